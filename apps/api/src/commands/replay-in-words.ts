import type { IsoDate, ReplayComparison, ReplayedRule, UnmatchedEpisode } from '@flightpath/domain';
import { counted } from './counted.ts';

export interface ReplayOutcome {
  from: IsoDate;
  to: IsoDate;
  initiatives: number;
  /** What the two sides are called: "rule pack 2". */
  names: { a: string; b: string };
  rules: ReplayComparison[];
}

/** What two rule packs make of the same past, rule by rule, totals last; for a terminal. */
export function replayInWords({ from, to, initiatives, names, rules }: ReplayOutcome): string {
  const { a, b } = totalsOf(rules);
  const onlyInA = rules.flatMap((rule) => rule.onlyInA).length;
  const onlyInB = rules.flatMap((rule) => rule.onlyInB).length;
  return [
    `${counted(initiatives, 'initiative')} from ${from} to ${to}, A under ${names.a} and B under ${names.b}.`,
    '',
    ...rules.flatMap(ruleInWords),
    `A: ${flagsInWords(a)}.`,
    `B: ${flagsInWords(b)}.`,
    `${counted(onlyInA, 'flag')} under A alone, ${counted(onlyInB, 'flag')} under B alone.`,
  ].join('\n');
}

const ruleInWords = ({ ruleId, title, a, b, onlyInA, onlyInB }: ReplayComparison): string[] => [
  `${ruleId} (${title})`,
  `  A: ${flagsInWords(a)}`,
  `  B: ${flagsInWords(b)}`,
  ...onlyInA.map((episode) => `  A alone: ${episodeInWords(episode)}`),
  ...onlyInB.map((episode) => `  B alone: ${episodeInWords(episode)}`),
  '',
];

const flagsInWords = ({ openings, flagDays }: ReplayedRule): string =>
  `${counted(openings, 'flag')}, open on ${counted(flagDays, 'day')}`;

function episodeInWords({ initiative, openedOn, endedOn, status, severity }: UnmatchedEpisode): string {
  const end = endedOn === null ? 'still open on the last day' : `${status} on ${endedOn}`;
  return `${initiative.key} ${initiative.name}, ${severity}, opened on ${openedOn}, ${end}`;
}

function totalsOf(rules: readonly ReplayComparison[]): Record<'a' | 'b', ReplayedRule> {
  const sum = (side: 'a' | 'b') => ({
    openings: rules.reduce((total, rule) => total + rule[side].openings, 0),
    flagDays: rules.reduce((total, rule) => total + rule[side].flagDays, 0),
  });
  return { a: sum('a'), b: sum('b') };
}
