// Mistakes in a table: its policy, its keys, its indexes.

/** @typedef {import('./mutant.mjs').Mutant} Mutant */

const CATALOGUE = 'apps/api/test/schema-guard.test.ts';
const ROLES = 'apps/api/test/roles.test.ts';

const LEARNINGS = 'prisma/migrations/20261127090100_create_learnings/migration.sql';
const API_KEYS = 'prisma/migrations/20261127120000_create_api_keys/migration.sql';
const AUDIT = 'prisma/migrations/20261127100000_create_audit_trail/migration.sql';
const DIRECTORY = 'prisma/migrations/20261122090200_create_directory/migration.sql';
const TENANTS = 'prisma/migrations/20261122090100_create_tenants/migration.sql';

/** @param {string} table */
const policyOf = (table) => `create policy read_and_write_own_tenant on ${table}
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));`;

/** @param {string} table */
const securityOf = (table) => `alter table ${table} enable row level security;
alter table ${table} force row level security;`;

/** @type {Mutant[]} */
export const mutantsOfTables = [
  {
    name: 'policy-dropped',
    leak: 'A table without a policy shows nothing, until somebody "repairs" that by switching its security off.',
    changes: [{ file: LEARNINGS, find: policyOf('learnings'), replace: '' }],
    guards: [CATALOGUE],
  },
  {
    name: 'policy-reads-everything',
    leak: 'Every tenant reads the API keys of all.',
    changes: [
      {
        file: API_KEYS,
        find: policyOf('api_keys'),
        replace: policyOf('api_keys').replace('using (tenant_id = (select current_tenant()))', 'using (true)'),
      },
    ],
    guards: [ROLES],
  },
  {
    name: 'policy-writes-everything',
    leak: 'A tenant writes learnings into another.',
    changes: [
      {
        file: LEARNINGS,
        find: policyOf('learnings'),
        replace: policyOf('learnings').replace(/with check .*;/, 'with check (true);'),
      },
    ],
    guards: [CATALOGUE],
  },
  {
    name: 'policy-without-check',
    leak: 'What may be written is no longer said, only implied: the next change of `using` for reading opens writing.',
    changes: [
      {
        file: LEARNINGS,
        find: policyOf('learnings'),
        replace: policyOf('learnings').replace(/\n {2}with check .*;/, ';'),
      },
    ],
    guards: [CATALOGUE],
  },
  {
    name: 'policy-with-a-way-around',
    leak: 'A request that forgot its tenant sees the audit events of all.',
    changes: [
      {
        file: AUDIT,
        find: policyOf('audit_events'),
        replace: policyOf('audit_events').replace(
          'using (tenant_id = (select current_tenant()))',
          'using ((select current_tenant()) is null or tenant_id = (select current_tenant()))',
        ),
      },
    ],
    guards: [ROLES],
  },
  {
    name: 'policy-added-for-the-api',
    leak: 'Policies add up: a second one lets the API read the people of every tenant.',
    changes: [
      {
        file: DIRECTORY,
        find: policyOf('people'),
        replace: `${policyOf('people')}\ncreate policy search_people on people for select to flightpath_api using (true);`,
      },
    ],
    guards: [ROLES],
  },
  {
    name: 'policy-of-tenants-reads-everything',
    leak: 'Every tenant sees the names of all organisations.',
    changes: [
      {
        file: TENANTS,
        find: 'create policy read_and_write_own_tenant on tenants\n  using (id = (select current_tenant()))',
        replace: 'create policy read_and_write_own_tenant on tenants\n  using (true)',
      },
    ],
    guards: [ROLES],
  },
  {
    name: 'security-not-forced',
    leak: 'Whoever owns the table sees every tenant, as an owner on a managed database does.',
    changes: [
      { file: LEARNINGS, find: securityOf('learnings'), replace: 'alter table learnings enable row level security;' },
    ],
    guards: [CATALOGUE],
  },
  {
    name: 'security-not-enabled',
    leak: 'The policy is there and nobody asks it.',
    changes: [{ file: LEARNINGS, find: securityOf('learnings'), replace: '' }],
    guards: [ROLES],
  },
  {
    name: 'foreign-key-without-tenant',
    leak: "A learning can be put on another tenant's initiative: key checks do not ask the policies.",
    changes: [
      {
        file: LEARNINGS,
        find: '  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,\n  foreign key (tenant_id, department_id)',
        replace: '  foreign key (tenant_id, department_id)',
      },
      {
        file: LEARNINGS,
        find: 'alter table learnings enable row level security;',
        replace: `alter table initiatives add constraint initiatives_id_key unique (id);
alter table learnings add foreign key (initiative_id) references initiatives (id) on delete cascade;
alter table learnings enable row level security;`,
      },
    ],
    guards: [CATALOGUE],
  },
  {
    name: 'primary-key-without-tenant',
    leak: 'An id that another tenant has is refused, which tells that it exists.',
    changes: [
      {
        file: API_KEYS,
        find: 'primary key (tenant_id, id),\n  foreign key (tenant_id) references tenants (id) on delete cascade,\n  foreign key (tenant_id, service_account_id)',
        replace:
          'primary key (id),\n  foreign key (tenant_id) references tenants (id) on delete cascade,\n  foreign key (tenant_id, service_account_id)',
      },
    ],
    guards: [CATALOGUE],
  },
  {
    name: 'unique-index-without-tenant',
    leak: 'An e-mail that another tenant has in its directory is refused, which tells that it is there.',
    changes: [
      {
        file: DIRECTORY,
        find: 'create unique index people_email_key on people (tenant_id, lower(email));',
        replace: 'create unique index people_email_key on people (lower(email));',
      },
    ],
    guards: [CATALOGUE],
  },
];
