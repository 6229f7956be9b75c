import { z } from 'zod';
import { isBelowPercent, type WholeFraction } from '../portfolio/whole-fraction.ts';
import type { MomentumParameters } from './momentum-parameters.ts';

/** The four fields of the picture: how fast an initiative moves against how ready it is for its next gate. */
export const MomentumField = z
  .enum(['speed-with-rigour', 'speed-without-rigour', 'rigour-without-speed', 'neither'])
  .meta({ id: 'MomentumField' });
export type MomentumField = z.infer<typeof MomentumField>;

export const MOMENTUM_FIELDS = MomentumField.options;

export const MOMENTUM_FIELD_TITLES = {
  'speed-with-rigour': 'Speed with rigour',
  'speed-without-rigour': 'Speed without rigour',
  'rigour-without-speed': 'Rigour without speed',
  neither: 'Neither speed nor rigour',
} as const satisfies Record<MomentumField, string>;

/** A border belongs to the better field. */
export function momentumField(
  speed: WholeFraction,
  rigour: WholeFraction,
  { speedFromPercent, rigourFromPercent }: Pick<MomentumParameters, 'speedFromPercent' | 'rigourFromPercent'>,
): MomentumField {
  const hasSpeed = !isBelowPercent(speed.numerator, speedFromPercent, speed.denominator);
  const hasRigour = !isBelowPercent(rigour.numerator, rigourFromPercent, rigour.denominator);
  if (hasSpeed) return hasRigour ? 'speed-with-rigour' : 'speed-without-rigour';
  return hasRigour ? 'rigour-without-speed' : 'neither';
}
