import { Id, type Import } from '@flightpath/domain';
import { z } from 'zod';
import type { TenantContext } from '../../context.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { readImport } from './queries.ts';
import { ongoingRuns, type RunContext } from './run.ts';
import { failBrokenRuns } from './run-queries.ts';
import { noSuchImport } from './unfinished.ts';

export const ImportParams = z.object({ id: Id });

const RUNNING = new Set<Import['status']>(['checking', 'committing', 'undoing']);

/** The import as it is now; a run whose process is gone is marked as failed first. Throws 404. */
export async function currentImport(tx: TenantTx, id: string): Promise<Import> {
  const found = await readImport(tx, id);
  if (!found) throw noSuchImport();
  if (!RUNNING.has(found.status)) return found;
  await failBrokenRuns(tx, ongoingRuns());
  return (await readImport(tx, id)) ?? found;
}

/** What a run needs to know of the request that starts it. */
export function runContextOf({
  db,
  tenant,
  actor,
  now,
  log,
  params,
}: TenantContext & { params: { id: string } }): RunContext {
  return { db, tenantId: tenant.id, importId: params.id, actor, now, log };
}
