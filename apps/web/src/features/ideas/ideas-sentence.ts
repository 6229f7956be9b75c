import type { Idea } from '@flightpath/domain';

/** How many there are, and how many nobody had called for. `hasMore`: not all of them are loaded. */
export function ideasHeadline(
  ideas: readonly Idea[],
  isFiltered: boolean,
  hasMore: boolean,
  count: (value: number) => string,
): string {
  if (ideas.length === 0) return isFiltered ? 'No idea answers to this' : 'Nobody has written an idea down yet';
  const unprompted = ideas.filter(({ isPrompted }) => !isPrompted).length;
  const some = ideas.length === 1 ? 'One idea' : `${hasMore ? 'The newest ' : ''}${count(ideas.length)} ideas`;
  if (unprompted === 0) return `${some}, ${ideas.length === 1 ? '' : 'all '}called for`;
  if (unprompted === ideas.length)
    return ideas.length === 1 ? `${some}, which nobody had called for` : `${some} that nobody had called for`;
  return `${some}; ${count(unprompted)} nobody had called for`;
}

/** How many became an initiative. */
export function ideasLead(ideas: readonly Idea[], count: (value: number) => string): string {
  const grown = ideas.filter(({ became }) => became !== null).length;
  const what =
    grown === 0
      ? 'None became an initiative yet.'
      : `${grown === 1 ? 'One became an initiative' : `${count(grown)} became initiatives`}.`;
  return `${what} Ideas that come unprompted, from those who use a thing, are how a program goes on by itself.`;
}
