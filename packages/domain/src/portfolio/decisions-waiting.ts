import { z } from 'zod';
import { addDays, IsoDate } from '../calendar/calendar.ts';
import { dateInWords } from '../calendar/date-in-words.ts';
import { compareText, counted } from '../flags/sentences.ts';
import { Gate } from '../gates/gate.ts';
import { compareKeys, EntryRef, refOf } from './entry-ref.ts';
import type { PortfolioEntry } from './portfolio-entry.ts';

const Count = z.int().min(0);

/** Days before a planned gate within which its decision waits. */
const AHEAD_DAYS = 30;

/** A gate that somebody has to decide about. */
export const WaitingDecision = EntryRef.extend({
  gate: Gate,
  gatePlannedOn: IsoDate.nullable(),
  /** The planned day has passed. */
  isPast: z.boolean(),
  /** Every criterion that applies is met. */
  isReady: z.boolean(),
  met: Count,
  of: Count,
  sentence: z.string(),
}).meta({ id: 'WaitingDecision' });
export type WaitingDecision = z.infer<typeof WaitingDecision>;

/** The active initiatives whose gate is planned within 30 days or was, or is ready; the earliest planned day first. */
export function decisionsWaiting(entries: readonly PortfolioEntry[], today: IsoDate): WaitingDecision[] {
  return entries
    .flatMap((entry) => {
      const { gate, gatePlannedOn, state } = entry;
      if (state !== 'active' || gate === null) return [];
      const isDue = gatePlannedOn !== null && gatePlannedOn <= addDays(today, AHEAD_DAYS);
      return isDue || gate.isReady ? [waiting(entry, gate, today)] : [];
    })
    .sort((a, b) => compareText(a.gatePlannedOn ?? '9999', b.gatePlannedOn ?? '9999') || compareKeys(a, b));
}

function waiting(entry: PortfolioEntry, gate: NonNullable<PortfolioEntry['gate']>, today: IsoDate): WaitingDecision {
  const { gatePlannedOn } = entry;
  const isPast = gatePlannedOn !== null && gatePlannedOn < today;
  const of = gate.met + gate.unmet + gate.notEnoughData;
  const readiness = gate.isReady
    ? 'every criterion is met'
    : `${gate.met} of ${counted(of, 'criterion is', 'criteria are')} met`;
  const plan =
    gatePlannedOn === null
      ? 'No day is planned for the gate'
      : `The gate ${isPast ? 'was' : 'is'} planned for ${dateInWords(gatePlannedOn)}`;
  return {
    ...refOf(entry),
    gate: gate.gate,
    gatePlannedOn,
    isPast,
    isReady: gate.isReady,
    met: gate.met,
    of,
    sentence: `${plan}; ${readiness}.`,
  };
}
