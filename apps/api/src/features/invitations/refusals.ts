import { dateInWords, type Invitation, mayInviteInto, type Role, todayIn } from '@flightpath/domain';
import type { TenantContext } from '../../context.ts';
import { conflict } from '../../contradictions.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { problem } from '../../problems.ts';
import { violatedConstraint } from '../../violations.ts';
import { memberOfPerson, memberWithEmail } from '../members/queries.ts';
import { openInvitationOf } from './queries.ts';

/** 403 when the inviter would give more than they have. */
export function refuseHigherRole(inviter: Role | null, invited: Role): void {
  if (inviter !== null && mayInviteInto(inviter, invited)) return;
  throw problem('not-allowed', { detail: 'You may invite into your own role and those below it. Ask an admin.' });
}

/** 409 at `#/email` when it is a member's, and at `#/personId` when a member is that person of the directory. */
export async function refuseMember(
  tx: TenantTx,
  { email, personId }: { email: string; personId: string | null },
): Promise<void> {
  const member = await memberWithEmail(tx, email);
  if (member) {
    const remedy = member.isDisabled ? 'They are disabled: enable them instead.' : 'Change their role instead.';
    throw conflict('#/email', `${member.name} (${email}) is a member already. ${remedy}`);
  }
  const holder = personId === null ? null : await memberOfPerson(tx, personId);
  if (holder) throw conflict('#/personId', `${holder.person?.name} is a member already, as ${holder.email}.`);
}

type Asking = Pick<TenantContext, 'tenant' | 'now'>;

/** 409 at `#/email` when an open invitation of it waits, which is named. */
export async function refuseSecondInvitation(tx: TenantTx, email: string, { tenant, now }: Asking): Promise<void> {
  const open = await openInvitationOf(tx, email, now);
  if (open) throw conflict('#/email', secondInvitation(open, tenant.timeZone));
}

/** The same for two at once, which only the database can tell. */
export async function refusingSecondInvitation<Result>(email: string, write: () => Promise<Result>): Promise<Result> {
  return write().catch((error: unknown) => {
    if (violatedConstraint(error) !== 'invitations_open_key') throw error;
    throw conflict('#/email', `Somebody invited ${email} at this moment. Send that invitation again, or revoke it.`);
  });
}

function secondInvitation({ email, invitedBy, invitedAt }: Invitation, timeZone: string): string {
  const on = dateInWords(todayIn(timeZone, new Date(invitedAt)));
  return `${invitedBy} invited ${email} on ${on} already. Send that invitation again, or revoke it first.`;
}

/** 409 when it was accepted or revoked: there is nothing left to send or to take back. */
export function refuseClosed({ email, state }: Invitation): void {
  if (state !== 'accepted' && state !== 'revoked') return;
  throw problem('conflict', { detail: `The invitation of ${email} was ${state} already.` });
}
