// Real PostgreSQL from npm, for `npm start` without a DATABASE_URL and for the tests. Plain Node.
import { existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { accountFor, giveTo } from './embedded-database/account.mjs';
import { usableBinaries } from './embedded-database/binaries.mjs';
import * as clusters from './embedded-database/cluster.mjs';
import * as postmaster from './embedded-database/postmaster.mjs';
import { query } from './embedded-database/query.mjs';
import { holders, withLock } from './embedded-database/start-lock.mjs';

export { chooseHome } from './embedded-database/home.mjs';
export { query } from './embedded-database/query.mjs';

/** Trades safety after a power cut for speed: only for data that the next run makes anew. */
const DISPOSABLE = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '256MB',
  max_connections: 200,
};

const LOG_LIMIT_BYTES = 10_000_000;

/**
 * @typedef {object} EmbeddedDatabase
 * @property {string} url superuser URL of `database`, over 127.0.0.1
 * @property {number} port
 * @property {boolean} isShared another living process uses the same server
 * @property {() => Promise<void>} stop stops the server, unless another process still uses it
 */

/**
 * @param {object} options
 * @param {string} options.dataDir holds the data directory, the password and the log; see `chooseHome`
 * @param {number} [options.port] a wish; another one is used when it is taken
 * @param {string} [options.database] created when missing
 * @param {boolean} [options.isDisposable] faster, and may lose data in a power cut
 * @param {string[]} [options.locales] tried in turn
 * @param {string} [options.binaries] a folder with bin, lib and share instead of the packaged one
 * @param {(line: string) => void} [options.log]
 * @returns {Promise<EmbeddedDatabase>}
 */
export async function startEmbeddedDatabase({ dataDir, database = 'postgres', log = () => {}, ...options }) {
  if (process.env.NODE_ENV === 'production' && process.env.FLIGHTPATH_EMBEDDED_DATABASE !== 'allow') {
    throw new Error(
      'The embedded database is for trying things out. In production set DATABASE_URL, or FLIGHTPATH_EMBEDDED_DATABASE=allow if you mean it.',
    );
  }
  const home = resolve(dataDir);
  mkdirSync(home, { recursive: true, mode: 0o711 });
  const users = holders(join(home, 'holders'));
  const lock = join(home, 'start.lock');
  const server = await withLock(lock, async () => {
    const ready = await ensureRunning(home, options, log);
    users.enter();
    return ready;
  });
  const url = (name) => `${server.urlOn(server.port)}${name}`;
  if (database !== 'postgres') await ensureDatabase(url('postgres'), database);
  return {
    url: url(database),
    port: server.port,
    isShared: users.others() > 0,
    stop: () =>
      withLock(lock, async () => {
        users.leave();
        if (users.others() === 0) await postmaster.stop(server, 'fast');
      }),
  };
}

/** @param {string} home @param {any} options as of `startEmbeddedDatabase` @param {(line: string) => void} log */
async function ensureRunning(home, { port: wanted, isDisposable, locales, binaries: folder }, log) {
  const cluster = join(home, 'cluster');
  const broken = clusters.clearHalfMade(home);
  if (broken) log(`The data directory was half made; it is kept as ${broken}.`);
  const account = accountFor(cluster);
  refuseForeignOwner(cluster);
  const binaries = await usableBinaries(home, account, folder);
  const server = { cluster, account, binaries, logFile: ownedLog(home, account) };
  if (!existsSync(cluster)) {
    log('Creating the embedded database ...');
    await clusters.createCluster(home, account, binaries, { locales, isDisposable });
  }
  clusters.refuseOtherVersion(cluster, binaries.major);
  const isPasswordLost = !existsSync(join(home, 'password'));
  const password = clusters.keptSecret(join(home, 'password'));
  const urlOn = (port) => `postgres://${clusters.SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/`;
  const running = await postmaster.runningPort(server, (port) => `${urlOn(port)}postgres`);
  if (running) return { ...server, urlOn, port: running };
  if (isPasswordLost) await clusters.replaceLostPassword(home, account, binaries);
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC' };
  const port = await postmaster.start(server, wanted ?? lastPort(cluster), (port) =>
    clusters.configure(home, { ...settings, ...(isDisposable ? DISPOSABLE : {}), port }),
  );
  return { ...server, urlOn, port };
}

/** The same port as last time, so that a database tool's saved connection keeps working. @param {string} cluster */
function lastPort(cluster) {
  const file = join(cluster, 'flightpath.conf');
  const found = existsSync(file) ? /^port = '(\d+)'/m.exec(readFileSync(file, 'utf8')) : null;
  return found ? Number(found[1]) : undefined;
}

function refuseForeignOwner(cluster) {
  const user = process.getuid?.();
  if (!user || !existsSync(cluster) || statSync(cluster).uid === user) return;
  throw new Error(
    `${cluster} belongs to user ${statSync(cluster).uid}, perhaps from a start as root. Start as that user again, remove the folder, or name another with FLIGHTPATH_DATA_DIR.`,
  );
}

function ownedLog(home, account) {
  const file = join(home, 'postgres.log');
  if (!existsSync(file)) writeFileSync(file, '', { mode: 0o600 });
  else if (statSync(file).size > LOG_LIMIT_BYTES) truncateSync(file);
  giveTo(file, account);
  return file;
}

async function ensureDatabase(url, name) {
  const found = await query(url, 'select 1 from pg_database where datname = $1', [name]);
  if (found.length > 0) return;
  await query(url, `create database "${name}"`).catch((error) => {
    if (error.code !== '42P04') throw error; // Another start was faster.
  });
}
