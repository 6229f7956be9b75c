import type { FirstIndicator, Indicator, IndicatorChanges } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

/**
 * An indicator as it is stored: its owner and department as ids, without its measurements, and without the leading ones
 * that announce it (`setLeadingIndicators`).
 */
export type StoredIndicator = Required<Omit<IndicatorChanges, 'leadingIndicatorIds'>> & { id: string };

/** The indicators of an initiative in the order in which they were made, the retired last; or the one with `id`. */
export function listIndicators(
  tx: TenantTx,
  { initiativeId, id = null }: { initiativeId: string; id?: string | null },
): Promise<Indicator[]> {
  return tx.query<Indicator>(
    `select i.id, i.name, i.timing, i.measures, i.unit, i.direction,
       trim_scale(i.baseline) as baseline, i.baseline_date as "baselineDate",
       trim_scale(i.target) as target, i.target_date as "targetDate",
       i.weight, i.is_main as "isMain", i.anchor, i.accrual, i.cadence, i.lag_days as "lagDays",
       array(
         select l.leading_id from indicator_leads l
         where l.tenant_id = i.tenant_id and l.lagging_id = i.id order by l.leading_id
       ) as "leadingIndicatorIds",
       case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as owner,
       case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as department,
       i.retired_on as "retiredOn",
       (i.recorded_at at time zone (select time_zone from tenants))::date as "createdOn",
       (${newestMeasurement}) as "lastMeasurement"
     from indicators i
     left join people p on p.tenant_id = i.tenant_id and p.id = i.owner_id
     left join departments d on d.tenant_id = i.tenant_id and d.id = i.department_id
     where i.initiative_id = $1 and ($2::uuid is null or i.id = $2)
     order by i.retired_on is not null, i.recorded_at, i.id`,
    [initiativeId, id],
  );
}

export async function findIndicator(
  tx: TenantTx,
  one: { initiativeId: string; id: string },
): Promise<Indicator | null> {
  return (await listIndicators(tx, one))[0] ?? null;
}

/** Returns the new record's id. */
export async function insertIndicator(
  tx: TenantTx,
  initiativeId: string,
  indicator: FirstIndicator,
  { at, means }: Recorded,
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into indicators
       (tenant_id, initiative_id, id, name, timing, measures, unit, direction, baseline, baseline_date, target,
        target_date, weight, is_main, anchor, accrual, cadence, lag_days, owner_id, department_id, retired_on,
        recorded_at, recorded_means)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)`,
    [tx.tenantId, initiativeId, ...storedValues({ ...indicator, id, retiredOn: null }), at, means],
  );
  return id;
}

/** Stores the indicator as given. */
export async function updateIndicator(tx: TenantTx, indicator: StoredIndicator): Promise<void> {
  await tx.query(
    `update indicators set name = $2, timing = $3, measures = $4, unit = $5, direction = $6, baseline = $7,
       baseline_date = $8, target = $9, target_date = $10, weight = $11, is_main = $12, anchor = $13, accrual = $14,
       cadence = $15, lag_days = $16, owner_id = $17, department_id = $18, retired_on = $19
     where id = $1`,
    storedValues(indicator),
  );
  await dropLeads(tx, indicator);
}

/** What became a leading indicator is announced by none any more; what became a lagging one announces none. */
export async function dropLeads(tx: TenantTx, { id, timing }: Pick<StoredIndicator, 'id' | 'timing'>): Promise<void> {
  const column = timing === 'leading' ? 'lagging_id' : 'leading_id';
  await tx.query(`delete from indicator_leads where ${column} = $1`, [id]);
}

/** Makes the leading indicators that announce the lagging one exactly these. */
export async function setLeadingIndicators(tx: TenantTx, id: string, leadingIds: readonly string[]): Promise<void> {
  await tx.query('delete from indicator_leads where lagging_id = $1 and leading_id <> all($2::uuid[])', [
    id,
    leadingIds,
  ]);
  await tx.query(
    `insert into indicator_leads (tenant_id, lagging_id, leading_id)
     select $1, $2, leading_id from unnest($3::uuid[]) as given (leading_id) on conflict do nothing`,
    [tx.tenantId, id, leadingIds],
  );
}

/** A funding line that reinvests a value of the indicator: whose it is. `null`: there is none. */
export function findReinvestment(tx: TenantTx, id: string): Promise<{ key: string } | null> {
  return tx.one<{ key: string }>(
    `select 'INI-' || o.number as key
     from measurements m
     join funding_lines f on f.tenant_id = m.tenant_id and f.reinvests_measurement_id = m.id
     join initiatives o on o.tenant_id = f.tenant_id and o.id = f.initiative_id
     where m.indicator_id = $1
     order by o.number limit 1`,
    [id],
  );
}

/** Deletes the indicator and its measurements: it was recorded by mistake. */
export async function deleteIndicator(tx: TenantTx, id: string): Promise<void> {
  await tx.query('delete from indicators where id = $1', [id]);
}

function storedValues(indicator: StoredIndicator): unknown[] {
  const { id, name, timing, measures, unit, direction, baseline, baselineDate, target, targetDate } = indicator;
  const { weight, isMain, anchor, accrual, cadence, lagDays, ownerId, departmentId, retiredOn } = indicator;
  return [
    ...[id, name, timing, measures, unit, direction, baseline, baselineDate, target, targetDate],
    ...[weight, isMain, anchor, accrual, cadence, lagDays, ownerId, departmentId, retiredOn],
  ];
}

/** As JSON, of the row `i`: the newest that no correction replaced. */
const newestMeasurement = `
  select json_build_object(
    'id', m.id, 'date', m.measured_on, 'value', trim_scale(m.value)::text, 'confidence', m.confidence,
    'source', m.source, 'note', m.note, 'corrects', m.corrects_id,
    'author', case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end,
    'recordedAt', to_char(m.recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  )
  from measurements m
  left join people a on a.tenant_id = m.tenant_id and a.id = m.author_id
  where m.tenant_id = i.tenant_id and m.indicator_id = i.id
    and not exists (
      select from measurements c
      where c.tenant_id = m.tenant_id and c.indicator_id = m.indicator_id and c.corrects_id = m.id
    )
  order by m.measured_on desc, m.recorded_at desc, m.id desc
  limit 1`;
