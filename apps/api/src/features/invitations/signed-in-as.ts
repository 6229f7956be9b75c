import type { FastifyRequest } from 'fastify';
import type { Auth } from '../../auth/auth.ts';
import { problem } from '../../problems.ts';

export interface SessionOfInvited {
  id: string;
  userId: string;
}

/** The invitation, as far as it matters who may accept it. */
interface Invited {
  email: string;
  tenantId: string;
}

/**
 * The session of whoever is signed in with this e-mail; `null`: nobody is signed in. 403 for anybody else, and for a session
 * of another organisation's identity provider, whose admin controls it.
 */
export async function signedInAs(
  { email, tenantId }: Invited,
  auth: Auth,
  { headers }: FastifyRequest,
): Promise<SessionOfInvited | null> {
  const found = await auth.api.getSession({
    headers: new Headers({ cookie: headers.cookie ?? '' }),
    query: { disableRefresh: true },
  });
  if (!found) return null;
  const vouchedBy = found.session.tenantId ?? null;
  if (vouchedBy !== null && vouchedBy !== tenantId) throw problem('session-of-provider');
  if (found.user.email === email) return { id: found.session.id, userId: found.user.id };
  throw problem('signed-in-as-another', {
    detail: `The invitation is for ${email}, and you are signed in as ${found.user.email}. Sign out, then open its link again.`,
  });
}
