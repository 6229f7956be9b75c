import type { OwnArchetype, Settings } from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';

const SETTINGS = `
  t.name, t.time_zone as "timeZone", t.currency, t.default_cadence as "defaultCadence",
  t.sign_in_policy as "signInPolicy",
  (select coalesce(json_agg(json_build_object('name', a.name, 'isAssembler', a.is_assembler)
     order by lower(a.name), a.name), '[]')
   from archetypes a where a.tenant_id = t.id) as archetypes
  from tenants t`;

export async function readSettings(tx: TenantTx): Promise<Settings> {
  return (await tx.one<Settings>(`select ${SETTINGS}`)) as Settings;
}

/** The same; whoever else changes settings waits until this transaction ends, whoever registers initiatives does not. */
export async function lockSettings(tx: TenantTx): Promise<Settings> {
  return (await tx.one<Settings>(`select ${SETTINGS} for no key update of t`)) as Settings;
}

/** Stores the settings as given. */
export async function updateSettings(
  tx: TenantTx,
  { name, timeZone, currency, defaultCadence, archetypes, signInPolicy }: Settings,
): Promise<void> {
  await tx.query(
    'update tenants set name = $1, time_zone = $2, currency = $3, default_cadence = $4, sign_in_policy = $5',
    [name, timeZone, currency, defaultCadence, signInPolicy],
  );
  await setArchetypes(tx, archetypes);
}

async function setArchetypes(tx: TenantTx, archetypes: readonly OwnArchetype[]): Promise<void> {
  await tx.query('delete from archetypes where name <> all($1::text[])', [archetypes.map(({ name }) => name)]);
  await tx.query(
    `insert into archetypes (tenant_id, name, is_assembler)
     select $1, name, is_assembler from jsonb_to_recordset($2::jsonb) as given (name text, is_assembler boolean)
     on conflict (tenant_id, name) do update set is_assembler = excluded.is_assembler`,
    [tx.tenantId, JSON.stringify(archetypes.map(({ name, isAssembler }) => ({ name, is_assembler: isAssembler })))],
  );
}

/** Whether PostgreSQL, which reads dates in it, knows the time zone. */
export async function hasTimeZone(tx: TenantTx, name: string): Promise<boolean> {
  return (await tx.one('select from pg_timezone_names where lower(name) = lower($1)', [name])) !== null;
}
