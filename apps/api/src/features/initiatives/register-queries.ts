import type { TenantTx } from '../../db/tenant-transaction.ts';
import { Parameters } from '../../sql-parameters.ts';
import { conditionOf, type RegisterFilter } from './register-filter.ts';
import { orderOf, type RegisterPlace, type RegisterSort } from './register-order.ts';

/** One line of the register: its document as JSON text, and its place in the order. */
export interface RegisterLine {
  document: string;
  value: string;
  number: number;
}

/** Up to `limit` lines in the order of `sort`, from the one after `place`. Without a sort, `ids` say the order. */
export function listRegister(
  tx: TenantTx,
  filter: RegisterFilter,
  { sort, place, limit }: { sort: RegisterSort | undefined; place: RegisterPlace | null; limit: number },
): Promise<RegisterLine[]> {
  const parameters = new Parameters();
  const order = orderOf(sort ?? 'key');
  const condition = conditionOf(filter, parameters);
  const after = place ? order.after(place, parameters) : 'true';
  const orderBy =
    filter.ids && !sort ? `array_position(${parameters.add(filter.ids)}::uuid[], r.initiative_id)` : order.orderBy;
  return tx.query<RegisterLine>(
    `select r.document::text as document, ${order.value} as value, r.number
     from initiative_rows r
     where ${condition} and ${after}
     order by ${orderBy}
     limit ${parameters.add(limit)}`,
    parameters.values,
  );
}

/** The ids of all that match, in order, and their count, as one JSON text. */
export async function readRegisterIndex(
  tx: TenantTx,
  filter: RegisterFilter,
  sort: RegisterSort | undefined,
): Promise<string> {
  const parameters = new Parameters();
  const found = await tx.one<{ text: string }>(
    `select json_build_object(
       'ids', coalesce(json_agg(r.initiative_id order by ${orderOf(sort ?? 'key').orderBy}), '[]'::json),
       'count', count(*)
     )::text as text
     from initiative_rows r where ${conditionOf(filter, parameters)}`,
    parameters.values,
  );
  return (found as { text: string }).text;
}
