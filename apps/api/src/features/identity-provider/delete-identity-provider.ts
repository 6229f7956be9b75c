import { defineEndpoint, noContent } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { providerDeed } from './deed.ts';
import { deleteProvider, endProviderSessions, forgetIdentities, holdSignInPolicy, lockProvider } from './queries.ts';
import { refuseLockingOut } from './refusals.ts';

export const deleteIdentityProvider = defineEndpoint({
  method: 'DELETE',
  url: '/identity-provider',
  operationId: 'deleteIdentityProvider',
  summary: 'Remove the company sign-in',
  description:
    'Ends the sessions of everybody who signed in by it, and forgets who they are at the provider. They stay members, and sign in with a password.',
  tags: ['Company sign-in'],
  permission: 'identity-provider:change',
  response: { 204: null },
  problems: ['record-not-found', 'conflict'],
  handler: async ({ inTenant, audit }) => {
    await inTenant(async (tx) => {
      const policy = await holdSignInPolicy(tx);
      const before = recordFound(await lockProvider(tx));
      refuseLockingOut(policy);
      await deleteProvider(tx);
      await endProviderSessions(tx);
      await forgetIdentities(tx);
      await audit(tx, providerDeed(`Removed the company sign-in ${before.name}`, before, null));
    });
    return noContent();
  },
});
