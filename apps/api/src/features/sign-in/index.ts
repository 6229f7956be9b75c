import type { Feature } from '../../endpoint.ts';
import { getSession } from './get-session.ts';
import { signInEmail } from './sign-in-email.ts';
import { signOut } from './sign-out.ts';

export const signIn: Feature = {
  tag: 'Sign-in',
  description: 'Who is asking: sign in, sign out, and the session in between.',
  endpoints: [signInEmail, signOut, getSession],
};
