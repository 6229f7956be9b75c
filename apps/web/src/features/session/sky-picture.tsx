import { flightPoints, type Point, pathOf, place, stops } from '../../ui/flight-line.ts';
import classes from './sign-in-page.module.css';

const box = { width: 720, height: 500, pad: 24 };
const phases = ['Foundation', 'Execution', 'Scale', 'Innovation'];
/** Other pilots that left from the same runway: how far along the line each came, and how much lower it flew. */
const otherTrails = [
  { reach: 0.36, droop: 0.12 },
  { reach: 0.2, droop: 0.3 },
  { reach: 0.58, droop: 0.22 },
  { reach: 0.28, droop: 0.46 },
  { reach: 0.44, droop: 0.4 },
  { reach: 0.16, droop: 0.66 },
] as const;

/** The part of the line up to `reach` (0 to 1), bent down the further it comes. */
function lowerTrail({ reach, droop }: (typeof otherTrails)[number]): Point[] {
  return flightPoints(-1, 4)
    .filter(({ x }) => x <= reach)
    .map(({ x, y }) => ({ x, y: y + droop * x * (0.4 + x) }));
}

/** The emblem at the size of a picture: one line that arrives, and the many that ended on the way. */
export function SkyPicture() {
  const [dotX, dotY] = place(stops[3], box);
  return (
    <svg className={classes.picture} viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
      {otherTrails.map((trail) => {
        const points = lowerTrail(trail);
        const [x, y] = place(points.at(-1) ?? stops[0], box);
        return (
          <g key={trail.reach} className={classes.other}>
            <path d={pathOf(points, box)} />
            <circle cx={x} cy={y} r="2.5" />
          </g>
        );
      })}
      <path className={classes.ahead} d={pathOf(flightPoints(3, 4), box)} />
      <path className={classes.line} d={pathOf(flightPoints(-1, 3), box)} />
      {stops.map((stop, index) => {
        const [x, y] = place(stop, box);
        return (
          <g key={stop.x}>
            <circle className={classes.stop} cx={x} cy={y} r="5" />
            <text className={classes.stopLabel} x={x - 10} y={y - 16} textAnchor="end">
              {phases[index]}
            </text>
          </g>
        );
      })}
      <circle className={classes.ring} cx={dotX} cy={dotY} r="15" />
      <circle className={classes.dot} cx={dotX} cy={dotY} r="8" />
    </svg>
  );
}
