// What tests of the own account have in common: signing in anew, links in mails, codes of an authenticator app.
import { symmetricDecrypt } from 'better-auth/crypto';
import { codeOfStep, stepAt } from '../src/auth/second-factor.ts';
import { CONFIG, cookieOf, type TestApp, type TestClient } from './harness.ts';
import type { Mail, Mailbox } from './mailbox.ts';
import { TEST_PASSWORD } from './two-tenants.ts';

/** A new session, by the password alone. */
export async function signInAnew(
  { anonymous, withCookie }: TestApp,
  email: string,
  password = TEST_PASSWORD,
): Promise<TestClient> {
  const answer = await anonymous.post('/api/auth/sign-in/email', { email, password }).expect(200);
  return withCookie(cookieOf(answer.headers['set-cookie'] as unknown as string[]));
}

/** The client that an answer leaves behind: with the cookies that it set. */
export const afterwards = ({ withCookie }: TestApp, answer: { headers: Record<string, unknown> }): TestClient =>
  withCookie(cookieOf(answer.headers['set-cookie'] as string[]));

const isTo = (to: string) => (mail: Mail) => mail.to.includes(to);

/** The newest message to that address with that subject, once it is there. */
export async function mailTo(mailbox: Mailbox, to: string, subject: string): Promise<Mail> {
  const found = await mailbox.arrived((mail) => isTo(to)(mail) && mail.message.subject === subject);
  return found.at(-1) as Mail;
}

/** What stands behind the `#` of the link to that page in the newest message to the address: of the `count`-th such. */
export async function tokenTo(mailbox: Mailbox, to: string, page: Page, count = 1): Promise<string> {
  const link = new RegExp(`/${page}#([\\w-]+)`);
  const found = await mailbox.arrived((mail) => isTo(to)(mail) && link.test(mail.message.text ?? ''), count);
  return link.exec(found[count - 1]?.message.text ?? '')?.[1] as string;
}

type Page = 'reset-password' | 'confirm-email';

/** The code that the user's authenticator app shows, `stepsAhead` times 30 seconds from now. */
export async function appCode({ owner }: TestApp, userId: string, stepsAhead = 0): Promise<string> {
  const { rows } = await owner.query('select secret from second_factors where user_id = $1', [userId]);
  const secret = await symmetricDecrypt({ key: CONFIG.authSecret, data: rows[0].secret });
  return codeOfStep(secret, stepAt(new Date()) + stepsAhead);
}

/** Forgets which codes were used, as if some minutes had passed. */
export const forgetUsedCodes = ({ owner }: TestApp, userId: string) =>
  owner.query('update second_factors set last_step = null where user_id = $1', [userId]);

/** Sets up an authenticator app; gives the client of the session that has it, and the backup codes. */
export async function turnOnSecondFactor(
  flightpath: TestApp,
  { client, userId, password = TEST_PASSWORD }: { client: TestClient; userId: string; password?: string },
): Promise<{ client: TestClient; backupCodes: string[] }> {
  await client.post('/api/v1/me/second-factor', { password }).expect(200);
  const code = await appCode(flightpath, userId);
  const answer = await client.post('/api/v1/me/second-factor/confirm', { code }).expect(200);
  return { client: afterwards(flightpath, answer), backupCodes: answer.body.backupCodes };
}

/** Gives the password, and returns the client that must take the second step. */
export async function firstStep(flightpath: TestApp, email: string, password = TEST_PASSWORD): Promise<TestClient> {
  const answer = await flightpath.anonymous.post('/api/auth/sign-in/email', { email, password }).expect(202);
  return afterwards(flightpath, answer);
}

export const secondStep = (client: TestClient, code: string) => client.post('/api/auth/sign-in/second-step', { code });
