import type { TenantTx } from './db/tenant-transaction.ts';
import { type InputError, problem } from './problems.ts';

/** Ids that the input points to, by where they stand in it; `null` and `undefined` point to nothing. */
export interface References {
  people?: Record<string, string | null | undefined>;
  departments?: Record<string, string | null | undefined>;
}

/**
 * Refuses ids that name nobody and nothing of this tenant: 422 with every pointer at once. Row-level security makes
 * another tenant's ids look like ids that do not exist, which is what the caller may know.
 */
export async function requireReferences(tx: TenantTx, { people = {}, departments = {} }: References): Promise<void> {
  const errors = [
    ...(await missing(tx, 'people', people, 'There is no such person in the directory.')),
    ...(await missing(tx, 'departments', departments, 'There is no such department.')),
  ];
  if (errors.length > 0) throw problem('invalid-input', { errors });
}

/** `#/departmentIds/0` and so on, as `requireReferences` takes them. */
export function pointersInto(pointer: string, ids: readonly string[] | undefined): Record<string, string> {
  return Object.fromEntries((ids ?? []).map((id, at) => [`${pointer}/${at}`, id]));
}

async function missing(
  tx: TenantTx,
  table: 'people' | 'departments',
  wanted: Record<string, string | null | undefined>,
  detail: string,
): Promise<InputError[]> {
  const named = Object.entries(wanted).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  if (named.length === 0) return [];
  const rows = await tx.query<{ id: string }>(`select id from ${table} where id = any($1::uuid[])`, [
    named.map(([, id]) => id),
  ]);
  const found = new Set(rows.map((row) => row.id));
  return named.filter(([, id]) => !found.has(id.toLowerCase())).map(([pointer]) => ({ pointer, detail }));
}
