// Mistakes in the functions that answer before a tenant is known: they run past the policies.

/** @typedef {import('./mutant.mjs').Mutant} Mutant */

const CATALOGUE = 'apps/api/test/schema-guard.test.ts';
const BEFORE_TENANT = 'apps/api/src/db/before-tenant.test.ts';
const BY_KEY = 'apps/api/src/plugins/caller-by-key.test.ts';

const MEMBERS = 'prisma/migrations/20261127130000_ask_more_at_the_door/migration.sql';
const INVITATIONS = 'prisma/migrations/20261127110010_create_invitations/migration.sql';
const API_KEYS = 'prisma/migrations/20261127120000_create_api_keys/migration.sql';
const SEALING = 'prisma/migrations/20261127100010_ask_for_sealing/migration.sql';
const PROVIDERS = 'prisma/migrations/20261127140000_create_identity_providers/migration.sql';
const JOBS = 'prisma/migrations/20261127090800_open_the_door_to_jobs/migration.sql';

const OF_USER = 'where m.user_id = asked_user_id and m.disabled_at is null\n    order by';
const IN_TENANT = 'where t.slug = asked_slug and m.user_id = asked_user_id and m.disabled_at is null';
const OPEN = `where i.token_hash = asked_token_hash
      and i.accepted_at is null and i.revoked_at is null and i.expires_at > asked_at`;
const LETS_IN = 'where k.key_hash = asked_key_hash and k.revoked_at is null and a.disabled_at is null';
const PINNED = 'language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1';

/** @type {Mutant[]} */
export const mutantsOfDoors = [
  {
    name: 'memberships-of-anybody',
    leak: 'Whoever is signed in is told of every organisation.',
    changes: [{ file: MEMBERS, find: OF_USER, replace: 'where m.disabled_at is null\n    order by' }],
    guards: [BEFORE_TENANT],
  },
  {
    name: 'membership-of-anybody',
    leak: 'Whoever is signed in may work in every organisation, in the role of one of its members.',
    changes: [{ file: MEMBERS, find: IN_TENANT, replace: 'where t.slug = asked_slug and m.disabled_at is null' }],
    guards: [BEFORE_TENANT],
  },
  {
    name: 'membership-in-any-tenant',
    leak: "A member of one organisation is let in at another's address.",
    changes: [{ file: MEMBERS, find: IN_TENANT, replace: 'where m.user_id = asked_user_id and m.disabled_at is null' }],
    guards: [BEFORE_TENANT],
  },
  {
    name: 'disabled-member-let-in',
    leak: 'A member who was disabled goes on working.',
    changes: [{ file: MEMBERS, find: IN_TENANT, replace: 'where t.slug = asked_slug and m.user_id = asked_user_id' }],
    guards: [BEFORE_TENANT],
  },
  {
    name: 'disabled-member-told-of-tenant',
    leak: 'A member who was disabled still finds the organisation among theirs.',
    changes: [{ file: MEMBERS, find: OF_USER, replace: 'where m.user_id = asked_user_id\n    order by' }],
    guards: [BEFORE_TENANT],
  },
  {
    name: 'invitation-without-its-token',
    leak: 'Any token finds an invitation, of any organisation.',
    changes: [
      {
        file: INVITATIONS,
        find: OPEN,
        replace: 'where i.accepted_at is null and i.revoked_at is null and i.expires_at > asked_at',
      },
    ],
    guards: [BEFORE_TENANT],
  },
  {
    name: 'invitation-that-was-revoked',
    leak: 'Whoever was no longer wanted gets in by the old link.',
    changes: [
      {
        file: INVITATIONS,
        find: OPEN,
        replace: `where i.token_hash = asked_token_hash
      and i.accepted_at is null and i.expires_at > asked_at`,
      },
    ],
    guards: [BEFORE_TENANT],
  },
  {
    name: 'invitation-that-has-expired',
    leak: 'An old mailbox opens the organisation for good.',
    changes: [
      {
        file: INVITATIONS,
        find: OPEN,
        replace: `where i.token_hash = asked_token_hash
      and i.accepted_at is null and i.revoked_at is null`,
      },
    ],
    guards: [BEFORE_TENANT],
  },
  {
    name: 'key-of-another-tenant-let-in',
    leak: "The API key of one organisation works at another's address.",
    changes: [
      {
        file: API_KEYS,
        find: 'left join public.tenants t on t.id = home.id and t.slug = asked_slug',
        replace: 'left join public.tenants t on t.slug = asked_slug',
      },
    ],
    guards: [BY_KEY],
  },
  {
    name: 'key-by-anything-but-its-hash',
    leak: 'Any well-formed key lets in.',
    changes: [{ file: API_KEYS, find: LETS_IN, replace: 'where k.revoked_at is null and a.disabled_at is null' }],
    guards: [BY_KEY],
  },
  {
    name: 'key-that-was-revoked',
    leak: 'A key that leaked goes on letting in after it was revoked.',
    changes: [
      { file: API_KEYS, find: LETS_IN, replace: 'where k.key_hash = asked_key_hash and a.disabled_at is null' },
    ],
    guards: [BY_KEY],
  },
  {
    name: 'key-of-a-disabled-account',
    leak: 'Disabling a service account leaves its keys at work.',
    changes: [{ file: API_KEYS, find: LETS_IN, replace: 'where k.key_hash = asked_key_hash and k.revoked_at is null' }],
    guards: [BY_KEY],
  },
  {
    name: 'provider-of-any-tenant',
    leak: "Whoever signs in with their company is sent to another organisation's provider.",
    changes: [
      {
        file: PROVIDERS,
        find: 'where t.slug = asked_slug and p.is_enabled',
        replace: 'where p.is_enabled and asked_slug is not null',
      },
    ],
    guards: ['apps/api/src/features/provider-sign-in/provider-sign-in.test.ts'],
  },
  {
    name: 'door-without-search-path',
    leak: 'A schema of the caller could slip its own tables under the function.',
    changes: [{ file: INVITATIONS, find: PINNED, replace: 'language sql stable security definer rows 1' }],
    guards: [CATALOGUE],
  },
  {
    name: 'door-open-to-the-public',
    leak: 'Every login of the server may ask, the one of the jobs, too.',
    changes: [
      {
        file: INVITATIONS,
        find: 'revoke execute on function open_invitation(bytea, timestamptz) from public;',
        replace: '',
      },
    ],
    guards: [CATALOGUE],
  },
  {
    name: 'door-run-by-the-owner',
    leak: 'The function could read every table and not only those it needs.',
    changes: [
      {
        file: JOBS,
        find: 'alter function tenants_past_midnight(timestamptz) owner to flightpath_before_tenant;',
        replace: '',
      },
    ],
    guards: [CATALOGUE],
  },
  {
    name: 'sealing-asked-for-another-tenant',
    leak: 'The events of one organisation are never sealed; another is asked in their place.',
    changes: [
      {
        file: SEALING,
        find: "json_build_object('tenantId', added.tenant_id),",
        replace: "json_build_object('tenantId', gen_random_uuid()),",
      },
    ],
    guards: ['apps/api/src/jobs/seal-audit-events.test.ts'],
  },
];
