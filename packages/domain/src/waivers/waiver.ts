import { z } from 'zod';
import { addDays, IsoDate } from '../calendar/calendar.ts';
import { dateInWords } from '../calendar/date-in-words.ts';
import { Severity } from '../flags/finding.ts';
import { type Contradiction, notBefore } from '../initiatives/contradiction.ts';
import { Id, PersonRef, Prose } from '../initiatives/identifiers.ts';

/** A waiver ends at the latest this many days after it was asked for. */
export const MAX_WAIVER_DAYS = 180;

export const WaiverStatus = z.enum(['requested', 'approved', 'refused', 'withdrawn']).meta({ id: 'WaiverStatus' });
export type WaiverStatus = z.infer<typeof WaiverStatus>;

/**
 * That an organisation lives with one episode of a flag for a while. It takes the flag out of health, but not out of
 * sight, nor out of gates and playbook.
 */
export const Waiver = z
  .object({
    id: Id,
    reason: z.string(),
    status: WaiverStatus,
    requestedBy: PersonRef.nullable(),
    requestedOn: IsoDate,
    /** An executive, and not who asked for it. */
    decidedBy: PersonRef.nullable(),
    decidedOn: IsoDate.nullable(),
    /** It holds while the flag is not more severe than this. */
    acceptedSeverity: Severity,
    /** The last day on which it holds. */
    expiresOn: IsoDate,
  })
  .meta({ id: 'Waiver' });
export type Waiver = z.infer<typeof Waiver>;

export const NewWaiver = z.object({ reason: Prose, expiresOn: IsoDate }).meta({ id: 'NewWaiver' });
export type NewWaiver = z.infer<typeof NewWaiver>;

export const WaiverDecision = z.object({ decision: z.enum(['approved', 'refused']) }).meta({ id: 'WaiverDecision' });
export type WaiverDecision = z.infer<typeof WaiverDecision>;

/** An expiry before the request, or too far ahead. */
export function waiverContradictions({ expiresOn }: Pick<NewWaiver, 'expiresOn'>, today: IsoDate): Contradiction[] {
  const limit = addDays(today, MAX_WAIVER_DAYS);
  const tooLate =
    expiresOn > limit
      ? [
          {
            pointer: '#/expiresOn',
            detail: `A waiver holds for at most ${MAX_WAIVER_DAYS} days, so until ${dateInWords(limit)}; this one would end on ${dateInWords(expiresOn)}.`,
          },
        ]
      : [];
  return [
    ...notBefore(
      { field: 'expiresOn', label: 'The end of the waiver', date: expiresOn },
      { field: 'today', label: 'today', date: today },
    ),
    ...tooLate,
  ];
}
