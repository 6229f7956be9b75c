// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is found and replaced is code.
// Mistakes between a handler and the rows: transactions, connections, caches, jobs.

/** @typedef {import('./mutant.mjs').Mutant} Mutant */

const ROLES = 'apps/api/test/roles.test.ts';
const TRANSACTION = 'apps/api/src/db/tenant-transaction.test.ts';
const ONE_WAY = 'scripts/one-way-to-rows.test.ts';

const SETS_TENANT = "await client.query(`${begin}; select set_config('app.tenant_id', '${tenantId}', true)`);";
const DEPARTMENTS = 'apps/api/src/features/departments/list-departments.ts';
const READS_DEPARTMENTS = 'const rows = await reading((tx) => query(tx, { place, limit: limit + 1 }));';
const OPENS_DEPARTMENTS = 'handler: async ({ reading, query: { limit, after } }) => {';

/** @type {Mutant[]} */
export const mutantsOfRequests = [
  {
    name: 'tenant-set-for-the-session',
    leak: 'The connection goes back to the pool with the tenant; behind a pooler its next user may be another one.',
    changes: [
      {
        file: 'apps/api/src/db/tenant-transaction.ts',
        find: SETS_TENANT,
        replace: SETS_TENANT.replace('true)', 'false)'),
      },
    ],
    guards: [ROLES],
  },
  {
    name: 'tenant-set-for-the-session-by-prisma',
    leak: 'The same, where Prisma asks.',
    changes: [
      {
        file: 'apps/api/src/db/tenant-transaction.ts',
        find: "select set_config('app.tenant_id', ${tenantId}, true)`;",
        replace: "select set_config('app.tenant_id', ${tenantId}, false)`;",
      },
    ],
    guards: [TRANSACTION],
  },
  {
    name: 'tenant-not-set',
    leak: 'Nothing is seen at all, until somebody "repairs" that in a policy.',
    changes: [
      { file: 'apps/api/src/db/tenant-transaction.ts', find: SETS_TENANT, replace: 'await client.query(begin);' },
    ],
    guards: [ROLES],
  },
  {
    name: 'tenant-kept-in-a-variable',
    leak: 'Two requests at once: the one that waits for its connection works in the tenant of the other.',
    changes: [
      {
        file: 'apps/api/src/db/tenant-transaction.ts',
        find: '  assertUuid(tenantId);\n  const client = await pool.connect();',
        replace: '  assertUuid(tenantId);\n  latest = tenantId;\n  const client = await pool.connect();',
      },
      {
        file: 'apps/api/src/db/tenant-transaction.ts',
        find: SETS_TENANT,
        replace: SETS_TENANT.replace("'${tenantId}'", "'${latest}'"),
      },
      {
        file: 'apps/api/src/db/tenant-transaction.ts',
        find: 'const MOST_TRIES = 3;',
        replace: "let latest = '';\nconst MOST_TRIES = 3;",
      },
    ],
    guards: ['apps/api/src/db/database.test.ts'],
  },
  {
    name: 'tenant-text-not-checked',
    leak: 'What is written into the statement could end it and begin another.',
    changes: [
      {
        file: 'apps/api/src/db/tenant-transaction.ts',
        find: "if (!UUID.test(tenantId)) throw new TypeError('A tenant id must be a UUID');",
        replace: "if (tenantId === '') throw new TypeError('A tenant id must be a UUID');",
      },
    ],
    guards: [ROLES],
  },
  {
    name: 'handler-asks-the-bare-pool',
    leak: 'The rows come from whatever the connection was left in.',
    changes: [
      { file: DEPARTMENTS, find: OPENS_DEPARTMENTS, replace: OPENS_DEPARTMENTS.replace('reading,', 'db,') },
      {
        file: DEPARTMENTS,
        find: READS_DEPARTMENTS,
        replace:
          "const { rows } = await db.pool.query('select id, name from departments order by lower(name) limit $1', [limit]);",
      },
    ],
    guards: [ONE_WAY],
  },
  {
    name: 'handler-sets-the-tenant-itself',
    leak: 'The handler answers rightly, and leaves its tenant on a connection of the pool.',
    changes: [
      {
        file: DEPARTMENTS,
        find: OPENS_DEPARTMENTS,
        replace: OPENS_DEPARTMENTS.replace('reading,', 'reading, inTenant,'),
      },
      {
        file: DEPARTMENTS,
        find: READS_DEPARTMENTS,
        replace:
          "await reading((tx) => tx.query(`select set_config('app.tenant_id', $1, false)`, [tx.tenantId]));\n    const rows = await inTenant((tx) => query(tx, { place, limit: limit + 1 }));",
      },
    ],
    guards: [ONE_WAY],
  },
  {
    name: 'rule-pack-kept-without-its-tenant',
    leak: "One organisation is judged by another's rules, because a process keeps packs by their number alone.",
    changes: [
      {
        file: 'apps/api/src/assessment/load-yardstick.ts',
        find: 'const key = `${tx.tenantId} ${version}`;',
        replace: 'const key = `${version}`;',
      },
    ],
    guards: ['apps/api/src/assessment/load-yardstick.test.ts'],
  },
  {
    name: 'repeated-request-of-anybody',
    leak: "A member who sends another's idempotency key is given the answer that was theirs.",
    changes: [
      {
        file: 'apps/api/src/idempotency/keyed-request.ts',
        find: 'usedBy: `${requester.kind} ${requester.userId ?? requester.name}`',
        replace: 'usedBy: requester.kind',
      },
    ],
    guards: ['apps/api/test/idempotency.test.ts'],
  },
  {
    name: 'job-in-the-wrong-tenant',
    leak: "The day of one organisation begins again and again, and the others' never.",
    changes: [
      {
        file: 'apps/api/src/jobs/attend-midnights.ts',
        find: 'await addJobs(tenantIds.map((tenantId) => beginDayOf({ tenantId })));',
        replace: "await addJobs(tenantIds.map(() => beginDayOf({ tenantId: tenantIds[0] ?? '' })));",
      },
    ],
    guards: ['apps/api/src/jobs/attend-midnights.test.ts'],
  },
];
