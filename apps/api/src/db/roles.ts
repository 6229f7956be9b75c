// The database roles: one that owns and migrates (it exists already), and the four below.
import type pg from 'pg';

export const API_ROLE = 'flightpath_api';
/** Takes jobs and says what became of them. It reaches nothing of a tenant: what a job does there is done as the API. */
export const WORKER_ROLE = 'flightpath_worker';
/** Reads everything, for a dump. */
export const BACKUP_ROLE = 'flightpath_backup';
/** Owns the functions that answer before a tenant is known; nobody can sign in as it. */
const BEFORE_TENANT_ROLE = 'flightpath_before_tenant';

/** Another database of the same server may be making the same roles: they belong to the server, its locks do not. */
const MADE_MEANWHILE = new Set(['42710', '23505']);
const CHANGED_MEANWHILE = 'tuple concurrently updated';

/** The logins of the processes. Without one for the worker nobody signs in as it, and no process runs jobs. */
export interface Logins {
  apiUrl: string;
  workerUrl?: string | null;
}

/**
 * Makes the roles that are missing and gives the logins the passwords of their URLs. Safe to repeat.
 * Throws when a URL names another role than its own, or the owner may not make roles.
 */
export async function ensureRoles(client: pg.Client, { apiUrl, workerUrl }: Logins): Promise<void> {
  refuseOtherRole('API_DATABASE_URL', apiUrl, API_ROLE);
  if (workerUrl) refuseOtherRole('WORKER_DATABASE_URL', workerUrl, WORKER_ROLE);
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
  if (!isSuperuser) {
    await patiently(() => client.query(`grant ${BEFORE_TENANT_ROLE}, ${WORKER_ROLE} to current_user`));
  }
  await letSignIn(client, API_ROLE, apiUrl);
  if (workerUrl) await letSignIn(client, WORKER_ROLE, workerUrl);
}

function refuseOtherRole(variable: string, url: string, role: string): void {
  const named = decodeURIComponent(new URL(url).username);
  if (named !== role) throw new Error(`${variable} must sign in as ${role}, not as "${named}".`);
}

/** A URL without a password leaves the one that the role has: something else than a password lets it in. */
async function letSignIn(client: pg.Client, role: string, url: string): Promise<void> {
  const password = decodeURIComponent(new URL(url).password);
  const withPassword = password === '' ? '' : ` password ${client.escapeLiteral(password)}`;
  await patiently(() => client.query(`alter role ${role} with login${withPassword}`));
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
