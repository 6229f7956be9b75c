import { api, bodyOf } from './client.ts';

type SignInAnswer = 'signed-in' | 'second-step';

/**
 * Sets the cookie, or says that a code is asked for beside the password. Throws an `ApiProblem`: 401 for a wrong pair, 429
 * after too many tries.
 */
export async function signIn(credentials: {
  email: string;
  password: string;
  rememberMe: boolean;
}): Promise<SignInAnswer> {
  const body = await bodyOf(api.POST('/api/auth/sign-in/email', { body: credentials }));
  return body !== undefined && 'needsSecondFactor' in body ? 'second-step' : 'signed-in';
}

/** The code of the app, or a backup code. 401: not right, or the step is over (`second-step-over`). */
export const takeSecondStep = (code: string) => bodyOf(api.POST('/api/auth/sign-in/second-step', { body: { code } }));

/** Answers the address of the company's own page, to which the browser goes. 404: no such organisation, or none set up. */
export const startCompanySignIn = (body: { tenant: string; returnTo?: string }) =>
  bodyOf(api.POST('/api/auth/provider/start', { body }));

export const signOut = () => bodyOf(api.POST('/api/auth/sign-out'));
