import { z } from 'zod';
import type { IsoDate } from '../../calendar/calendar.ts';
import { departmentName, distinctLines } from '../../departments/department-tree.ts';
import { evidenceTurns, hasValidEvidence } from '../../evidence/valid-evidence.ts';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { activityTurns, hasBegun, isActive } from '../../people/is-active.ts';
import { newestPilot } from '../../pilots/newest-pilot.ts';
import { defineRule } from '../rule.ts';
import { counted, namesInWords } from '../sentences.ts';

type Facts = Pick<InitiativeFacts, 'pilots' | 'team' | 'people'>;

/** The people active on the pilot or run team, each once; the recorded size where nobody was named so far. */
function teamCount(facts: Facts, today: IsoDate): number | null {
  const named = facts.team.filter((member) => hasBegun(member, today));
  if (named.length === 0) return newestPilot(facts.pilots)?.teamSize ?? null;
  return new Set(named.filter((member) => isActive(member, facts.people, today)).map(({ personId }) => personId)).size;
}

export const knowledgeSilo = defineRule({
  id: 'knowledge-silo',
  title: 'Knowledge silo',
  group: 'pilot-trap',
  severity: 'minor',
  phases: ['foundation', 'execution'],
  trap: {
    characteristic: 'Small team, isolated scope',
    intendedEffect: 'Reduce organizational disruption',
    actualEffect: 'Creates knowledge silo',
  },
  springsWhen:
    'The active team has `maxTeamSize` people or fewer (the recorded team size counts where nobody was named), the newest pilot runs in `maxPilotDepartments` departments or fewer, and neither a runbook nor training is valid today.',
  why: 'When a handful of people in one department hold everything that was learned, the next team starts from nothing once they move on.',
  clearsWhen: 'Record a valid runbook or training, or run the pilot in a second department.',
  clearsAt: 'evidence',
  parameters: z.object({
    maxTeamSize: z.int().min(0).default(5).describe('A team of this many people or fewer is small'),
    maxPilotDepartments: z.int().min(0).default(1).describe('This many pilot departments or fewer are isolated'),
  }),
  reads: ['pilots', 'team', 'people', 'departments', 'evidence'],
  subjects: [
    {
      record: 'Record the team, or the team size of the pilot.',
      isRecorded: (facts, { today }) => teamCount(facts, today) !== null,
    },
    {
      record: 'Record the departments in which the pilot runs.',
      isRecorded: (facts) => (newestPilot(facts.pilots)?.departmentIds.length ?? 0) > 0,
    },
  ],
  evaluate(facts, { today, parameters }) {
    const team = teamCount(facts, today) ?? 0;
    const pilotDepartmentIds = newestPilot(facts.pilots)?.departmentIds ?? [];
    const lines = distinctLines(pilotDepartmentIds, facts.departments);
    if (team > parameters.maxTeamSize || lines.length > parameters.maxPilotDepartments) return { kind: 'clear' };
    if (hasValidEvidence(facts.evidence, 'runbook', today)) return { kind: 'clear' };
    if (hasValidEvidence(facts.evidence, 'training', today)) return { kind: 'clear' };

    const where = namesInWords(pilotDepartmentIds.map((id) => departmentName(id, facts.departments)));
    const holders =
      team === 0
        ? `Nobody is left on the team in ${where}`
        : `${counted(team, 'person holds', 'people hold')} what ${where} has learned`;
    return {
      kind: 'sprung',
      sentence: `${holders}, and no valid runbook or training passes it on.`,
      evidence: [
        {
          label: 'Team',
          value: counted(team, 'person', 'people'),
          field: facts.team.length ? 'team' : 'pilot.teamSize',
        },
        {
          label: 'A small team has at most',
          value: counted(parameters.maxTeamSize, 'person', 'people'),
          field: 'team',
        },
        { label: 'Pilot departments', value: where, field: 'pilot.departments' },
        { label: 'Valid runbook or training', value: 'none', field: 'evidence' },
      ],
    };
  },
  turningPoints: (facts) => [
    ...facts.team.flatMap((member) => activityTurns(member, facts.people)),
    ...evidenceTurns(facts.evidence, 'runbook', 'training'),
  ],
});
