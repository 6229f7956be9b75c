import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestDatabase } from './test-database.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const LOADER = join(ROOT, 'scripts/typescript-in-node.mjs');

export interface Printed {
  out: string;
  err: string;
  code: number | null;
}

/** Runs the command `name` of src/commands as an operator would; resolves with what it printed and its exit code. */
export function operatorCommand(
  { ownerUrl, apiUrl, env = {} }: Pick<TestDatabase, 'ownerUrl' | 'apiUrl'> & { env?: Record<string, string> },
  name: string,
  ...args: string[]
): Promise<Printed> {
  const program = join(ROOT, 'apps/api/src/commands', `${name}.ts`);
  const child = spawn(process.execPath, ['--conditions=source', '--import', LOADER, program, ...args], {
    cwd: tmpdir(),
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: ownerUrl,
      API_DATABASE_URL: apiUrl,
      AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
      ...env,
    },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (text) => (out += text));
  child.stderr.on('data', (text) => (err += text));
  return new Promise((done) => child.once('close', (code) => done({ out, err, code })));
}
