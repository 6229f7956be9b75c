import type { Learning } from '@flightpath/domain';

/** How many there are, and how many are re-used. `hasMore`: not all of them are loaded. */
export function learningsHeadline(
  learnings: readonly Learning[],
  isFiltered: boolean,
  hasMore: boolean,
  count: (value: number) => string,
): string {
  if (learnings.length === 0) return isFiltered ? 'No learning answers to this' : 'Nothing learned is written down yet';
  const some =
    learnings.length === 1 ? 'One learning' : `${hasMore ? 'The newest ' : ''}${count(learnings.length)} learnings`;
  const reused = learnings.filter(({ reusedBy }) => reusedBy.length > 0).length;
  if (reused === 0) return `${some}, ${learnings.length === 1 ? 'not' : 'none'} reused by another initiative yet`;
  return `${some}; ${reused === 1 ? 'one is' : `${count(reused)} are`} reused by other initiatives`;
}

/** What they came from: a year without a failure is a signal, not a success. */
export function learningsLead(learnings: readonly Learning[], count: (value: number) => string): string {
  const hard = learnings.filter(({ origin }) => origin !== 'experiment').length;
  return hard === 0
    ? 'All came from experiments; none from something that failed or was stopped.'
    : `${hard === 1 ? 'One came' : `${count(hard)} came`} from something that failed or was stopped.`;
}
