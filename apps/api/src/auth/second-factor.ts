// What the library's two-factor plugin leaves open: a code of an authenticator app is good for a minute and a half, and it
// would take the same one twice.
import { createHmac } from 'node:crypto';
import { symmetricDecrypt } from 'better-auth/crypto';
import type { Database } from '../db/database.ts';
import { type Auth, SECOND_STEP_COOKIE } from './auth.ts';
import { readSignedCookie } from './session-cookie.ts';

const STEP_SECONDS = 30;
/** The library takes the code before and the code after, too, for clocks that differ; it looked a moment ago. */
const STEPS_AROUND = [0, -1, 1, -2];

/** Of RFC 6238 with its defaults: SHA-1, 6 digits; `secret` is the key itself, as text. */
export function codeOfStep(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) as number) & 0x0f;
  const number = (digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000;
  return String(number).padStart(6, '0');
}

export const stepAt = (at: Date): number => Math.floor(at.getTime() / 1_000 / STEP_SECONDS);

/**
 * Notes that the code, which the library found to be right, is used. False where it, or a later one, was used before: the
 * one statement decides between two at once, in whatever process.
 */
export async function claimAppCode(
  { auth, db }: { auth: Auth; db: Pick<Database, 'pool'> },
  userId: string,
  code: string,
): Promise<boolean> {
  const { rows } = await db.pool.query<{ secret: string }>('select secret from second_factors where user_id = $1', [
    userId,
  ]);
  const [found] = rows;
  if (!found) return false;
  const { secretConfig } = await auth.$context;
  const secret = await symmetricDecrypt({ key: secretConfig, data: found.secret });
  const now = stepAt(new Date());
  const step = STEPS_AROUND.map((offset) => now + offset).find((each) => codeOfStep(secret, each) === code);
  if (step === undefined) return false;
  const claimed = await db.pool.query(
    'update second_factors set last_step = $2 where user_id = $1 and (last_step is null or last_step < $2)',
    [userId, step],
  );
  return claimed.rowCount === 1;
}

/** Who is between the password and the code, by the cookie of the step; `null` where it is over or was never begun. */
export async function userIdOfStep(auth: Auth, cookie: string): Promise<string | null> {
  const { secret, internalAdapter } = await auth.$context;
  const step = readSignedCookie({ publicOrigin: auth.options.baseURL, authSecret: secret }, cookie, SECOND_STEP_COOKIE);
  const found = step === null ? null : await internalAdapter.findVerificationValue(step);
  return found?.value ?? null;
}

/** Ends a session that was made and given to nobody. */
export async function endSession(db: Pick<Database, 'pool'>, token: string): Promise<void> {
  await db.pool.query('delete from sessions where token = $1', [token]);
}
