import { z } from 'zod';
import type { EntryCoverage, PortfolioEntry } from '../portfolio/portfolio-entry.ts';

/** What an affected department needs before it can carry an initiative. */
export const CoverageColumn = z.enum(['sponsor', 'champion', 'trained', 'adopting']).meta({ id: 'CoverageColumn' });
export type CoverageColumn = z.infer<typeof CoverageColumn>;

export const COVERAGE_COLUMNS = CoverageColumn.options;

const COVERED = {
  sponsor: ({ hasSponsor }) => hasSponsor,
  champion: ({ hasChampion }) => hasChampion,
  trained: ({ isTrained }) => isTrained,
  adopting: ({ isAdopting }) => isAdopting,
} as const satisfies Record<CoverageColumn, (row: EntryCoverage) => boolean>;

export const isCovered = (row: EntryCoverage, column: CoverageColumn): boolean => COVERED[column](row);

/** The rules that speak of a hole in the column, the one that says most first. No rule asks for training as such. */
const SPEAKING_RULES: Record<CoverageColumn, readonly string[]> = {
  sponsor: ['no-active-sponsor', 'single-department-sponsor'],
  champion: ['champion-missing'],
  trained: [],
  adopting: ['siloed-rollout', 'adoption-lags'],
};

/** The rule whose open flag says that the column has a hole; `null`: none does. */
export const speakingRule = ({ flags }: Pick<PortfolioEntry, 'flags'>, column: CoverageColumn): string | null =>
  SPEAKING_RULES[column].find((ruleId) => flags.some((flag) => flag.ruleId === ruleId)) ?? null;
