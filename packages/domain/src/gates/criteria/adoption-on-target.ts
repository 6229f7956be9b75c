import { z } from 'zod';
import type { IsoDate } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { departmentName } from '../../departments/department-tree.ts';
import { adoptionIndicators, isOnTarget, lastStanding } from '../../indicators/adoption.ts';
import { measurementTurns, percentInWords } from '../../indicators/progress.ts';
import type { IndicatorFact, InitiativeFacts } from '../../initiatives/facts.ts';
import { AFFECTED_DEPARTMENTS_ARE_NAMED } from '../affected-departments.ts';
import { defineCriterion, metUnless } from '../criterion.ts';

type Facts = Pick<InitiativeFacts, 'indicators' | 'departments'>;

function behind(indicator: IndicatorFact, department: string, today: IsoDate): string {
  const called = `${indicator.name} (${department})`;
  const standing = lastStanding(indicator, today);
  if (!standing)
    return `Whether ${called} is on target cannot be told: it has no measurement, or no way from a dated baseline to a dated target.`;
  const [made, expected] = [percentInWords(standing.progress), percentInWords(standing.expected)];
  return `On ${dateInWords(standing.date)} ${called} had come ${made} of the way, where ${expected} was expected.`;
}

/**
 * Why adoption in the department is not on target; empty when it is: it has indicators of its own, and every one that
 * is in use is on target. One that cannot be judged is not, so that deleting a target is no way out.
 */
function shortcomings(departmentId: string, facts: Facts, today: IsoDate): string[] {
  const name = departmentName(departmentId, facts.departments);
  const own = adoptionIndicators(facts.indicators, today).filter((one) => one.departmentId === departmentId);
  if (own.length === 0) return [`${name} has no adoption indicator of its own.`];
  return own.filter((one) => isOnTarget(one, today) !== true).map((one) => behind(one, name, today));
}

export const adoptionOnTarget = defineCriterion({
  id: 'adoption-on-target',
  gate: 'scale-to-innovation',
  title: 'Adoption on target',
  asks: 'In `minPercent` % of the affected departments or more, every adoption indicator of the department is on target: at its last measurement it had come as far as expected on that day. A department without one of its own is not on target.',
  why: 'It is no capability of the organisation while it is one of a few departments only.',
  mayBeCondition: true,
  parameters: z.object({
    minPercent: z.int().min(1).max(100).default(80).describe('Percent of the affected departments to be on target'),
  }),
  reads: ['affectedDepartmentIds', 'indicators', 'departments'],
  subjects: [AFFECTED_DEPARTMENTS_ARE_NAMED],
  evaluate(facts, { today, parameters: { minPercent } }) {
    const ids = [...new Set(facts.affectedDepartmentIds)];
    const found = ids.map((id) => shortcomings(id, facts, today));
    const onTarget = found.filter((sentences) => sentences.length === 0).length;
    if (100 * onTarget >= minPercent * ids.length) return metUnless([]);
    const share = `Adoption is on target in ${onTarget} of ${ids.length} affected departments`;
    return metUnless(
      [`${share}: ${minPercent} % of them are asked for.`, ...found.flat().sort()].map((sentence) => ({
        sentence,
        field: 'indicators',
      })),
    );
  },
  turningPoints: (facts) => measurementTurns(facts.indicators.filter(({ measures }) => measures === 'adoption')),
});
