// Mistakes in what a database role may do.

/** @typedef {import('./mutant.mjs').Mutant} Mutant */

const ROLES = 'apps/api/test/roles.test.ts';
const CATALOGUE = 'apps/api/test/schema-guard.test.ts';
const WORKER = 'apps/api/test/worker-role.test.ts';

const API_KEYS = 'prisma/migrations/20261127120000_create_api_keys/migration.sql';
const AUDIT = 'prisma/migrations/20261127100000_create_audit_trail/migration.sql';
const TENANTS = 'prisma/migrations/20261122090100_create_tenants/migration.sql';
const JOBS = 'prisma/migrations/20261127090800_open_the_door_to_jobs/migration.sql';
const SEALING = 'prisma/migrations/20261127100010_ask_for_sealing/migration.sql';

const KEYS_GRANT = 'grant select, insert, update on api_keys to flightpath_api;';
const EVENTS_GRANT = 'grant select, insert on audit_events to flightpath_api;';
const TENANTS_GRANT = 'grant select, update on tenants to flightpath_api;';
/** A new owner needs the right to make something in the schema for a moment. */
const HAND_OVER = `grant create on schema public to flightpath_api;
alter table api_keys owner to flightpath_api;
revoke create on schema public from flightpath_api;`;
const WORKER_LEAVES = 'revoke execute on function current_tenant() from flightpath_worker;';

/** @type {Mutant[]} */
export const mutantsOfRoles = [
  {
    name: 'api-may-bypass-security',
    leak: 'Policies do not hold for the API.',
    changes: [
      {
        file: 'apps/api/src/db/roles.ts',
        find: "await makeRole(client, API_ROLE, 'login');",
        replace: "await makeRole(client, API_ROLE, 'login bypassrls');",
      },
    ],
    guards: [ROLES],
  },
  {
    name: 'api-owns-a-table',
    leak: 'The API could switch the security of the table off.',
    changes: [{ file: API_KEYS, find: KEYS_GRANT, replace: `${KEYS_GRANT}\n${HAND_OVER}` }],
    guards: [ROLES],
  },
  {
    name: 'api-may-truncate',
    leak: 'TRUNCATE asks no policy: one request empties the table for every tenant.',
    changes: [
      {
        file: API_KEYS,
        find: KEYS_GRANT,
        replace: 'grant select, insert, update, truncate on api_keys to flightpath_api;',
      },
    ],
    guards: [ROLES],
  },
  {
    name: 'api-may-change-audit-events',
    leak: 'What was recorded could be rewritten.',
    changes: [
      {
        file: AUDIT,
        find: EVENTS_GRANT,
        replace: 'grant select, insert, update on audit_events to flightpath_api;',
      },
    ],
    guards: [ROLES],
  },
  {
    name: 'api-may-delete-audit-events',
    leak: 'What was recorded could be made to disappear.',
    changes: [
      {
        file: AUDIT,
        find: EVENTS_GRANT,
        replace: 'grant select, insert, delete on audit_events to flightpath_api;',
      },
    ],
    guards: [ROLES],
  },
  {
    name: 'api-may-make-tenants',
    leak: 'An organisation could be made without an operator, under a slug that looks like another.',
    changes: [
      { file: TENANTS, find: TENANTS_GRANT, replace: 'grant select, insert, update on tenants to flightpath_api;' },
    ],
    guards: [ROLES],
  },
  {
    name: 'api-may-become-the-door',
    leak: 'The API could take the role that reads the members of every tenant.',
    changes: [
      {
        file: JOBS,
        find: WORKER_LEAVES,
        replace: `${WORKER_LEAVES}\ngrant flightpath_before_tenant to flightpath_api;`,
      },
    ],
    guards: [ROLES],
  },
  {
    name: 'api-may-call-what-asks-for-jobs',
    leak: "A job could be asked for with another tenant's id.",
    changes: [
      {
        file: SEALING,
        find: 'revoke execute on function ask_for_sealing() from public;',
        replace: 'grant execute on function ask_for_sealing() to public;',
      },
    ],
    guards: [CATALOGUE],
  },
  {
    name: 'worker-reads-a-tenant',
    leak: 'The login that takes jobs sees rows of tenants.',
    changes: [
      { file: API_KEYS, find: KEYS_GRANT, replace: `${KEYS_GRANT}\ngrant select on api_keys to flightpath_worker;` },
    ],
    guards: [WORKER],
  },
  {
    name: 'worker-may-choose-a-tenant',
    leak: 'The login that takes jobs is one grant away from the rows of every tenant.',
    changes: [{ file: JOBS, find: WORKER_LEAVES, replace: '' }],
    guards: [WORKER],
  },
  {
    name: 'door-reads-more-than-it-needs',
    leak: 'A mistake in one of the functions that run before a tenant is known could read the audit log of every tenant.',
    changes: [
      {
        file: AUDIT,
        find: EVENTS_GRANT,
        replace: `${EVENTS_GRANT}
grant select on audit_events to flightpath_before_tenant;
create policy answer_before_tenant on audit_events for select to flightpath_before_tenant using (true);`,
      },
    ],
    guards: [ROLES],
  },
];
