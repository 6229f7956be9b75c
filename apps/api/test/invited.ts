// What tests of invitations have in common: somebody who is invited, and the token of their link.
import type { IssuedInvitation } from '@flightpath/domain';
import { cookieOf, type TestApp, type TestClient } from './harness.ts';

/** Invites; where no mail server is set up the answer carries the link. */
export async function invite(admin: TestClient, fields: Record<string, unknown> = {}): Promise<IssuedInvitation> {
  const { body } = await admin
    .post('/invitations', { email: 'ann@acme.example', role: 'champion', ...fields })
    .expect(201);
  return body;
}

/** What stands behind the `#` of the link in a text. */
export function tokenIn(text: string | null | undefined): string {
  const token = /\/invitation#([\w-]+)/.exec(text ?? '')?.[1];
  if (token === undefined) throw new Error(`There is no link of an invitation in: ${text}`);
  return token;
}

export const ANN = { name: 'Ann Lee', password: 'green boats sail far' };

/** A client with the session that an answer set. */
export function signedInBy(flightpath: TestApp, answer: { headers: Record<string, unknown> }): TestClient {
  return flightpath.withCookie(cookieOf(answer.headers['set-cookie'] as string[]));
}
