// The sample tenants in a database of their own, as they are on a day.
import type { Role } from '@flightpath/domain';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { pino } from 'pino';
import request from 'supertest';
import { buildApp } from '../src/app.ts';
import { hashPassword } from '../src/auth/password.ts';
import { type Database, openDatabase } from '../src/db/database.ts';
import { alderMutual } from '../src/sample-tenants/alder-mutual/alder-mutual.ts';
import { loadSampleTenant } from '../src/sample-tenants/load-sample-tenant.ts';
import { quillmoorHospitals } from '../src/sample-tenants/quillmoor-hospitals/quillmoor-hospitals.ts';
import type { SampleTenant } from '../src/sample-tenants/story.ts';
import { clientAt, cookieOf, TEST_ORIGIN, type TestClient } from './harness.ts';
import { MovableClock } from './movable-clock.ts';
import { cloneTestDatabase, openPool } from './test-database.ts';

export const SAMPLES = [alderMutual, quillmoorHospitals];
export const SAMPLE_PASSWORD = 'flightpath-sample';

export interface LoadedSamples {
  /** As the API sees the database. */
  db: Database;
  /** As a superuser. */
  owner: pg.Pool;
  /** Loads them, or those that are named; by sample whether it was new. */
  load(chosen?: readonly SampleTenant[]): Promise<boolean[]>;
  drop(): Promise<void>;
}

/** Loads nothing yet. */
export async function samplesOn(now: string): Promise<LoadedSamples> {
  const { apiUrl, ownerUrl, drop } = await cloneTestDatabase();
  const db = openDatabase(apiUrl, { max: SAMPLES.length + 3 });
  const owner = openPool(ownerUrl);
  const passwordHash = await hashPassword(SAMPLE_PASSWORD);
  const options = { ownerUrl, db, passwordHash, now: new Date(now) };
  return {
    db,
    owner,
    load: (chosen = SAMPLES) => Promise.all(chosen.map((sample) => loadSampleTenant(sample, options))),
    async drop() {
      await db.close();
      await owner.end();
      await drop();
    },
  };
}

export interface SamplesApp {
  app: FastifyInstance;
  /** A client signed in as the sample's member who has the role. */
  signIn(slug: string, role: Role): Promise<TestClient>;
}

/** The application on them, on the day on which they were loaded. */
export async function appOn({ db }: LoadedSamples, now: string): Promise<SamplesApp> {
  const config = {
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
    tenantCreation: 'operator',
    mail: null,
  } as const;
  const logger = pino({ level: 'error' }, pino.destination({ dest: 2, sync: true }));
  const app = await buildApp(
    { ...config, trustedProxies: [], privateProviderHosts: [] },
    { db, clock: new MovableClock(now), logger },
  );
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    app,
    async signIn(slug, role) {
      const whom = { email: `${role}@${slug}.example`, password: SAMPLE_PASSWORD };
      const answer = await request(address).post('/api/auth/sign-in/email').send(whom).expect(200);
      return clientAt(address, slug, cookieOf(answer.headers['set-cookie'] as unknown as string[]));
    },
  };
}

/** A line of the register, with the rules of its open flags. */
export interface SampleLine {
  id: string;
  key: string;
  name: string;
  phase: string;
  state: string;
  health: string;
  owner: string | null;
  flags: string[];
}

export async function registerOf(owner: pg.Pool, slug: string): Promise<SampleLine[]> {
  const { rows } = await owner.query<SampleLine>(
    `select r.initiative_id as id, 'INI-' || r.number as key, r.name, r.phase, r.state, r.health, r.owner_id as owner,
       array(select f.rule_id from flags f where f.initiative_id = r.initiative_id and f.status = 'open' order by 1) as flags
     from initiative_rows r join tenants t on t.id = r.tenant_id where t.slug = $1 order by r.number`,
    [slug],
  );
  return rows;
}

/** The symptoms that were the verdict, of the tenant or of a department, at some time; and what the tenant's is now. */
export async function verdictsOf(owner: pg.Pool, slug: string): Promise<{ ever: string[]; now: string; kept: number }> {
  const { rows } = await owner.query<{ symptom: string | null; department: string | null }>(
    `select v.reading -> 'verdict' ->> 'symptomId' as symptom, v.department_id as department
     from playbook_verdicts v join tenants t on t.id = v.tenant_id where t.slug = $1 order by v.read_on`,
    [slug],
  );
  const ofTenant = rows.filter(({ department }) => department === null);
  const ever = rows.flatMap(({ symptom }) => symptom ?? []);
  return { ever: [...new Set(ever)].sort(), now: ofTenant.at(-1)?.symptom ?? 'none', kept: ofTenant.length };
}
