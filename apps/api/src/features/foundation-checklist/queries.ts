import type { DepartmentFact, Directory, IndicatorTiming, IsoDate, PersonFact } from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';
import { dropLeads } from '../indicators/queries.ts';
import { insertNarrative } from '../narratives/queries.ts';

/** All people and departments of the tenant, for names to be looked up in. */
export async function loadDirectory(tx: TenantTx): Promise<Directory> {
  return {
    people: await tx.query<PersonFact>(
      `select id, name, department_id as "departmentId", archetype, left_on as "leftOn" from people order by id`,
    ),
    departments: await tx.query<DepartmentFact>(
      'select id, name, parent_id as "parentId" from departments order by id',
    ),
  };
}

/** Their last day is `on`. */
export async function endSponsors(tx: TenantTx, ids: readonly string[], on: IsoDate): Promise<void> {
  if (ids.length > 0) await tx.query('update sponsors set ends_on = $2 where id = any($1)', [ids, on]);
}

export async function goOnAsSponsors(tx: TenantTx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.query('update sponsors set ends_on = null where id = any($1)', [ids]);
}

/** Their last day is `on`. */
export async function endChampions(tx: TenantTx, ids: readonly string[], on: IsoDate): Promise<void> {
  if (ids.length > 0) await tx.query('update champions set ends_on = $2 where id = any($1)', [ids, on]);
}

export async function goOnAsChampions(tx: TenantTx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.query('update champions set ends_on = null where id = any($1)', [ids]);
}

export async function retireIndicators(tx: TenantTx, ids: readonly string[], on: IsoDate): Promise<void> {
  if (ids.length > 0) await tx.query('update indicators set retired_on = $2 where id = any($1)', [ids, on]);
}

/** Makes it a leading or a lagging one; a leading one has no lag, and none that announce it. */
export async function retimeIndicator(tx: TenantTx, id: string, timing: IndicatorTiming): Promise<void> {
  await tx.query(
    `update indicators set timing = $2, lag_days = case when $2 = 'lagging' then lag_days end where id = $1`,
    [id, timing],
  );
  await dropLeads(tx, { id, timing });
}

/** The next version of the main narrative, with the main anchor of today; without a text it is taken away. */
export async function insertMainNarrative(
  tx: TenantTx,
  initiativeId: string,
  { text, writtenOn }: { text: string | null; writtenOn: IsoDate },
  recorded: Recorded,
): Promise<void> {
  const version = { text: text ?? '', departmentId: null, anchor: null, writtenOn };
  await insertNarrative(tx, initiativeId, version, recorded);
}
