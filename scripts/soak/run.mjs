// `npm run test:soak [-- --seconds 60 --clients 200]`: the real API on a small pool, hundreds of clients of two tenants at once, who
// read, change, give up, fail and sign out; every answer is searched for what is another tenant's. Directly on PostgreSQL, then
// behind pgbouncer in transaction mode where it is installed. Ends with 1 when anything was foreign or left behind.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedDatabase } from '../embedded-database.mjs';
import { ensureInstalled } from '../ensure-installed.mjs';
import { apiUrlFrom, loadSamples, migrate, workerUrlFrom } from '../prepare.mjs';
import { endWithSentence, turbo } from '../run-program.mjs';
import { stopSignal } from '../stop-signal.mjs';
import { findPooler, startPooler } from './pooler.mjs';
import { soak } from './soak.mjs';
import { faultsOf, report } from './tally.mjs';
import { prepareTrouble } from './trouble.mjs';

const PASSWORD = 'only-for-tests';

/** So few that they are always wanted by many at once. */
const CONNECTIONS = 6;

await endWithSentence(async () => {
  const { values } = parseArgs({
    options: { seconds: { type: 'string', default: '60' }, clients: { type: 'string', default: '200' } },
  });
  const size = { seconds: Number(values.seconds), clients: Number(values.clients) };
  if (!(size.seconds > 0 && size.clients > 1)) throw new Error('--seconds and --clients must be numbers above 1.');
  await ensureInstalled();
  await turbo(['run', 'build', '--filter=@flightpath/api'], { isQuiet: true });
  const stopping = stopSignal();
  const folder = mkdtempSync(join(tmpdir(), 'flightpath-soak-'));
  chmodSync(folder, 0o711);
  mkdirSync(join(folder, 'database'), { mode: 0o711 });
  const database = await startEmbeddedDatabase({
    dataDir: join(folder, 'database'),
    database: 'flightpath',
    isDisposable: true,
  });
  try {
    const env = settingsOf(database.url);
    await migrate(env);
    const signIns = await loadSamples(env, stopping);
    stopping.throwIfAborted();
    await prepareTrouble(database.url);
    const options = { ownerUrl: database.url, env, signIns, stopping, ...size };
    await one('Directly on PostgreSQL', { ...options, pool: { connections: CONNECTIONS, url: env.API_DATABASE_URL } });
    await throughPooler(options, folder);
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** @param {Parameters<typeof soak>[0] extends infer Options ? Omit<Options, 'pool'> : never} options @param {string} folder */
async function throughPooler(options, folder) {
  const found = findPooler();
  if (!found) {
    console.log('\npgbouncer is not on this machine: what happens behind it was not tried.');
    return;
  }
  const { API_DATABASE_URL: apiUrl } = options.env;
  const pooler = await startPooler(found, { folder, apiUrl, connections: CONNECTIONS });
  try {
    const name = `Behind pgbouncer ${found.version} in transaction mode, NAMED_STATEMENTS=${found.knowsNames ? 'on' : 'off'}`;
    const pool = { connections: CONNECTIONS, url: pooler.url, ofApi: 4 * CONNECTIONS, knowsNames: found.knowsNames };
    await one(name, { ...options, pool });
  } finally {
    await pooler.stop();
  }
}

/** @param {string} name @param {Parameters<typeof soak>[0]} options */
async function one(name, options) {
  console.log(`\n${name}: ${options.clients} clients for ${options.seconds} s ...`);
  const outcome = await soak(options);
  console.log(report(name, outcome));
  if (faultsOf(outcome).length > 0) process.exitCode = 1;
}

/** @param {string} databaseUrl of the owner @returns {Record<string, string>} */
function settingsOf(databaseUrl) {
  const plenty = '1000000';
  return {
    DATABASE_URL: databaseUrl,
    API_DATABASE_URL: apiUrlFrom(databaseUrl, PASSWORD),
    WORKER_DATABASE_URL: workerUrlFrom(databaseUrl, PASSWORD),
    AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    // What limits are for is tested elsewhere; here they would be all that is seen.
    ...Object.fromEntries(
      [
        'SIGN_IN_ATTEMPTS_PER_ACCOUNT',
        'SIGN_IN_ATTEMPTS_PER_ADDRESS',
        'REQUESTS_PER_ADDRESS',
        'REQUESTS_PER_ACTOR',
        'REQUESTS_PER_TENANT',
      ].map((name) => [name, plenty]),
    ),
  };
}
