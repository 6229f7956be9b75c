import type { ChangesSince } from './queries.ts';

type ListName = 'advanced' | 'steppedBack' | 'registered' | 'stopped' | 'embedded' | 'paused' | 'resumed' | 'gone';

export interface ChangeLine {
  name: ListName;
  label: string;
  items: { key: string; name: string; detail?: string }[];
}

/** In the order in which they are told; `none` says it of an empty list, where its emptiness is news. */
const LINES: readonly { name: ListName; label: string; none?: string }[] = [
  { name: 'advanced', label: 'advanced', none: 'advanced' },
  { name: 'steppedBack', label: 'stepped back', none: 'stepped back' },
  { name: 'registered', label: 'registered', none: 'was registered' },
  { name: 'stopped', label: 'stopped', none: 'was stopped' },
  { name: 'embedded', label: 'embedded' },
  { name: 'paused', label: 'paused' },
  { name: 'resumed', label: 'resumed' },
  { name: 'gone', label: 'no longer here' },
];

/** The lists that have something to tell. `phase` puts a phase into words. */
export function changeLines(changes: ChangesSince, phase: (phase: ChangesSince['advanced'][number]['to']) => string) {
  return LINES.filter(({ name }) => changes[name].length > 0).map(
    ({ name, label }): ChangeLine => ({
      name,
      label,
      items: changes[name].map((item) => ({
        key: item.key,
        name: item.name,
        ...('from' in item && { detail: `${phase(item.from)} to ${phase(item.to)}` }),
      })),
    }),
  );
}

/** What did not happen, as one sentence; `null`: all of it did. */
export function nothingOf(changes: ChangesSince): string | null {
  const none = LINES.flatMap(({ name, none: words }) => (words && changes[name].length === 0 ? [words] : []));
  const sentences = [
    none.length > 0 && `No initiative ${listed(none, 'or')}.`,
    changes.promisesMoved.length === 0 && 'No promised date was moved out of these days.',
  ].filter(Boolean);
  return sentences.length > 0 ? sentences.join(' ') : null;
}

export const listed = (words: readonly string[], joint: 'and' | 'or'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;

export interface RuleTurnover {
  ruleId: string;
  title: string;
  opened: number;
  ended: number;
}

/** Flags by rule: how many opened, how many ended; the rules with most movement first. */
export function turnoverOf({ flagsOpened, flagsEnded }: Pick<ChangesSince, 'flagsOpened' | 'flagsEnded'>) {
  const byRule = new Map<string, RuleTurnover>();
  const at = ({ ruleId, title }: { ruleId: string; title: string }) => {
    const row = byRule.get(ruleId) ?? { ruleId, title, opened: 0, ended: 0 };
    byRule.set(ruleId, row);
    return row;
  };
  for (const flag of flagsOpened) at(flag).opened += flag.initiatives.length;
  for (const flag of flagsEnded) at(flag).ended += flag.initiatives.length;
  const rules = [...byRule.values()].sort(
    (a, b) => b.opened + b.ended - (a.opened + a.ended) || a.title.localeCompare(b.title),
  );
  const sum = (name: 'opened' | 'ended') => rules.reduce((total, rule) => total + rule[name], 0);
  return { rules, opened: sum('opened'), ended: sum('ended') };
}

/** `19 flags opened and 10 ended. Of 5 initiatives the health changed, 1 for the better.` */
export function changesSentence(changes: ChangesSince, count: (value: number) => string): string {
  const { opened, ended } = turnoverOf(changes);
  const flags =
    opened + ended === 0
      ? 'No flag opened or ended.'
      : `${count(opened)} ${opened === 1 ? 'flag' : 'flags'} opened and ${count(ended)} ended.`;
  const { length } = changes.health;
  const better = changes.health.filter(({ isBetter }) => isBetter).length;
  if (length === 0) return `${flags} No active initiative changed its health.`;
  const direction =
    better === length ? 'for the better' : better === 0 ? 'for the worse' : `${count(better)} for the better`;
  return `${flags} ${count(length)} ${length === 1 ? 'initiative' : 'initiatives'} changed in health, ${direction}.`;
}
