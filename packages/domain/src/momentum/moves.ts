import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { compareText } from '../flags/sentences.ts';
import { Phase } from '../initiatives/phase.ts';
import { compareKeys, EntryRef, refOf } from '../portfolio/entry-ref.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import { comparePhases, staysOf } from '../portfolio/stays.ts';

export const MoveKind = z.enum(['advanced', 'stepped-back', 'stopped', 'embedded']).meta({ id: 'MoveKind' });
export type MoveKind = z.infer<typeof MoveKind>;

/** That an initiative went from one phase to another, or left the portfolio's care. */
export const PhaseMove = EntryRef.extend({
  kind: MoveKind,
  on: IsoDate,
  from: Phase,
  /** `null`: it was stopped or embedded. */
  to: Phase.nullable(),
}).meta({ id: 'PhaseMove' });
export type PhaseMove = z.infer<typeof PhaseMove>;

/** Every move whose day is known. */
function movesOf(entry: PortfolioEntry): PhaseMove[] {
  const stays = staysOf(entry);
  const moves = stays.flatMap((stay, index): PhaseMove[] => {
    const before = stays[index - 1];
    const on = stay.enteredOn;
    const order = before ? comparePhases(stay.phase, before.phase) : 0;
    if (!before || on === null || order === 0) return [];
    const kind = order > 0 ? 'advanced' : 'stepped-back';
    return [{ ...refOf(entry), kind, on, from: before.phase, to: stay.phase }];
  });
  const { state, endedOn, phase } = entry;
  if (endedOn === null || (state !== 'stopped' && state !== 'embedded')) return moves;
  return [...moves, { ...refOf(entry), kind: state, on: endedOn, from: phase, to: null }];
}

/** The moves from one day to another, both included, the earliest first. */
export const movesBetween = (entries: readonly PortfolioEntry[], from: IsoDate, to: IsoDate): PhaseMove[] =>
  entries
    .flatMap(movesOf)
    .filter(({ on }) => from <= on && on <= to)
    .sort((a, b) => compareText(a.on, b.on) || compareKeys(a, b));
