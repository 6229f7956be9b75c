import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { compareText } from '../flags/sentences.ts';
import type { DepartmentFact } from '../initiatives/facts.ts';
import { DepartmentRef } from '../initiatives/identifiers.ts';
import { compareKeys } from '../portfolio/entry-ref.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import { COVERAGE_COLUMNS, CoverageColumn } from './coverage-column.ts';
import { CoverageHole, type InitiativeCoverage, initiativeCoverage } from './initiative-coverage.ts';

const Count = z.int().min(0);

/** Departments x what each needs, over all active initiatives. A pair is one initiative in one affected department. */
export const PortfolioCoverage = z
  .object({
    asOf: IsoDate,
    /** Pairs; each column counts as many. */
    affected: Count,
    columns: z.array(z.object({ column: CoverageColumn, covered: Count })),
    /** By name; every department that an active initiative affects. */
    departments: z.array(
      z.object({
        department: DepartmentRef,
        /** Active initiatives that affect it; the columns count those of them that are covered here. */
        initiatives: Count,
        sponsor: Count,
        champion: Count,
        trained: Count,
        adopting: Count,
      }),
    ),
    holeCount: Count,
    /** By department and initiative; at most a thousand of them, which nobody reads to the end anyway. */
    holes: z.array(CoverageHole),
    /** Active initiatives of which no affected department is recorded, so that nothing can be said of them. */
    withoutDepartment: Count,
  })
  .meta({ id: 'PortfolioCoverage' });
export type PortfolioCoverage = z.infer<typeof PortfolioCoverage>;

const HOLES_LISTED = 1_000;

type DepartmentRow = PortfolioCoverage['departments'][number];
type Pair = InitiativeCoverage['departments'][number];

function withPair(row: DepartmentRow | undefined, pair: Pair): DepartmentRow {
  const before = row ?? {
    department: pair.department,
    initiatives: 0,
    sponsor: 0,
    champion: 0,
    trained: 0,
    adopting: 0,
  };
  const counts = COVERAGE_COLUMNS.map((column) => [column, before[column] + (pair[column] ? 1 : 0)]);
  return { ...before, initiatives: before.initiatives + 1, ...Object.fromEntries(counts) };
}

const byDepartment = (a: { department: DepartmentRef }, b: { department: DepartmentRef }): number =>
  compareText(a.department.name, b.department.name) || compareText(a.department.id, b.department.id);

/** @param departments All that may be affected, for their names. */
export function portfolioCoverage(
  entries: readonly PortfolioEntry[],
  departments: readonly DepartmentFact[],
  today: IsoDate,
): PortfolioCoverage {
  const active = entries.filter(({ state }) => state === 'active').sort(compareKeys);
  const coverages = active.map((entry) => initiativeCoverage(entry, departments));
  const pairs = coverages.flatMap((coverage) => coverage.departments);
  const rows = new Map<string, DepartmentRow>();
  for (const pair of pairs) rows.set(pair.department.id, withPair(rows.get(pair.department.id), pair));
  const holes = coverages.flatMap((coverage) => coverage.holes).sort(byDepartment);
  return {
    asOf: today,
    affected: pairs.length,
    columns: COVERAGE_COLUMNS.map((column) => ({ column, covered: pairs.filter((pair) => pair[column]).length })),
    departments: [...rows.values()].sort(byDepartment),
    holeCount: holes.length,
    holes: holes.slice(0, HOLES_LISTED),
    withoutDepartment: active.filter(({ coverage }) => coverage.length === 0).length,
  };
}
