import { IdentityProviderState } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { readProvider } from './queries.ts';

export const getIdentityProvider = defineEndpoint({
  method: 'GET',
  url: '/identity-provider',
  operationId: 'getIdentityProvider',
  summary: 'Read how members sign in with their company',
  description: 'With the address that the provider must know to send them back. The client secret is shown to nobody.',
  tags: ['Company sign-in'],
  permission: 'identity-provider:change',
  response: { 200: IdentityProviderState },
  handler: async ({ reading, providers, tenant }) =>
    ok({ provider: await reading(readProvider), redirectUri: providers.redirectUri(tenant.slug) }),
});
