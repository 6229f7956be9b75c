import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type pg from 'pg';
import { cloneTestDatabase, openPool, type TestDatabase } from '../../test/test-database.ts';
import { seedTwoTenants } from '../../test/two-tenants.ts';
import { progressBar } from './progress-bar.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const LOADER = join(ROOT, 'scripts/typescript-in-node.mjs');
const REGISTER = 'Name,Department,Stage\nClaims triage,Claims,Pilot\nFraud finder,Fraud,In use\nN/A,Fraud,In use\n';

// Each command is a process that loads the whole product.
jest.setTimeout(180_000);

let folder: string;
let database: TestDatabase;
let owner: pg.Pool;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'flightpath-import-'));
  writeFileSync(join(folder, 'register.csv'), REGISTER);
  database = await cloneTestDatabase();
  owner = openPool(database.ownerUrl, 1);
  await seedTwoTenants(owner);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** Runs the command as an operator would; resolves with what it printed and its exit code. */
function command(...args: string[]): Promise<{ out: string; err: string; code: number | null }> {
  const program = join(ROOT, 'apps/api/src/commands/import.ts');
  const child = spawn(process.execPath, ['--conditions=source', '--import', LOADER, program, ...args], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: database.ownerUrl,
      API_DATABASE_URL: database.apiUrl,
      AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (text) => (out += text));
  child.stderr.on('data', (text) => (err += text));
  return new Promise((done) => child.once('close', (code) => done({ out, err, code })));
}

const countInitiatives = async () => {
  const { rows } = await owner.query('select count(*)::integer as count from initiatives');
  return rows[0].count;
};

it('proposes a mapping, checks, commits and recognises the file again, from a terminal', async () => {
  const proposal = await command('register.csv', '--tenant', 'acme');
  expect(proposal.code).toBe(1);
  expect(proposal.err).toContain('Nothing was imported.');
  const mapping = JSON.parse(proposal.out);
  expect(mapping.identity).toEqual(['Department', 'Name']);
  writeFileSync(join(folder, 'mapping.json'), JSON.stringify(mapping));

  const checked = await command('register.csv', '--tenant', 'acme', '--mapping', 'mapping.json', '--dry-run');
  expect(checked).toMatchObject({
    code: 0,
    out: expect.stringContaining('3 rows: 2 to create, 0 to update, 0 unchanged, 1 refused.'),
  });
  expect(await countInitiatives()).toBe(0);

  const committed = await command('register.csv', '--tenant', 'acme', '--mapping', JSON.stringify(mapping));
  expect(committed.code).toBe(0);
  expect(committed.out).toContain('row 4, Name "N/A": It has no name.');
  expect(committed.out).toContain(
    '1 new departments, 0 new people.\n3 rows: 2 created, 0 updated, 0 unchanged, 1 refused.',
  );
  expect(committed.err).toMatch(/Judging/);
  const { rows } = await owner.query('select distinct actor_name, recorded_means from revisions');
  expect(rows).toEqual([{ actor_name: 'Operator', recorded_means: 'import' }]);

  const again = await command('register.csv', '--tenant', 'acme');
  expect(again).toMatchObject({
    code: 0,
    out: expect.stringContaining('0 created, 0 updated, 2 unchanged, 1 refused.'),
  });
});

it('refuses in words, with exit code 1', async () => {
  writeFileSync(join(folder, 'empty.csv'), '');
  writeFileSync(join(folder, 'half.csv'), 'Title,Status\nA,Quux\n');
  const half = JSON.stringify({
    identity: ['Title'],
    columns: [
      { column: 'Title', field: 'name' },
      { column: 'Status', field: 'stage' },
    ],
  });
  const refused = async (...args: string[]) => {
    const { code, err } = await command(...args);
    expect(code).toBe(1);
    return err;
  };
  expect(await refused('register.csv')).toContain('Say one file and the organisation.');
  expect(await refused('register.csv', '--tenant', 'nowhere')).toContain('There is no organisation "nowhere".');
  expect(await refused('gone.csv', '--tenant', 'acme')).toContain('There is no file gone.csv.');
  expect(await refused('empty.csv', '--tenant', 'acme')).toContain('The file is empty.');
  expect(await refused('half.csv', '--tenant', 'acme', '--mapping', half)).toContain('("Quux")');
  expect(await refused('half.csv', '--tenant', 'acme', '--mapping', '{"columns":1}')).toContain(
    'The mapping is not one:',
  );
});

it('shows a bar on a terminal and lines in a log', () => {
  const shown = (isTTY: boolean) => {
    const written: string[] = [];
    const bar = progressBar({ isTTY, write: (text: string) => written.push(text) > 0 } as never);
    bar.show(0, 4, 'Writing');
    bar.show(2, 4, 'Writing');
    bar.end();
    return written.join('');
  };
  expect(shown(false)).toBe('Writing\n');
  expect(shown(true)).toContain('███████████████░░░░░░░░░░░░░░░ 2/4 Writing\n');
});
