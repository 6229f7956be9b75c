import type {
  Confidence,
  FirstFundingLine,
  FundingLine,
  IndicatorMeasures,
  NewFundingLine,
  ReinvestedValue,
} from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

/** As JSON: the measurement `m` of the indicator `n` of the initiative `o`. */
const REINVESTED = `json_build_object(
  'measurementId', m.id,
  'initiative', json_build_object('key', 'INI-' || o.number, 'name', o.name),
  'indicator', json_build_object('id', n.id, 'name', n.name, 'unit', n.unit),
  'value', trim_scale(m.value)::text, 'date', m.measured_on)`;

/** The funding lines of an initiative by their beginning; or the one with `id`. */
export function listFundingLines(
  tx: TenantTx,
  { initiativeId, id = null }: { initiativeId: string; id?: string | null },
): Promise<FundingLine[]> {
  return tx.query<FundingLine>(
    `select f.id, json_build_object('amount', f.amount::text, 'currency', f.currency) as amount, f.kind,
       f.starts_on as "from", f.ends_on as "to", f.approved_on as "approvedOn",
       case when m.id is not null then ${REINVESTED} end as reinvests
     from funding_lines f
     left join measurements m on m.tenant_id = f.tenant_id and m.id = f.reinvests_measurement_id
     left join indicators n on n.tenant_id = m.tenant_id and n.id = m.indicator_id
     left join initiatives o on o.tenant_id = n.tenant_id and o.id = n.initiative_id
     where f.initiative_id = $1 and ($2::uuid is null or f.id = $2)
     order by f.starts_on, f.recorded_at, f.id`,
    [initiativeId, id],
  );
}

export async function findFundingLine(
  tx: TenantTx,
  one: { initiativeId: string; id: string },
): Promise<FundingLine | null> {
  return (await listFundingLines(tx, one))[0] ?? null;
}

/** A measured value as one that money may come from, and what could speak against it. */
export interface ReinvestableValue {
  reinvests: ReinvestedValue;
  measures: IndicatorMeasures;
  confidence: Confidence;
  /** Another measurement replaced it. */
  isCorrected: boolean;
}

export function findReinvestableValue(tx: TenantTx, measurementId: string): Promise<ReinvestableValue | null> {
  return tx.one<ReinvestableValue>(
    `select ${REINVESTED} as reinvests, n.measures, m.confidence,
       exists (
         select from measurements c
         where c.tenant_id = m.tenant_id and c.indicator_id = m.indicator_id and c.corrects_id = m.id
       ) as "isCorrected"
     from measurements m
     join indicators n on n.tenant_id = m.tenant_id and n.id = m.indicator_id
     join initiatives o on o.tenant_id = n.tenant_id and o.id = n.initiative_id
     where m.id = $1`,
    [measurementId],
  );
}

/** Returns the new record's id. */
export async function insertFundingLine(
  tx: TenantTx,
  initiativeId: string,
  line: FirstFundingLine | NewFundingLine,
  { at, means }: Recorded,
): Promise<string> {
  const id = uuidv7();
  const { amount, kind, from, to, approvedOn } = line;
  const reinvestsMeasurementId = 'reinvestsMeasurementId' in line ? line.reinvestsMeasurementId : null;
  await tx.query(
    `insert into funding_lines
       (tenant_id, id, initiative_id, amount, currency, kind, starts_on, ends_on, approved_on, approved_means,
        reinvests_measurement_id, recorded_at, recorded_means)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[tx.tenantId, id, initiativeId, amount.amount, amount.currency, kind, from, to],
      ...[approvedOn, approvedOn && means, reinvestsMeasurementId, at, means],
    ],
  );
  return id;
}

/** Stores the line as given. An approval that is new, or newly dated, counts as made by `means`. */
export async function updateFundingLine(tx: TenantTx, line: FundingLine, { means }: Recorded): Promise<void> {
  const { id, amount, from, to, approvedOn } = line;
  await tx.query(
    `update funding_lines set amount = $2, currency = $3, starts_on = $4, ends_on = $5, approved_on = $6::date,
       approved_means = case
         when $6::date is null then null
         when approved_on = $6::date then approved_means
         else $7
       end
     where id = $1`,
    [id, amount.amount, amount.currency, from, to, approvedOn, means],
  );
}

export async function deleteFundingLine(tx: TenantTx, id: string): Promise<void> {
  await tx.query('delete from funding_lines where id = $1', [id]);
}
