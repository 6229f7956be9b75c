import type { DryRun, StoredRulePack } from '@flightpath/domain';

/** Which rules judge, as a sentence. `changes`: how many things differ from the rules as shipped. */
export function rulesHeadline(
  inForce: StoredRulePack | undefined,
  changes: number,
  count: (value: number) => string,
): string {
  if (!inForce || changes === 0) return 'The portfolio is judged by the rules as shipped';
  const things = changes === 1 ? 'one thing differs' : `${count(changes)} things differ`;
  return `The portfolio is judged by rule pack ${inForce.version}: ${things} from the rules as shipped`;
}

/** "Opens 12 flags, clears 5 on 9 of 40 initiatives." */
export function dryRunSentence(
  { opens, clears, lapses, byInitiative, judged }: DryRun,
  count: (value: number) => string,
): string {
  if (byInitiative.length === 0) return `Nothing would change: all ${count(judged)} initiatives are judged as now.`;
  const lapsing = lapses > 0 ? `, lets ${count(lapses)} lapse` : '';
  const rest = byInitiative.length === 1 ? 'one' : count(byInitiative.length);
  return `Opens ${count(opens)}, clears ${count(clears)}${lapsing}. ${rest === 'one' ? 'One' : rest} of ${count(judged)} initiatives ${byInitiative.length === 1 ? 'is' : 'are'} judged differently.`;
}
