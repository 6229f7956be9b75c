// The database roles: one that owns and migrates (it exists already), and the four below.
import type pg from 'pg';

export const API_ROLE = 'flightpath_api';
/** Runs what happens later. It cannot sign in until the jobs need it. */
const WORKER_ROLE = 'flightpath_worker';
/** Reads everything, for a dump. */
const BACKUP_ROLE = 'flightpath_backup';
/** Owns the functions that answer before a tenant is known; nobody can sign in as it. */
const BEFORE_TENANT_ROLE = 'flightpath_before_tenant';

/** Another database of the same server may be making the same roles: they belong to the server, its locks do not. */
const MADE_MEANWHILE = new Set(['42710', '23505']);
const CHANGED_MEANWHILE = 'tuple concurrently updated';

/**
 * Makes the roles that are missing and gives the API's login the password of `apiUrl`. Safe to repeat.
 * Throws when `apiUrl` names another role, or the owner may not make roles.
 */
export async function ensureRoles(client: pg.Client, apiUrl: string): Promise<void> {
  const { username, password } = new URL(apiUrl);
  if (decodeURIComponent(username) !== API_ROLE) {
    throw new Error(`API_DATABASE_URL must sign in as ${API_ROLE}, not as "${decodeURIComponent(username)}".`);
  }
  const { rows } = await client.query<{ isSuperuser: boolean }>(
    'select rolsuper as "isSuperuser" from pg_roles where rolname = current_user',
  );
  const isSuperuser = rows[0]?.isSuperuser ?? false;
  await makeRole(client, API_ROLE, 'login');
  await makeRole(client, WORKER_ROLE, 'nologin');
  // Only a superuser may grant BYPASSRLS; where there is none, the backup is the owner's or the provider's matter.
  await makeRole(client, BACKUP_ROLE, 'nologin');
  if (isSuperuser) await patiently(() => client.query(`alter role ${BACKUP_ROLE} bypassrls`));
  await makeRole(client, BEFORE_TENANT_ROLE, 'nologin');
  // Handing a function over to a role needs membership in it.
  if (!isSuperuser) await patiently(() => client.query(`grant ${BEFORE_TENANT_ROLE} to current_user`));
  if (password !== '') {
    const literal = client.escapeLiteral(decodeURIComponent(password));
    await patiently(() => client.query(`alter role ${API_ROLE} with login password ${literal}`));
  }
}

async function makeRole(client: pg.Client, role: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount) return;
  await client
    .query(`create role ${role} ${attributes} nosuperuser nocreatedb nocreaterole noreplication`)
    .catch((error: { code?: string }) => {
      if (!MADE_MEANWHILE.has(error.code ?? '')) throw error;
    });
}

async function patiently(change: () => Promise<unknown>, attempts = 5): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await change();
      return;
    } catch (error) {
      if (attempt === attempts || (error as Error).message !== CHANGED_MEANWHILE) throw error;
    }
  }
}
