import type { CoverageColumn, CoverageHole, PortfolioCoverage } from '@flightpath/domain';

/** As the head of a column. */
export const columnTitles: Record<CoverageColumn, string> = {
  sponsor: 'Sponsor',
  champion: 'Champion',
  trained: 'Trained',
  adopting: 'Adopting',
};

/** What a department lacks, after its name. */
export const holeWords: Record<CoverageColumn, string> = {
  sponsor: 'has no sponsor',
  champion: 'has no champion',
  trained: 'is not trained',
  adopting: 'does not use it yet',
};

/** Where the hole is filled: the field of the initiative. */
const FIELD_OF: Record<CoverageColumn, string> = {
  sponsor: 'sponsors',
  champion: 'champions',
  trained: 'evidence',
  adopting: 'indicators',
};

export const holeAddress = (tenant: string, { initiative, column }: CoverageHole): string =>
  `/${tenant}/initiatives/${initiative.key}?edit=${FIELD_OF[column]}`;

/** What is rarest, as a sentence with its numbers. */
const rarest: Record<CoverageColumn, string> = {
  sponsor: 'have a sponsor of their own',
  champion: 'have a champion',
  trained: 'are trained',
  adopting: 'use what was built for them',
};

/** The column with the least coverage, exactly compared; the last of equals, for it is the one that matters in the end. */
export function coverageHeadline(
  { affected, columns, holeCount }: PortfolioCoverage,
  count: (value: number) => string,
): string {
  if (affected === 0) return 'No department is named yet, so nothing can be covered';
  if (holeCount === 0) return 'Every affected department has a sponsor, a champion, training and use';
  const least = columns.reduce((best, column) => (column.covered <= best.covered ? column : best));
  const some = least.covered === 0 ? 'No' : `Only ${count(least.covered)} of ${count(affected)}`;
  return `${some} affected departments ${rarest[least.column]}`;
}

/** How many departments and holes there are, and of what nothing can be said. */
export function coverageLead(
  { holeCount, affected, withoutDepartment }: PortfolioCoverage,
  count: (value: number) => string,
): string {
  const pairs = affected === 1 ? 'One department is' : `${count(affected)} departments are`;
  const holes = holeCount === 1 ? 'one hole is' : `${count(holeCount)} holes are`;
  const silent =
    withoutDepartment === 0
      ? ''
      : ` Of ${withoutDepartment === 1 ? 'one active initiative' : `${count(withoutDepartment)} active initiatives`} no affected department is recorded.`;
  return `${pairs} affected, counted once for each initiative; ${holes} open.${silent}`;
}
