import { ConnectionTrial, ProviderToTry } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { refusingIssuer } from './refusals.ts';

export const tryIdentityProvider = defineEndpoint({
  method: 'POST',
  url: '/identity-provider/try',
  operationId: 'tryIdentityProvider',
  summary: 'Ask a provider what it can do, before people are sent there',
  description:
    'Reads how the provider describes itself (OpenID Connect Discovery) and stores nothing. What is wrong is the answer, not an error. Whether it knows the client and its secret shows only when somebody signs in.',
  tags: ['Company sign-in'],
  permission: 'identity-provider:change',
  isRead: true,
  body: ProviderToTry,
  response: { 200: ConnectionTrial },
  examples: { body: { issuer: 'https://login.acme.example' } },
  handler: async ({ providers, body: { issuer } }) => {
    refusingIssuer(() => providers.refuseIssuer(issuer));
    return ok(await providers.tryConnection(issuer));
  },
});
