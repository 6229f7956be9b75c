// From somebody whom the provider vouches for to a member of the tenant, or to a reason why there is none.
import type { CompanySignInRefusal, Member } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import { recordDeed } from '../../audit/record-events.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Vouched } from '../../openid/vouched.ts';
import { openInvitationOf } from '../invitations/queries.ts';
import { insertMember, lockAdmins, lockMember, memberWithEmail, readMember } from '../members/queries.ts';
import { type Deeds, joinedDeed, linkedDeed } from './deeds.ts';
import { acceptInvitationOf, linkIdentity, userOfIdentity, userWithEmail } from './queries.ts';

export type Recognised = { userId: string } | { refusal: CompanySignInRefusal };

/**
 * By the account at the provider, once it is linked. Else by an e-mail that the provider has verified: of a member, or of an
 * open invitation, which is thereby accepted; the account is linked then. A disabled member is no member here.
 */
export async function recognise(tx: TenantTx, vouched: Vouched, deeds: Deeds): Promise<Recognised> {
  // Members are changed one after the other: two tabs of a newcomer must not both accept.
  await lockAdmins(tx);
  const known = await userOfIdentity(tx, vouched.issuer, vouched.subject);
  if (known !== null) return letIn(tx, known);
  if (vouched.email === null || !vouched.isEmailVerified) return { refusal: 'email-not-verified' };
  const member = await memberWithEmail(tx, vouched.email);
  if (member) return link(tx, member, vouched, deeds);
  return join(tx, { ...vouched, email: vouched.email }, deeds);
}

async function letIn(tx: TenantTx, userId: string): Promise<Recognised> {
  const stored = await lockMember(tx, userId);
  return stored && !stored.isDisabled ? { userId } : { refusal: 'no-member' };
}

async function link(tx: TenantTx, member: Member, vouched: Vouched, deeds: Deeds): Promise<Recognised> {
  if (member.isDisabled) return { refusal: 'no-member' };
  const { userId } = member;
  if (!(await linkIdentity(tx, { userId, ...vouched, at: deeds.at }))) return { refusal: 'linked-to-another' };
  await recordDeed(tx, linkedDeed(member, vouched), deeds.by(member));
  return { userId };
}

async function join(tx: TenantTx, vouched: Vouched & { email: string }, deeds: Deeds): Promise<Recognised> {
  const { email, name } = vouched;
  const { at } = deeds;
  const invitation = await openInvitationOf(tx, email, at);
  const accepted = invitation && (await acceptInvitationOf(tx, invitation.id, at));
  if (!accepted) return { refusal: 'no-member' };
  const userId = await userWithEmail(tx, { id: uuidv7(), email, name: name?.slice(0, 200) ?? nameFrom(email) });
  await insertMember(tx, { userId, role: invitation.role, personId: accepted.personId, at });
  const member = (await readMember(tx, userId)) as Member;
  await recordDeed(tx, joinedDeed(member), deeds.by(member));
  return link(tx, member, vouched, deeds);
}

/** `ann.lee@acme.example` is "ann.lee" until somebody says better. */
const nameFrom = (email: string): string => email.split('@', 1)[0] as string;
