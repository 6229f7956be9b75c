import type { Feature } from '../../endpoint.ts';
import { deleteIdentityProvider } from './delete-identity-provider.ts';
import { getIdentityProvider } from './get-identity-provider.ts';
import { putIdentityProvider } from './put-identity-provider.ts';
import { tryIdentityProvider } from './try-identity-provider.ts';

export const identityProvider: Feature = {
  tag: 'Company sign-in',
  description: 'The OpenID Connect provider by which members sign in with their company.',
  endpoints: [getIdentityProvider, putIdentityProvider, deleteIdentityProvider, tryIdentityProvider],
};
