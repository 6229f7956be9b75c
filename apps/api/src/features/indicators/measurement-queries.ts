import type { Measurement, NewMeasurement } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

const MEASUREMENT = `
  m.id, m.measured_on as date, trim_scale(m.value) as value, m.confidence, m.source, m.note,
  m.corrects_id as corrects,
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as author,
  m.recorded_at as "recordedAt"
  from measurements m left join people p on p.tenant_id = m.tenant_id and p.id = m.author_id`;

/** At most `limit` measurements of an indicator, corrected ones included, the newest first; those after `place`. */
export function listMeasurements(
  tx: TenantTx,
  { indicatorId, limit, place }: { indicatorId: string; limit: number; place: [string, string, string] | null },
): Promise<Measurement[]> {
  return tx.query<Measurement>(
    `select ${MEASUREMENT}
     where m.indicator_id = $1
       and ($3::uuid is null or (m.measured_on, m.recorded_at, m.id) < ($4::date, $5::timestamptz, $3))
     order by m.measured_on desc, m.recorded_at desc, m.id desc
     limit $2`,
    [indicatorId, limit, place?.[2] ?? null, place?.[0] ?? null, place?.[1] ?? null],
  );
}

export function findMeasurement(
  tx: TenantTx,
  { indicatorId, id }: { indicatorId: string; id: string },
): Promise<Measurement | null> {
  return tx.one<Measurement>(`select ${MEASUREMENT} where m.indicator_id = $1 and m.id = $2`, [indicatorId, id]);
}

/** Whether some later measurement replaced this one. */
export async function isCorrected(tx: TenantTx, indicatorId: string, id: string): Promise<boolean> {
  return (
    (await tx.one('select 1 from measurements where indicator_id = $1 and corrects_id = $2', [indicatorId, id])) !==
    null
  );
}

/** Returns the new record's id. */
export async function insertMeasurement(
  tx: TenantTx,
  indicatorId: string,
  { date, value, confidence, source, note, corrects }: NewMeasurement,
  { at, means, authorId }: Recorded & { authorId: string | null },
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into measurements
       (tenant_id, id, indicator_id, measured_on, value, confidence, source, note, corrects_id, author_id, recorded_at,
        recorded_means)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [tx.tenantId, id, indicatorId, date, value, confidence, source, note, corrects, authorId, at, means],
  );
  return id;
}
