import { VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import classes from './flight-funnel.module.css';
import { flightPoints, pathOf, place, stops } from './flight-line.ts';
import { useFormat } from './format-context.tsx';
import { MaybeLink } from './maybe-link.tsx';

export interface FunnelStop {
  key: string;
  label: string;
  count: number;
  /** Left out where the rows cannot be opened. */
  href?: string | undefined;
  /** Small lines under the label: median days, moves. `short` stands where a column is as narrow as on a phone. */
  details: readonly { text: string; short: string }[];
}

const LINE = { height: 132, pad: 18 };
const THICKEST = 56;
const STEPS_PER_LEG = 12;

/** The flight path as a funnel: the trail under the line is as thick as the number of initiatives at each stop. */
export function FlightFunnel({ items, unit }: { items: readonly FunnelStop[]; unit: string }) {
  const { ref, width } = useElementSize();
  const { count } = useFormat();
  const box = { width: width || 640, ...LINE };
  const counts = items.map((item) => item.count);
  const line = flightPoints(-1, 4, STEPS_PER_LEG);

  return (
    <div ref={ref} className={classes.funnel}>
      <svg className={classes.drawing} width={box.width} height={box.height + THICKEST} aria-hidden="true">
        <defs>
          <linearGradient id="funnel-trail" x1="0" x2="1">
            {stops.map((stop, index) => (
              <stop key={stop.x} offset={stop.x} style={{ stopColor: `var(--fp-phase-${index + 1})` }} />
            ))}
          </linearGradient>
        </defs>
        <path className={classes.trail} d={trailPath(line, counts, box)} fill="url(#funnel-trail)" />
        <path className={classes.line} d={pathOf(line, box)} />
        {stops.map((stop, index) => {
          const [x, y] = place(stop, box);
          const isEmpty = counts[index] === 0;
          return (
            <g key={stop.x}>
              <line className={classes.leader} x1={x} x2={x} y1={y + 8} y2={box.height + THICKEST} />
              <circle className={classes.stop} data-phase={index + 1} data-empty={isEmpty} cx={x} cy={y} r="5.5" />
            </g>
          );
        })}
      </svg>
      <ol className={classes.columns}>
        {items.map((item) => (
          <li key={item.key}>
            <MaybeLink className={classes.column} href={item.href}>
              <span className={classes.count}>{count(item.count)}</span>
              <span className={classes.label}>
                <VisuallyHidden component="span">{unit} in </VisuallyHidden>
                {item.label}
              </span>
              {item.details.map(({ text, short }) => (
                <span key={text} className={classes.detail}>
                  <span className={classes.long}>{text}</span>
                  <span className={classes.short}>{short}</span>
                </span>
              ))}
            </MaybeLink>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The closed outline between the line and the trail's lower edge; its thickness follows the counts from stop to stop. */
function trailPath(
  line: ReturnType<typeof flightPoints>,
  counts: readonly number[],
  box: { width: number } & typeof LINE,
) {
  const most = Math.max(1, ...counts);
  const lower = line.map((point, index) => {
    const [x, y] = place(point, box);
    return `L${x} ${Math.round((y + (thicknessAt(index, counts) / most) * THICKEST) * 100) / 100}`;
  });
  return `${pathOf(line, box)}${lower.reverse().join('')}Z`;
}

function thicknessAt(index: number, counts: readonly number[]): number {
  const position = index / STEPS_PER_LEG - 1;
  const left = Math.min(3, Math.max(0, Math.floor(position)));
  const right = Math.min(3, left + 1);
  const share = Math.min(1, Math.max(0, position - left));
  const eased = share * share * (3 - 2 * share);
  return (counts[left] ?? 0) * (1 - eased) + (counts[right] ?? 0) * eased;
}
