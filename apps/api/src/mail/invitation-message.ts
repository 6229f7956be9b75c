import { dateInWords, type IsoDate, type Role, roleInWords } from '@flightpath/domain';
import { letter, onOneLine } from './letter.ts';
import type { Message } from './mailer.ts';

export interface InvitationInWords {
  tenantName: string;
  invitedBy: string;
  role: Role;
  link: string;
  /** The last day on which the link works. */
  expiresOn: IsoDate;
}

const ROLE_NAMES: Record<Role, string> = {
  admin: 'an admin',
  pmo: 'PMO staff',
  executive: 'an executive',
  champion: 'a champion',
  viewer: 'a viewer',
};

/** The message that carries the link of an invitation, as plain text and as HTML that says the same. */
export function invitationMessage(invitation: InvitationInWords): Omit<Message, 'to'> {
  const { role, link, expiresOn } = invitation;
  const tenantName = onOneLine(invitation.tenantName);
  const invitedBy = onOneLine(invitation.invitedBy);
  return letter({
    subject: `${invitedBy} invites you to ${tenantName}`,
    before: [
      `${invitedBy} invites you to work in ${tenantName} on Flightpath, as ${ROLE_NAMES[role]}.`,
      roleInWords(role),
    ],
    link: { label: 'Accept the invitation', href: link },
    after: [
      `The link works once, until ${dateInWords(expiresOn)}.`,
      'If you do not know what this is about, ignore this message: nothing happens.',
    ],
  });
}
