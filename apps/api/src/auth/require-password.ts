import type { FastifyRequest } from 'fastify';
import type { SignedInUser } from '../context.ts';
import type { Database } from '../db/database.ts';
import { problem } from '../problems.ts';
import { isPasswordOf } from './password-account.ts';

/** 422 at `#/password` unless it is the user's; 429 for whoever guesses, counted as an attempt to sign in. */
export async function requirePassword(
  { db, user, request }: { db: Pick<Database, 'pool'>; user: SignedInUser; request: FastifyRequest },
  password: string,
): Promise<void> {
  await request.server.countSignIn(request, user.email);
  if (await isPasswordOf(db, user.id, password)) return;
  throw problem('invalid-input', { errors: [{ pointer: '#/password', detail: 'Is not your password.' }] });
}
