// The real application on a real database, for one test file:
//
//   let flightpath: TestApp;
//   beforeAll(async () => { flightpath = await startTestApp(); });
//   afterAll(() => flightpath.stop());
//
//   const pmo = await flightpath.signIn('pmo');           // of acme; signIn('pmo', 'globex') for the other tenant
//   await pmo.post('/departments', { name: 'Legal' }).expect(201);
//   flightpath.clock.moveTo('2026-07-11');

import type { Role } from '@flightpath/domain';
import { jest } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { type DestinationStream, pino } from 'pino';
import request, { type Test } from 'supertest';
import { buildApp } from '../src/app.ts';
import type { Config } from '../src/config.ts';
import { type Database, openDatabase } from '../src/db/database.ts';
import { logOptions } from '../src/log-options.ts';
import { openJobQueue } from '../src/metrics/job-queue.ts';
import { MovableClock } from './movable-clock.ts';
import { cloneTestDatabase, openPool } from './test-database.ts';
import { seedTwoTenants, TEST_PASSWORD, type TenantSlug, type TestTenant } from './two-tenants.ts';

// A limit is for tests that hang. On a machine that does other things, too, filling two tenants or reading a few uploads, each
// in a thread that loads the whole domain, takes a minute.
jest.setTimeout(120_000);

export const TEST_ORIGIN = 'http://localhost:3000';

export interface TestApp {
  app: FastifyInstance;
  /** As the API sees the database: row-level security holds. */
  db: Database;
  /** As a superuser: what is really stored, in every tenant. */
  owner: pg.Pool;
  clock: MovableClock;
  acme: TestTenant;
  globex: TestTenant;
  /** A client without a session. */
  anonymous: TestClient;
  /** A client signed in as the member of `tenant` who has `role`; the same one every time. */
  signIn(role: Role, tenant?: TenantSlug): Promise<TestClient>;
  /** A client of acme with this API key, as another system would ask: without `Origin`. */
  withKey(key: string): TestClient;
  /** A client of acme with the session of this `Cookie` header. */
  withCookie(cookie: string): TestClient;
  /** Another process of the application on the same database, in which the same sessions hold. */
  startTwin(): Promise<TestTwin>;
  /** Takes the database away under the running application. */
  dropDatabase(): Promise<void>;
  stop(): Promise<void>;
}

/** A second process: see `TestApp`. */
export type TestTwin = Pick<TestApp, 'app' | 'anonymous' | 'signIn' | 'stop'>;

/** Makes requests. A path is relative to the client's tenant, unless it starts with `/api` or names a health check. */
export interface TestClient {
  get(path: string): Test;
  post(path: string, body?: unknown): Test;
  put(path: string, body?: unknown): Test;
  patch(path: string, body?: unknown): Test;
  delete(path: string): Test;
  /** Any method, without a body. */
  send(method: string, path: string): Test;
  /** The same session, looking at another tenant. */
  inTenant(slug: string): TestClient;
}

export const CONFIG: Config = {
  environment: 'test',
  apiDatabaseUrl: '',
  databasePool: { max: 5, hasNamedStatements: true },
  workerDatabaseUrl: null,
  host: '127.0.0.1',
  port: 0,
  publicOrigin: TEST_ORIGIN,
  authSecret: 'only-for-tests-only-for-tests-only-for-tests',
  webDir: null,
  logLevel: 'error',
  trustedProxies: [],
  signInLimits: { perAccount: 1_000, perAddress: 1_000 },
  rateLimits: { perAddress: 1_000_000, perActor: 1_000_000, perTenant: 1_000_000 },
  metrics: null,
  privateProviderHosts: [],
  tenantCreation: 'operator',
  mail: null,
};

/**
 * Starts the application for one test file, with the two tenants of two-tenants.ts. `changes` alters its configuration;
 * `log` takes its log lines in place of the terminal.
 */
export async function startTestApp(changes: Partial<Config> = {}, log?: DestinationStream): Promise<TestApp> {
  const database = await cloneTestDatabase();
  const db = openDatabase(database.apiUrl, { max: 5 });
  const owner = openPool(database.ownerUrl);
  const { acme, globex } = await seedTwoTenants(owner);
  const clock = new MovableClock('2026-03-10T09:00:00Z');
  const config = { ...CONFIG, ...changes };
  const logger = pino(logOptions(config), log ?? pino.destination({ dest: 2, sync: true }));
  const jobQueue = config.metrics && openJobQueue(database.workerUrl);
  const app = await buildApp(config, { db, clock, logger, jobQueue });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const cookies = new Map<string, Promise<string>>();
  const signInAt =
    (at: string) =>
    async (role: Role, tenant: TenantSlug = 'acme') => {
      const { email } = { acme, globex }[tenant].members[role];
      const cookie = cookies.get(email) ?? sessionCookie(address, email);
      cookies.set(email, cookie);
      return clientAt(at, tenant, await cookie);
    };
  return {
    app,
    db,
    owner,
    clock,
    acme,
    globex,
    anonymous: clientAt(address, 'acme', null),
    withKey: (key) => clientWith(address, 'acme', { authorization: `Bearer ${key}` }),
    withCookie: (cookie) => clientAt(address, 'acme', cookie),
    signIn: signInAt(address),
    async startTwin() {
      const twinDb = openDatabase(database.apiUrl, { max: 5 });
      const twin = await buildApp(config, { db: twinDb, clock, logger });
      const twinAddress = await twin.listen({ host: '127.0.0.1', port: 0 });
      return {
        app: twin,
        anonymous: clientAt(twinAddress, 'acme', null),
        signIn: signInAt(twinAddress),
        async stop() {
          await twin.close();
          await twinDb.close();
        },
      };
    },
    async dropDatabase() {
      await owner.end();
      await database.drop();
    },
    async stop() {
      await app.close();
      await db.close();
      if (!owner.ended) await owner.end();
      await database.drop();
    },
  };
}

async function sessionCookie(address: string, email: string): Promise<string> {
  const answer = await request(address).post('/api/auth/sign-in/email').send({ email, password: TEST_PASSWORD });
  if (answer.status !== 200) throw new Error(`signing in as ${email} answered ${answer.status}: ${answer.text}`);
  return cookieOf(answer.headers['set-cookie'] as unknown as string[]);
}

/** The `Cookie` header that a browser would send after these `Set-Cookie` headers. */
export function cookieOf(setCookies: string[]): string {
  return setCookies.map((line) => line.split(';', 1)[0]).join('; ');
}

/** A client with these cookies, or none; as a browser on the app's own page would ask. */
export const clientAt = (address: string, slug: string, cookie: string | null): TestClient =>
  clientWith(address, slug, { origin: TEST_ORIGIN, ...(cookie && { cookie }) });

function clientWith(address: string, slug: string, headers: Record<string, string>): TestClient {
  const at = (path: string) => (/^\/(api\/|healthz|readyz)/.test(path) ? path : `/api/v1/tenants/${slug}${path}`);
  const ask = (method: string, path: string): Test =>
    request(address)[method.toLowerCase() as 'get'](at(path)).set(headers);
  return {
    get: (path) => ask('get', path),
    post: (path, body) => ask('post', path).send(body as object),
    put: (path, body) => ask('put', path).send(body as object),
    patch: (path, body) => ask('patch', path).send(body as object),
    delete: (path) => ask('delete', path),
    send: ask,
    inTenant: (other) => clientWith(address, other, headers),
  };
}
