import { z } from 'zod';

/** What a column of a spreadsheet can become. */
export const ImportField = z
  .enum([
    'name',
    'summary',
    'department',
    'subDepartment',
    'stage',
    'phaseEnteredOn',
    'executionEnteredOn',
    'registeredOn',
    'owner',
    'executiveSponsor',
    'mainAnchor',
    'reportingCadence',
    'pilotHypothesis',
    'pilotTeamSize',
    'pilotStartedOn',
    'pilotPlannedEndOn',
    'pilotEndedOn',
    'pilotOutcome',
    'pilotDepartments',
    'affectedDepartments',
  ])
  .meta({ id: 'ImportField' });
export type ImportField = z.infer<typeof ImportField>;

/** The fields that hold a calendar date. */
export const IMPORT_DATE_FIELDS = [
  'phaseEnteredOn',
  'executionEnteredOn',
  'registeredOn',
  'pilotStartedOn',
  'pilotPlannedEndOn',
  'pilotEndedOn',
] as const satisfies ImportField[];
export type ImportDateField = (typeof IMPORT_DATE_FIELDS)[number];

export const isImportDateField = (field: ImportField): field is ImportDateField =>
  (IMPORT_DATE_FIELDS as readonly ImportField[]).includes(field);

/** Where a spreadsheet's stage puts an initiative: a phase (active in it), or stopped. */
export const ImportStage = z
  .enum(['foundation', 'execution', 'scale', 'innovation', 'stopped'])
  .meta({ id: 'ImportStage' });
export type ImportStage = z.infer<typeof ImportStage>;

export const ImportDateFormat = z
  .enum(['YYYY-MM-DD', 'MM/DD/YYYY', 'DD/MM/YYYY', 'DD.MM.YYYY', 'excel-serial'])
  .meta({ id: 'ImportDateFormat' });
export type ImportDateFormat = z.infer<typeof ImportDateFormat>;

export const ImportColumnMapping = z
  .object({
    column: z.string(),
    field: ImportField,
    /** For dates: how ambiguous ones (03/04/2024) are read. Forms that can be read one way only are read anyway. */
    dateFormat: ImportDateFormat.nullable().default(null),
    /**
     * For values: what the file writes -> what it means here (`"Operation and Maintenance": "execution"`; a date as
     * YYYY-MM-DD). Upper and lower case and blanks do not matter. An empty text means: treat it as blank.
     */
    values: z.record(z.string().max(400), z.string().max(400)).default({}),
  })
  .meta({ id: 'ImportColumnMapping' });
export type ImportColumnMapping = z.infer<typeof ImportColumnMapping>;

/** How the columns of a file, and the values in them, become facts. Remembered per tenant and header. */
export const ImportMapping = z
  .object({
    /** A field takes one column; a column may feed several fields. */
    columns: z.array(ImportColumnMapping).max(500),
    /** The column or columns that say which initiative a row is; together they become its external id. */
    identity: z.array(z.string()).max(10),
  })
  .meta({ id: 'ImportMapping', description: 'How columns and values of a file become facts.' });
export type ImportMapping = z.infer<typeof ImportMapping>;

/** One thing that a mapping leaves open. A file with such a mapping is not loaded, not even in part. */
export const UnfinishedMapping = z
  .object({
    /** `null`: no column was chosen for `field`. */
    column: z.string().nullable(),
    field: ImportField.nullable(),
    /** The values of the column that still need a meaning. */
    values: z.array(z.string()),
    /** A sentence that says what to do. */
    reason: z.string(),
  })
  .meta({ id: 'UnfinishedMapping' });
export type UnfinishedMapping = z.infer<typeof UnfinishedMapping>;
