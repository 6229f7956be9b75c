/**
 * The shape of the flight path: a line that rises through four stops, slowly at first. Everything is a fraction of the
 * box (x from the left, y from the top), so that the emblem, the row and the funnel draw the same line.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The stops stand in the middle of four equal columns, so that labels can stand under them in a grid. */
export const stops: readonly [Point, Point, Point, Point] = [
  { x: 0.125, y: 0.86 },
  { x: 0.375, y: 0.66 },
  { x: 0.625, y: 0.4 },
  { x: 0.875, y: 0.1 },
];

const ends = { start: { x: 0, y: 0.93 }, end: { x: 1, y: -0.04 } };

/** The points of the line from stop `from` to stop `to` (0 to 3; -1 is the runway before, 4 the sky after). */
export function flightPoints(from: number, to: number, stepsPerLeg = 12): Point[] {
  const all = [ends.start, ...stops, ends.end];
  const points: Point[] = [];
  for (let leg = from + 1; leg < to + 1; leg++) {
    for (let step = 0; step <= stepsPerLeg; step++) {
      if (step === 0 && points.length > 0) continue;
      points.push(spline(all, leg, step / stepsPerLeg));
    }
  }
  return points;
}

/** A path's `d` in a box of the given size, inset by `pad` px so that dots and rings are not cut off. */
export function pathOf(points: readonly Point[], box: { width: number; height: number; pad: number }): string {
  return points.map((point, index) => `${index === 0 ? 'M' : 'L'}${place(point, box).join(' ')}`).join('');
}

export function place(point: Point, { width, height, pad }: { width: number; height: number; pad: number }) {
  return [round(point.x * width), round(pad + point.y * (height - 2 * pad))] as const;
}

const round = (value: number): number => Math.round(value * 100) / 100;

// Catmull-Rom through the stops: smooth, passes every stop, and stays monotone for these points.
function spline(points: readonly Point[], leg: number, t: number): Point {
  const at = (index: number): Point => points[Math.min(points.length - 1, Math.max(0, index))] as Point;
  const [before, start, end, after] = [at(leg - 1), at(leg), at(leg + 1), at(leg + 2)];
  const mix = (axis: 'x' | 'y') =>
    0.5 *
    (2 * start[axis] +
      (end[axis] - before[axis]) * t +
      (2 * before[axis] - 5 * start[axis] + 4 * end[axis] - after[axis]) * t ** 2 +
      (3 * start[axis] - before[axis] - 3 * end[axis] + after[axis]) * t ** 3);
  return { x: mix('x'), y: mix('y') };
}
