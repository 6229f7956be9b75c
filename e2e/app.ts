// The built product for one journey: its own copy of the database with the two sample tenants, its own port.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { query } from '../scripts/embedded-database.mjs';
import { freePort } from '../scripts/port.mjs';
import { root } from '../scripts/run-program.mjs';
import { startServer } from '../scripts/server-process.mjs';
import { databaseSettings } from './sample-database.mjs';

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

async function copySampleDatabase(): Promise<{ url: string; drop: () => Promise<unknown> }> {
  const { TEST_DATABASE_URL: server, SAMPLE_DATABASE: samples } = process.env;
  if (!server || !samples) throw new Error('The journeys run under `npm test`, which loads the sample tenants.');
  const name = `e2e_${randomUUID().replaceAll('-', '')}`;
  await query(server, `create database ${name} template ${samples}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => query(server, `drop database if exists ${name} with (force)`) };
}

/**
 * The caller stops it. `settings`: environment beside what every journey has, such as a mail server.
 * @throws with the reason when the product was not built, or does not become ready
 */
export async function startApp(settings: Record<string, string> = {}): Promise<RunningApp> {
  const database = await copySampleDatabase();
  try {
    const port = String(await freePort());
    const origin = `http://localhost:${port}`;
    const env = {
      ...databaseSettings(database.url),
      AUTH_SECRET: randomUUID() + randomUUID(),
      PUBLIC_ORIGIN: origin,
      PORT: port,
      HOST: '127.0.0.1',
      WEB_DIR: join(root, 'apps/web/dist'),
      ...settings,
    };
    const server = await startServer({ env, readyUrl: `http://127.0.0.1:${port}/readyz` });
    return {
      origin,
      signIns: JSON.parse(process.env.SAMPLE_SIGN_INS ?? '[]') as SignIn[],
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
