import { ACTS, type Grant, isApiKeyScope, PERMISSION_MATRIX, Permission, ROLE_NAMES, Role } from '@flightpath/domain';
import { type Access, type Endpoint, type Feature, isOpenToKeys } from '../endpoint.ts';

const INTRODUCTION = `Who may do what is one table, \`PERMISSION_MATRIX\` in \`packages/domain/src/permissions\`. The API asks it before an operation runs, the screens ask it for what they offer, and this page is written from it.
That each operation keeps to it, for every role and for every scope of an API key, is tested in \`apps/api/test/permissions.test.ts\` and \`apps/api/test/key-permissions.test.ts\`.

- **yes**: everywhere in the organisation.
- **own**: only where the member is the accountable owner of the initiative or one of its active champions; for what is about a department, its champion.
- **no**: refused with 403, and a sentence that says whom to ask.
- **API key**: whether a key of a service account can have the right, as the scope of the same name, everywhere in the organisation. What is a person's judgement, or gives rights, no key may do.

Whoever does not belong to the organisation gets the same 404 as for one that does not exist.`;

/** docs/permissions.md: each right by role and key, and the operations that ask for it. */
export function permissionsMarkdown(features: readonly Feature[]): string {
  const endpoints = features.flatMap((feature) => feature.endpoints);
  return [
    '# Who may do what',
    '<!-- Written by `npm run generate` from packages/domain/src/permissions and the operations of the API. -->',
    INTRODUCTION,
    '## Rights by role',
    table(['right', 'lets somebody', ...Role.options.map((role) => ROLE_NAMES[role]), 'API key'], rightRows()),
    '## What each right guards',
    ...Permission.options.flatMap((permission) => [
      `### ${permission}`,
      `Lets somebody ${ACTS[permission]}.`,
      operationsWith(permission, endpoints),
    ]),
    '## Without a right',
    'About whoever is signed in, themselves:',
    operationsWith('signed-in', endpoints),
    'Without signing in:',
    operationsWith('anyone', endpoints),
    '',
  ].join('\n\n');
}

const IN_WORDS: Record<Grant, string> = { yes: 'yes', own: '**own**', no: 'no' };

const rightRows = (): string[][] =>
  Permission.options.map((permission) => [
    `[\`${permission}\`](#${permission.replace(':', '')})`,
    ACTS[permission],
    ...Role.options.map((role) => IN_WORDS[PERMISSION_MATRIX[permission][role]]),
    isApiKeyScope(permission) ? 'by scope' : 'never',
  ]);

function operationsWith(access: Access, endpoints: readonly Endpoint[]): string {
  const own = endpoints.filter(({ permission }) => permission === access);
  if (own.length === 0) return 'No operation asks for it.';
  const rows = own.map((endpoint) => [
    `\`${endpoint.operationId}\``,
    `\`${endpoint.method} ${endpoint.path.replace(/:(\w+)/g, '{$1}')}\``,
    endpoint.summary,
    isOpenToKeys(endpoint) ? 'yes' : 'no',
  ]);
  return table(['operation', 'request', 'does', 'API key'], rows);
}

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
