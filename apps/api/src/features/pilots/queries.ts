import type { NewPilot, Pilot } from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

/** A pilot as it is stored: with the ids of its departments. */
export type StoredPilot = Omit<Pilot, 'departments'> & { departmentIds: string[] };

/** The pilots of an initiative by their numbers, the newest last; or the one with `number`. */
export function listPilots(
  tx: TenantTx,
  { initiativeId, number = null }: { initiativeId: string; number?: number | null },
): Promise<Pilot[]> {
  return tx.query<Pilot>(
    `select p.number, p.hypothesis, p.team_size as "teamSize",
       (select coalesce(json_agg(json_build_object('id', d.id, 'name', d.name) order by lower(d.name)), '[]')
        from pilot_departments pd
        join departments d on d.tenant_id = pd.tenant_id and d.id = pd.department_id
        where pd.tenant_id = p.tenant_id and pd.initiative_id = p.initiative_id and pd.pilot_number = p.number
       ) as departments,
       case when p.budget_amount is not null
         then json_build_object('amount', p.budget_amount::text, 'currency', p.budget_currency) end as budget,
       p.started_on as "startedOn", p.planned_end_on as "plannedEndOn", p.ended_on as "endedOn", p.outcome,
       p.exit_criteria as "exitCriteria"
     from pilots p
     where p.initiative_id = $1 and ($2::int is null or p.number = $2)
     order by p.number`,
    [initiativeId, number],
  );
}

export async function findPilot(tx: TenantTx, one: { initiativeId: string; number: number }): Promise<Pilot | null> {
  return (await listPilots(tx, one))[0] ?? null;
}

/** Starts the next pilot, running; its departments become affected ones. Returns its number. */
export async function insertPilot(
  tx: TenantTx,
  initiativeId: string,
  pilot: NewPilot,
  { at, means }: Recorded,
): Promise<number> {
  const { hypothesis, teamSize, budget, startedOn, plannedEndOn, exitCriteria, departmentIds } = pilot;
  const [made] = await tx.query<{ number: number }>(
    `insert into pilots
       (tenant_id, initiative_id, number, hypothesis, team_size, budget_amount, budget_currency, started_on,
        planned_end_on, outcome, exit_criteria, recorded_at, recorded_means)
     select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, 'running', $9, $10, $11
     from pilots where initiative_id = $2
     returning number`,
    [
      tx.tenantId,
      initiativeId,
      hypothesis,
      teamSize,
      budget?.amount,
      budget?.currency,
      startedOn,
      plannedEndOn,
      exitCriteria,
      at,
      means,
    ],
  );
  const number = made?.number ?? 1;
  await setPilotDepartments(tx, { initiativeId, number, departmentIds });
  return number;
}

/** Stores the pilot as given; departments it gains become affected ones, those it loses stay affected. */
export async function updatePilot(tx: TenantTx, initiativeId: string, pilot: StoredPilot): Promise<void> {
  const { number, hypothesis, teamSize, budget, startedOn, plannedEndOn, endedOn, outcome, exitCriteria } = pilot;
  await tx.query(
    `update pilots set hypothesis = $3, team_size = $4, budget_amount = $5, budget_currency = $6, started_on = $7,
       planned_end_on = $8, ended_on = $9, outcome = $10, exit_criteria = $11
     where initiative_id = $1 and number = $2`,
    [
      initiativeId,
      number,
      hypothesis,
      teamSize,
      budget?.amount,
      budget?.currency,
      startedOn,
      plannedEndOn,
      endedOn,
      outcome,
      exitCriteria,
    ],
  );
  await setPilotDepartments(tx, { initiativeId, number, departmentIds: pilot.departmentIds });
}

async function setPilotDepartments(
  tx: TenantTx,
  { initiativeId, number, departmentIds }: { initiativeId: string; number: number; departmentIds: string[] },
): Promise<void> {
  const ids = [...new Set(departmentIds)];
  await tx.query(
    'delete from pilot_departments where initiative_id = $1 and pilot_number = $2 and department_id <> all($3::uuid[])',
    [initiativeId, number, ids],
  );
  if (ids.length === 0) return;
  await insertAffectedDepartments(tx, initiativeId, ids);
  await tx.query(
    `insert into pilot_departments (tenant_id, initiative_id, pilot_number, department_id)
     select $1, $2, $3, unnest($4::uuid[]) on conflict do nothing`,
    [tx.tenantId, initiativeId, number, ids],
  );
}

/** Adds departments to the affected ones; those that are there already stay. */
export async function insertAffectedDepartments(
  tx: TenantTx,
  initiativeId: string,
  departmentIds: readonly string[],
): Promise<void> {
  await tx.query(
    `insert into affected_departments (tenant_id, initiative_id, department_id)
     select $1, $2, unnest($3::uuid[]) on conflict do nothing`,
    [tx.tenantId, initiativeId, departmentIds],
  );
}
