import { z } from 'zod';
import { departmentName, distinctLines } from '../../departments/department-tree.ts';
import { counted, namesInWords } from '../../flags/sentences.ts';
import type { InitiativeFacts, SponsorFact } from '../../initiatives/facts.ts';
import { activityTurns, personName, personOf } from '../../people/is-active.ts';
import { activeSponsors, isExecutive } from '../../sponsors/active-sponsors.ts';
import { type CriterionGap, defineCriterion, metUnless } from '../criterion.ts';

type Facts = Pick<InitiativeFacts, 'sponsors' | 'people' | 'departments'>;

const departmentOf = ({ personId }: SponsorFact, { people }: Facts): string | null =>
  personOf(personId, people)?.departmentId ?? null;

/** The departments they sit in; two on one line of the tree count once. */
function linesOf(sponsors: SponsorFact[], facts: Facts): string[] {
  const ids = sponsors.map((sponsor) => departmentOf(sponsor, facts)).filter((id) => id !== null);
  return distinctLines(ids, facts.departments);
}

const gap = (sentence: string): CriterionGap => ({ sentence, field: 'sponsors' });

/** Those whose department nobody recorded: they may be all that is missing. */
function unknownDepartments(sponsors: SponsorFact[], facts: Facts): CriterionGap[] {
  const unknown = sponsors.filter((sponsor) => departmentOf(sponsor, facts) === null);
  if (unknown.length === 0) return [];
  const names = namesInWords(unknown.map(({ personId }) => personName(personId, facts.people)));
  return [gap(`The department of ${names} is not known.`)];
}

export const executiveCoalition = defineCriterion({
  id: 'executive-coalition',
  gate: 'foundation-to-execution',
  title: 'Executive coalition',
  asks: 'Active sponsors come from `minDepartments` or more departments, and in `minExecutiveDepartments` or more an executive is one of them; departments on one line of the tree count once.',
  why: 'One sponsor is one reorganisation away from none; a coalition of leaders carries it across departments.',
  mayBeCondition: false,
  parameters: z.object({
    minDepartments: z.int().min(1).default(2).describe('Departments that the active sponsors come from'),
    minExecutiveDepartments: z.int().min(1).default(2).describe('Departments with an executive among the sponsors'),
  }),
  reads: ['sponsors', 'people', 'departments'],
  subjects: [
    {
      record: 'Record the departments of the sponsors.',
      isRecorded(facts, { today }) {
        const active = activeSponsors(facts, today);
        return active.length === 0 || active.some((sponsor) => departmentOf(sponsor, facts) !== null);
      },
    },
  ],
  evaluate(facts, { today, parameters: { minDepartments, minExecutiveDepartments } }) {
    const asked = `executives of ${counted(minExecutiveDepartments, 'department')} are asked for`;
    const active = activeSponsors(facts, today);
    if (active.length === 0) return metUnless([gap(`Nobody sponsors it: ${asked}.`)]);

    const executives = active.filter(isExecutive);
    const executiveLines = linesOf(executives, facts);
    const lines = linesOf(active, facts);
    const names = (ids: string[]) => namesInWords(ids.map((id) => departmentName(id, facts.departments)));
    const gaps: CriterionGap[] = [];
    if (executives.length === 0) gaps.push(gap(`None of its sponsors is an executive: ${asked}.`));
    else if (executiveLines.length < minExecutiveDepartments) {
      const alone = executiveLines.length === 0 ? 'of no known department' : `of ${names(executiveLines)} alone`;
      gaps.push(gap(`Executives ${alone} sponsor it: ${asked}.`));
    }
    if (lines.length < minDepartments && (gaps.length === 0 || minDepartments > minExecutiveDepartments)) {
      const sponsors = `sponsors of ${counted(minDepartments, 'department')} are asked for`;
      gaps.push(gap(`All its sponsors sit in ${names(lines)}: ${sponsors}.`));
    }
    return metUnless(gaps.length === 0 ? [] : [...gaps, ...unknownDepartments(active, facts)]);
  },
  turningPoints: (facts) => facts.sponsors.flatMap((sponsor) => activityTurns(sponsor, facts.people)),
});
