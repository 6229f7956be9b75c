import type { Feature } from '../../endpoint.ts';
import { getSession } from './get-session.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { resetPassword } from './reset-password.ts';
import { signInEmail } from './sign-in-email.ts';
import { signOut } from './sign-out.ts';
import { takeSecondStep } from './take-second-step.ts';

export const signIn: Feature = {
  tag: 'Sign-in',
  description: 'Who is asking: sign in, sign out, and the session in between.',
  endpoints: [signInEmail, takeSecondStep, signOut, getSession, requestPasswordReset, resetPassword],
};
