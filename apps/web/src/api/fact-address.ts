import { FACT_FIELDS, type FactField } from '@flightpath/domain';

/** A place in an initiative's record as people name it; the key itself of one that this version does not know. */
export const factName = (field: string): string => (FACT_FIELDS as Readonly<Record<string, string>>)[field] ?? field;

/** Whether this version has a place for it. */
export const isFactField = (field: string): field is FactField => field in FACT_FIELDS;

/**
 * The address where a fact of an initiative is recorded, as findings and gaps name it: most are fields of its page, some
 * have a page of their own.
 */
export function factAddress({ tenant, key }: { tenant: string; key: string }, field: string): string {
  const page = `/${tenant}/initiatives/${key}`;
  switch (field) {
    case 'statusUpdates':
      return `${page}/update`;
    case 'decisions':
      return `${page}/gate`;
    case 'ideas':
      return `/${tenant}/ideas`;
    default:
      return `${page}?edit=${encodeURIComponent(field)}`;
  }
}
