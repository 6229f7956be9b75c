// Generates the Prisma client from the schema files in prisma/ without the network. Called by Turborepo in apps/api.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const prisma = join(
  dirname(createRequire(join(root, 'apps/api/package.json')).resolve('prisma/package.json')),
  'build/index.js',
);

const { status } = spawnSync(
  process.execPath,
  [prisma, 'generate', '--schema', join(root, 'prisma'), ...process.argv.slice(2)],
  {
    cwd: join(root, 'apps/api'),
    stdio: ['ignore', 'inherit', 'inherit'],
    // Prisma downloads its schema engine before it starts, although generating is done by WebAssembly since version 7.
    // Naming any file that exists keeps it from asking.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  },
);
process.exitCode = status ?? 1;
