import { useElementSize } from '@mantine/hooks';
import { flightPoints, pathOf, place, stops } from './flight-line.ts';
import classes from './flight-path.module.css';

export interface FlightPathProps {
  /** The stop where it is now, 0 to 3. */
  at: number;
  /** The words for the four stops. */
  stopLabels: readonly string[];
  /** Earlier stops in the order in which they were entered, the present one left out. */
  trail?: readonly number[];
  /** Criteria of the next gate; draws a ring at the next stop that fills with those met. */
  gate?: { met: number; total: number } | null;
  /** `row` fits a line of text; `header` takes the width it is given and names its stops. */
  size?: 'header' | 'row';
  /** Said after the stop's name in the header, for example "since 3 May". */
  note?: string;
}

const rowBox = { width: 92, height: 24, pad: 5 };

/** The emblem: a thin rising line with four stops, the initiative as a dot, its past moves as a trail. */
export function FlightPath({ at, stopLabels, trail = [], gate = null, size = 'row', note }: FlightPathProps) {
  const { ref, width } = useElementSize();
  const isHeader = size === 'header';
  const box = isHeader ? { width: width || 560, height: 88, pad: 12 } : rowBox;
  const dotRadius = isHeader ? 7 : 4;
  const [dotX, dotY] = place(stops[at] ?? stops[0], box);
  const steppedBackFrom = Math.max(at, ...trail);

  const drawing = (
    <svg
      className={classes.drawing}
      width={box.width}
      height={box.height}
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={describe({ at, stopLabels, trail, gate })}
    >
      <path className={classes.ahead} d={pathOf(flightPoints(-1, 4), box)} />
      {steppedBackFrom > at && <path className={classes.back} d={pathOf(flightPoints(at, steppedBackFrom), box)} />}
      <path className={classes.flown} data-phase={at + 1} d={pathOf(flightPoints(-1, at), box)} />
      {stops.map((stop, index) => {
        const [x, y] = place(stop, box);
        return (
          <circle key={stop.x} className={classes.stop} data-passed={index < at} cx={x} cy={y} r={isHeader ? 4 : 2} />
        );
      })}
      {gate && gate.total > 0 && at < 3 && <GateRing at={at} gate={gate} box={box} radius={isHeader ? 9 : 4.5} />}
      <circle className={classes.dot} data-phase={at + 1} cx={dotX} cy={dotY} r={dotRadius} />
    </svg>
  );

  if (!isHeader) return drawing;
  return (
    <div ref={ref} className={classes.header}>
      {drawing}
      <ol className={classes.labels} aria-hidden="true">
        {stopLabels.map((label, index) => (
          <li key={label} data-current={index === at}>
            {label}
            {index === at && note && <span className={classes.note}>{note}</span>}
            {index === at + 1 && gate && gate.total > 0 && (
              <span className={classes.note}>
                {gate.met} of {gate.total} met
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

interface GateRingProps {
  at: number;
  gate: { met: number; total: number };
  box: { width: number; height: number; pad: number };
  radius: number;
}

function GateRing({ at, gate, box, radius }: GateRingProps) {
  const [x, y] = place(stops[at + 1] ?? stops[3], box);
  const around = 2 * Math.PI * radius;
  return (
    <g transform={`rotate(-90 ${x} ${y})`}>
      <circle className={classes.ring} cx={x} cy={y} r={radius} />
      <circle
        className={classes.ringMet}
        cx={x}
        cy={y}
        r={radius}
        strokeDasharray={`${(gate.met / gate.total) * around} ${around}`}
      />
    </g>
  );
}

function describe({ at, stopLabels, trail = [], gate }: Pick<FlightPathProps, 'at' | 'stopLabels' | 'trail' | 'gate'>) {
  const here = `${stopLabels[at]}, stop ${at + 1} of ${stopLabels.length}`;
  const came = trail.length > 0 ? `; came by ${trail.map((stop) => stopLabels[stop]).join(', ')}` : '';
  const met = gate && gate.total > 0 && at < 3 ? `; ${gate.met} of ${gate.total} criteria of the next gate met` : '';
  return here + came + met;
}
