import type { PlaybookVerdict, WhatIfReading } from '@flightpath/domain';

export interface WhatIfAnswer extends WhatIfReading {
  verdict: { before: PlaybookVerdict; after: PlaybookVerdict };
}

/** What the hypotheses change, as a sentence. `clauses` follow "if", one for each of them. */
export function whatIfHeadline(
  clauses: readonly string[],
  answer: WhatIfAnswer,
  count: (value: number) => string,
): string {
  return `${condition(clauses, count)}, ${consequence(answer, count)}; ${verdictClause(answer.verdict)}.`;
}

function condition([first = 'nothing changes', ...more]: readonly string[], count: (value: number) => string): string {
  if (more.length === 0) return `If ${first}`;
  if (more.length === 1) return `If ${first} and ${more[0]}`;
  return `If ${first} and ${count(more.length)} more things change`;
}

function consequence(answer: WhatIfAnswer, count: (value: number) => string): string {
  const { opens, clears, lapses } = answer;
  const parts = [
    opens > 0 && `${flags(opens, count)} ${opens === 1 ? 'opens' : 'open'}`,
    clears > 0 && `${flags(clears, count)} ${clears === 1 ? 'clears' : 'clear'}`,
    lapses > 0 && `${flags(lapses, count)} ${lapses === 1 ? 'lapses' : 'lapse'}`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return 'no flag opens or clears';
  // "3 flags open and 1 clears": the noun is said once.
  const said = parts.map((part, index) => (index === 0 ? part : part.replace(/ flags?/, '')));
  const all = said.length === 1 ? said[0] : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
  const where = flaggedInitiatives(answer);
  return `${all} on ${where === 1 ? 'one initiative' : `${count(where)} initiatives`}`;
}

const flags = (value: number, count: (value: number) => string): string =>
  value === 1 ? 'one flag' : `${count(value)} flags`;

/** Initiatives on which a counted flag opens, clears or lapses; those listed under another are not counted. */
const flaggedInitiatives = ({ initiatives }: Pick<WhatIfAnswer, 'initiatives'>): number =>
  initiatives.filter(({ opens, clears, lapses }) =>
    [...opens, ...clears, ...lapses].some(({ coveredBy }) => coveredBy === null),
  ).length;

export const isSameVerdict = ({ before, after }: WhatIfAnswer['verdict']): boolean =>
  before.kind === after.kind && before.symptomId === after.symptomId;

const verdictClause = (verdict: WhatIfAnswer['verdict']): string =>
  isSameVerdict(verdict) ? 'the verdict stays' : `the verdict becomes “${verdict.after.title}”`;
