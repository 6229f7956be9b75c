import type { InitiativeMomentum, MomentumReading, WholeFraction } from '@flightpath/domain';

/** Twice as fast as expected is as fast as the picture shows. */
const MAX_SPEED = 2;
/** Room around the outermost values, so that a dot on an edge is whole. */
const PAD = 16;

export interface PlaneSize {
  width: number;
  height: number;
}

/** One initiative with its place in the picture, in pixels from the top left. */
export interface Dot {
  key: string;
  name: string;
  x: number;
  y: number;
  /** 1 to 4: the step of the phase hue. */
  step: number;
  /** Drawn beside the dot; `null` where none fits. */
  label: DotLabel | null;
}

export interface DotLabel {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
}

export const share = ({ numerator, denominator }: WholeFraction): number => numerator / denominator;

export const xOf = (speed: number, { width }: PlaneSize): number =>
  PAD + (Math.min(speed, MAX_SPEED) / MAX_SPEED) * (width - 2 * PAD);

export const yOf = (rigour: number, { height }: PlaneSize): number => height - PAD - rigour * (height - 2 * PAD);

/** Where the two dividing lines are, in pixels. */
export const dividers = ({ parameters }: Pick<MomentumReading, 'parameters'>, size: PlaneSize) => ({
  x: xOf(parameters.speedFromPercent / 100, size),
  y: yOf(parameters.rigourFromPercent / 100, size),
});

const STEPS = { foundation: 1, execution: 2, scale: 3, innovation: 4 } as const;

/** The initiatives that have a place, without their labels; those in the same place stand beside each other. */
export function dotsOf(initiatives: readonly InitiativeMomentum[], size: PlaneSize): Dot[] {
  const taken = new Map<string, number>();
  return initiatives.flatMap(({ key, name, phase, speed, rigour }) => {
    if (!speed || !rigour) return [];
    const x = Math.round(xOf(share(speed), size));
    const y = Math.round(yOf(share(rigour), size));
    const place = `${Math.round(x / 6)} ${Math.round(y / 6)}`;
    const before = taken.get(place) ?? 0;
    taken.set(place, before + 1);
    return [{ key, name, x: Math.min(x + before * 9, size.width - 8), y, step: STEPS[phase], label: null }];
  });
}
