import type { IsoDate } from '@flightpath/domain';
import type { Playbook } from '../../api/playbook.ts';

export type Answer = 'present' | 'absent' | 'not judged';

export interface PastVerdict {
  on: IsoDate;
  sentence: string;
  /** Of the three symptoms, by their number less one. */
  answers: readonly Answer[];
}

/** A time during which one symptom had one answer; `from` and `to` are shares of the whole time shown. */
export interface Stretch {
  answer: Answer;
  from: number;
  to: number;
  since: IsoDate;
}

/** The kept verdicts with their answers, the newest first as given. */
export const pastVerdicts = (history: Playbook['history']): PastVerdict[] =>
  history.map(({ on, verdictKey, sentence }) => ({
    on,
    sentence,
    answers: verdictKey.split(', ').map((part) => part.replace(/^\d+ /, '') as Answer),
  }));

/** One symptom's answers as stretches of time, from the first kept day to `today`; neighbours that agree are one. */
export function stretchesOf(verdicts: readonly PastVerdict[], symptom: number, today: IsoDate): Stretch[] {
  const oldestFirst = [...verdicts].reverse();
  const [first] = oldestFirst;
  if (!first) return [];
  const start = dayNumber(first.on);
  const days = Math.max(1, dayNumber(today) - start);
  const shareOf = (day: IsoDate) => (dayNumber(day) - start) / days;
  const stretches: Stretch[] = [];
  for (const [index, { on, answers }] of oldestFirst.entries()) {
    const answer = answers[symptom] ?? 'not judged';
    const to = shareOf(oldestFirst[index + 1]?.on ?? today);
    const last = stretches.at(-1);
    if (last?.answer === answer) last.to = to;
    else stretches.push({ answer, from: shareOf(on), to, since: on });
  }
  return stretches;
}

const dayNumber = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
