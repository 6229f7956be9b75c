// Does once what is asked for several times under one key. The key is written first, in the very transaction of the effect:
// a twin waits at it until that has ended, and then finds the answer, or, where nothing was done, does it itself.

import type { Database } from '../db/database.ts';
import { type TenantTx, tenantTransaction } from '../db/tenant-transaction.ts';
import { problem } from '../problems.ts';
import { claimKey, keepAnswer, type SentAnswer, type UsedKey } from './kept-answers.ts';
import type { KeyedRequest } from './keyed-request.ts';

interface Place {
  db: Pick<Database, 'pool'>;
  tenantId: string;
}

/**
 * The answer of `make`, or the one that was kept; `isReplay` says which. Everything that `make` writes by `tx`, the key and
 * the answer are one transaction. When it throws nothing is kept, so that the request can be put right and sent again.
 * Throws 422 where the key stands for another request.
 */
export function answerOnce(
  { db, tenantId }: Place,
  request: KeyedRequest,
  make: (tx: TenantTx) => Promise<SentAnswer>,
): Promise<SentAnswer & { isReplay: boolean }> {
  return tenantTransaction(db, tenantId, async (tx) => {
    const used = await claimKey(tx, request);
    if (used) return { ...keptAnswer(used, request), isReplay: true };
    const answer = await make(tx);
    await keepAnswer(tx, request, answer);
    return { ...answer, isReplay: false };
  });
}

/**
 * Makes transactions of which the first that succeeds takes the key with it, and no answer. Throws 409 where it was done
 * already, 422 where the key stands for another request.
 */
export function transactionsOnce({ db, tenantId }: Place, request: KeyedRequest) {
  let isTaken = false;
  return async <Result>(work: (tx: TenantTx) => Promise<Result>): Promise<Result> => {
    const result = await tenantTransaction(db, tenantId, async (tx) => {
      const used = isTaken ? null : await claimKey(tx, request);
      if (used) keptAnswer(used, request);
      return work(tx);
    });
    isTaken = true;
    return result;
  };
}

function keptAnswer({ hash, answer }: UsedKey, request: KeyedRequest): SentAnswer {
  if (!hash.equals(request.hash)) throw problem('idempotency-key-reused');
  if (!answer) throw problem('answer-not-kept');
  return answer;
}
