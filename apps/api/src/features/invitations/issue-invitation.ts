import { type Invitation, type IssuedInvitation, todayIn } from '@flightpath/domain';
import { newLinkToken } from '../../auth/link-token.ts';
import type { TenantContext } from '../../context.ts';
import { invitationMessage } from '../../mail/invitation-message.ts';
import type { Delivery } from '../../mail/mailer.ts';
import { invitationDeed } from './invitation-deed.ts';
import { type Issue, markSent } from './queries.ts';

const VALID_FOR_MS = 7 * 86_400_000;

/** A link that is about to be given out: its token, and what is stored of it. */
export function newIssue(now: Date): { token: string; issue: Issue } {
  const { token, hash } = newLinkToken();
  return { token, issue: { tokenHash: hash, at: now, expiresAt: new Date(now.getTime() + VALID_FOR_MS) } };
}

const NOTICES: Record<Exclude<Delivery, 'sent'>, string> = {
  'no-server':
    'No mail server is set up, so nothing was sent. Copy the link and hand it over yourself: it is shown this once.',
  failed:
    'The mail server did not take the message. Copy the link and hand it over yourself, it is shown this once; or send the invitation again later.',
};

/**
 * Sends the link, after the transaction that stored it: whatever becomes of the message, the invitation stands, and can be
 * sent again. Where it could not be sent the answer shows the link, once: afterwards nobody knows the token.
 */
export async function deliver(
  { tenant, actor, auth, mailer, inTenant, audit }: TenantContext,
  invitation: Invitation,
  { token, issue }: ReturnType<typeof newIssue>,
): Promise<IssuedInvitation> {
  const { role, email, id } = invitation;
  const link = `${auth.options.baseURL}/invitation#${token}`;
  const expiresOn = todayIn(tenant.timeZone, issue.expiresAt);
  const message = invitationMessage({ tenantName: tenant.name, invitedBy: actor.name, role, link, expiresOn });
  const delivery = await mailer.send({ to: email, ...message });
  if (delivery !== 'sent') return { ...invitation, link, notice: NOTICES[delivery] };
  const sent = { ...invitation, isSent: true };
  await inTenant(async (tx) => {
    await markSent(tx, id, issue);
    await audit(tx, invitationDeed(`Sent the invitation of ${email}`, sent, invitation));
  });
  return { ...sent, link: null, notice: null };
}
