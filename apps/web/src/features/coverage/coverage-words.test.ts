import { COVERAGE_COLUMNS, type PortfolioCoverage } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { coverageHeadline, coverageLead, holeAddress } from './coverage-words.ts';

const count = (value: number) => value.toLocaleString('en');

const coverage = (covered: readonly number[], affected: number, withoutDepartment = 0): PortfolioCoverage => ({
  asOf: '2026-03-12',
  affected,
  columns: COVERAGE_COLUMNS.map((column, index) => ({ column, covered: covered[index] ?? 0 })),
  departments: [],
  holeCount: covered.reduce((holes, some) => holes + affected - some, 0),
  holes: [],
  withoutDepartment,
});

describe('the headline of coverage', () => {
  it('is what is rarest', () => {
    expect(coverageHeadline(coverage([18, 29, 21, 1], 33), count)).toBe(
      'Only 1 of 33 affected departments use what was built for them',
    );
    expect(coverageHeadline(coverage([3, 0, 5, 5], 9), count)).toBe('No affected departments have a champion');
  });

  it('says when nothing is missing, and when nothing can be said', () => {
    expect(coverageHeadline(coverage([4, 4, 4, 4], 4), count)).toMatch(/^Every affected department/);
    expect(coverageHeadline(coverage([0, 0, 0, 0], 0, 2), count)).toMatch(/^No department is named yet/);
  });

  it('has the number of pairs and holes beside it', () => {
    expect(coverageLead(coverage([1, 1, 1, 0], 1, 1), count)).toBe(
      'One department is affected, counted once for each initiative; one hole is open. Of one active initiative no affected department is recorded.',
    );
    expect(coverageLead(coverage([18, 29, 21, 1], 33), count)).toContain('63 holes are open.');
  });
});

it('a hole leads to the field that fills it', () => {
  const hole = {
    initiative: { key: 'INI-4', name: 'Pricing' },
    department: { id: 'd', name: 'Claims' },
    column: 'champion',
    ruleId: null,
  } as const;
  expect(holeAddress('acme', hole)).toBe('/acme/initiatives/INI-4?edit=champions');
  expect(holeAddress('acme', { ...hole, column: 'trained' })).toBe('/acme/initiatives/INI-4?edit=evidence');
});
