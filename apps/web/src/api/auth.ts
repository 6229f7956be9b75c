import { api, bodyOf } from './client.ts';

/** Sets the cookie. Throws an `ApiProblem`: 401 for a wrong pair, 429 after too many tries. */
export const signIn = (credentials: { email: string; password: string; rememberMe: boolean }) =>
  bodyOf(api.POST('/api/auth/sign-in/email', { body: credentials }));

export const signOut = () => bodyOf(api.POST('/api/auth/sign-out'));
