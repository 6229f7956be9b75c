// What the playbook said, kept from each day on which it said something else than before.
import {
  headline,
  type IsoDate,
  type PlaybookReading,
  type PortfolioEntry,
  todayIn,
  verdictKey,
} from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import { loadYardstick } from '../../assessment/load-yardstick.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { loadEntries } from './entries.ts';
import { loadPlaybookValues, readPlaybook } from './playbook-queries.ts';

export interface PastVerdict {
  on: IsoDate;
  verdictKey: string;
  sentence: string;
}

/** Of the organisation, or of one department; several departments together have no history of their own. */
export function listVerdicts(
  tx: TenantTx,
  { departmentIds, asOf }: { departmentIds: readonly string[] | null; asOf: IsoDate },
): Promise<PastVerdict[]> {
  if (departmentIds !== null && departmentIds.length !== 1) return Promise.resolve([]);
  return tx.query<PastVerdict>(
    `select read_on as "on", verdict_key as "verdictKey", reading ->> 'headline' as sentence from playbook_verdicts
     where department_id is not distinct from $1 and read_on <= $2
     order by read_on desc`,
    [departmentIds?.[0] ?? null, asOf],
  );
}

/**
 * Reads the playbook for the organisation and for every department that answers for initiatives, itself or below it,
 * and keeps what is new. Called when a tenant's day begins.
 */
export async function recordPlaybookVerdicts(tx: TenantTx, at: Date): Promise<void> {
  const { settings, pack } = await loadYardstick(tx);
  const today = todayIn(settings.timeZone, at);
  const entries = await loadEntries(tx, {}, today);
  const values = await loadPlaybookValues(tx, entries, today);
  const known = await newestKeys(tx);
  const rows = scopesOf(entries).flatMap(({ departmentId, own }) => {
    const reading = readPlaybook(own, values, pack, today);
    const key = verdictKey(reading);
    if (known.get(departmentId) === key) return [];
    return [{ id: uuidv7(), departmentId, key, reading: { ...reading, headline: headline(reading) } }];
  });
  await insertVerdicts(tx, rows, { today, at, packVersion: pack.version });
}

interface Scope {
  departmentId: string | null;
  own: PortfolioEntry[];
}

function scopesOf(entries: PortfolioEntry[]): Scope[] {
  const departmentIds = [...new Set(entries.flatMap((entry) => entry.departmentIds))].sort();
  return [
    { departmentId: null, own: entries },
    ...departmentIds.map((departmentId) => ({
      departmentId,
      own: entries.filter((entry) => entry.departmentIds.includes(departmentId)),
    })),
  ];
}

async function newestKeys(tx: TenantTx): Promise<Map<string | null, string>> {
  const rows = await tx.query<{ departmentId: string | null; key: string }>(
    `select distinct on (department_id) department_id as "departmentId", verdict_key as key
     from playbook_verdicts order by department_id, read_on desc`,
  );
  return new Map(rows.map(({ departmentId, key }) => [departmentId, key]));
}

async function insertVerdicts(
  tx: TenantTx,
  rows: { id: string; departmentId: string | null; key: string; reading: PlaybookReading & { headline: string } }[],
  { today, at, packVersion }: { today: IsoDate; at: Date; packVersion: number },
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into playbook_verdicts
       (tenant_id, id, department_id, read_on, verdict_key, reading, rule_pack_version, recorded_at)
     select $1, id, "departmentId", $3, key, reading, $4, $5
     from jsonb_to_recordset($2::jsonb) as g (id uuid, "departmentId" uuid, key text, reading jsonb)
     on conflict (tenant_id, department_id, read_on) do update
       set verdict_key = excluded.verdict_key, reading = excluded.reading,
         rule_pack_version = excluded.rule_pack_version, recorded_at = excluded.recorded_at`,
    [tx.tenantId, JSON.stringify(rows), today, packVersion, at.toISOString()],
  );
}
