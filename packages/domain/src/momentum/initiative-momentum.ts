import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { Phase } from '../initiatives/phase.ts';
import { EntryRef, refOf } from '../portfolio/entry-ref.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import { enteredPhaseOn, workedDays } from '../portfolio/stays.ts';
import { WholeFraction } from '../portfolio/whole-fraction.ts';
import { MomentumField, momentumField } from './momentum-field.ts';
import type { MomentumParameters } from './momentum-parameters.ts';

/** One dot of the picture. */
export const InitiativeMomentum = EntryRef.extend({
  phase: Phase,
  enteredOn: IsoDate.nullable(),
  /** In the present stay, paused days left out; `null`: unknown. */
  daysInPhase: z.int().min(0).nullable(),
  /** `null` in Innovation, which has no end. */
  expectedDays: z.int().nullable(),
  /** Expected days of days in the phase, at most 2. */
  speed: WholeFraction.nullable(),
  /** Criteria of the next gate that are met, of all that apply. */
  rigour: WholeFraction.nullable(),
  field: MomentumField.nullable(),
  /** Why it has no place in the picture; `null`: it has. */
  notPlaced: z.string().nullable(),
}).meta({ id: 'InitiativeMomentum' });
export type InitiativeMomentum = z.infer<typeof InitiativeMomentum>;

/** Twice as fast as expected is as fast as the picture shows. */
const MAX_SPEED = 2;

function expectedDays(phase: Phase, parameters: MomentumParameters): number | null {
  const { foundationDays, executionDays, scaleDays } = parameters;
  return { foundation: foundationDays, execution: executionDays, scale: scaleDays, innovation: null }[phase];
}

function speedOf(expected: number | null, days: number | null): WholeFraction | null {
  if (expected === null || days === null) return null;
  const denominator = Math.max(1, days);
  return expected > MAX_SPEED * denominator
    ? { numerator: MAX_SPEED, denominator: 1 }
    : { numerator: expected, denominator };
}

function rigourOf(gate: PortfolioEntry['gate']): WholeFraction | null {
  if (gate === null) return null;
  const denominator = gate.met + gate.unmet + gate.notEnoughData;
  return denominator === 0 ? null : { numerator: gate.met, denominator };
}

/** Speed and rigour of one initiative on one day. */
export function momentumOf(entry: PortfolioEntry, parameters: MomentumParameters, today: IsoDate): InitiativeMomentum {
  const { phase, pauses, gate } = entry;
  const enteredOn = enteredPhaseOn(entry);
  const days = enteredOn === null ? null : workedDays(pauses, enteredOn, today);
  const expected = expectedDays(phase, parameters);
  const speed = speedOf(expected, days);
  const rigour = rigourOf(gate);
  const missing = () => {
    if (expected === null) return 'Innovation is not expected to end.';
    return speed === null ? 'The day it entered its phase is not recorded.' : 'No criterion of a next gate applies.';
  };
  return {
    ...refOf(entry),
    phase,
    enteredOn,
    daysInPhase: days,
    expectedDays: expected,
    speed,
    rigour,
    field: speed && rigour && momentumField(speed, rigour, parameters),
    notPlaced: speed && rigour ? null : missing(),
  };
}
