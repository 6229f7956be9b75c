import type { ImportedFacts, ImportNote, ImportRowChange, ImportRowProblem, InitiativeFacts } from '@flightpath/domain';
import type { NewDepartment, NewPerson } from './directory.ts';

/** What becomes of one row. */
export type PlannedRow =
  | { outcome: 'error'; row: number; identity: string; problems: ImportRowProblem[] }
  | PlannedChange;

export interface PlannedChange {
  outcome: 'create' | 'update' | 'unchanged';
  row: number;
  /** The external id. */
  identity: string;
  initiativeId: string;
  said: ImportedFacts;
  /** `null`: it is new. */
  before: InitiativeFacts | null;
  after: InitiativeFacts;
  changes: ImportRowChange['fields'];
}

/** What a file would do, or does, to the register as it is at this moment. */
export interface Plan {
  rows: PlannedRow[];
  /** Those that accepted rows need and the directory does not have; a parent comes before its children. */
  newDepartments: NewDepartment[];
  newPeople: NewPerson[];
  repeated: { identity: string; rows: number[] }[];
  notes: ReadonlyMap<ImportNote, number>;
}

export const isChange = (row: PlannedRow): row is PlannedChange => row.outcome !== 'error';
