import { z } from 'zod';
import { Instant } from '../calendar/calendar.ts';
import { Id, PersonRef } from '../initiatives/identifiers.ts';
import { Role } from '../permissions/permissions.ts';

/** Somebody who may sign in and work in the organisation, in one role. */
export const Member = z
  .object({
    userId: Id,
    name: z.string(),
    email: z.string(),
    role: Role,
    /** Who they are in the directory; `null`: nobody there. */
    person: PersonRef.nullable(),
    joinedAt: Instant,
    /** A disabled member keeps role and person, and finds no such organisation until they are enabled again. */
    isDisabled: z.boolean(),
  })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof Member>;

/** A merge patch: what is left out stays as it is. */
export const MemberChanges = z
  .object({
    role: Role.optional(),
    personId: Id.nullable().optional(),
    isDisabled: z.boolean().optional(),
  })
  .meta({ id: 'MemberChanges' });
export type MemberChanges = z.infer<typeof MemberChanges>;

/** Leaving cannot be undone by whoever leaves, so it names the organisation once more. */
export const Leaving = z
  .object({ organisation: z.string().meta({ description: 'The slug of the organisation that is left.' }) })
  .meta({ id: 'Leaving' });
export type Leaving = z.infer<typeof Leaving>;
