import { z } from 'zod';
import { SymptomId, type SymptomReading } from './symptom.ts';

/** What the playbook says of the portfolio as a whole. */
export const PlaybookVerdict = z
  .object({
    /** `not-judged`: none is present, but not all of them can be judged. */
    kind: z.enum(['symptom', 'no-symptom', 'not-judged']),
    /** The earliest present one. */
    symptomId: SymptomId.nullable(),
    title: z.string(),
    /** The next step; `null` without a symptom. */
    advice: z.string().nullable(),
    /** Those that cannot be judged: the ones before the verdict, or all of them where none is present. */
    notJudged: z.array(
      z.object({ number: z.int(), id: SymptomId, title: z.string(), shortage: z.string(), sentence: z.string() }),
    ),
  })
  .meta({ id: 'PlaybookVerdict' });
export type PlaybookVerdict = z.infer<typeof PlaybookVerdict>;

function notJudged(symptoms: readonly SymptomReading[]): PlaybookVerdict['notJudged'] {
  return symptoms.flatMap(({ number, id, title, shortage }) =>
    shortage === null ? [] : [{ number, id, title, shortage, sentence: `${number} cannot be judged: ${shortage}.` }],
  );
}

/** @param symptoms In the order of the playbook. */
export function verdictOf(symptoms: readonly SymptomReading[]): PlaybookVerdict {
  const at = symptoms.findIndex(({ isPresent }) => isPresent === true);
  const present = symptoms[at];
  if (present) {
    const { id, title, advice } = present;
    return { kind: 'symptom', symptomId: id, title, advice, notJudged: notJudged(symptoms.slice(0, at)) };
  }
  const open = notJudged(symptoms);
  return open.length === 0
    ? { kind: 'no-symptom', symptomId: null, title: 'No symptom', advice: null, notJudged: [] }
    : { kind: 'not-judged', symptomId: null, title: 'Cannot be judged yet', advice: null, notJudged: open };
}
