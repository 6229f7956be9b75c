import type { IsoDate, Narrative, NewNarrative } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

/** All versions of all narratives of an initiative, the main one first, the newest first; or the one with `id`. */
export function listNarratives(
  tx: TenantTx,
  { initiativeId, id = null }: { initiativeId: string; id?: string | null },
): Promise<Narrative[]> {
  return tx.query<Narrative>(
    `select n.id, n.version, n.text,
       case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as department,
       n.anchor, n.written_on as "writtenOn", n.confirmed_on as "confirmedOn",
       not exists (
         select from narratives later
         where later.tenant_id = n.tenant_id and later.initiative_id = n.initiative_id
           and later.department_id is not distinct from n.department_id and later.version > n.version
       ) as "isCurrent"
     from narratives n
     left join departments d on d.tenant_id = n.tenant_id and d.id = n.department_id
     where n.initiative_id = $1 and ($2::uuid is null or n.id = $2)
     order by d.id is not null, lower(d.name), d.id, n.version desc`,
    [initiativeId, id],
  );
}

export async function findNarrative(
  tx: TenantTx,
  one: { initiativeId: string; id: string },
): Promise<Narrative | null> {
  return (await listNarratives(tx, one))[0] ?? null;
}

/** A version to be stored. An empty text takes the narrative away. */
export interface StoredNarrative extends Omit<NewNarrative, 'writtenOn'> {
  writtenOn: IsoDate;
}

/** The next version of the main narrative, or of a department's. A main one without an anchor has the main anchor of today. */
export async function insertNarrative(
  tx: TenantTx,
  initiativeId: string,
  { text, departmentId, anchor, writtenOn }: StoredNarrative,
  { at, means }: Recorded,
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into narratives
       (tenant_id, id, initiative_id, department_id, version, text, anchor, written_on, recorded_at, recorded_means)
     select i.tenant_id, $1, i.id, $3::uuid,
       coalesce((
         select max(n.version) from narratives n
         where n.tenant_id = i.tenant_id and n.initiative_id = i.id and n.department_id is not distinct from $3::uuid
       ), 0) + 1,
       $4, coalesce($5, case when $3::uuid is null then i.main_anchor end), $6, $7, $8
     from initiatives i where i.id = $2`,
    [id, initiativeId, departmentId, text, anchor, writtenOn, at, means],
  );
  return id;
}

/** It was said on `confirmedOn` that this version still holds. */
export async function confirmNarrative(
  tx: TenantTx,
  { id, confirmedOn }: { id: string; confirmedOn: IsoDate },
): Promise<void> {
  await tx.query('update narratives set confirmed_on = $2 where id = $1', [id, confirmedOn]);
}
