// What `npm start` and `npm run dev` need before the API runs: a database, its logins, secrets, migrations, samples.
import { join } from 'node:path';
import { keptSecret } from './embedded-database/cluster.mjs';
import { chooseHome, startEmbeddedDatabase } from './embedded-database.mjs';
import { root, runNode } from './run-program.mjs';

/** @typedef {{ tenant: string, email: string, password: string, role: string }} SignIn */

/**
 * The API never logs in as the owner of the tables: that one would see every tenant.
 * @param {string} ownerUrl
 * @param {string} password
 */
export const apiUrlFrom = (ownerUrl, password) => loginFrom(ownerUrl, 'flightpath_api', password);

/**
 * What takes jobs logs in as somebody who sees no tenant at all.
 * @param {string} ownerUrl
 * @param {string} password
 */
export const workerUrlFrom = (ownerUrl, password) => loginFrom(ownerUrl, 'flightpath_worker', password);

/** @param {string} ownerUrl @param {string} role @param {string} password */
function loginFrom(ownerUrl, role, password) {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>} `env` for the commands and the server
 */
export async function prepareDatabase(env) {
  const home = chooseHome(root, { override: env.FLIGHTPATH_DATA_DIR });
  if (home.note) console.log(home.note);
  const given = env.DATABASE_URL;
  const embedded = given
    ? null
    : await startEmbeddedDatabase({ dataDir: join(home.folder, 'database'), database: 'flightpath', log: console.log });
  const databaseUrl = given ?? embedded?.url ?? '';
  const secret = (name) => keptSecret(join(home.folder, name));
  return {
    env: {
      DATABASE_URL: databaseUrl,
      API_DATABASE_URL: env.API_DATABASE_URL ?? apiUrlFrom(databaseUrl, secret('api-password')),
      WORKER_DATABASE_URL: env.WORKER_DATABASE_URL ?? workerUrlFrom(databaseUrl, secret('worker-password')),
      AUTH_SECRET: env.AUTH_SECRET ?? secret('auth-secret'),
    },
    stop: async () => embedded?.stop(),
  };
}

/** @param {string} name of a built command of the API @param {Record<string, string>} env @param {AbortSignal} [stopping] */
function apiCommand(name, env, stopping) {
  return runNode([join('apps/api/dist/commands', `${name}.js`)], { env, capture: true, stopping });
}

/**
 * Is never interrupted: what has begun is applied.
 * @param {Record<string, string>} env
 */
export async function migrate(env) {
  const { status, output } = await apiCommand('migrate', env);
  if (status !== 0) throw new Error(`The migrations failed.\n${output}`);
}

/**
 * Loads the two sample tenants unless they are there.
 * @param {Record<string, string>} env
 * @param {AbortSignal} [stopping]
 * @returns {Promise<SignIn[]>} whom to sign in as
 */
export async function loadSamples(env, stopping) {
  const { status, output } = await apiCommand('load-sample-tenants', env, stopping);
  if (stopping?.aborted) return [];
  if (status !== 0) throw new Error(`The sample tenants could not be loaded.\n${output}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '').signIns;
}
