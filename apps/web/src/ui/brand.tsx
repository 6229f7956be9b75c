import classes from './brand.module.css';
import { flightPoints, pathOf, place, stops } from './flight-line.ts';

const markBox = { width: 28, height: 28, pad: 4 };

/** The emblem alone: the line and the dot at its third stop. */
export function BrandMark({ size = 28 }: { size?: number }) {
  const [x, y] = place(stops[2], markBox);
  return (
    <svg
      className={classes.mark}
      width={size}
      height={(size / markBox.width) * markBox.height}
      viewBox={`0 0 ${markBox.width} ${markBox.height}`}
      aria-hidden="true"
    >
      <path d={pathOf(flightPoints(-1, 4), markBox)} />
      <circle cx={x} cy={y} r="4" />
    </svg>
  );
}

export function Brand() {
  return (
    <span className={classes.brand}>
      <BrandMark />
      <span>Flightpath</span>
    </span>
  );
}
