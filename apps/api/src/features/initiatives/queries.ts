import type { Initiative, InitiativeRow, NewInitiative } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import { takeInitiativeNumbers } from '../../assessment/take-initiative-numbers.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';
import { listPilots } from '../pilots/queries.ts';

/** What is stored of an initiative itself, without its lists. */
export type StoredInitiative = Pick<
  NewInitiative,
  | 'name'
  | 'summary'
  | 'externalId'
  | 'homeDepartmentId'
  | 'ownerId'
  | 'nextPhaseOwnerId'
  | 'mainAnchor'
  | 'reportingCadence'
  | 'gatePlannedOn'
  | 'communicationPlan'
  | 'decisionRights'
  | 'escalationPath'
  | 'phase'
  | 'phaseEnteredOn'
> & { state: Initiative['state']; registeredOn: string };

/** Column -> field, in the order of the statements below. */
const COLUMNS = {
  name: 'name',
  summary: 'summary',
  external_id: 'externalId',
  home_department_id: 'homeDepartmentId',
  owner_id: 'ownerId',
  next_phase_owner_id: 'nextPhaseOwnerId',
  main_anchor: 'mainAnchor',
  reporting_cadence: 'reportingCadence',
  gate_planned_on: 'gatePlannedOn',
  communication_plan: 'communicationPlan',
  decision_rights: 'decisionRights',
  escalation_path: 'escalationPath',
  phase: 'phase',
  phase_entered_on: 'phaseEnteredOn',
  state: 'state',
  registered_on: 'registeredOn',
} as const satisfies Record<string, keyof StoredInitiative>;

const NAMES = Object.keys(COLUMNS);
const valuesOf = (initiative: StoredInitiative) => Object.values(COLUMNS).map((field) => initiative[field]);

/** Gives it the next key; the judgement is still due (`recordChange`). */
export async function insertInitiative(
  tx: TenantTx,
  initiative: StoredInitiative,
  { at, means }: Recorded,
): Promise<{ id: string; key: string }> {
  const id = uuidv7();
  const [number] = await takeInitiativeNumbers(tx, 1);
  await tx.query(
    `insert into initiatives (tenant_id, id, number, recorded_at, recorded_means, ${NAMES.join(', ')})
     values ($1, $2, $3, $4, $5, ${NAMES.map((_, at) => `$${at + 6}`).join(', ')})`,
    [tx.tenantId, id, number, at, means, ...valuesOf(initiative)],
  );
  return { id, key: `INI-${number}` };
}

export async function updateInitiative(tx: TenantTx, id: string, initiative: StoredInitiative): Promise<void> {
  await tx.query(`update initiatives set ${NAMES.map((name, at) => `${name} = $${at + 2}`).join(', ')} where id = $1`, [
    id,
    ...valuesOf(initiative),
  ]);
}

export async function readStoredInitiative(tx: TenantTx, id: string): Promise<StoredInitiative> {
  const columns = Object.entries(COLUMNS).map(([column, field]) => `${column} as "${field}"`);
  return (await tx.one<StoredInitiative>(`select ${columns.join(', ')} from initiatives where id = $1`, [
    id,
  ])) as StoredInitiative;
}

/** The key of the initiative with this external id. */
export async function findKeyByExternalId(tx: TenantTx, externalId: string): Promise<string | null> {
  const found = await tx.one<{ key: string }>(
    `select 'INI-' || number as key from initiatives where external_id = $1`,
    [externalId],
  );
  return found?.key ?? null;
}

/** Makes others who write about the same external id wait until this transaction ends. */
export async function lockExternalId(tx: TenantTx, externalId: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${tx.tenantId} ${externalId}`]);
}

/** Makes the affected departments exactly these; those that a pilot runs in stay, whatever the list says. */
export async function setAffectedDepartments(
  tx: TenantTx,
  initiativeId: string,
  ids: readonly string[],
): Promise<void> {
  await tx.query(
    `delete from affected_departments a
     where a.initiative_id = $1 and a.department_id <> all($2::uuid[]) and not exists (
       select from pilot_departments p
       where p.tenant_id = a.tenant_id and p.initiative_id = a.initiative_id and p.department_id = a.department_id)`,
    [initiativeId, ids],
  );
  await tx.query(
    `insert into affected_departments (tenant_id, initiative_id, department_id)
     select $1, $2, id from unnest($3::uuid[]) as given (id) on conflict do nothing`,
    [tx.tenantId, initiativeId, ids],
  );
}

/** The initiative of the key, whole but for its lists. */
export async function readInitiative(tx: TenantTx, key: string): Promise<Initiative | null> {
  const found = await tx.one<{ id: string; row: InitiativeRow } & Omit<Initiative, keyof InitiativeRow | 'pilots'>>(
    `select i.id, r.document as row, i.summary, i.main_anchor as "mainAnchor",
       i.reporting_cadence as "reportingCadence", i.gate_planned_on as "gatePlannedOn",
       case when n.id is not null then json_build_object('id', n.id, 'name', n.name) end as "nextPhaseOwner",
       i.communication_plan as "communicationPlan", i.decision_rights as "decisionRights",
       i.escalation_path as "escalationPath",
       (select coalesce(json_agg(json_build_object('id', d.id, 'name', d.name) order by lower(d.name)), '[]')
        from affected_departments a
        join departments d on d.tenant_id = a.tenant_id and d.id = a.department_id
        where a.tenant_id = i.tenant_id and a.initiative_id = i.id) as "affectedDepartments",
       r.review_on as "reviewOn", i.revision, i.recorded_at as "createdAt"
     from initiatives i
     join initiative_rows r on r.tenant_id = i.tenant_id and r.initiative_id = i.id
     left join people n on n.tenant_id = i.tenant_id and n.id = i.next_phase_owner_id
     where i.number = $1`,
    [Number(key.slice('INI-'.length))],
  );
  if (!found) return null;
  const { row, ...rest } = found;
  return { ...row, ...rest, pilots: await listPilots(tx, { initiativeId: found.id }) };
}
