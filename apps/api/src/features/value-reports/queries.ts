import type { NewValueReport, ValueReport } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

const VALUE_REPORT = `
  v.id, v.told_on as date, v.period_from as "periodFrom", v.period_to as "periodTo",
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as "reportedBy",
  v.told_to as "toldTo", v.quotes, v.url
  from value_reports v
  left join people p on p.tenant_id = v.tenant_id and p.id = v.reported_by_id`;

/** At most `limit` value reports of an initiative, the newest first; those after `place` (date, id). */
export function listValueReports(
  tx: TenantTx,
  { initiativeId, limit, place }: { initiativeId: string; limit: number; place: [string, string] | null },
): Promise<ValueReport[]> {
  return tx.query<ValueReport>(
    `select ${VALUE_REPORT}
     where v.initiative_id = $1 and ($3::uuid is null or (v.told_on, v.id) < ($4::date, $3))
     order by v.told_on desc, v.id desc
     limit $2`,
    [initiativeId, limit, place?.[1] ?? null, place?.[0] ?? null],
  );
}

export function findValueReport(
  tx: TenantTx,
  { initiativeId, id }: { initiativeId: string; id: string },
): Promise<ValueReport | null> {
  return tx.one<ValueReport>(`select ${VALUE_REPORT} where v.initiative_id = $1 and v.id = $2`, [initiativeId, id]);
}

/** A report to be stored: its quotes with the names and units that their indicators have now. */
export interface StoredValueReport extends Omit<NewValueReport, 'quotes'> {
  quotes: ValueReport['quotes'];
}

/** Returns the new record's id. */
export async function insertValueReport(
  tx: TenantTx,
  initiativeId: string,
  { date, periodFrom, periodTo, reportedById, toldTo, quotes, url }: StoredValueReport,
  { at, means }: Recorded,
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into value_reports
       (tenant_id, id, initiative_id, told_on, period_from, period_to, reported_by_id, told_to, quotes, url, recorded_at,
        recorded_means)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[tx.tenantId, id, initiativeId, date, periodFrom, periodTo, reportedById, toldTo, JSON.stringify(quotes), url],
      ...[at, means],
    ],
  );
  return id;
}
