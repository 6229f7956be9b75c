import { conflict } from '../../contradictions.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { problem } from '../../problems.ts';
import { memberOfPerson } from './queries.ts';

/**
 * 409 when the member is the only one of `admins`: without one nobody could let anybody in again.
 *
 * @param subject begins the reason: "Ada Lund is", "You are"
 */
export function refuseLastAdmin(admins: readonly string[], userId: string, subject: string): void {
  if (admins.length !== 1 || admins[0] !== userId) return;
  throw problem('conflict', {
    detail: `${subject} the last admin who may work here. Make somebody else an admin first.`,
  });
}

/** 409 at `#/personId` when another member is the person of the directory already. */
export async function refuseTakenPerson(
  tx: TenantTx,
  personId: string | null | undefined,
  userId?: string,
): Promise<void> {
  const holder = personId ? await memberOfPerson(tx, personId) : null;
  if (!holder || holder.userId === userId) return;
  throw conflict('#/personId', `${holder.name} (${holder.email}) is ${holder.person?.name} of the directory already.`);
}
