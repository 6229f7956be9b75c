// A slug is the first part of an organisation's addresses: what stands there already, or may one day, is no slug.

const RESERVED = new Set([
  ...[
    'account',
    'confirm-email',
    'door',
    'forgot-password',
    'invitation',
    'new-organisation',
    'reset-password',
    'sign-in',
    'sign-out',
    'sign-up',
  ],
  ...['api', 'assets', 'docs', 'favicon', 'healthz', 'metrics', 'public', 'readyz', 'static', 'well-known'],
  ...['about', 'admin', 'administration', 'app', 'auth', 'billing', 'blog', 'help', 'legal', 'login', 'logout'],
  ...['me', 'new', 'oauth', 'organisation', 'organisations', 'organization', 'organizations', 'pricing', 'privacy'],
  ...['profile', 'root', 'security', 'settings', 'status', 'support', 'system', 'tenant', 'tenants', 'terms', 'user'],
  ...['users', 'verify-email', 'welcome', 'www', 'null', 'undefined'],
]);

/** Whether no organisation may be called so in its addresses. */
export const isReservedSlug = (slug: string): boolean => RESERVED.has(slug);
