import type { Feature } from '../../endpoint.ts';
import { finishProviderSignIn } from './finish-provider-sign-in.ts';
import { startProviderSignIn } from './start-provider-sign-in.ts';

export const providerSignIn: Feature = {
  tag: 'Sign-in with the company',
  description: 'By the OpenID Connect provider that an organisation has set up; such a sign-in counts there alone.',
  endpoints: [startProviderSignIn, finishProviderSignIn],
};
