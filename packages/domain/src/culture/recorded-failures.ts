import { z } from 'zod';
import { addDays, earliest, IsoDate } from '../calendar/calendar.ts';
import { dateInWords } from '../calendar/date-in-words.ts';
import { counted } from '../flags/sentences.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import type { CultureLearning } from './culture-rows.ts';

const Count = z.int().min(0);

/** Days that the culture signals look back: "a year". */
export const CULTURE_DAYS = 365;

/** Whether failure is spoken of at all. */
export const RecordedFailures = z
  .object({
    since: IsoDate,
    failedPilots: Count,
    failureLearnings: Count,
    /** A year without one recorded failure, which is a signal and not a success. `null`: it cannot be told. */
    isSilent: z.boolean().nullable(),
    sentence: z.string(),
  })
  .meta({ id: 'RecordedFailures' });
export type RecordedFailures = z.infer<typeof RecordedFailures>;

/**
 * The failures of the last year: failed pilots by their end, learnings from a failure by their date. Silence says
 * something only where the register is a year old and something was tried, that is, a pilot ended during the year.
 */
export function recordedFailures(
  entries: readonly PortfolioEntry[],
  learnings: readonly CultureLearning[],
  today: IsoDate,
): RecordedFailures {
  const since = addDays(today, -CULTURE_DAYS);
  const isRecent = (date: IsoDate | null) => date !== null && since <= date && date <= today;
  const ended = entries.flatMap(({ pilots }) => pilots).filter(({ endedOn }) => isRecent(endedOn));
  const failedPilots = ended.filter(({ outcome }) => outcome === 'failed').length;
  const failureLearnings = learnings.filter(({ origin, date }) => origin === 'failure' && isRecent(date)).length;

  const from = dateInWords(since);
  const known = { since, failedPilots, failureLearnings };
  if (failedPilots + failureLearnings > 0) {
    const sentence = `${counted(failedPilots, 'failed pilot')} and ${counted(failureLearnings, 'learning')} from a failure have been recorded since ${from}.`;
    return { ...known, isSilent: false, sentence };
  }
  const registeredOn = earliest(...entries.map((entry) => entry.registeredOn));
  if (registeredOn === null || registeredOn > since) {
    return { ...known, isSilent: null, sentence: 'The register is less than a year old, too young to tell.' };
  }
  if (ended.length === 0) return { ...known, isSilent: null, sentence: `No pilot has ended since ${from}.` };
  const ends = `${counted(ended.length, 'pilot')} ended`;
  return {
    ...known,
    isSilent: true,
    sentence: `${ends} and not one failure has been recorded since ${from}: either nothing is dared, or nothing is said.`,
  };
}
