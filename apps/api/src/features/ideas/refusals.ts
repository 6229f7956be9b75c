import type { TenantTx } from '../../db/tenant-transaction.ts';
import { type InputError, problem } from '../../problems.ts';
import { findInitiativeId } from './queries.ts';

/** The ids of the initiatives with these keys, by where the input names them; 422 for every key that names none. */
export async function requireInitiatives<Pointer extends string>(
  tx: TenantTx,
  keys: Record<Pointer, string | null>,
): Promise<Record<Pointer, string | null>> {
  const errors: InputError[] = [];
  const ids: Partial<Record<Pointer, string | null>> = {};
  for (const [pointer, key] of Object.entries(keys) as [Pointer, string | null][]) {
    ids[pointer] = key === null ? null : await findInitiativeId(tx, key);
    if (key !== null && ids[pointer] === null) errors.push({ pointer, detail: `There is no initiative ${key}.` });
  }
  if (errors.length > 0) throw problem('invalid-input', { errors });
  return ids as Record<Pointer, string | null>;
}
