import { z } from 'zod';
import { Instant } from '../calendar/calendar.ts';
import { Id } from '../initiatives/identifiers.ts';
import { ImportMapping, UnfinishedMapping } from './import-mapping.ts';

const ValueCount = z.object({ value: z.string(), count: z.int() });

/** One column of an uploaded file. Equal headers are told apart by their order: `If other`, `If other (2)`. */
export const ImportColumn = z
  .object({
    name: z.string(),
    /** How many rows have something in it; `N/A` and blanks count as nothing. */
    filled: z.int(),
    distinct: z.int(),
    samples: z.array(z.string()),
    /** All distinct values with their counts, where there are at most 60 of them. */
    values: z.array(ValueCount).nullable(),
    /** The date form that most values have, where they look like dates. */
    dateFormat: z.string().nullable(),
    /** In a column of dates: what cannot be read as one (the first 200). Each needs a meaning, else its rows are refused. */
    unreadableDates: z.array(ValueCount),
  })
  .meta({ id: 'ImportColumn' });
export type ImportColumn = z.infer<typeof ImportColumn>;

/** What was recognised in the file. */
export const ImportDetection = z
  .object({
    format: z.enum(['csv', 'xlsx']),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    sheet: z.string().nullable(),
    headerRow: z.int(),
    rows: z.int(),
    columns: z.array(ImportColumn),
    /** In words: "3 headers occur more than once". */
    remarks: z.array(z.string()),
  })
  .meta({ id: 'ImportDetection' });
export type ImportDetection = z.infer<typeof ImportDetection>;

/** `row` is the line of the sheet as the person sees it: the header is row 1. */
export const ImportRowProblem = z
  .object({
    row: z.int(),
    identity: z.string(),
    column: z.string().nullable(),
    value: z.string().nullable(),
    reason: z.string(),
  })
  .meta({ id: 'ImportRowProblem' });
export type ImportRowProblem = z.infer<typeof ImportRowProblem>;

/** What a row changes of an initiative that is there already. */
export const ImportRowChange = z
  .object({
    row: z.int(),
    key: z.string(),
    name: z.string(),
    fields: z.array(z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  })
  .meta({ id: 'ImportRowChange' });
export type ImportRowChange = z.infer<typeof ImportRowChange>;

/** What a dry run foresees, or a commit did. create + update + unchanged + error = rows. */
export const ImportCounts = z
  .object({
    rows: z.int(),
    create: z.int(),
    update: z.int(),
    unchanged: z.int(),
    error: z.int(),
    newDepartments: z.array(z.string()),
    newPeople: z.array(z.string()),
    /** Rows whose identity occurs more than once; they are told apart by their order. */
    repeatedIdentities: z.array(z.object({ identity: z.string(), rows: z.array(z.int()) })),
    /** The first 500 refused rows; the whole list is a download. */
    errors: z.array(ImportRowProblem),
    /** The first 100 rows that change something. */
    changes: z.array(ImportRowChange),
    /** The flags that the created and updated initiatives carry, by rule; only of a dry run or commit that judged them. */
    flags: z.array(z.object({ ruleId: z.string(), title: z.string(), initiatives: z.int() })),
    /** What the file says that could not be recorded, and what it leaves open, in words. */
    remarks: z.array(z.string()),
  })
  .meta({ id: 'ImportCounts' });
export type ImportCounts = z.infer<typeof ImportCounts>;

export const ImportStatus = z
  .enum(['uploaded', 'mapped', 'checking', 'checked', 'committing', 'committed', 'undoing', 'undone', 'failed'])
  .meta({ id: 'ImportStatus' });
export type ImportStatus = z.infer<typeof ImportStatus>;

/** A file on its way into the register. */
export const Import = z
  .object({
    id: Id,
    fileName: z.string(),
    byteSize: z.int(),
    status: ImportStatus,
    detection: ImportDetection,
    /** From the mapping remembered for this header, else by the names of the columns. */
    suggestedMapping: ImportMapping,
    isRemembered: z.boolean(),
    mapping: ImportMapping.nullable(),
    /** What the mapping (before there is one: the suggestion) leaves open; empty: it can be checked. */
    unfinished: z.array(UnfinishedMapping),
    /** While checking, committing or undoing. */
    progress: z.object({ done: z.int(), total: z.int(), step: z.string() }).nullable(),
    dryRun: ImportCounts.nullable(),
    result: ImportCounts.nullable(),
    /** Why it failed, in words. */
    failure: z.string().nullable(),
    createdBy: z.string(),
    createdAt: Instant,
    committedAt: Instant.nullable(),
    undoneAt: Instant.nullable(),
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;

/** An import as the list shows it. */
export const ImportSummary = Import.pick({
  id: true,
  fileName: true,
  byteSize: true,
  status: true,
  failure: true,
  createdBy: true,
  createdAt: true,
  committedAt: true,
  undoneAt: true,
})
  .extend({ rows: z.int(), created: z.int().nullable(), updated: z.int().nullable(), refused: z.int().nullable() })
  .meta({ id: 'ImportSummary' });
export type ImportSummary = z.infer<typeof ImportSummary>;
