/**
 * The names under which answers are kept. Everything of one initiative starts with `queryKeys.initiative(...)`, so that
 * one invalidation after a write refreshes all that the judgement may have changed.
 */
export const queryKeys = {
  me: ['me'] as const,
  account: ['account'] as const,
  sessions: ['sessions'] as const,
  portfolio: (tenant: string) => [tenant, 'portfolio'] as const,
  /** The register: its index and its rows. */
  initiatives: (tenant: string) => [tenant, 'initiatives'] as const,
  initiative: (tenant: string, key: string) => [tenant, 'initiative', key] as const,
  people: (tenant: string) => [tenant, 'people'] as const,
  members: (tenant: string) => [tenant, 'members'] as const,
  invitations: (tenant: string) => [tenant, 'invitations'] as const,
  serviceAccounts: (tenant: string) => [tenant, 'service-accounts'] as const,
  apiKeys: (tenant: string) => [tenant, 'api-keys'] as const,
  identityProvider: (tenant: string) => [tenant, 'identity-provider'] as const,
  departments: (tenant: string) => [tenant, 'departments'] as const,
  rulePacks: (tenant: string) => [tenant, 'rule-packs'] as const,
  settings: (tenant: string) => [tenant, 'settings'] as const,
  imports: (tenant: string) => [tenant, 'imports'] as const,
};
