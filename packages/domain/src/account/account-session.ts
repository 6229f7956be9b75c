import { z } from 'zod';
import { Instant } from '../calendar/calendar.ts';
import { Id } from '../initiatives/identifiers.ts';

/** One browser in which somebody is signed in. */
export const AccountSession = z
  .object({
    id: Id,
    /** Whether it is the one that asks. */
    isThisOne: z.boolean(),
    /** Browser and system in words, such as `Firefox on Windows`. */
    device: z.string(),
    address: z.string().nullable(),
    signedInAt: Instant,
    /** To within some minutes. */
    lastUsedAt: Instant,
    hasSecondFactor: z.boolean(),
    /** Whether an organisation's identity provider vouched for them. */
    isOfProvider: z.boolean(),
  })
  .meta({ id: 'AccountSession' });
export type AccountSession = z.infer<typeof AccountSession>;

export const AccountSessions = z.object({ data: z.array(AccountSession) }).meta({ id: 'AccountSessions' });
export type AccountSessions = z.infer<typeof AccountSessions>;
