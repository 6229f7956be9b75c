import { FACT_FIELDS, ruleCatalog } from '@flightpath/domain';

/** The titles of the rules by id, in the order of the catalogue. */
export const ruleTitles: ReadonlyMap<string, string> = new Map(ruleCatalog.map(({ id, title }) => [id, title]));

const fieldNames: Readonly<Record<string, string>> = FACT_FIELDS;

/** What a rule's absence asks to be recorded, in the middle of a sentence: "champions". */
export const toRecord: ReadonlyMap<string, string> = new Map(
  ruleCatalog.map(({ id, clearsAt }) => [id, (fieldNames[clearsAt] ?? clearsAt).toLowerCase()]),
);
