import type { UnfinishedMapping } from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { type InputError, problem } from '../../problems.ts';
import { readImport } from './queries.ts';

/** Refuses an import whose mapping leaves something open: 422 that names every column and value. */
export async function refuseUnfinished(tx: TenantTx, importId: string): Promise<void> {
  const found = await readImport(tx, importId);
  if (!found) throw noSuchImport();
  // Without a mapping its state is wrong, which is said next.
  if (!found.mapping || found.unfinished.length === 0) return;
  throw problem('mapping-unfinished', {
    detail: 'The mapping leaves something open, so nothing was read from the file.',
    errors: found.unfinished.map(inputError),
  });
}

export const noSuchImport = () => problem('record-not-found', { detail: 'There is no such import.' });

const inputError = ({ column, field, values, reason }: UnfinishedMapping): InputError => ({
  pointer: `#/mapping/${column ?? field ?? 'identity'}`,
  detail: values.length > 0 ? `${reason} (${values.map((value) => `"${value}"`).join(', ')})` : reason,
});
