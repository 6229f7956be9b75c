import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { compareKeys } from '../portfolio/entry-ref.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import type { RulePack } from '../rule-packs/rule-pack.ts';
import { PilotCohort, pilotCohorts } from './cohorts.ts';
import { InitiativeMomentum, momentumOf } from './initiative-momentum.ts';
import { MOMENTUM_FIELD_TITLES, MOMENTUM_FIELDS, MomentumField } from './momentum-field.ts';
import { MomentumParameters, momentumParameters } from './momentum-parameters.ts';
import { MoveKind, movesBetween, PhaseMove } from './moves.ts';
import { PhaseTime, timeInPhase } from './time-in-phase.ts';

const Count = z.int().min(0);

/** Speed with rigour: how a portfolio moves. */
export const MomentumReading = z
  .object({
    asOf: IsoDate,
    parameters: MomentumParameters,
    /** Why the shipped parameters were used instead of the rule pack's; `null`: they were not. */
    problem: z.string().nullable(),
    /** The active initiatives, by key. */
    initiatives: z.array(InitiativeMomentum),
    /** The four fields of the picture, the best first. */
    fields: z.array(z.object({ field: MomentumField, title: z.string(), initiatives: Count })),
    /** Active ones without a place in the picture. */
    notPlaced: Count,
    phases: z.array(PhaseTime),
    /** The earliest first. */
    cohorts: z.array(PilotCohort),
    /** What moved during the period, both days included. */
    period: z.object({ from: IsoDate, to: IsoDate }),
    moves: z.array(PhaseMove),
    moveCounts: z.array(z.object({ kind: MoveKind, initiatives: Count })),
  })
  .meta({ id: 'MomentumReading' });
export type MomentumReading = z.infer<typeof MomentumReading>;

/** @param from The first day whose moves are listed; the last one is `today`. */
export function momentum(
  entries: readonly PortfolioEntry[],
  from: IsoDate,
  pack: RulePack,
  today: IsoDate,
): MomentumReading {
  const { parameters, problem } = momentumParameters(pack);
  const initiatives = entries
    .filter(({ state }) => state === 'active')
    .map((entry) => momentumOf(entry, parameters, today))
    .sort(compareKeys);
  const moves = movesBetween(entries, from, today);
  return {
    asOf: today,
    parameters,
    problem,
    initiatives,
    fields: MOMENTUM_FIELDS.map((field) => ({
      field,
      title: MOMENTUM_FIELD_TITLES[field],
      initiatives: initiatives.filter((one) => one.field === field).length,
    })),
    notPlaced: initiatives.filter(({ field }) => field === null).length,
    phases: timeInPhase(entries, today),
    cohorts: pilotCohorts(entries, today),
    period: { from, to: today },
    moves,
    moveCounts: MoveKind.options.map((kind) => ({
      kind,
      initiatives: new Set(moves.filter((move) => move.kind === kind).map(({ key }) => key)).size,
    })),
  };
}
