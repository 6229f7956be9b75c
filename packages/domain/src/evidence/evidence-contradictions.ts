import type { IsoDate } from '../calendar/calendar.ts';
import { type Contradiction, notBefore } from '../initiatives/contradiction.ts';

/** Evidence that ceases to be valid before it begins to be. */
export const evidenceContradictions = (
  evidence: { date: IsoDate; validUntil?: IsoDate | null },
  at = '#',
): Contradiction[] =>
  notBefore(
    { field: 'validUntil', label: 'The last day of validity', date: evidence.validUntil },
    { field: 'date', label: 'the date of the evidence', date: evidence.date },
    at,
  );
