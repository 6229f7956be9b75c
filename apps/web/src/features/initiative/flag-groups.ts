import type { Flag } from '@flightpath/domain';

/** A flag with those that are listed under it and not counted. */
export interface ListedFlag {
  flag: Flag;
  covered: Flag[];
}

export interface FlagGroups {
  /** Known to be wrong. */
  wrong: ListedFlag[];
  /** Never recorded. */
  unrecorded: ListedFlag[];
  /** Known, and lived with for a while. */
  waived: ListedFlag[];
  ended: Flag[];
}

/** Every flag once: open ones by what they ask of the reader, in the order given; a covered one under its coverer. */
export function flagGroups(flags: readonly Flag[]): FlagGroups {
  const open = flags.filter(({ status }) => status === 'open');
  const rules = new Set(open.map(({ ruleId }) => ruleId));
  const isUnder = ({ coveredBy }: Flag) => coveredBy !== null && rules.has(coveredBy);
  const listed = open
    .filter((flag) => !isUnder(flag))
    .map((flag) => ({ flag, covered: open.filter(({ coveredBy }) => coveredBy === flag.ruleId) }));
  return {
    wrong: listed.filter(({ flag }) => !flag.isWaived && flag.finding.absence !== 'never'),
    unrecorded: listed.filter(({ flag }) => !flag.isWaived && flag.finding.absence === 'never'),
    waived: listed.filter(({ flag }) => flag.isWaived),
    ended: flags.filter(({ status }) => status !== 'open'),
  };
}
