import { IdentityProviderState, NewIdentityProvider } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { changeInWords, providerDeed } from './deed.ts';
import {
  endProviderSessions,
  forgetIdentities,
  holdSignInPolicy,
  lockProvider,
  readProvider,
  upsertProvider,
} from './queries.ts';
import { isSameClient, refuseLockingOut, refuseMissingSecret, refusingIssuer } from './refusals.ts';

export const putIdentityProvider = defineEndpoint({
  method: 'PUT',
  url: '/identity-provider',
  operationId: 'putIdentityProvider',
  summary: 'Set up or change how members sign in with their company',
  description:
    'Disabling it, and naming another issuer or client, ends the sessions of everybody who signed in by it. Only members, and whoever is invited, are let in: a member is recognised by the e-mail that the provider has verified.',
  tags: ['Company sign-in'],
  permission: 'identity-provider:change',
  body: NewIdentityProvider,
  response: { 200: IdentityProviderState },
  problems: ['conflict'],
  examples: {
    body: {
      name: 'Acme Login',
      issuer: 'https://login.acme.example',
      clientId: 'flightpath',
      clientSecret: 'the secret that the provider shows',
      isEnabled: true,
    },
  },
  handler: async ({ inTenant, audit, providers, tenant, body: { clientSecret, ...wanted }, now }) => {
    refusingIssuer(() => providers.refuseIssuer(wanted.issuer));
    const provider = await inTenant(async (tx) => {
      const policy = await holdSignInPolicy(tx);
      const before = await lockProvider(tx);
      refuseMissingSecret(before, { ...wanted, clientSecret });
      const isSame = before === null || isSameClient(before, wanted);
      if (!wanted.isEnabled || !isSame) refuseLockingOut(policy);
      const sealedSecret = clientSecret === undefined ? null : providers.secrets.seal(clientSecret, tenant.id);
      await upsertProvider(tx, { ...wanted, sealedSecret }, now);
      if (!wanted.isEnabled || !isSame) await endProviderSessions(tx);
      if (!isSame) await forgetIdentities(tx);
      const after = recordFound(await readProvider(tx));
      await audit(tx, providerDeed(changeInWords(before, after, clientSecret !== undefined), before, after));
      return after;
    });
    return ok({ provider, redirectUri: providers.redirectUri(tenant.slug) });
  },
});
