// Writes facts of many initiatives at once: PostgreSQL takes each list as one JSON text. The same statements serve a
// commit (from nothing, or from what was, to what the file says) and its undo (back again).
import type { ImportableFacts, PilotFact } from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

/** An initiative on its way from one state to another. */
export interface FactsChange {
  initiativeId: string;
  before: ImportableFacts | null;
  after: ImportableFacts;
}

export interface NewInitiativeFacts {
  id: string;
  number: number;
  externalId: string;
  facts: ImportableFacts;
}

const COLUMNS = `name text, summary text, home_department_id uuid, phase text, phase_entered_on date, state text,
  registered_on date, main_anchor text, reporting_cadence text, owner_id uuid`;
const NAMES = COLUMNS.split(',').map((column) => column.trim().split(' ')[0]);

function columnsOf(facts: ImportableFacts) {
  return {
    name: facts.name,
    summary: facts.summary,
    home_department_id: facts.homeDepartmentId,
    phase: facts.phase,
    phase_entered_on: facts.phaseEnteredOn,
    state: facts.state,
    registered_on: facts.registeredOn,
    main_anchor: facts.mainAnchor,
    reporting_cadence: facts.reportingCadence,
    owner_id: facts.ownerId,
  };
}

/** Adds initiatives; their lists (pilots, departments, sponsors) follow with `writeLists`. */
export async function insertInitiatives(tx: TenantTx, added: NewInitiativeFacts[], recorded: Recorded): Promise<void> {
  const rows = added.map(({ id, number, externalId, facts }) => ({
    id,
    number,
    external_id: externalId,
    ...columnsOf(facts),
  }));
  await tx.query(
    `insert into initiatives (tenant_id, id, number, external_id, ${NAMES.join(', ')}, recorded_at, recorded_means)
     select $1, id, number, external_id, ${NAMES.join(', ')}, $3, $4
     from jsonb_to_recordset($2::jsonb) as g (id uuid, number integer, external_id text, ${COLUMNS})`,
    [tx.tenantId, JSON.stringify(rows), recorded.at.toISOString(), recorded.means],
  );
}

/** Changes what stands in the initiatives' own row. */
export async function updateInitiatives(tx: TenantTx, changes: FactsChange[]): Promise<void> {
  const rows = changes.map(({ initiativeId, after }) => ({ id: initiativeId, ...columnsOf(after) }));
  await tx.query(
    `update initiatives i set ${NAMES.map((name) => `${name} = g.${name}`).join(', ')}
     from jsonb_to_recordset($1::jsonb) as g (id uuid, ${COLUMNS}) where i.id = g.id`,
    [JSON.stringify(rows)],
  );
}

/** Brings affected departments, the first pilot and sponsors from `before` to `after`. */
export async function writeLists(tx: TenantTx, changes: FactsChange[], recorded: Recorded): Promise<void> {
  const lists = changes.map(listsOf);
  const all = <T>(pick: (list: ReturnType<typeof listsOf>) => T[]): T[] => lists.flatMap(pick);
  await insertAffected(
    tx,
    all(({ affected }) => affected.added),
  );
  await upsertPilots(
    tx,
    all(({ pilots }) => pilots),
    recorded,
  );
  await changePilotDepartments(
    tx,
    all(({ pilotUnits }) => pilotUnits.added),
    all(({ pilotUnits }) => pilotUnits.gone),
  );
  await deletePilots(
    tx,
    all(({ pilotsGone }) => pilotsGone),
  );
  await deleteAffected(
    tx,
    all(({ affected }) => affected.gone),
  );
  await insertSponsors(
    tx,
    all(({ sponsors }) => sponsors),
    recorded,
  );
  await deleteSponsors(
    tx,
    all(({ sponsorsGone }) => sponsorsGone),
  );
}

interface Unit {
  initiative_id: string;
  department_id: string;
}

function listsOf({ initiativeId, before, after }: FactsChange) {
  const was = before?.pilots.find(({ number }) => number === 1);
  const is = after.pilots.find(({ number }) => number === 1);
  const units = (ids: string[]): Unit[] => ids.map((department_id) => ({ initiative_id: initiativeId, department_id }));
  const missing = (from: string[], to: string[]) => units(from.filter((id) => !to.includes(id)));
  const sponsorsBefore = new Set(before?.sponsors.map(({ id }) => id));
  const sponsorsAfter = new Set(after.sponsors.map(({ id }) => id));
  return {
    affected: {
      added: missing(after.affectedDepartmentIds, before?.affectedDepartmentIds ?? []),
      gone: missing(before?.affectedDepartmentIds ?? [], after.affectedDepartmentIds),
    },
    pilots: is ? [pilotRow(initiativeId, is)] : [],
    pilotsGone: was && !is ? [initiativeId] : [],
    pilotUnits: {
      added: missing(is?.departmentIds ?? [], was?.departmentIds ?? []),
      gone: missing(was?.departmentIds ?? [], is?.departmentIds ?? []),
    },
    sponsors: after.sponsors
      .filter(({ id }) => !sponsorsBefore.has(id))
      .map(({ id, personId }) => ({ id, initiative_id: initiativeId, person_id: personId })),
    sponsorsGone: [...sponsorsBefore].filter((id) => !sponsorsAfter.has(id)),
  };
}

function pilotRow(initiativeId: string, pilot: PilotFact) {
  return {
    initiative_id: initiativeId,
    hypothesis: pilot.hypothesis,
    team_size: pilot.teamSize,
    started_on: pilot.startedOn,
    planned_end_on: pilot.plannedEndOn,
    ended_on: pilot.endedOn,
    outcome: pilot.outcome,
  };
}

async function insertAffected(tx: TenantTx, rows: Unit[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into affected_departments (tenant_id, initiative_id, department_id)
     select $1, initiative_id, department_id
     from jsonb_to_recordset($2::jsonb) as g (initiative_id uuid, department_id uuid) on conflict do nothing`,
    [tx.tenantId, JSON.stringify(rows)],
  );
}

async function deleteAffected(tx: TenantTx, rows: Unit[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `delete from affected_departments a
     using jsonb_to_recordset($1::jsonb) as g (initiative_id uuid, department_id uuid)
     where a.initiative_id = g.initiative_id and a.department_id = g.department_id`,
    [JSON.stringify(rows)],
  );
}

async function upsertPilots(tx: TenantTx, rows: object[], recorded: Recorded): Promise<void> {
  if (rows.length === 0) return;
  const names = ['hypothesis', 'team_size', 'started_on', 'planned_end_on', 'ended_on', 'outcome'];
  await tx.query(
    `insert into pilots (tenant_id, initiative_id, number, ${names.join(', ')}, recorded_at, recorded_means)
     select $1, initiative_id, 1, ${names.join(', ')}, $3, $4
     from jsonb_to_recordset($2::jsonb) as g (initiative_id uuid, hypothesis text, team_size integer, started_on date,
       planned_end_on date, ended_on date, outcome text)
     on conflict (tenant_id, initiative_id, number) do update set
       ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [tx.tenantId, JSON.stringify(rows), recorded.at.toISOString(), recorded.means],
  );
}

async function deletePilots(tx: TenantTx, initiativeIds: string[]): Promise<void> {
  if (initiativeIds.length === 0) return;
  await tx.query('delete from pilots where initiative_id = any($1) and number = 1', [initiativeIds]);
}

async function changePilotDepartments(tx: TenantTx, added: Unit[], gone: Unit[]): Promise<void> {
  if (gone.length > 0) {
    await tx.query(
      `delete from pilot_departments p
       using jsonb_to_recordset($1::jsonb) as g (initiative_id uuid, department_id uuid)
       where p.initiative_id = g.initiative_id and p.department_id = g.department_id and p.pilot_number = 1`,
      [JSON.stringify(gone)],
    );
  }
  if (added.length === 0) return;
  await tx.query(
    `insert into pilot_departments (tenant_id, initiative_id, pilot_number, department_id)
     select $1, initiative_id, 1, department_id
     from jsonb_to_recordset($2::jsonb) as g (initiative_id uuid, department_id uuid) on conflict do nothing`,
    [tx.tenantId, JSON.stringify(added)],
  );
}

async function insertSponsors(tx: TenantTx, rows: object[], recorded: Recorded): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into sponsors (tenant_id, id, initiative_id, person_id, kind, recorded_at, recorded_means)
     select $1, id, initiative_id, person_id, 'executive', $3, $4
     from jsonb_to_recordset($2::jsonb) as g (id uuid, initiative_id uuid, person_id uuid)`,
    [tx.tenantId, JSON.stringify(rows), recorded.at.toISOString(), recorded.means],
  );
}

async function deleteSponsors(tx: TenantTx, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query('delete from sponsors where id = any($1)', [ids]);
}
