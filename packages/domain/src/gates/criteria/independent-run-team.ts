import { z } from 'zod';
import { counted, namesInWords } from '../../flags/sentences.ts';
import { activityTurns, isActive, personName } from '../../people/is-active.ts';
import { defineCriterion, metUnless } from '../criterion.ts';
import { PILOT_TEAM_IS_NAMED, pilotPersonIds } from '../pilot-team.ts';

export const independentRunTeam = defineCriterion({
  id: 'independent-run-team',
  gate: 'execution-to-scale',
  title: 'Independent run team',
  asks: '`minMembers` or more people are active on the run team who were never on a pilot team of the initiative.',
  why: 'What only its makers can run cannot be rolled out: there are never enough of them, and they leave.',
  mayBeCondition: true,
  parameters: z.object({
    minMembers: z.int().min(1).default(2).describe('People on the run team who were never on its pilot team'),
  }),
  reads: ['pilots', 'team', 'people'],
  subjects: [PILOT_TEAM_IS_NAMED],
  evaluate(facts, { today, parameters: { minMembers } }) {
    const fromPilot = pilotPersonIds(facts, today);
    const active = facts.team.filter(({ team }) => team === 'run').filter((one) => isActive(one, facts.people, today));
    const all = [...new Set(active.map(({ personId }) => personId))];
    const independent = all.filter((id) => !fromPilot.has(id));
    if (independent.length >= minMembers) return metUnless([]);

    const names = (ids: string[]) => namesInWords(ids.map((id) => personName(id, facts.people)));
    const asked = `${counted(minMembers, 'person who was', 'people who were')} never on it ${minMembers === 1 ? 'is' : 'are'} asked for`;
    const sentence = () => {
      if (all.length === 0) return 'Nobody is active on the run team.';
      if (independent.length === 0) {
        return `Everybody active on the run team comes from the pilot team (${names(all)}): ${asked}.`;
      }
      return `Only ${names(independent)} on the run team ${independent.length === 1 ? 'does' : 'do'} not come from the pilot team: ${asked}.`;
    };
    return metUnless([{ sentence: sentence(), field: 'team' }]);
  },
  turningPoints: (facts) => facts.team.flatMap((member) => activityTurns(member, facts.people)),
});
