import type { FastifyRequest } from 'fastify';
import type { Auth } from '../../auth/auth.ts';
import { problem } from '../../problems.ts';

export interface SessionOfInvited {
  id: string;
  userId: string;
}

/** The session of whoever is signed in with this e-mail; `null`: nobody is signed in. 403 for anybody else. */
export async function signedInAs(
  email: string,
  auth: Auth,
  { headers }: FastifyRequest,
): Promise<SessionOfInvited | null> {
  const found = await auth.api.getSession({
    headers: new Headers({ cookie: headers.cookie ?? '' }),
    query: { disableRefresh: true },
  });
  if (!found) return null;
  if (found.user.email === email) return { id: found.session.id, userId: found.user.id };
  throw problem('signed-in-as-another', {
    detail: `The invitation is for ${email}, and you are signed in as ${found.user.email}. Sign out, then open its link again.`,
  });
}
