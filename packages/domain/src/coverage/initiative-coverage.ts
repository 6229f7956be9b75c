import { z } from 'zod';
import { departmentName } from '../departments/department-tree.ts';
import { compareText } from '../flags/sentences.ts';
import type { DepartmentFact } from '../initiatives/facts.ts';
import { DepartmentRef } from '../initiatives/identifiers.ts';
import { EntryRef, refOf } from '../portfolio/entry-ref.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import { COVERAGE_COLUMNS, CoverageColumn, isCovered, speakingRule } from './coverage-column.ts';

/** Something that an initiative lacks in one affected department. */
export const CoverageHole = z
  .object({
    initiative: EntryRef,
    department: DepartmentRef,
    column: CoverageColumn,
    /** The rule whose open flag says so; `null`: no rule does. */
    ruleId: z.string().nullable(),
  })
  .meta({ id: 'CoverageHole' });
export type CoverageHole = z.infer<typeof CoverageHole>;

/** Affected departments x what each needs, for one initiative. */
export const InitiativeCoverage = z
  .object({
    /** By the department's name. */
    departments: z.array(
      z.object({
        department: DepartmentRef,
        sponsor: z.boolean(),
        champion: z.boolean(),
        trained: z.boolean(),
        adopting: z.boolean(),
      }),
    ),
    holes: z.array(CoverageHole),
  })
  .meta({ id: 'InitiativeCoverage' });
export type InitiativeCoverage = z.infer<typeof InitiativeCoverage>;

/** @param departments All that may be affected, for their names. */
export function initiativeCoverage(entry: PortfolioEntry, departments: readonly DepartmentFact[]): InitiativeCoverage {
  const rows = entry.coverage
    .map((row) => ({ row, department: { id: row.departmentId, name: departmentName(row.departmentId, departments) } }))
    .sort((a, b) => compareText(a.department.name, b.department.name) || compareText(a.department.id, b.department.id));
  return {
    departments: rows.map(({ row, department }) => ({
      department,
      sponsor: row.hasSponsor,
      champion: row.hasChampion,
      trained: row.isTrained,
      adopting: row.isAdopting,
    })),
    holes: rows.flatMap(({ row, department }) =>
      COVERAGE_COLUMNS.filter((column) => !isCovered(row, column)).map((column) => ({
        initiative: refOf(entry),
        department,
        column,
        ruleId: speakingRule(entry, column),
      })),
    ),
  };
}
