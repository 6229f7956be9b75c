// Mistakes about who asks and what they may: rights, sessions, keys, and what is looked at when the process starts.

/** @typedef {import('./mutant.mjs').Mutant} Mutant */

const ROLES = 'apps/api/test/roles.test.ts';
const PERMISSIONS = 'apps/api/test/permissions.test.ts';
const AT_THE_DOOR = 'apps/api/src/features/settings/sign-in-policy.test.ts';
const SESSION_ENDS = 'where s.token = $1 and s.expires_at > now()`,';
const OF_PROVIDER = 'on s.tenant_id is null or s.tenant_id = m."tenantId"';
const GRANT = "if (!answer.allowed) throw problem('not-allowed', { detail: answer.reason });";

/** @type {Mutant[]} */
export const mutantsOfCallers = [
  {
    name: 'route-without-permission',
    leak: 'A route that forgot to say who may call it is open to everybody.',
    changes: [
      {
        file: 'apps/api/src/plugins/actor.ts',
        find: 'if (route.config?.permission === undefined) {',
        replace: 'if (route.config === null) {',
      },
    ],
    guards: ['apps/api/test/http.test.ts'],
  },
  {
    name: 'grant-not-asked',
    leak: 'Every member may do everything.',
    changes: [{ file: 'apps/api/src/plugins/actor.ts', find: GRANT, replace: '' }],
    guards: [PERMISSIONS],
  },
  {
    name: 'grant-inverted',
    leak: 'Those who may not, may.',
    changes: [
      {
        file: 'apps/api/src/plugins/actor.ts',
        find: GRANT,
        replace: GRANT.replace('!answer.allowed', 'answer.allowed'),
      },
    ],
    // In permissions.test.ts not even the setting-up would work, which proves nothing.
    guards: ['apps/api/src/features/departments/departments.test.ts'],
  },
  {
    name: 'own-taken-for-everything',
    leak: 'A champion of one department writes about every initiative.',
    changes: [
      {
        file: 'apps/api/src/plugins/actor.ts',
        find: "return PERMISSION_MATRIX[permission][role] === 'own' ? 'own' : 'yes';",
        replace: "return PERMISSION_MATRIX[permission][role] === 'own' ? 'yes' : 'yes';",
      },
    ],
    guards: [PERMISSIONS],
  },
  {
    name: 'own-part-not-read',
    leak: 'Whoever has a right for their own has it for what is not theirs.',
    changes: [
      {
        file: 'apps/api/src/own-part.ts',
        find: 'requireOwn({ ...part, isOwner, departmentId });',
        replace: 'requireOwn(true);',
      },
    ],
    guards: [PERMISSIONS],
  },
  {
    name: 'operation-asks-for-too-little',
    leak: 'Every member reads the audit log.',
    changes: [
      {
        file: 'apps/api/src/features/audit/list-audit-events.ts',
        find: "permission: 'audit:read',",
        replace: "permission: 'portfolio:read',",
      },
    ],
    guards: ['apps/api/src/features/audit/audit.test.ts'],
  },
  {
    name: 'key-scope-not-asked',
    leak: 'An API key may do everything that any key may.',
    changes: [
      {
        file: 'apps/api/src/plugins/caller-by-key.ts',
        find: 'permissionOfKey(found.scopes, permission);',
        replace: '{ allowed: true };',
      },
    ],
    guards: ['apps/api/src/plugins/caller-by-key.test.ts'],
  },
  {
    name: 'ended-session-let-in',
    leak: 'A session goes on for ever.',
    changes: [
      {
        file: 'apps/api/src/db/before-tenant.ts',
        find: SESSION_ENDS,
        replace: 'where s.token = $1`,',
      },
    ],
    guards: ['apps/api/src/features/sign-in/sign-in.test.ts'],
  },
  {
    name: 'session-of-another-provider-let-in',
    leak: "An organisation's admin signs in as anybody by its own provider, and reads where else they are members.",
    changes: [{ file: 'apps/api/src/db/before-tenant.ts', find: OF_PROVIDER, replace: 'on true' }],
    guards: [AT_THE_DOOR],
  },
  {
    name: 'session-of-provider-changes-the-account',
    leak: "An organisation's provider could change the password that opens the others.",
    changes: [
      {
        file: 'apps/api/src/plugins/actor.ts',
        find: 'if (tenantId === null || request.routeOptions.config.acceptsProviderSession) return;',
        replace: 'if (tenantId === null || request.routeOptions.config) return;',
      },
    ],
    guards: [AT_THE_DOOR],
  },
  {
    name: 'demands-of-the-tenant-not-asked',
    leak: 'An organisation that asks for a second factor is opened by a password alone.',
    changes: [{ file: 'apps/api/src/plugins/actor.ts', find: '  refuseByPolicy(membership, session);', replace: '' }],
    guards: [AT_THE_DOOR],
  },
  {
    name: 'provider-session-told-of-other-tenants',
    leak: 'A session of one organisation lists the others that its user belongs to.',
    changes: [
      {
        file: 'apps/api/src/features/me/get-me.ts',
        find: 'everywhere.filter(({ tenantId }) => session.tenantId === null || session.tenantId === tenantId)',
        replace: 'everywhere',
      },
    ],
    guards: [AT_THE_DOOR],
  },
  {
    name: 'invitation-taken-by-another',
    leak: 'Whoever is signed in accepts an invitation that was meant for somebody else.',
    changes: [
      {
        file: 'apps/api/src/features/invitations/signed-in-as.ts',
        find: 'if (found.user.email === email) return',
        replace: 'if (found.user.email !== null) return',
      },
    ],
    guards: ['apps/api/src/features/invitations/accept-invitation.test.ts'],
  },
  {
    name: 'start-without-the-check',
    leak: 'A login that sees every tenant serves requests, because nobody looks at the start.',
    changes: [{ file: 'apps/api/src/server.ts', find: '  await checkDatabaseRole(db);', replace: '' }],
    guards: ['apps/api/src/server.test.ts'],
  },
  {
    name: 'worker-starts-without-the-check',
    leak: 'Jobs are taken by a login that sees every tenant.',
    changes: [
      {
        file: 'apps/api/src/server.ts',
        find: 'if (workerDatabaseUrl) await checkWorkerLogin(workerDatabaseUrl);',
        replace: '',
      },
    ],
    guards: ['apps/api/src/server.test.ts'],
  },
  {
    name: 'check-overlooks-bypass',
    leak: 'A login with BYPASSRLS passes the check at the start.',
    changes: [
      {
        file: 'apps/api/src/db/self-check.ts',
        find: 'if (canBypass) return',
        replace: 'if (canBypass && isSuperuser) return',
      },
    ],
    guards: ['apps/api/src/db/database.test.ts'],
  },
  {
    name: 'check-overlooks-unguarded-tables',
    leak: 'A table whose security was switched off is served.',
    changes: [
      {
        file: 'apps/api/src/db/self-check.ts',
        find: 'if (unguarded.length > 0) {',
        replace: 'if (unguarded.length > 1_000) {',
      },
    ],
    guards: [ROLES],
  },
];
