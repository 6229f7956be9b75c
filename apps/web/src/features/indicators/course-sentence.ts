import { type Course, timePassed, wayMade } from './course.ts';

export interface SentenceWords {
  /** A value with its unit: "48 %". */
  value: (value: number) => string;
  date: (isoDate: string) => string;
}

/** What the chart shows, in one or two sentences: the last value, the way made, the time passed. */
export function courseSentence(course: Course, words: SentenceWords): string {
  const last = course.actual.at(-1);
  const target = targetWords(course, words);
  if (!last) return `Not measured yet. ${target}`;
  const measured = `${words.value(last.value)} on ${words.date(last.date)}.`;
  const way = wayMade(course, last.value);
  if (way === null) return `${measured} ${target}`;
  const from = words.value(course.baselineLevel as number);
  const to = words.value(course.targetLevel as number);
  const time = timePassed(course, last.date);
  const passed = time === null ? '' : ` in ${percent(time)} of the time`;
  if (way < 0) return `${measured} It went the wrong way from ${from}; the target is ${to}.`;
  if (way >= 1) return `${measured} The target of ${to} is reached.`;
  return `${measured} That is ${percent(way)} of the way from ${from} to ${to}${passed}.`;
}

function targetWords({ baselineLevel, targetLevel, target }: Course, words: SentenceWords): string {
  if (targetLevel === null) {
    return baselineLevel === null ? 'It has no baseline and no target.' : 'It has no target.';
  }
  const by = target ? ` by ${words.date(target.date)}` : '';
  const goal = `The target is ${words.value(targetLevel)}${by}.`;
  return baselineLevel === null ? `${goal} Without a baseline nobody can tell how far it came.` : goal;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
