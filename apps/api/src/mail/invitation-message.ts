import { dateInWords, type IsoDate, type Role, roleInWords } from '@flightpath/domain';
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
  const before = [
    `${invitedBy} invites you to work in ${tenantName} on Flightpath, as ${ROLE_NAMES[role]}.`,
    roleInWords(role),
  ];
  const after = [
    `The link works once, until ${dateInWords(expiresOn)}.`,
    'If you do not know what this is about, ignore this message: nothing happens.',
  ];
  const paragraph = (text: string) => `<p>${escaped(text)}</p>`;
  const anchor = `<p><a href="${escaped(link)}">Accept the invitation</a></p>`;
  return {
    subject: `${invitedBy} invites you to ${tenantName}`,
    text: [...before, `Accept the invitation:\n${link}`, ...after].join('\n\n'),
    html: [...before.map(paragraph), anchor, ...after.map(paragraph)].join('\n'),
  };
}

/** A name is one line wherever it stands: in a subject a line break would begin another header. */
const onOneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
