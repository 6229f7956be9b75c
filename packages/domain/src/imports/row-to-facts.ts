import { Cadence } from '../calendar/cadence.ts';
import type { IsoDate } from '../calendar/calendar.ts';
import { dateInWords } from '../calendar/date-in-words.ts';
import { ValueAnchor } from '../initiatives/phase.ts';
import { PilotOutcome } from '../pilots/pilot.ts';
import type { CompiledMapping } from './compiled-mapping.ts';
import type { ImportRowProblem } from './import.ts';
import { type ImportField, ImportStage } from './import-mapping.ts';
import type { ImportRow } from './import-table.ts';
import { matchKey } from './plain-text.ts';
import { RowReader } from './row-reader.ts';

/** What one row says. A field is left out where no column is mapped to it or the cell says nothing. */
export interface ImportedFacts {
  row: number;
  externalId: string;
  name: string;
  summary?: string;
  /** Names from the top: the department, then the unit below it. The last one is the home department. */
  departmentPath?: string[];
  stage?: ImportStage;
  phaseEnteredOn?: IsoDate;
  executionEnteredOn?: IsoDate;
  registeredOn?: IsoDate;
  owner?: string;
  executiveSponsor?: string;
  mainAnchor?: ValueAnchor;
  reportingCadence?: Cadence;
  pilotHypothesis?: string;
  pilotTeamSize?: number;
  pilotStartedOn?: IsoDate;
  pilotPlannedEndOn?: IsoDate;
  pilotEndedOn?: IsoDate;
  pilotOutcome?: PilotOutcome;
  pilotDepartments?: string[];
  affectedDepartments?: string[];
}

export type RowReading = { ok: true; facts: ImportedFacts } | { ok: false; problems: ImportRowProblem[] };

function departmentPath(reader: RowReader): string[] | undefined {
  const path = [reader.line('department'), reader.line('subDepartment')].filter((name) => name !== undefined);
  const [top, below] = path;
  if (top !== undefined && below !== undefined && matchKey(top) === matchKey(below)) return [top];
  return path.length > 0 ? path : undefined;
}

function checkOrder(reader: RowReader, facts: ImportedFacts, today: IsoDate): void {
  const columnOf = (field: ImportField) => reader.mapping.fields.get(field)?.column ?? null;
  for (const field of ['phaseEnteredOn', 'registeredOn', 'pilotEndedOn'] as const) {
    const date = facts[field];
    if (date !== undefined && date > today) {
      reader.refuse(columnOf(field), date, 'It lies in the future, but it tells what has already happened.');
    }
  }
  if (facts.stage === 'execution' && facts.executionEnteredOn !== undefined && facts.executionEnteredOn > today) {
    const reason = 'It lies in the future, but the row says that Execution has begun.';
    reader.refuse(columnOf('executionEnteredOn'), facts.executionEnteredOn, reason);
  }
  const { pilotStartedOn: start } = facts;
  for (const field of ['pilotPlannedEndOn', 'pilotEndedOn'] as const) {
    const end = facts[field];
    if (start !== undefined && end !== undefined && end < start) {
      reader.refuse(columnOf(field), end, `It lies before the start of the pilot, ${dateInWords(start)}.`);
    }
  }
  const isOver = facts.pilotOutcome !== undefined && facts.pilotOutcome !== 'running';
  if (isOver && facts.pilotEndedOn === undefined) {
    reader.refuse(columnOf('pilotEndedOn'), null, 'The pilot has an outcome, but the day it ended is missing.');
  }
  if (!isOver && facts.pilotEndedOn !== undefined) {
    reader.refuse(columnOf('pilotOutcome'), null, 'The pilot has ended, but its outcome is missing.');
  }
}

/**
 * One row as facts, or everything that is wrong with it: column, value and a sentence that says what to do.
 * `externalId` comes from `externalIds`; `null`: its identity columns are empty. `today` is the tenant's date.
 */
export function rowToFacts(
  row: ImportRow,
  mapping: CompiledMapping,
  externalId: string | null,
  today: IsoDate,
): RowReading {
  const reader = new RowReader(row, mapping, externalId ?? '');
  if (row.cells.length > mapping.width) {
    const extra = row.cells.slice(mapping.width).find((cell) => cell.trim() !== '');
    reader.refuse(
      null,
      extra ?? null,
      `The row has ${row.cells.length} cells, the header ${mapping.width}: a quote or delimiter is out of place.`,
    );
  }
  if (externalId === null) reader.refuse(null, null, 'The columns that say which initiative it is are empty.');
  const name = reader.line('name');
  if (name === undefined && reader.problems.length === 0) {
    const column = mapping.fields.get('name');
    reader.refuse(column?.column ?? null, row.cells[column?.index ?? -1] || null, 'It has no name.');
  }
  const facts: ImportedFacts = {
    row: row.number,
    externalId: externalId ?? '',
    name: name ?? '',
    summary: reader.prose('summary'),
    departmentPath: departmentPath(reader),
    stage: reader.choice('stage', ImportStage.options),
    phaseEnteredOn: reader.date('phaseEnteredOn'),
    executionEnteredOn: reader.date('executionEnteredOn'),
    registeredOn: reader.date('registeredOn'),
    owner: reader.person('owner'),
    executiveSponsor: reader.person('executiveSponsor'),
    mainAnchor: reader.choice('mainAnchor', ValueAnchor.options),
    reportingCadence: reader.choice('reportingCadence', Cadence.options),
    pilotHypothesis: reader.prose('pilotHypothesis'),
    pilotTeamSize: reader.count('pilotTeamSize'),
    pilotStartedOn: reader.date('pilotStartedOn'),
    pilotPlannedEndOn: reader.date('pilotPlannedEndOn'),
    pilotEndedOn: reader.date('pilotEndedOn'),
    pilotOutcome: reader.choice('pilotOutcome', PilotOutcome.options),
    pilotDepartments: reader.list('pilotDepartments'),
    affectedDepartments: reader.list('affectedDepartments'),
  };
  checkOrder(reader, facts, today);
  return reader.problems.length === 0 ? { ok: true, facts } : { ok: false, problems: reader.problems };
}
