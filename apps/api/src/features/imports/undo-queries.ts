// Taking back what a commit wrote, so that nothing of it is left but the record that it happened.
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { BeforeUpdate } from './batch-queries.ts';

/** Ids of what the write path keeps beside the facts: stays in phases and times of ownership. */
export function listHistoryIds(
  tx: TenantTx,
  initiativeIds: string[],
): Promise<{ initiativeId: string; stayIds: string[]; ownerRecordIds: string[] }[]> {
  return tx.query(
    `select i.id as "initiativeId",
       array(select s.id from phase_stays s where s.initiative_id = i.id order by s.id) as "stayIds",
       array(select o.id from initiative_owners o where o.initiative_id = i.id order by o.id) as "ownerRecordIds"
     from initiatives i where i.id = any($1)`,
    [initiativeIds],
  );
}

/** Removes initiatives with everything that belongs to them. */
export async function deleteInitiatives(tx: TenantTx, ids: string[]): Promise<void> {
  // What an idea became is no fact of the idea's own initiative, so it does not keep an import from being undone.
  await tx.query('update ideas set became_id = null where became_id = any($1)', [ids]);
  await tx.query('delete from initiatives where id = any($1)', [ids]);
}

/** What had ever been recorded before the import: what only the import recorded was never there, it is not lost. */
export async function restoreEverRecorded(tx: TenantTx, rows: { id: string; before: BeforeUpdate }[]): Promise<void> {
  await tx.query(
    `update initiatives i set ever_recorded = array(select jsonb_array_elements_text(g.kinds))
     from jsonb_to_recordset($1::jsonb) as g (id uuid, kinds jsonb) where i.id = g.id`,
    [JSON.stringify(rows.map(({ id, before }) => ({ id, kinds: before.everRecorded })))],
  );
}

/** Removes the stays and times of ownership that came with the import and its undo, and reopens those that it ended. */
export async function restoreHistory(tx: TenantTx, rows: { id: string; before: BeforeUpdate }[]): Promise<void> {
  const given = JSON.stringify(
    rows.map(({ id, before: { stayIds, ownerRecordIds, facts } }) => ({
      id,
      stays: stayIds,
      owners: ownerRecordIds,
      entered_on: facts.phaseEnteredOn,
      owner_id: facts.ownerId,
    })),
  );
  const table = `jsonb_to_recordset($1::jsonb) as g (id uuid, stays uuid[], owners uuid[], entered_on date, owner_id uuid)`;
  await tx.query(`delete from phase_stays s using ${table} where s.initiative_id = g.id and s.id <> all(g.stays)`, [
    given,
  ]);
  await tx.query(
    `update phase_stays s set left_on = null, entered_on = g.entered_on
     from ${table} where s.initiative_id = g.id and s.id = g.stays[array_upper(g.stays, 1)]`,
    [given],
  );
  await tx.query(
    `delete from initiative_owners o using ${table} where o.initiative_id = g.id and o.id <> all(g.owners)`,
    [given],
  );
  await tx.query(
    `update initiative_owners o set ends_on = null
     from ${table} where o.initiative_id = g.id and g.owner_id is not null and o.id = g.owners[array_upper(g.owners, 1)]`,
    [given],
  );
}

/** The columns by which other tables point to `table`, as PostgreSQL's catalogue knows them: none can be forgotten. */
function referencesTo(tx: TenantTx, table: 'departments' | 'people'): Promise<{ source: string; column: string }[]> {
  return tx.query(
    `select c.conrelid::regclass::text as source, a.attname as column
     from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[array_upper(c.conkey, 1)]
     where c.contype = 'f' and c.confrelid = $1::regclass`,
    [table],
  );
}

/** Removes those of `ids` that nothing points to; a unit whose last child went goes, too. Returns how many went. */
export async function deleteUnused(tx: TenantTx, table: 'departments' | 'people', ids: string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const references = await referencesTo(tx, table);
  const unused = references
    .map(
      ({ source, column }) =>
        `not exists (select from ${source} s where s.tenant_id = t.tenant_id and s."${column}" = t.id)`,
    )
    .join(' and ');
  let removed = 0;
  for (let last = -1; last !== 0; ) {
    const rows = await tx.query(`delete from ${table} t where t.id = any($1) and ${unused} returning t.id`, [ids]);
    last = rows.length;
    removed += last;
  }
  return removed;
}
