import type { FundingLine, NewFundingLine } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

/** The funding lines of an initiative by their beginning; or the one with `id`. */
export function listFundingLines(
  tx: TenantTx,
  { initiativeId, id = null }: { initiativeId: string; id?: string | null },
): Promise<FundingLine[]> {
  return tx.query<FundingLine>(
    `select id, json_build_object('amount', amount::text, 'currency', currency) as amount, kind,
       starts_on as "from", ends_on as "to", approved_on as "approvedOn"
     from funding_lines
     where initiative_id = $1 and ($2::uuid is null or id = $2)
     order by starts_on, recorded_at, id`,
    [initiativeId, id],
  );
}

export async function findFundingLine(
  tx: TenantTx,
  one: { initiativeId: string; id: string },
): Promise<FundingLine | null> {
  return (await listFundingLines(tx, one))[0] ?? null;
}

/** Returns the new record's id. */
export async function insertFundingLine(
  tx: TenantTx,
  initiativeId: string,
  { amount, kind, from, to, approvedOn }: NewFundingLine,
  { at, means }: Recorded,
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into funding_lines
       (tenant_id, id, initiative_id, amount, currency, kind, starts_on, ends_on, approved_on, approved_means,
        recorded_at, recorded_means)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.tenantId,
      id,
      initiativeId,
      amount.amount,
      amount.currency,
      kind,
      from,
      to,
      approvedOn,
      approvedOn && means,
      at,
      means,
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
