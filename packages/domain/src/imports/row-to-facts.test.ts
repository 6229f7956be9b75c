import { describe, expect, it } from '@jest/globals';
import { compileMapping } from './compiled-mapping.ts';
import { rowToFacts } from './row-to-facts.ts';

const COLUMNS = [
  'Name',
  'Unit',
  'Sub',
  'Stage',
  'Start',
  'Planned',
  'Ended',
  'Outcome',
  'Owner',
  'Size',
  'Affected',
  'Live',
];
const TODAY = '2026-03-10';

const MAPPING = compileMapping(
  {
    identity: ['Name'],
    columns: [
      { column: 'Name', field: 'name', dateFormat: null, values: {} },
      { column: 'Unit', field: 'department', dateFormat: null, values: { Clms: 'Claims' } },
      { column: 'Sub', field: 'subDepartment', dateFormat: null, values: {} },
      {
        column: 'Stage',
        field: 'stage',
        dateFormat: null,
        values: { 'In  Use': 'execution', Idea: 'foundation', Odd: '' },
      },
      {
        column: 'Start',
        field: 'pilotStartedOn',
        dateFormat: 'MM/DD/YYYY',
        values: { '24-Nov': '2024-11-01', Soon: '' },
      },
      { column: 'Planned', field: 'pilotPlannedEndOn', dateFormat: 'MM/DD/YYYY', values: {} },
      { column: 'Ended', field: 'pilotEndedOn', dateFormat: 'MM/DD/YYYY', values: {} },
      { column: 'Outcome', field: 'pilotOutcome', dateFormat: null, values: { ok: 'succeeded' } },
      { column: 'Owner', field: 'owner', dateFormat: null, values: {} },
      { column: 'Size', field: 'pilotTeamSize', dateFormat: null, values: {} },
      { column: 'Affected', field: 'affectedDepartments', dateFormat: null, values: {} },
      { column: 'Live', field: 'executionEnteredOn', dateFormat: 'MM/DD/YYYY', values: {} },
    ],
  },
  COLUMNS,
);

const read = (cells: Partial<Record<string, string>>, externalId: string | null = 'A') =>
  rowToFacts({ number: 7, cells: COLUMNS.map((column) => cells[column] ?? '') }, MAPPING, externalId, TODAY);

const factsOf = (cells: Partial<Record<string, string>>) => {
  const reading = read(cells);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return JSON.parse(JSON.stringify(reading.facts));
};

const problemsOf = (cells: Partial<Record<string, string>>, externalId: string | null = 'A') => {
  const reading = read(cells, externalId);
  return reading.ok ? [] : reading.problems.map(({ column, value, reason }) => ({ column, value, reason }));
};

describe('a row as facts', () => {
  it('holds what the cells say, through the meanings of the mapping', () => {
    expect(
      factsOf({
        Name: ' Chat\nbot ',
        Unit: 'clms',
        Sub: 'North',
        Stage: 'in use',
        Start: '24-Nov',
        Planned: '12/31/2024',
        Owner: 'Ada  Lund',
        Size: '1,200',
        Affected: 'Claims; Finance, Tax\nclaims',
        Live: '2/1/2025',
      }),
    ).toEqual({
      row: 7,
      externalId: 'A',
      name: 'Chat bot',
      departmentPath: ['Claims', 'North'],
      stage: 'execution',
      pilotStartedOn: '2024-11-01',
      pilotPlannedEndOn: '2024-12-31',
      owner: 'Ada Lund',
      pilotTeamSize: 1200,
      affectedDepartments: ['claims', 'Finance, Tax'],
      executionEnteredOn: '2025-02-01',
    });
  });

  it('leaves out what a cell does not say', () => {
    expect(factsOf({ Name: 'A', Unit: 'N/A', Stage: 'Odd', Start: 'Soon', Owner: '-' })).toEqual({
      row: 7,
      externalId: 'A',
      name: 'A',
    });
  });

  it('does not put a unit below itself', () => {
    expect(factsOf({ Name: 'A', Unit: 'Claims', Sub: 'CLAIMS' }).departmentPath).toEqual(['Claims']);
    expect(factsOf({ Name: 'A', Sub: 'North' }).departmentPath).toEqual(['North']);
  });

  it('keeps a formula as the text it is', () => {
    expect(factsOf({ Name: '=HYPERLINK("http://example.com")' }).name).toBe('=HYPERLINK("http://example.com")');
  });
});

describe('a row that is refused', () => {
  it('says every reason with its column and value', () => {
    expect(problemsOf({ Name: 'A', Stage: 'Quux', Start: '2024', Size: 'many' })).toEqual([
      { column: 'Stage', value: 'Quux', reason: expect.stringContaining('gives it no meaning') },
      { column: 'Size', value: 'many', reason: expect.stringContaining('whole number') },
      { column: 'Start', value: '2024', reason: expect.stringContaining('A year alone is not a date.') },
    ]);
  });

  it.each([
    [{ Name: 'N/A' }, 'Name', /no name/],
    [{ Name: 'x'.repeat(401) }, 'Name', /401 characters/],
    [{ Name: 'A', Owner: 'Ada Lund; Bo Ek' }, 'Owner', /more than one person/],
    [
      { Name: 'A', Start: '2/1/2025', Planned: '1/1/2025' },
      'Planned',
      /before the start of the pilot, 1 February 2025/,
    ],
    [{ Name: 'A', Outcome: 'ok' }, 'Ended', /day it ended is missing/],
    [{ Name: 'A', Ended: '1/1/2025' }, 'Outcome', /outcome is missing/],
    [{ Name: 'A', Ended: '1/1/2027', Outcome: 'ok' }, 'Ended', /future/],
    [{ Name: 'A', Stage: 'in use', Live: '1/1/2027' }, 'Live', /future/],
  ])('%j', (cells, column, reason) => {
    const problems = problemsOf(cells as never);
    expect(problems.map((problem) => problem.column)).toEqual([column]);
    expect(problems[0]?.reason).toMatch(reason);
  });

  it('is one without identity, or with more cells than the header', () => {
    expect(problemsOf({ Name: 'A' }, null)).toEqual([
      { column: null, value: null, reason: expect.stringContaining('are empty') },
    ]);
    const cells = [...COLUMNS.map(() => 'x'), 'extra'];
    const reading = rowToFacts(
      { number: 9, cells },
      compileMapping(
        { identity: [], columns: [{ column: 'Name', field: 'name', dateFormat: null, values: {} }] },
        COLUMNS,
      ),
      'A',
      TODAY,
    );
    expect(reading).toMatchObject({
      ok: false,
      problems: [{ row: 9, value: 'extra', reason: expect.stringContaining('13 cells') }],
    });
  });

  it('does not mind a day in the future that only a later phase would mean', () => {
    expect(factsOf({ Name: 'A', Stage: 'Idea', Live: '1/1/2027' }).executionEnteredOn).toBe('2027-01-01');
  });
});
