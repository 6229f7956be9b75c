// What value is read from, as it was known at the end of a day: indicators and funding from the revisions of that day,
// measurements from their own table, without those that were recorded or corrected later.
import type {
  FundingLineFact,
  IndicatorFact,
  InitiativeFacts,
  IsoDate,
  ValueFundingLine,
  ValueIndicator,
  ValueMeasurement,
} from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';

export interface ValueRows {
  indicators: ValueIndicator[];
  fundingLines: ValueFundingLine[];
}

type Known = Pick<InitiativeFacts, 'id' | 'key' | 'name' | 'phase' | 'phaseEnteredOn' | 'pastStays' | 'mainAnchor'> & {
  indicators: IndicatorFact[];
  fundingLines: FundingLineFact[];
};

/** Of the initiatives given. Indicators that measure anything else than value are left out. */
export async function loadValueRows(tx: TenantTx, ids: readonly string[], asOf: IsoDate): Promise<ValueRows> {
  const known = await tx.query<Known>(
    `select i.id, 'INI-' || i.number as key, r.facts ->> 'name' as name, r.facts ->> 'phase' as phase,
       r.facts ->> 'phaseEnteredOn' as "phaseEnteredOn", r.facts -> 'pastStays' as "pastStays",
       r.facts ->> 'mainAnchor' as "mainAnchor", r.facts -> 'fundingLines' as "fundingLines",
       jsonb_path_query_array(r.facts, '$.indicators[*] ? (@.measures == "value")') as indicators
     from initiatives i
     join lateral (
       select facts from revisions r
       where r.initiative_id = i.id and r.recorded_on <= $2 order by r.recorded_on desc, r.number desc limit 1
     ) r on true
     where i.id = any($1)
     order by i.number`,
    [ids, asOf],
  );
  const measured = await measurementsOf(
    tx,
    known.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
    asOf,
  );
  return {
    indicators: known.flatMap((one) =>
      one.indicators.map((indicator) => ({
        initiative: {
          id: one.id,
          key: one.key,
          name: one.name,
          phase: one.phase,
          phaseEnteredOn: one.phaseEnteredOn,
          pastStays: one.pastStays,
        },
        id: indicator.id,
        name: indicator.name,
        anchor: indicator.anchor ?? one.mainAnchor,
        unit: indicator.unit,
        accrual: indicator.accrual,
        direction: indicator.direction,
        baseline: indicator.baseline,
        baselineDate: indicator.baselineDate,
        target: indicator.target,
        targetDate: indicator.targetDate,
        timing: indicator.timing,
        lagDays: indicator.lagDays,
        measurements: measured.get(indicator.id) ?? [],
      })),
    ),
    fundingLines: known.flatMap(({ id, key, name, fundingLines }) =>
      fundingLines.map((line) => ({ ...line, initiative: { id, key, name } })),
    ),
  };
}

async function measurementsOf(
  tx: TenantTx,
  indicatorIds: readonly string[],
  asOf: IsoDate,
): Promise<Map<string, ValueMeasurement[]>> {
  const rows = await tx.query<ValueMeasurement & { indicatorId: string }>(
    `select m.indicator_id as "indicatorId", m.measured_on as date, trim_scale(m.value)::text as value, m.confidence,
       (m.recorded_at at time zone t.time_zone)::date as "recordedOn"
     from measurements m join tenants t on t.id = m.tenant_id
     where m.indicator_id = any($1) and (m.recorded_at at time zone t.time_zone)::date <= $2
       and not exists (
         select from measurements c
         where c.indicator_id = m.indicator_id and c.corrects_id = m.id
           and (c.recorded_at at time zone t.time_zone)::date <= $2)
     order by m.recorded_at, m.id`,
    [indicatorIds, asOf],
  );
  const byIndicator = new Map<string, ValueMeasurement[]>();
  for (const { indicatorId, ...measurement } of rows) {
    const known = byIndicator.get(indicatorId);
    if (known) known.push(measurement);
    else byIndicator.set(indicatorId, [measurement]);
  }
  return byIndicator;
}
