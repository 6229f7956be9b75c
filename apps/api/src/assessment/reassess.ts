// Facts outside an initiative (a person leaves, a department moves) change the judgement of every initiative that reads
// them.
import type { TenantTx } from '../db/tenant-transaction.ts';
import type { Actor } from './actor.ts';
import { type RecordedChange, recordChange } from './record-change.ts';

export type OutsideFact =
  | { personId: string }
  | { departmentId: string }
  | { ideaId: string }
  | { measurementId: string };

const asLastJudged = (column: string) =>
  `select initiative_id as id from initiative_rows where ${column} @> array[$1::uuid] order by number`;

/** By the fact's name. An idea that builds on no initiative is read where its department's adoption is measured. */
const READERS = {
  personId: asLastJudged('read_person_ids'),
  departmentId: asLastJudged('read_department_ids'),
  ideaId: `
    select builds_on_id as id from ideas where id = $1 and builds_on_id is not null
    union
    select n.initiative_id from ideas e
    join indicators n
      on n.tenant_id = e.tenant_id and n.department_id = e.department_id and n.measures = 'adoption'
    where e.id = $1 and e.builds_on_id is null
    order by id`,
  measurementId: `
    select n.initiative_id as id from measurements m
    join indicators n on n.tenant_id = m.tenant_id and n.id = m.indicator_id
    where m.id = $1`,
} as const;

/**
 * The ids of the initiatives that read the fact: of a person or a department (also as one above another) those whose last
 * judgement read it, of an idea those it counts for, of a measurement the one whose value it is.
 */
export async function initiativesThatRead(tx: TenantTx, fact: OutsideFact): Promise<string[]> {
  const [[name, id]] = Object.entries(fact) as [[keyof typeof READERS, string]];
  const rows = await tx.query<{ id: string }>(READERS[name], [id]);
  return rows.map((row) => row.id);
}

/** Who changed a fact outside an initiative, what was done, and when. */
export interface OutsideChange {
  actor: Actor;
  summary: string;
  at: Date;
}

/**
 * Judges them anew after the fact was changed, as something that happened to them: `actor` is who changed it, but it is
 * no activity of a person on the initiative.
 */
export async function reassess(tx: TenantTx, fact: OutsideFact, change: OutsideChange): Promise<RecordedChange[]> {
  return reassessInitiatives(tx, await initiativesThatRead(tx, fact), change);
}

/** The same for initiatives that the caller knows: those that read a fact before and after it was changed. */
export async function reassessInitiatives(
  tx: TenantTx,
  initiativeIds: readonly string[],
  change: OutsideChange,
): Promise<RecordedChange[]> {
  return recordChange(tx, { ...change, initiativeIds: [...new Set(initiativeIds)], means: 'system' });
}
