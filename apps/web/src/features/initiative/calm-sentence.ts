import type { InitiativeState } from '@flightpath/domain';

/** What stands where no flag is known to be wrong. A rule that rests is not called clear. */
export function calmSentence(state: InitiativeState, unrecorded: number): string {
  if (unrecorded > 0) return 'Nothing that is known.';
  if (state !== 'active') return `Nothing: while it is ${state}, most rules rest.`;
  return 'Nothing: every rule that could be judged is clear.';
}
