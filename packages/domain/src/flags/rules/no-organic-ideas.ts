import { z } from 'zod';
import { addDays, type IsoDate, latest } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { departmentName } from '../../departments/department-tree.ts';
import { adoptingDepartmentIds } from '../../indicators/adoption.ts';
import { measurementTurns } from '../../indicators/progress.ts';
import type { IdeaFact, InitiativeFacts } from '../../initiatives/facts.ts';
import { isActive } from '../../people/is-active.ts';
import { defineRule } from '../rule.ts';
import { counted, namesInWords } from '../sentences.ts';

type Facts = Pick<InitiativeFacts, 'ideas' | 'team' | 'people' | 'indicators'>;

/** Whether somebody had it on their own who was not on the pilot or run team on that day. */
const isOrganic = (idea: IdeaFact, { team, people }: Facts): boolean =>
  !idea.isPrompted && !team.some((member) => member.personId === idea.personId && isActive(member, people, idea.date));

/** The days of the organic ideas, up to today, from the departments that use it. */
function organicOn(facts: Facts, today: IsoDate): IsoDate[] {
  const using = adoptingDepartmentIds(facts.indicators, today);
  return facts.ideas
    .filter((idea) => idea.date <= today && using.includes(idea.departmentId) && isOrganic(idea, facts))
    .map(({ date }) => date);
}

/** A department uses it when an adoption indicator of its own stands above its baseline. */
export const noOrganicIdeas = defineRule({
  id: 'no-organic-ideas',
  title: 'No organic ideas',
  group: 'innovation',
  severity: 'minor',
  phases: ['innovation'],
  springsWhen:
    'Within the last `withinDays` days nobody off the team had an unprompted idea in a department that uses it: one whose own adoption indicator made progress at its last measurement. On the team is who was active on the pilot or run team on the day of the idea.',
  why: 'In Innovation new uses emerge organically; where none does, it is still a program that is managed, not a capability that is used.',
  clearsWhen: 'Make room for ideas in the departments that use it, and record those that nobody had to ask for.',
  clearsAt: 'ideas',
  parameters: z.object({
    withinDays: z.int().min(0).default(90).describe('An idea counts for this many days'),
  }),
  graceDays: 90,
  leavesHealth: true,
  reads: ['ideas', 'team', 'people', 'indicators', 'departments', 'everRecorded'],
  subjects: [
    {
      record: 'Measure adoption in a department that uses it: above the baseline, with a target.',
      isRecorded: (facts, { today }) => adoptingDepartmentIds(facts.indicators, today).length > 0,
    },
  ],
  evaluate(facts, { today, parameters: { withinDays } }) {
    const last = latest(...organicOn(facts, today));
    if (last && today <= addDays(last, withinDays)) return { kind: 'clear' };

    const using = adoptingDepartmentIds(facts.indicators, today);
    const names = namesInWords(using.map((id) => departmentName(id, facts.departments)));
    return {
      kind: 'sprung',
      sentence: last
        ? `The last unprompted idea of somebody off the team in ${names} is of ${dateInWords(last)}.`
        : `Nobody off the team in ${names} has had an unprompted idea.`,
      evidence: [
        {
          label: using.length === 1 ? 'Department that uses it' : 'Departments that use it',
          value: names,
          field: 'indicators',
        },
        {
          label: 'Last unprompted idea off the team',
          value: last ? dateInWords(last) : 'none',
          field: 'ideas',
          ...(last ? { since: last } : {}),
        },
        { label: 'An idea counts for', value: counted(withinDays, 'day'), field: 'ideas' },
      ],
      absence: !facts.everRecorded.includes('idea') ? 'never' : last || facts.ideas.length === 0 ? 'lost' : null,
    };
  },
  turningPoints: (facts, { parameters }) => [
    ...measurementTurns(facts.indicators),
    ...facts.ideas.flatMap(({ date }) => [date, addDays(date, parameters.withinDays + 1)]),
  ],
});
