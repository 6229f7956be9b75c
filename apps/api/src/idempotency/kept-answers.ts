import type { TenantTx } from '../db/tenant-transaction.ts';
import type { AnswerHeaders } from '../endpoint.ts';
import type { KeyedRequest } from './keyed-request.ts';

/** An answer as it is sent; `text`: its body. */
export interface SentAnswer {
  status: number;
  headers: AnswerHeaders;
  text: string | null;
}

/** What is known of a key that was used. `answer`: `null` where it is not kept. */
export interface UsedKey {
  hash: Buffer;
  answer: SentAnswer | null;
}

const KEPT_FOR_MS = 86_400_000;

/**
 * Makes the key this transaction's own, until it is rolled back; `null` then. Where it is used already, says what is known of
 * that; where another transaction has it, waits for its end first.
 */
export async function claimKey(tx: TenantTx, { usedBy, key, hash, at }: KeyedRequest): Promise<UsedKey | null> {
  for (;;) {
    const claimed = await tx.query(
      `insert into idempotency_keys as k (tenant_id, used_by, key, request_hash, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (tenant_id, used_by, key) do update set
         request_hash = excluded.request_hash, answer_status = null, answer_headers = null, answer_body = null,
         created_at = excluded.created_at, expires_at = excluded.expires_at
       where k.expires_at <= excluded.created_at
       returning k.key`,
      [tx.tenantId, usedBy, key, hash, at, new Date(at.getTime() + KEPT_FOR_MS)],
    );
    if (claimed.length > 0) return null;
    const used = await readUsedKey(tx, { usedBy, key });
    if (used) return used;
    // Its day was over and it was removed just now.
  }
}

async function readUsedKey(
  tx: TenantTx,
  { usedBy, key }: Pick<KeyedRequest, 'usedBy' | 'key'>,
): Promise<UsedKey | null> {
  const found = await tx.one<{ hash: Buffer; status: number | null; headers: AnswerHeaders; text: string | null }>(
    `select request_hash as hash, answer_status as status, answer_headers as headers, answer_body as text
     from idempotency_keys where used_by = $1 and key = $2`,
    [usedBy, key],
  );
  if (!found) return null;
  const { hash, status, headers, text } = found;
  return { hash, answer: status === null ? null : { status, headers, text } };
}

/** Keeps the answer under the key that this transaction claimed. */
export async function keepAnswer(tx: TenantTx, { usedBy, key }: KeyedRequest, answer: SentAnswer): Promise<void> {
  await tx.query(
    `update idempotency_keys set answer_status = $3, answer_headers = $4, answer_body = $5
     where used_by = $1 and key = $2`,
    [usedBy, key, answer.status, JSON.stringify(answer.headers), answer.text],
  );
}

/** Removes the tenant's keys whose day is over by `at`. */
export async function forgetExpiredKeys(tx: TenantTx, at: Date): Promise<void> {
  await tx.query('delete from idempotency_keys where expires_at <= $1', [at]);
}
