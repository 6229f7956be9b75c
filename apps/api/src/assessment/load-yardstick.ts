// What a tenant is judged by: its settings, and the rule pack that is in force.
import { type IsoDate, type RulePack, shippedRulePack, type TenantSettings } from '@flightpath/domain';
import type { TenantTx } from '../db/tenant-transaction.ts';

export interface Yardstick {
  settings: TenantSettings;
  pack: RulePack;
}

/** Published packs never change, so one object serves all judgements; the domain remembers what it parsed of it. */
const published = new Map<string, RulePack>();
const MOST_KEPT = 500;

/** The settings of the tenant and its newest published pack; the rules as shipped where there is none. */
export async function loadYardstick(tx: TenantTx): Promise<Yardstick> {
  const row = await tx.one<TenantSettings & { version: number | null }>(
    `select time_zone as "timeZone", default_cadence as "defaultCadence",
       array['assembler'] || array(select name from archetypes where is_assembler order by name)
         as "assemblerArchetypes",
       (select max(version) from rule_packs) as version
     from tenants`,
  );
  if (!row) throw new Error('A transaction without its tenant');
  const { version, ...settings } = row;
  return { settings, pack: version === null ? shippedRulePack : await loadPack(tx, version) };
}

/** The published pack of that number; 1 is the rules as shipped. Throws a sentence when there is none. */
export async function loadPack(tx: TenantTx, version: number): Promise<RulePack> {
  if (version === shippedRulePack.version) return shippedRulePack;
  const key = `${tx.tenantId} ${version}`;
  const known = published.get(key);
  if (known) return known;
  const row = await tx.one<RulePack>('select version, rules from rule_packs where version = $1', [version]);
  if (!row) throw new Error(`There is no rule pack ${version}.`);
  if (published.size >= MOST_KEPT) published.delete(published.keys().next().value ?? '');
  published.set(key, row);
  return row;
}

/** The pack that was in force at the end of a day of the tenant. */
export async function loadPackAsOf(tx: TenantTx, asOf: IsoDate): Promise<RulePack> {
  const row = await tx.one<{ version: number | null }>(
    `select max(p.version) as version from rule_packs p join tenants t on t.id = p.tenant_id
     where (p.published_at at time zone t.time_zone)::date <= $1`,
    [asOf],
  );
  return loadPack(tx, row?.version ?? shippedRulePack.version);
}
