import { counted } from '../flags/sentences.ts';
import type { PlaybookReading } from '../playbook/playbook-reading.ts';
import type { SymptomId, SymptomReading } from '../playbook/symptom.ts';

/** What each symptom asks, as the beginning of a sentence. */
const QUESTIONS = {
  'pilots-do-not-scale': 'Whether pilots scale',
  'adoption-lags-behind': 'Whether adoption keeps up',
  'growth-has-plateaued': 'Whether growth has plateaued',
} as const satisfies Record<SymptomId, string>;

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

/**
 * What an executive reads first, in one or two sentences: the verdict of the playbook with its number, then what is most
 * often in the way, else what cannot be judged. Calm where nothing is wrong, plain where too little is known.
 */
export function headline({ symptoms, verdict }: PlaybookReading): string {
  const present = symptoms.find(({ id }) => id === verdict.symptomId);
  if (present) {
    return joined(
      `${present.title}: ${lowered(present.sentence)}`,
      inTheWay(present) ?? notJudgedInWords(verdict.notJudged),
    );
  }
  const judged = symptoms.filter(({ isPresent }) => isPresent === false);
  const [first] = symptoms;
  if (first && judged.length === 0) {
    const missing = counted(first.nearness.initiatives ?? 0, 'more succeeded pilot');
    return `Too little is known to judge this portfolio yet. Whether pilots scale can be told with ${missing}.`;
  }
  const which =
    verdict.kind === 'no-symptom'
      ? 'None of the three symptoms of a stalled portfolio shows'
      : 'No symptom shows so far';
  const numbers = judged.slice(0, 2).map(({ sentence }) => withoutStop(sentence));
  return joined(`${which}: ${lowered(numbers.join(', and '))}.`, notJudgedInWords(verdict.notJudged));
}

const joined = (...sentences: (string | null)[]): string => sentences.filter((sentence) => sentence !== null).join(' ');

const inTheWay = ({ commonFlag }: SymptomReading): string | null =>
  commonFlag && `Most often in the way: ${lowered(commonFlag.title)} (${commonFlag.initiatives} of ${commonFlag.of}).`;

function notJudgedInWords(notJudged: PlaybookReading['verdict']['notJudged']): string | null {
  const [first, ...others] = notJudged.map(({ id, shortage }) => `${QUESTIONS[id]} (${shortage})`);
  if (!first) return null;
  return `${[first, ...others.map(lowered)].join(' and ')} cannot be judged yet.`;
}
