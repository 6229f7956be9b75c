import type { GateReview } from '@flightpath/domain';
import { assessNow } from '../../assessment/assess-now.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { newestRequest, shownRequest } from './queries.ts';

/** How the initiative stands at its gate at this moment, and who was asked about it. */
export async function readGate(tx: TenantTx, initiativeId: string, now: Date): Promise<GateReview> {
  const { facts, assessment } = await assessNow(tx, initiativeId, now);
  const request = await newestRequest(tx, initiativeId);
  const found = await tx.one<{ revision: number }>('select revision from initiatives where id = $1', [initiativeId]);
  const { key, name, phase, state } = facts;
  return {
    initiative: { key, name, phase, state },
    health: assessment.health,
    statedHealth: assessment.statedHealth,
    assessment: assessment.gate,
    request: request && shownRequest(request),
    revision: found?.revision ?? 0,
  };
}
