import { askAuth } from '../../auth/ask-auth.ts';
import type { PersonalContext } from '../../context.ts';
import type { Input } from '../../endpoint.ts';
import { problem } from '../../problems.ts';

type Asking = PersonalContext & Pick<Input<undefined, undefined, undefined>, 'request'>;

const refusedAt = (pointer: string, detail: string) => problem('invalid-input', { errors: [{ pointer, detail }] });

/**
 * Hands an operation with a password or a code on to the library; 422 at the field where it is wrong. Each counts as an
 * attempt to sign in: whoever has somebody's browser must not find out their password here.
 */
export async function askSecondFactor<Body>(
  { auth, user, request }: Asking,
  path: string,
  body: { password: string } | { code: string },
) {
  await request.server.countSignIn(request, user.email);
  const answer = await askAuth<Body & { code?: string }>(auth, request, `/two-factor${path}`, body);
  const code = answer.body?.code;
  if (code === 'INVALID_PASSWORD') throw refusedAt('#/password', 'Is not your password.');
  if (code === 'INVALID_CODE')
    throw refusedAt('#/code', 'Is not the code that the app shows now. Wait for the next one.');
  if (answer.status !== 200 || !answer.body) throw new Error(`${path} answered ${answer.status}: ${code}`);
  return { body: answer.body as Body, headers: answer.headers };
}

export const isOnAlready = () =>
  problem('conflict', { detail: 'Your second factor is on already. Turn it off first, to set up another app.' });

export const isOff = () => problem('conflict', { detail: 'Your second factor is off. Set it up first.' });
