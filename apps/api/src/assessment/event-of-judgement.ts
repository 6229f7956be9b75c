import type { FactChange } from '@flightpath/domain';
import type { Deed } from '../audit/record-events.ts';
import type { Judgement } from './judge.ts';
import { revisionAfter } from './store.ts';

/** The revision that a judgement made, as the audit log tells it. */
export function eventOfJudgement(judgement: Judgement, summary: string): Deed {
  const { facts, changes } = judgement;
  return {
    subject: { kind: 'initiative', id: facts.id, label: `${facts.key} ${facts.name}` },
    summary,
    before: sideOf(changes, 'before'),
    after: sideOf(changes, 'after'),
    revision: revisionAfter(judgement),
  };
}

/** By the fact's label: its value, or the list of them where several records of a kind changed at once. */
function sideOf(changes: readonly FactChange[], side: 'before' | 'after'): Record<string, unknown> | null {
  const values = new Map<string, string[]>();
  for (const change of changes) {
    const value = change[side];
    if (value !== null) values.set(change.label, [...(values.get(change.label) ?? []), value]);
  }
  if (values.size === 0) return null;
  return Object.fromEntries([...values].map(([label, all]) => [label, all.length === 1 ? all[0] : all]));
}
