import type { Invitation } from '@flightpath/domain';

/** How an invitation stands, as a phrase; `day` writes the date of a moment for the reader. */
export function invitationState(invitation: Invitation, day: (iso: string) => string): string {
  const { state, isSent, invitedBy, expiresAt, acceptedAt } = invitation;
  const by = `by ${invitedBy}`;
  switch (state) {
    case 'open':
      return isSent ? `sent ${by}, open until ${day(expiresAt)}` : `not sent, made ${by}, open until ${day(expiresAt)}`;
    case 'accepted':
      return `accepted ${day(acceptedAt ?? expiresAt)}, invited ${by}`;
    case 'revoked':
      return `revoked, invited ${by}`;
    case 'expired':
      return `expired ${day(expiresAt)}, invited ${by}`;
  }
}
