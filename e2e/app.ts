// The built product for one journey: its own database with the two sample tenants, its own port.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { query } from '../scripts/embedded-database.mjs';
import { freePort } from '../scripts/port.mjs';
import { apiUrlFrom, loadSamples, migrate, workerUrlFrom } from '../scripts/prepare.mjs';
import { root } from '../scripts/run-program.mjs';
import { startServer } from '../scripts/server-process.mjs';

export interface SignIn {
  tenant: string;
  email: string;
  password: string;
  role: string;
}

export interface RunningApp {
  /** Scheme, host and port, as the browser sees them. */
  origin: string;
  signIns: SignIn[];
  /** Stops the server and drops the database. */
  stop(): Promise<void>;
}

/** Roles belong to the whole server, so every suite of a run must use the same password. */
const PASSWORD = 'only-for-tests';

async function createDatabase(): Promise<{ url: string; drop: () => Promise<unknown> }> {
  const superuserUrl = process.env.TEST_DATABASE_URL;
  if (!superuserUrl)
    throw new Error('TEST_DATABASE_URL is not set: the journeys run under `npm test`, which starts a database.');
  const name = `e2e_${randomUUID().replaceAll('-', '')}`;
  await query(superuserUrl, `create database ${name}`);
  const url = new URL(superuserUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => query(superuserUrl, `drop database if exists ${name} with (force)`) };
}

/**
 * The caller stops it.
 * @throws with the reason when the product was not built, or does not become ready
 */
export async function startApp(): Promise<RunningApp> {
  const database = await createDatabase();
  try {
    const port = String(await freePort());
    const origin = `http://localhost:${port}`;
    const env = {
      DATABASE_URL: database.url,
      API_DATABASE_URL: apiUrlFrom(database.url, PASSWORD),
      WORKER_DATABASE_URL: workerUrlFrom(database.url, PASSWORD),
      AUTH_SECRET: randomUUID() + randomUUID(),
      PUBLIC_ORIGIN: origin,
      PORT: port,
      HOST: '127.0.0.1',
      WEB_DIR: join(root, 'apps/web/dist'),
    };
    await migrate(env);
    const signIns = await loadSamples(env);
    const server = await startServer({ env, readyUrl: `http://127.0.0.1:${port}/readyz` });
    return {
      origin,
      signIns,
      stop: async () => {
        await server.stop();
        await database.drop();
      },
    };
  } catch (error) {
    await database.drop();
    throw error;
  }
}
