import type { TenantTx } from '../db/tenant-transaction.ts';

export interface LockedInitiative {
  id: string;
  key: string;
  /** The number of the newest revision, which is also the ETag. */
  revision: number;
}

/**
 * The initiative of the key (`INI-12`), locked until the end of the transaction: every write locks first, so that the
 * revision that was compared with `If-Match` is the one that is changed. `null`: the tenant has none of that key.
 */
export async function lockInitiative(tx: TenantTx, key: string): Promise<LockedInitiative | null> {
  const number = /^INI-([1-9]\d{0,8})$/.exec(key)?.[1];
  if (number === undefined) return null;
  return tx.one<LockedInitiative>(
    `select id, 'INI-' || number as key, revision from initiatives where number = $1 for update`,
    [Number(number)],
  );
}
