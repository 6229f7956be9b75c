import type { FundingLine } from '@flightpath/domain';
import { initiativesThatRead, reassessInitiatives } from '../../assessment/reassess.ts';
import type { TenantContext } from '../../context.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';

/**
 * Judges the initiative anew whose value the line reinvests: it is what makes it fit to be embedded. Not the one that has
 * the line, which its own change judges.
 *
 * @param summary What was done, as its history tells it.
 */
export async function reassessSource(
  tx: TenantTx,
  { reinvests }: Pick<FundingLine, 'reinvests'>,
  { initiativeId, summary, context: { actor, now } }: { initiativeId: string; summary: string; context: TenantContext },
): Promise<void> {
  if (!reinvests) return;
  const readers = await initiativesThatRead(tx, { measurementId: reinvests.measurementId });
  const others = readers.filter((id) => id !== initiativeId);
  await reassessInitiatives(tx, others, { actor, summary, at: now });
}
