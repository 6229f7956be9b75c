import type { Feature } from '../../endpoint.ts';
import { changeServiceAccount } from './change-service-account.ts';
import { createApiKey } from './create-api-key.ts';
import { createServiceAccount } from './create-service-account.ts';
import { listApiKeys } from './list-api-keys.ts';
import { listServiceAccounts } from './list-service-accounts.ts';
import { revokeApiKey } from './revoke-api-key.ts';

export const apiKeys: Feature = {
  tag: 'API keys',
  description: 'Other systems that work with the register: their service accounts, and the keys that let them in.',
  endpoints: [listServiceAccounts, createServiceAccount, changeServiceAccount, listApiKeys, createApiKey, revokeApiKey],
};
