import type { InvitationAcceptance } from '@flightpath/domain';
import { refusalOfPassword } from '../../auth/password-refusal.ts';
import { type InputError, problem } from '../../problems.ts';

export interface Newcomer {
  name: string;
  email: string;
  password: string;
}

/** Who gets an account by accepting; 422 at the name and the password where one is missing or the password is weak. */
export function newcomerOf({ name, password }: InvitationAcceptance, email: string): Newcomer {
  const missing = { name, password };
  const errors: InputError[] = Object.entries(missing)
    .filter(([, value]) => value === undefined)
    .map(([field]) => ({ pointer: `#/${field}`, detail: 'Is missing.' }));
  const refusal = password === undefined ? null : refusalOfPassword(password, { email, name });
  if (refusal !== null) errors.push({ pointer: '#/password', detail: refusal });
  if (name === undefined || password === undefined || errors.length > 0) throw problem('invalid-input', { errors });
  return { name, email, password };
}
