// The process itself: it does not serve with a login under which one tenant could see another.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneTestDatabase, type TestDatabase } from '../test/test-database.ts';

const LOADER = resolve(import.meta.dirname, '../../../scripts/typescript-in-node.mjs');
const LISTENS = 'Server listening';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneTestDatabase();
});
afterAll(() => database.drop());

/** Starts the server; once it listens it is told to stop. */
function start(env: Record<string, string>): Promise<{ hasListened: boolean; said: string; code: number | null }> {
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', LOADER, join(import.meta.dirname, 'server.ts')],
    {
      cwd: tmpdir(),
      env: { PATH: process.env.PATH, PORT: '0', AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests', ...env },
    },
  );
  let said = '';
  const hear = (text: Buffer) => {
    const hadListened = said.includes(LISTENS);
    said += text;
    // Once: a second signal would cut the stopping short.
    if (!hadListened && said.includes(LISTENS)) child.kill('SIGTERM');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((done) =>
    child.once('close', (code) => done({ hasListened: said.includes(LISTENS), said, code })),
  );
}

describe('the server', () => {
  it('starts with the logins that are made for it, and stops when it is told to', async () => {
    const { apiUrl, workerUrl } = database;
    const ended = await start({ API_DATABASE_URL: apiUrl, WORKER_DATABASE_URL: workerUrl });
    expect(ended).toMatchObject({ hasListened: true, code: 0 });
  });

  it('does not listen with a login that sees every tenant, and says what to do', async () => {
    const { hasListened, said, code } = await start({ API_DATABASE_URL: database.ownerUrl });
    expect({ hasListened, code }).toEqual({ hasListened: false, code: 1 });
    expect(said).toMatch(/^The API does not start as the database role "postgres".*Set API_DATABASE_URL/);
  });

  it('takes no jobs with a login that sees every tenant, and says what to do', async () => {
    const { apiUrl, ownerUrl } = database;
    const { hasListened, said, code } = await start({ API_DATABASE_URL: apiUrl, WORKER_DATABASE_URL: ownerUrl });
    expect({ hasListened, code }).toEqual({ hasListened: false, code: 1 });
    expect(said).toMatch(/^No jobs run as the database role "postgres".*Set WORKER_DATABASE_URL/);
  });
});
