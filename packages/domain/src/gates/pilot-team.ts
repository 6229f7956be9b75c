import type { IsoDate } from '../calendar/calendar.ts';
import type { InitiativeFacts, TeamMemberFact } from '../initiatives/facts.ts';
import { hasBegun } from '../people/is-active.ts';
import type { CriterionSubject } from './criterion.ts';

type Facts = Pick<InitiativeFacts, 'team'>;

/** Everybody ever named on the team of any pilot of the initiative, also those who are yet to begin. */
export const pilotMembers = ({ team }: Facts): TeamMemberFact[] => team.filter((member) => member.team === 'pilot');

/** The people who were ever on a pilot team by `today`; it does not matter whether they still are. */
export const pilotPersonIds = (facts: Facts, today: IsoDate): Set<string> =>
  new Set(
    pilotMembers(facts)
      .filter((member) => hasBegun(member, today))
      .map(({ personId }) => personId),
  );

/**
 * Whether others can do without the pilot team is not known before somebody says who that was: else taking the names
 * off the record would open the gate. Where no pilot is recorded there is no such team.
 */
export const PILOT_TEAM_IS_NAMED: CriterionSubject<'pilots' | 'team'> = {
  record: 'Record who was on the team of the pilot.',
  isRecorded: (facts) => facts.pilots.length === 0 || pilotMembers(facts).length > 0,
};
