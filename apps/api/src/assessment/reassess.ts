// Facts outside an initiative (a person leaves, a department moves) change the judgement of every initiative that reads
// them.
import type { TenantTx } from '../db/tenant-transaction.ts';
import type { Actor } from './actor.ts';
import { type RecordedChange, recordChange } from './record-change.ts';

export type OutsideFact = { personId: string } | { departmentId: string };

/** The ids of the initiatives whose last judgement read the person or the department, also as one above another. */
export async function initiativesThatRead(tx: TenantTx, fact: OutsideFact): Promise<string[]> {
  const [column, id] =
    'personId' in fact ? ['read_person_ids', fact.personId] : ['read_department_ids', fact.departmentId];
  const rows = await tx.query<{ id: string }>(
    `select initiative_id as id from initiative_rows where ${column} @> array[$1::uuid] order by number`,
    [id],
  );
  return rows.map((row) => row.id);
}

/**
 * Judges them anew after the fact was changed, as something that happened to them: `actor` is who changed it, but it is
 * no activity of a person on the initiative.
 */
export async function reassess(
  tx: TenantTx,
  fact: OutsideFact,
  change: { actor: Actor; summary: string; at: Date },
): Promise<RecordedChange[]> {
  const initiativeIds = await initiativesThatRead(tx, fact);
  return recordChange(tx, { ...change, initiativeIds, means: 'system' });
}
