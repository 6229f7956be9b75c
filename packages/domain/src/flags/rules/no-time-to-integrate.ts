import { z } from 'zod';
import { daysBetween } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { evidenceTurns, hasValidEvidence } from '../../evidence/valid-evidence.ts';
import { newestPilot } from '../../pilots/newest-pilot.ts';
import { defineRule } from '../rule.ts';
import { counted } from '../sentences.ts';

export const noTimeToIntegrate = defineRule({
  id: 'no-time-to-integrate',
  title: 'No time to integrate',
  group: 'pilot-trap',
  severity: 'minor',
  phases: ['foundation'],
  trap: {
    characteristic: 'Short timeline (8-12 weeks)',
    intendedEffect: 'Fast validation',
    actualEffect: 'Insufficient for process integration',
  },
  springsWhen:
    'The planned length of the newest pilot is `maxPlannedDays` days or less, and no integration plan is valid today.',
  why: 'Twelve weeks can validate a model, but not change the process around it; without a plan that work begins only after the applause.',
  clearsWhen: 'Record an integration plan as evidence, or plan the pilot for longer.',
  clearsAt: 'evidence',
  parameters: z.object({
    maxPlannedDays: z.int().min(0).default(84).describe('A planned length of this many days or fewer is short'),
  }),
  reads: ['pilots', 'evidence'],
  subjects: [
    {
      record: 'Record the start of the pilot.',
      isRecorded: (facts) => newestPilot(facts.pilots)?.startedOn != null,
    },
    {
      record: 'Record the planned end of the pilot.',
      isRecorded: (facts) => newestPilot(facts.pilots)?.plannedEndOn != null,
    },
  ],
  evaluate(facts, { today, parameters }) {
    const { startedOn, plannedEndOn } = newestPilot(facts.pilots) ?? {};
    if (!startedOn || !plannedEndOn) return { kind: 'clear' };
    const plannedDays = daysBetween(startedOn, plannedEndOn);
    if (plannedDays > parameters.maxPlannedDays) return { kind: 'clear' };
    if (hasValidEvidence(facts.evidence, 'integration-plan', today)) return { kind: 'clear' };
    return {
      kind: 'sprung',
      sentence: `The pilot is planned for ${counted(plannedDays, 'day')}, and there is no plan for integrating it.`,
      evidence: [
        { label: 'Start', value: dateInWords(startedOn), field: 'pilot.startedOn' },
        { label: 'Planned end', value: dateInWords(plannedEndOn), field: 'pilot.plannedEndOn' },
        { label: 'Short is at most', value: counted(parameters.maxPlannedDays, 'day'), field: 'pilot.plannedEndOn' },
        { label: 'Valid integration plan', value: 'none', field: 'evidence' },
      ],
    };
  },
  turningPoints: (facts) => evidenceTurns(facts.evidence, 'integration-plan'),
});
