import type { Idea, IdeaChanges, NewIdea } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

const IDEA = `
  e.id, e.thought_of_on as date, e.title, e.description,
  json_build_object('id', p.id, 'name', p.name) as person,
  json_build_object('id', d.id, 'name', d.name) as department,
  e.is_prompted as "isPrompted",
  case when b.id is not null then json_build_object('key', 'INI-' || b.number, 'name', b.name) end as "buildsOn",
  case when c.id is not null then json_build_object('key', 'INI-' || c.number, 'name', c.name) end as became
  from ideas e
  join people p on p.tenant_id = e.tenant_id and p.id = e.person_id
  join departments d on d.tenant_id = e.tenant_id and d.id = e.department_id
  left join initiatives b on b.tenant_id = e.tenant_id and b.id = e.builds_on_id
  left join initiatives c on c.tenant_id = e.tenant_id and c.id = e.became_id`;

export interface IdeaFilter {
  /** From any of these. */
  departmentIds?: readonly string[];
  isPrompted?: boolean;
  buildsOnKey?: string;
}

/** At most `limit` ideas, the newest first; those after `place` (date, id). */
export function listIdeas(
  tx: TenantTx,
  { departmentIds, isPrompted, buildsOnKey }: IdeaFilter,
  { place, limit }: { place: [string, string] | null; limit: number },
): Promise<Idea[]> {
  return tx.query<Idea>(
    `select ${IDEA}
     where ($1::uuid is null or (e.thought_of_on, e.id) < ($2::date, $1))
       and ($3::uuid[] is null or e.department_id = any($3))
       and ($4::boolean is null or e.is_prompted = $4)
       and ($5::text is null or 'INI-' || b.number = $5)
     order by e.thought_of_on desc, e.id desc
     limit $6`,
    [
      ...[place?.[1] ?? null, place?.[0] ?? null, departmentIds ?? null],
      ...[isPrompted ?? null, buildsOnKey ?? null, limit],
    ],
  );
}

export function findIdea(tx: TenantTx, id: string): Promise<Idea | null> {
  return tx.one<Idea>(`select ${IDEA} where e.id = $1`, [id]);
}

/** The same, with its row locked until the end of the transaction. */
export function lockIdea(tx: TenantTx, id: string): Promise<Idea | null> {
  return tx.one<Idea>(`select ${IDEA} where e.id = $1 for update of e`, [id]);
}

/** The initiative of the key; `null`: the tenant has none. */
export async function findInitiativeId(tx: TenantTx, key: string): Promise<string | null> {
  const number = Number(key.slice('INI-'.length));
  const found = await tx.one<{ id: string }>('select id from initiatives where number = $1', [number]);
  return found?.id ?? null;
}

/** The department of a person; `null`: the directory names none. */
export async function departmentOf(tx: TenantTx, personId: string): Promise<string | null> {
  const found = await tx.one<{ id: string | null }>('select department_id as id from people where id = $1', [personId]);
  return found?.id ?? null;
}

/** An idea to be stored: its department is known, its initiative an id. */
export interface StoredIdea extends Omit<NewIdea, 'departmentId' | 'buildsOnKey'> {
  departmentId: string;
  buildsOnId: string | null;
}

/** Returns the new idea's id. */
export async function insertIdea(
  tx: TenantTx,
  { date, title, description, personId, departmentId, isPrompted, buildsOnId }: StoredIdea,
  { at, means }: Recorded,
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into ideas
       (tenant_id, id, thought_of_on, title, description, person_id, department_id, is_prompted, builds_on_id,
        recorded_at, recorded_means)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [tx.tenantId, id, date, title, description, personId, departmentId, isPrompted, buildsOnId, at, means],
  );
  return id;
}

/** Stores what can change of an idea, as given. */
export async function updateIdea(
  tx: TenantTx,
  {
    id,
    title,
    description,
    isPrompted,
    buildsOnId,
    becameId,
  }: Required<Omit<IdeaChanges, 'buildsOnKey' | 'becameKey'>> & {
    id: string;
    buildsOnId: string | null;
    becameId: string | null;
  },
): Promise<void> {
  await tx.query(
    `update ideas set title = $2, description = $3, is_prompted = $4, builds_on_id = $5, became_id = $6 where id = $1`,
    [id, title, description, isPrompted, buildsOnId, becameId],
  );
}
