import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEPARTMENTS } from '../initiatives/facts-builder.ts';
import { LOOKED_AT, somePortfolio } from '../portfolio/entry-arbitrary.ts';
import { anEntry, anEntryFlag, entriesOf } from '../portfolio/entry-builder.ts';
import type { EntryCoverage, PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import { COVERAGE_COLUMNS } from './coverage-column.ts';
import { InitiativeCoverage, initiativeCoverage } from './initiative-coverage.ts';
import { PortfolioCoverage, portfolioCoverage } from './portfolio-coverage.ts';

const covered = (departmentId: string, facts: Partial<EntryCoverage> = {}): EntryCoverage => ({
  departmentId,
  hasSponsor: true,
  hasChampion: true,
  isTrained: true,
  isAdopting: true,
  ...facts,
});
const read = (entries: PortfolioEntry[]) => portfolioCoverage(entries, DEPARTMENTS, '2026-11-20');

describe('the coverage of an initiative', () => {
  it('lists departments by name and each hole once', () => {
    const entry = anEntry(1, {
      coverage: [covered('it'), covered('finance', { hasChampion: false, isTrained: false }), covered('claims')],
      flags: [anEntryFlag('champion-missing')],
    });
    const { departments, holes } = initiativeCoverage(entry, DEPARTMENTS);
    expect(departments.map(({ department, champion }) => [department.name, champion])).toEqual([
      ['Claims', true],
      ['Finance', false],
      ['IT', true],
    ]);
    const initiative = { key: 'INI-1', name: 'Initiative 1' };
    const department = { id: 'finance', name: 'Finance' };
    expect(holes).toEqual([
      { initiative, department, column: 'champion', ruleId: 'champion-missing' },
      { initiative, department, column: 'trained', ruleId: null },
    ]);
  });

  it('names the rule whose open flag says so, the one that says most first', () => {
    const ruleOf = (hole: Partial<EntryCoverage>, ...ruleIds: string[]) =>
      initiativeCoverage(
        anEntry(1, { coverage: [covered('it', hole)], flags: ruleIds.map((ruleId) => anEntryFlag(ruleId)) }),
        DEPARTMENTS,
      ).holes[0]?.ruleId;
    expect(ruleOf({ hasSponsor: false }, 'single-department-sponsor')).toBe('single-department-sponsor');
    expect(ruleOf({ hasSponsor: false }, 'single-department-sponsor', 'no-active-sponsor')).toBe('no-active-sponsor');
    expect(ruleOf({ hasSponsor: false }, 'champion-missing')).toBeNull();
    expect(ruleOf({ isAdopting: false }, 'adoption-lags')).toBe('adoption-lags');
    expect(ruleOf({ isAdopting: false }, 'adoption-lags', 'siloed-rollout')).toBe('siloed-rollout');
    expect(ruleOf({ hasChampion: false })).toBeNull();
  });
});

describe('the coverage of the portfolio', () => {
  it('counts pairs of initiative and affected department, by column and by department', () => {
    const reading = read([
      anEntry(1, { coverage: [covered('claims'), covered('finance', { isAdopting: false })] }),
      anEntry(2, { coverage: [covered('finance', { hasSponsor: false, isAdopting: false })] }),
    ]);
    expect(reading.affected).toBe(3);
    expect(reading.columns).toEqual([
      { column: 'sponsor', covered: 2 },
      { column: 'champion', covered: 3 },
      { column: 'trained', covered: 3 },
      { column: 'adopting', covered: 1 },
    ]);
    expect(reading.departments).toEqual([
      {
        department: { id: 'claims', name: 'Claims' },
        initiatives: 1,
        sponsor: 1,
        champion: 1,
        trained: 1,
        adopting: 1,
      },
      {
        department: { id: 'finance', name: 'Finance' },
        initiatives: 2,
        sponsor: 1,
        champion: 2,
        trained: 2,
        adopting: 0,
      },
    ]);
    expect(reading.holes.map(({ initiative, column }) => `${initiative.key} ${column}`)).toEqual([
      'INI-1 adopting',
      'INI-2 sponsor',
      'INI-2 adopting',
    ]);
  });

  it('looks at active initiatives, and counts those that say nothing of departments', () => {
    const paused = anEntry(1, { state: 'paused', coverage: [covered('it', { hasSponsor: false })] });
    expect(read([paused, anEntry(2)])).toMatchObject({ affected: 0, holes: [], departments: [], withoutDepartment: 1 });
  });

  it('counts all holes and lists a thousand', () => {
    const bare = covered('it', { hasSponsor: false, hasChampion: false, isTrained: false, isAdopting: false });
    const reading = read(entriesOf(300, 1, { coverage: [bare] }));
    expect([reading.holeCount, reading.holes.length]).toEqual([1_200, 1_000]);
  });

  it('has a hole for every pair that is not covered', () => {
    fc.assert(
      fc.property(somePortfolio, (entries) => {
        const { affected, columns, departments, holeCount } = portfolioCoverage(entries, DEPARTMENTS, LOOKED_AT);
        const all = columns.reduce((sum, column) => sum + column.covered, 0);
        expect(holeCount).toBe(affected * COVERAGE_COLUMNS.length - all);
        for (const { column, covered: count } of columns) {
          expect(departments.reduce((sum, department) => sum + department[column], 0)).toBe(count);
        }
      }),
    );
  });

  it('is a document of its own schema', () => {
    const id = '01890a5d-ac96-774b-bcce-b302099a8057';
    const departments = [{ id, name: 'Claims', parentId: null }];
    const entry = anEntry(1, { coverage: [covered(id, { hasChampion: false })] });
    const whole = portfolioCoverage([entry], departments, '2026-11-20');
    expect(PortfolioCoverage.parse(whole)).toEqual(whole);
    const one = initiativeCoverage(entry, departments);
    expect(InitiativeCoverage.parse(one)).toEqual(one);
  });
});
