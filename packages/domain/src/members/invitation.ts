import { z } from 'zod';
import { Instant } from '../calendar/calendar.ts';
import { Id, PersonRef } from '../initiatives/identifiers.ts';
import { Role } from '../permissions/permissions.ts';
import { Tenant } from './me.ts';
import { NewPassword } from './password.ts';

export const InvitationState = z.enum(['open', 'accepted', 'revoked', 'expired']).meta({ id: 'InvitationState' });
export type InvitationState = z.infer<typeof InvitationState>;

/** Somebody was asked, by e-mail, to become a member in one role. */
export const Invitation = z
  .object({
    id: Id,
    email: z.string(),
    role: Role,
    /** Who of the directory they will be; `null`: nobody there. */
    person: PersonRef.nullable(),
    state: InvitationState,
    invitedBy: z.string(),
    invitedAt: Instant,
    expiresAt: Instant,
    /** Whether the mail server took the newest message with the link. */
    isSent: z.boolean(),
    acceptedAt: Instant.nullable(),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;

export const NewInvitation = z
  .object({
    email: z.email().max(320).toLowerCase(),
    role: Role,
    personId: Id.nullable().default(null),
  })
  .meta({ id: 'NewInvitation' });
export type NewInvitation = z.infer<typeof NewInvitation>;

/** An invitation whose link was just made. */
export const IssuedInvitation = Invitation.extend({
  link: z.string().nullable().meta({ description: 'Shown this once, where the e-mail could not be sent.' }),
  notice: z.string().nullable().meta({ description: 'Why it could not be sent, and what to do.' }),
}).meta({ id: 'IssuedInvitation' });
export type IssuedInvitation = z.infer<typeof IssuedInvitation>;

const token = z.string().min(1).max(100).meta({ description: 'What stands behind the `#` of the link.' });

export const InvitationToken = z.object({ token }).meta({ id: 'InvitationToken' });
export type InvitationToken = z.infer<typeof InvitationToken>;

/** What somebody learns who holds the token of an open invitation. */
export const InvitationOffer = z
  .object({
    tenant: Tenant.pick({ slug: true, name: true }),
    email: z.string(),
    role: Role,
    expiresAt: Instant,
    hasAccount: z.boolean().meta({ description: 'True: accept it signed in with this e-mail.' }),
  })
  .meta({ id: 'InvitationOffer' });
export type InvitationOffer = z.infer<typeof InvitationOffer>;

const OneLine = z
  .string()
  .trim()
  .min(1, 'Must not be empty')
  .max(200)
  .regex(/^[^\r\n]*$/, 'Must be one line');

/** With a name and a password for a new account; without both when signed in with the e-mail that was invited. */
export const InvitationAcceptance = z
  .object({ token, name: OneLine.optional(), password: NewPassword.optional() })
  .meta({ id: 'InvitationAcceptance' });
export type InvitationAcceptance = z.infer<typeof InvitationAcceptance>;

/** The organisation that one is a member of now. */
export const AcceptedInvitation = z
  .object({ tenant: Tenant.pick({ slug: true, name: true }), role: Role })
  .meta({ id: 'AcceptedInvitation' });
export type AcceptedInvitation = z.infer<typeof AcceptedInvitation>;
