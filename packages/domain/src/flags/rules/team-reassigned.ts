import { z } from 'zod';
import type { IsoDate } from '../../calendar/calendar.ts';
import type { InitiativeFacts, TeamMemberFact } from '../../initiatives/facts.ts';
import { activityTurns, hasBegun, isActive, personName } from '../../people/is-active.ts';
import { newestPilot } from '../../pilots/newest-pilot.ts';
import { defineRule } from '../rule.ts';
import { namesInWords } from '../sentences.ts';

type Facts = Pick<InitiativeFacts, 'pilots' | 'team' | 'people'>;

/** Everybody ever named on the newest pilot's team. A pilot member without a number belongs to the newest. */
function pilotTeam(facts: Facts): TeamMemberFact[] {
  const number = newestPilot(facts.pilots)?.number ?? null;
  return facts.team.filter(
    (member) => member.team === 'pilot' && (member.pilotNumber === null || member.pilotNumber === number),
  );
}

const personIds = (members: TeamMemberFact[]): string[] => [...new Set(members.map((member) => member.personId))];

const namedBy = (facts: Facts, today: IsoDate): string[] =>
  personIds(pilotTeam(facts).filter((member) => hasBegun(member, today)));

export const teamReassigned = defineRule({
  id: 'team-reassigned',
  title: 'Team reassigned',
  group: 'after-the-pilot',
  severity: 'minor',
  phases: ['foundation', 'execution'],
  springsWhen:
    'The newest pilot runs or succeeded, fewer than half of all people ever named on its team are active, and nobody is active on a run team.',
  why: 'With the people goes what they know; a program that has to be rebuilt by strangers usually is not.',
  clearsWhen: 'Name a run team, or bring back at least half of the pilot team.',
  clearsAt: 'team',
  parameters: z.object({}),
  risesAfterDays: 30,
  reads: ['pilots', 'team', 'people'],
  notApplicable(facts, { today }) {
    const outcome = newestPilot(facts.pilots)?.outcome;
    if (outcome === 'failed' || outcome === 'inconclusive') return 'The pilot did not succeed.';
    const isYetToBegin = pilotTeam(facts).length > 0 && namedBy(facts, today).length === 0;
    return isYetToBegin ? 'The pilot team has not begun.' : null;
  },
  subjects: [
    {
      record: 'Record who is on the team of the pilot.',
      isRecorded: (facts) => newestPilot(facts.pilots) !== null && pilotTeam(facts).length > 0,
    },
  ],
  evaluate(facts, { today }) {
    const active = facts.team.filter((member) => isActive(member, facts.people, today));
    if (active.some((member) => member.team === 'run')) return { kind: 'clear' };
    const named = namedBy(facts, today);
    const stillThere = personIds(active);
    const gone = named.filter((id) => !stillThere.includes(id));
    if (2 * (named.length - gone.length) >= named.length) return { kind: 'clear' };

    const goneNames = gone.map((id) => personName(id, facts.people));
    const remaining = named.length - gone.length;
    return {
      kind: 'sprung',
      sentence:
        remaining === 0
          ? `Nobody of the pilot team is left (${namesInWords(goneNames)}), and there is no run team.`
          : `Only ${remaining} of ${named.length} on the pilot team ${remaining === 1 ? 'is' : 'are'} left, and there is no run team.`,
      evidence: [
        { label: 'Left of the pilot team', value: `${remaining} of ${named.length}`, field: 'team' },
        { label: 'No longer on it', value: namesInWords(goneNames), field: 'team' },
        { label: 'Active run team', value: 'nobody', field: 'team' },
      ],
    };
  },
  turningPoints: (facts) => facts.team.flatMap((member) => activityTurns(member, facts.people)),
});
