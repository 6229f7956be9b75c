import { z } from 'zod';
import { addDays, IsoDate } from '../calendar/calendar.ts';
import { dateInWords } from '../calendar/date-in-words.ts';
import { departmentName, distinctLines } from '../departments/department-tree.ts';
import { compareText, counted } from '../flags/sentences.ts';
import type { DepartmentFact } from '../initiatives/facts.ts';
import { DepartmentRef } from '../initiatives/identifiers.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import type { CultureIdea, CultureLearning } from './culture-rows.ts';
import { CULTURE_DAYS, RecordedFailures, recordedFailures } from './recorded-failures.ts';
import { FailuresThatTaught, failuresThatTaught } from './what-failure-taught.ts';

const Count = z.int().min(0);

/** How an organisation deals with what it tries: the article's determining factor at scale. Shown, not judged. */
export const CultureSignals = z
  .object({
    asOf: IsoDate,
    failuresThatTaught: FailuresThatTaught,
    recordedFailures: RecordedFailures,
    /** Learnings recorded here, and how many of them a department on another line of the organisation re-uses. */
    learnings: z.object({ recorded: Count, reusedElsewhere: Count, sentence: z.string() }),
    ideas: z.object({
      since: IsoDate,
      /** Those from which an idea came, most unprompted ones first. */
      departments: z.array(z.object({ department: DepartmentRef, unprompted: Count, prompted: Count })),
      sentence: z.string(),
    }),
  })
  .meta({ id: 'CultureSignals' });
export type CultureSignals = z.infer<typeof CultureSignals>;

/** What the signals are read from. */
export interface CultureSources {
  entries: readonly PortfolioEntry[];
  learnings: readonly CultureLearning[];
  ideas: readonly CultureIdea[];
  /** The whole tree, for names and for what counts as another department. */
  departments: readonly DepartmentFact[];
}

export function cultureSignals(sources: CultureSources, today: IsoDate): CultureSignals {
  const { entries, departments } = sources;
  const ids = new Set(entries.map(({ id }) => id));
  const learnings = sources.learnings.filter(({ initiativeId, date }) => ids.has(initiativeId) && date <= today);
  return {
    asOf: today,
    failuresThatTaught: failuresThatTaught(entries),
    recordedFailures: recordedFailures(entries, learnings, today),
    learnings: reuse(learnings, entries, departments, today),
    ideas: ideasByDepartment(sources.ideas, departments, today),
  };
}

function reuse(
  learnings: readonly CultureLearning[],
  entries: readonly PortfolioEntry[],
  departments: readonly DepartmentFact[],
  today: IsoDate,
): CultureSignals['learnings'] {
  const homes = new Map(entries.map(({ id, departmentIds }) => [id, departmentIds[0] ?? null]));
  const isReusedElsewhere = ({ initiativeId, departmentId, reusedBy }: CultureLearning) => {
    const own = departmentId ?? homes.get(initiativeId) ?? null;
    return reusedBy.some(
      (by) =>
        own !== null &&
        by.departmentId !== null &&
        by.linkedOn <= today &&
        distinctLines([own, by.departmentId], departments).length > 1,
    );
  };
  const recorded = learnings.length;
  const reusedElsewhere = learnings.filter(isReusedElsewhere).length;
  const verb = reusedElsewhere === 1 ? 'is' : 'are';
  const sentence =
    recorded === 0
      ? 'No learning has been recorded yet.'
      : `${reusedElsewhere} of ${counted(recorded, 'learning')} ${verb} re-used by another department.`;
  return { recorded, reusedElsewhere, sentence };
}

function ideasByDepartment(
  ideas: readonly CultureIdea[],
  departments: readonly DepartmentFact[],
  today: IsoDate,
): CultureSignals['ideas'] {
  const since = addDays(today, -CULTURE_DAYS);
  const counts = new Map<string, { unprompted: number; prompted: number }>();
  for (const { date, departmentId, isPrompted } of ideas) {
    if (date < since || date > today) continue;
    const known = counts.get(departmentId) ?? { unprompted: 0, prompted: 0 };
    known[isPrompted ? 'prompted' : 'unprompted'] += 1;
    counts.set(departmentId, known);
  }
  const rows = [...counts]
    .map(([id, numbers]) => ({ department: { id, name: departmentName(id, departments) }, ...numbers }))
    .sort(
      (a, b) =>
        b.unprompted - a.unprompted ||
        b.prompted - a.prompted ||
        compareText(a.department.name, b.department.name) ||
        compareText(a.department.id, b.department.id),
    );
  const organic = rows.filter(({ unprompted }) => unprompted > 0);
  const total = organic.reduce((sum, { unprompted }) => sum + unprompted, 0);
  const sentence =
    total === 0
      ? `No unprompted idea has come up since ${dateInWords(since)}.`
      : `${counted(total, 'unprompted idea')} came from ${counted(organic.length, 'department')} since ${dateInWords(since)}.`;
  return { since, departments: rows, sentence };
}
