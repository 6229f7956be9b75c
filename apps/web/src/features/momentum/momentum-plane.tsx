import type { MomentumField, MomentumReading } from '@flightpath/domain';
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useFormat } from '../../ui/format-context.tsx';
import { phaseWords } from '../../ui/words.ts';
import { DotCard } from './dot-card.tsx';
import { dotSentence } from './dot-sentence.ts';
import classes from './momentum-plane.module.css';
import { placeLabels } from './place-labels.ts';
import { dividers, dotsOf, type PlaneSize } from './plane.ts';
import { PlaneDot } from './plane-dot.tsx';

export interface MomentumPlaneProps {
  reading: MomentumReading;
  hrefOf: (key: string) => string;
}

/** More dots than this cannot be told apart, let alone visited one by one: they are drawn as a cloud. */
const MOST_DOTS = 300;
const NO_WIDTH = 720;

/** Each initiative a dot between speed and rigour. One stop for Tab; the arrow keys go from dot to dot. */
export function MomentumPlane({ reading, hrefOf }: MomentumPlaneProps) {
  const { count } = useFormat();
  const { ref, width: measured } = useElementSize();
  const width = Math.max(240, Math.round(measured) || NO_WIDTH);
  const size = useMemo(
    (): PlaneSize => ({ width, height: Math.round(Math.min(520, Math.max(320, width * 0.62))) }),
    [width],
  );
  const [current, setCurrent] = useState(0);
  const [shown, setShown] = useState<string | null>(null);

  const cross = dividers(reading, size);
  const dots = useMemo(() => {
    const plain = dotsOf(reading.initiatives, size);
    return plain.length > MOST_DOTS ? plain : placeLabels(plain, size, titlesIn(size, dividers(reading, size)));
  }, [reading, size]);
  const isCloud = dots.length > MOST_DOTS;
  const card = reading.initiatives.find(({ key }) => key === shown);
  const cardDot = dots.find(({ key }) => key === shown);

  function move(event: KeyboardEvent<SVGSVGElement>) {
    if (event.key === 'Escape') return setShown(null);
    const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const step = steps[event.key];
    const links = event.currentTarget.querySelectorAll<SVGAElement>('a');
    if (step === undefined || links.length === 0) return;
    event.preventDefault();
    const next = (current + step + links.length) % links.length;
    setCurrent(next);
    links[next]?.focus();
  }

  return (
    <figure className={classes.figure}>
      <div className={classes.frame}>
        <span className={classes.yLabel} aria-hidden="true">
          Rigour: share of the next gate met
        </span>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hides what hovering over a dot has shown. */}
        <div
          ref={ref}
          className={classes.plane}
          style={{ aspectRatio: `${size.width} / ${size.height}` }}
          onMouseLeave={() => setShown(null)}
        >
          <div
            className={classes.best}
            style={{ left: percent(cross.x, size.width), height: percent(cross.y, size.height) }}
            aria-hidden="true"
          />
          {reading.fields.map(({ field, title, initiatives }) => (
            <p key={field} className={classes.field} data-field={field} style={fieldPlace(field, cross, size)}>
              {title}
              <span className={classes.fieldCount}>{count(initiatives)}</span>
            </p>
          ))}
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing. */}
          <svg
            className={classes.drawing}
            viewBox={`0 0 ${size.width} ${size.height}`}
            role="group"
            aria-label={`${dots.length} initiatives between speed and rigour. The table below has the same numbers.`}
            onKeyDown={move}
          >
            <line className={classes.cross} x1={cross.x} x2={cross.x} y1={0} y2={size.height} />
            <line className={classes.cross} x1={0} x2={size.width} y1={cross.y} y2={cross.y} />
            {isCloud ? (
              <path className={classes.cloud} d={dots.map(({ x, y }) => `M${x} ${y}h0`).join('')} />
            ) : (
              dots.map((dot, index) => (
                <PlaneDot
                  key={dot.key}
                  dot={dot}
                  href={hrefOf(dot.key)}
                  name={dotSentence(reading, dot.key)}
                  isStop={index === Math.min(current, dots.length - 1)}
                  isShown={dot.key === shown}
                  onShow={() => {
                    setShown(dot.key);
                    setCurrent(index);
                  }}
                  onHide={() => setShown(null)}
                />
              ))
            )}
          </svg>
          {card && cardDot && <DotCard initiative={card} dot={cardDot} size={size} />}
        </div>
        <div className={classes.xAxis} aria-hidden="true">
          <span>Slower than expected</span>
          <span>As expected</span>
          <span>Twice as fast</span>
        </div>
      </div>
      <figcaption className={classes.legend}>
        {(['foundation', 'execution', 'scale'] as const).map((phase, index) => (
          <span key={phase}>
            <svg width="10" height="10" aria-hidden="true">
              <circle cx="5" cy="5" r="5" className={classes.dot} data-step={index + 1} />
            </svg>{' '}
            {phaseWords[phase]}
          </span>
        ))}
        {reading.notPlaced > 0 && <span>{count(reading.notPlaced)} without a place: see the table</span>}
      </figcaption>
    </figure>
  );
}

/** Places are shares of the whole, so that the picture also fits where nothing is measured again: on paper. */
const percent = (value: number, of: number): string => `${(value / of) * 100}%`;

/** The height that a field's name takes, in pixels. */
const TITLE = 40;

function fieldPlace(field: MomentumField, cross: { x: number; y: number }, { width, height }: PlaneSize) {
  const isFast = field === 'speed-with-rigour' || field === 'speed-without-rigour';
  const isReady = field === 'speed-with-rigour' || field === 'rigour-without-speed';
  return {
    top: isReady ? 0 : percent(cross.y, height),
    left: isFast ? percent(cross.x, width) : 0,
    width: percent(isFast ? width - cross.x : cross.x, width),
    textAlign: isFast ? ('right' as const) : ('left' as const),
  };
}

function titlesIn({ width }: PlaneSize, { x, y }: { x: number; y: number }) {
  const wide = Math.min(170, x);
  return [0, y].flatMap((top) => [
    { left: 0, right: wide, top, bottom: top + TITLE },
    { left: width - wide, right: width, top, bottom: top + TITLE },
  ]);
}
