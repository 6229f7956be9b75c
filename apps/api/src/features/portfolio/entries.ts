// The portfolio's read models are pure functions over entries: today's stand beside the register's rows, those of a past
// day beside the revisions of that day.
import { dateInWords, IsoDate, type PortfolioEntry } from '@flightpath/domain';
import { z } from 'zod';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { problem } from '../../problems.ts';

/** The query parameters of every read model of the portfolio. */
export const PortfolioQuery = {
  asOf: IsoDate.optional().meta({
    description: 'The day to look at: what was recorded by then, judged by the rules of that day. Today when left out.',
  }),
  department: z.array(z.uuid()).max(200).optional().meta({
    description: 'Only initiatives whose home is one of these departments, or below one.',
  }),
};

export interface PortfolioScope {
  asOf?: IsoDate | undefined;
  department?: string[] | undefined;
}

/** The day that is asked for. Throws 422 for one that has not come. */
export function dayOf({ asOf }: PortfolioScope, today: IsoDate): IsoDate {
  if (asOf === undefined) return today;
  if (asOf <= today) return asOf;
  const detail = `The portfolio cannot be shown for ${dateInWords(asOf)}: today is ${dateInWords(today)}.`;
  throw problem('invalid-input', { detail, errors: [{ pointer: '?asOf', detail }] });
}

/** The entries of the tenant, or of departments and those below them, by key. */
export async function loadEntries(
  tx: TenantTx,
  { asOf, department }: PortfolioScope,
  today: IsoDate,
): Promise<PortfolioEntry[]> {
  const isPast = asOf !== undefined && asOf < today;
  const entries = isPast ? await entriesAsOf(tx, asOf) : await entriesNow(tx, department ?? null);
  if (!department || !isPast) return entries;
  return entries.filter(({ departmentIds }) => departmentIds.some((id) => department.includes(id)));
}

async function entriesNow(tx: TenantTx, departmentIds: readonly string[] | null): Promise<PortfolioEntry[]> {
  const rows = await tx.query<{ entry: PortfolioEntry }>(
    `select entry from initiative_rows
     where entry is not null and ($1::uuid[] is null or department_ids && $1) order by number`,
    [departmentIds],
  );
  return rows.map(({ entry }) => entry);
}

/** Initiatives are listed from their first revision on: what was imported later was not there yet. */
async function entriesAsOf(tx: TenantTx, asOf: IsoDate): Promise<PortfolioEntry[]> {
  const rows = await tx.query<{ entry: PortfolioEntry }>(
    `select r.entry
     from initiatives i
     join lateral (
       select entry from revisions r
       where r.initiative_id = i.id and r.recorded_on <= $1
       order by r.recorded_on desc, r.number desc limit 1
     ) r on r.entry is not null
     order by i.number`,
    [asOf],
  );
  return rows.map(({ entry }) => entry);
}
