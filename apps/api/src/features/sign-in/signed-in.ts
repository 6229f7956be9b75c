import { Instant } from '@flightpath/domain';
import { z } from 'zod';

export interface SignedInUser {
  id: string;
  name: string;
  email: string;
}

const user = z.object({ id: z.uuid(), name: z.string(), email: z.string() });

/** Who signed in. The token is in the cookie only, out of reach of scripts. */
export const SignedIn = z.object({ user }).meta({ id: 'SignedIn' });

/** The password was right, and the account asks for a code beside it. */
export const SecondStepAsked = z.object({ needsSecondFactor: z.literal(true) }).meta({ id: 'SecondStepAsked' });

/** The session of the cookie, if it holds. */
export const SessionState = z
  .object({ user: user.nullable(), expiresAt: Instant.nullable() })
  .meta({ id: 'SessionState', description: 'Both `null`: nobody is signed in here.' });
