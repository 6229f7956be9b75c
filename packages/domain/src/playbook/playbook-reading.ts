import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { SymptomReading } from './symptom.ts';
import { PlaybookVerdict } from './verdict.ts';

/** The Scaling Playbook of a portfolio on one day. */
export const PlaybookReading = z
  .object({
    asOf: IsoDate,
    /** All three, in the order of the playbook. */
    symptoms: z.array(SymptomReading),
    verdict: PlaybookVerdict,
    /** Why the shipped parameters were used instead of the rule pack's; `null`: they were not. */
    problem: z.string().nullable(),
  })
  .meta({ id: 'PlaybookReading' });
export type PlaybookReading = z.infer<typeof PlaybookReading>;

/**
 * Which symptoms are present, absent or not judged, as a short text: `1 present, 2 absent, 3 not judged`. The history
 * keeps a reading only when this changes.
 */
export const verdictKey = ({ symptoms }: Pick<PlaybookReading, 'symptoms'>): string =>
  symptoms
    .map(({ number, isPresent }) => `${number} ${isPresent === null ? 'not judged' : isPresent ? 'present' : 'absent'}`)
    .join(', ');

/** What to read before another pilot is registered, while pilots do not scale or growth has plateaued; `null`: nothing. */
export function adviceBeforeAnotherPilot({
  symptoms,
}: Pick<PlaybookReading, 'symptoms'>): Pick<SymptomReading, 'title' | 'sentence' | 'advice'> | null {
  const speaking = symptoms.find(
    ({ id, isPresent }) => isPresent === true && (id === 'pilots-do-not-scale' || id === 'growth-has-plateaued'),
  );
  return speaking ? { title: speaking.title, sentence: speaking.sentence, advice: speaking.advice } : null;
}
