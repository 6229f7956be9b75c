import { describe, expect, it } from '@jest/globals';
import { profileColumns } from './column-profile.ts';
import type { ImportMapping } from './import-mapping.ts';
import { columnNames } from './import-table.ts';
import { refreshMapping, suggestMapping } from './suggest-mapping.ts';
import { unfinishedMapping } from './unfinished-mapping.ts';
import { suggestChoice } from './value-words.ts';

function columnsOf(header: string[], rows: string[][]) {
  const table = { columns: columnNames(header).names, rows: rows.map((cells, at) => ({ number: at + 2, cells })) };
  return profileColumns(table).columns;
}

const fieldsOf = (header: string[], rows: string[][]) =>
  Object.fromEntries(suggestMapping(columnsOf(header, rows)).columns.map(({ field, column }) => [field, column]));

describe('a proposal from the headers', () => {
  it('knows how an inventory of public agencies heads its columns', () => {
    const header = [
      'Use Case Name',
      'Agency',
      'Agency Abbreviation',
      'Bureau',
      'Other (Use Case Topic Area)',
      'Is the AI use case found in the below list of products?',
      'What is the intended purpose and expected benefits of the AI?',
      'Stage of Development',
      'Date Initiated',
      'Date Implemented',
      'System Name',
    ];
    const row = [
      'Chatbot',
      'Harbour Office',
      'HO',
      'Piers',
      'Ships',
      'No',
      'Answers calls.',
      'Planned',
      '4/25/2024',
      '5/1/2024',
      'X',
    ];
    expect(fieldsOf(header, [row])).toEqual({
      name: 'Use Case Name',
      summary: 'What is the intended purpose and expected benefits of the AI?',
      department: 'Agency',
      subDepartment: 'Bureau',
      stage: 'Stage of Development',
      pilotStartedOn: 'Date Initiated',
      executionEnteredOn: 'Date Implemented',
    });
  });

  it('knows German headers', () => {
    const header = [
      'Bezeichnung',
      'Beschreibung',
      'Abteilung',
      'Status',
      'Verantwortlich',
      'Startdatum',
      'Geplantes Ende',
    ];
    const row = ['Prüfhilfe', 'Liest Belege', 'Schaden', 'Im Betrieb', 'Ada Lund', '3.2.2024', '30.6.2024'];
    expect(fieldsOf(header, [row])).toEqual({
      name: 'Bezeichnung',
      summary: 'Beschreibung',
      department: 'Abteilung',
      stage: 'Status',
      owner: 'Verantwortlich',
      pilotStartedOn: 'Startdatum',
      pilotPlannedEndOn: 'Geplantes Ende',
    });
  });

  it('looks at what stands in a column before it believes the header', () => {
    expect(fieldsOf(['Title', 'Start', 'Status'], [['Chatbot', 'with Ada', 'Quux']])).toEqual({ name: 'Title' });
  });

  it('takes a column of ids as identity, else the units and the name', () => {
    const withId = columnsOf(['ID', 'Name', 'Department'], [['7', 'Chatbot', 'Claims']]);
    const without = columnsOf(['Name', 'Department', 'Office'], [['Chatbot', 'Claims', 'North']]);
    const doubtful = columnsOf(
      ['ID', 'Name'],
      [
        ['7', 'Chatbot'],
        ['7', 'Reader'],
        ['', 'Writer'],
      ],
    );
    expect(suggestMapping(withId).identity).toEqual(['ID']);
    expect(suggestMapping(without).identity).toEqual(['Department', 'Office', 'Name']);
    expect(suggestMapping(doubtful).identity).toEqual(['Name']);
  });

  it('proposes a meaning for dates that are none, so that a person only confirms', () => {
    const columns = columnsOf(
      ['Name', 'Date Initiated'],
      [
        ['A', '4/25/2024'],
        ['B', '5/25/2024'],
        ['C', '24-Nov'],
        ['D', '6/25/2024'],
      ],
    );
    expect(suggestMapping(columns).columns[1]).toEqual({
      column: 'Date Initiated',
      field: 'pilotStartedOn',
      dateFormat: 'MM/DD/YYYY',
      values: { '24-Nov': '2024-11-01' },
    });
  });
});

describe('the stages of real registers', () => {
  it.each([
    ['Initiated', 'foundation'],
    ['Planned', 'foundation'],
    ['Ideation', 'foundation'],
    ['Acquisition and/or Development', 'foundation'],
    ['Pilot completed', 'foundation'],
    ['Pre-production', 'foundation'],
    ['Implementation and Assessment', 'execution'],
    ['Operation and Maintenance', 'execution'],
    ['In production', 'execution'],
    ['In mission', 'execution'],
    ['in use', 'execution'],
    ['Scaling', 'scale'],
    ['Retired', 'stopped'],
    ['Cancelled', 'stopped'],
    ['Research or Administrative Action Complete', 'stopped'],
    ['execution', 'execution'],
    ['Im Betrieb', 'execution'],
    ['In Entwicklung', 'foundation'],
    ['Eingestellt', 'stopped'],
    ['On hold', null],
  ])('%s: %s', (value, stage) => {
    expect(suggestChoice('stage', value)).toBe(stage);
  });
});

describe('a remembered mapping', () => {
  it('keeps what a person decided and proposes only for values that are new', () => {
    const columns = columnsOf(
      ['Name', 'Stage'],
      [
        ['A', 'Planned'],
        ['B', 'Retired'],
        ['C', 'In use'],
      ],
    );
    const remembered: ImportMapping = {
      identity: ['Name'],
      columns: [
        { column: 'Name', field: 'name', dateFormat: null, values: {} },
        { column: 'Stage', field: 'stage', dateFormat: null, values: { planned: '', Retired: 'scale' } },
      ],
    };
    const refreshed = refreshMapping(remembered, columns);
    expect(refreshed.columns[1]?.values).toEqual({ planned: '', Retired: 'scale', 'In use': 'execution' });
  });
});

describe('what a mapping leaves open', () => {
  const columns = columnsOf(
    ['Name', 'Stage', 'Start', 'Ended', 'Result'],
    [
      ['A', 'Planned', '3/4/2024', '2024-05-01', 'good'],
      ['B', 'Quux', '5/6/2024', '2024-05-01', 'good'],
    ],
  );
  const column = (name: string, field: string, rest: object = {}) =>
    ({ column: name, field, dateFormat: null, values: {}, ...rest }) as never;
  const open = (mapped: never[], identity = ['Name']) =>
    unfinishedMapping({ columns: mapped, identity }, columns).map(({ column, field, values }) => [
      column,
      field,
      values,
    ]);

  it('is nothing, for a whole mapping', () => {
    const stage = column('Stage', 'stage', { values: { PLANNED: 'foundation', Quux: '' } });
    const start = column('Start', 'pilotStartedOn', { dateFormat: 'MM/DD/YYYY' });
    expect(open([column('Name', 'name'), stage, start])).toEqual([]);
  });

  it('is the name and the identity, for an empty one', () => {
    expect(open([], [])).toEqual([
      [null, 'name', []],
      [null, null, []],
    ]);
  });

  it('is every stage without a meaning, and every meaning that is none', () => {
    const stage = column('Stage', 'stage', { values: { Planned: 'sleeping' } });
    expect(open([column('Name', 'name'), stage])).toEqual([
      ['Stage', 'stage', ['Quux']],
      ['Stage', 'stage', ['planned']],
    ]);
  });

  it('is the order of day and month, where it was not chosen', () => {
    expect(open([column('Name', 'name'), column('Start', 'pilotStartedOn')])).toEqual([
      ['Start', 'pilotStartedOn', []],
    ]);
  });

  it('is a date that a value was mapped to and that is none', () => {
    const start = column('Start', 'pilotStartedOn', { dateFormat: 'MM/DD/YYYY', values: { soon: '2024-13-01' } });
    expect(open([column('Name', 'name'), start])).toEqual([['Start', 'pilotStartedOn', ['soon']]]);
  });

  it('is a column that the file does not have, and a field that two columns claim', () => {
    expect(open([column('Name', 'name'), column('Stage', 'name'), column('Gone', 'summary')], ['Nowhere'])).toEqual([
      ['Gone', 'summary', []],
      ['Nowhere', null, []],
      ['Stage', 'name', []],
    ]);
  });

  it('is the other half of a pilot that ended', () => {
    expect(open([column('Name', 'name'), column('Ended', 'pilotEndedOn')])).toEqual([['Ended', 'pilotEndedOn', []]]);
    const outcome = column('Result', 'pilotOutcome', { values: { good: 'succeeded' } });
    expect(open([column('Name', 'name'), outcome])).toEqual([['Result', 'pilotOutcome', []]]);
  });
});

describe('the columns of a file', () => {
  it('are told apart when their headers are equal or empty', () => {
    expect(columnNames(['Note', ' Note', '', 'Note (2)', 'Note'])).toEqual({
      names: ['Note', 'Note (3)', 'Column 3', 'Note (2)', 'Note (4)'],
      repeated: ['Note'],
    });
  });

  it('take the order of day and month from their neighbours when they do not show it', () => {
    const table = {
      columns: ['Start', 'End'],
      rows: [
        { number: 2, cells: ['3/4/2024', '25/4/2024'] },
        { number: 3, cells: ['5/6/2024', '26/6/2024'] },
      ],
    };
    const { columns, remarks } = profileColumns(table);
    expect(columns.map((column) => column.dateFormat)).toEqual(['DD/MM/YYYY', 'DD/MM/YYYY']);
    expect(remarks).toEqual([expect.stringContaining('In "Start" no date tells')]);
  });
});
