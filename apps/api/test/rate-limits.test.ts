// How much a caller may ask, over two processes on one database: the limit is reached exactly, by whoever asks, and not passed.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response, Test } from 'supertest';
import type { Config } from '../src/config.ts';
import { anApiKey } from './an-api-key.ts';
import { startTestApp, type TestApp, type TestClient, type TestTwin } from './harness.ts';
import { TEST_PASSWORD } from './two-tenants.ts';

const PLENTY = { perAddress: 100_000, perActor: 100_000, perTenant: 100_000 };

const started: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of started.splice(0).reverse()) await one.stop();
});

/** Two processes with these limits. */
async function twoProcesses(changes: Partial<Config>): Promise<{ one: TestApp; two: TestTwin; lines: string[] }> {
  const lines: string[] = [];
  const one = await startTestApp({ logLevel: 'warn', ...changes }, { write: (line: string) => void lines.push(line) });
  started.push(one);
  const two = await one.startTwin();
  started.push(two);
  return { one, two, lines };
}

/** Asks by turns, ten at a time. */
async function ask(count: number, ...by: (() => Test)[]): Promise<Response[]> {
  const answers: Response[] = [];
  while (answers.length < count) {
    const asked = Array.from({ length: 10 }, (_, at) => by[at % by.length]?.() as Test);
    answers.push(...(await Promise.all(asked)));
  }
  return answers;
}

/** How many answers have which status. */
function statuses(answers: Response[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** Lets the windows that are open go on, however slow the machine is. */
const stretch = ({ owner }: TestApp) => owner.query("update rate_limits set ends_at = now() + interval '1 hour'");

const me = (client: TestClient) => () => client.get('/api/v1/me');

describe('a limit over two processes', () => {
  it('lets an actor ask as often as it says, and tells how they stand', async () => {
    const { one, two } = await twoProcesses({ rateLimits: { ...PLENTY, perActor: 120 } });
    const here = await one.signIn('viewer');
    const there = await two.signIn('viewer');
    const first = await here.get('/api/v1/me').expect(200);
    expect(first.headers['ratelimit-policy']).toBe('"address";q=100000;w=60, "actor";q=120;w=60');
    expect(first.headers.ratelimit).toMatch(/^"address";r=\d+;t=\d+, "actor";r=119;t=60$/);

    await stretch(one);
    expect(statuses(await ask(200, me(here), me(there)))).toEqual({ 200: 119, 429: 81 });

    const refused = await there.get('/portfolio').expect(429);
    expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(refused.body).toMatchObject({
      type: '/api/problems#too-many-requests',
      detail: expect.stringMatching(/^You sent more than 120 requests within a minute\. Wait \d+ seconds\.$/),
    });
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(refused.headers.ratelimit).toMatch(new RegExp(`"actor";r=0;t=${wait}$`));
    await (await one.signIn('pmo')).get('/api/v1/me').expect(200);
  });

  it('holds for an organisation with all its members, and for no other', async () => {
    const { one, two } = await twoProcesses({ rateLimits: { ...PLENTY, perTenant: 30 } });
    const viewer = await one.signIn('viewer');
    const pmo = await two.signIn('pmo');
    const people = (client: TestClient) => () => client.get('/people');
    await viewer.get('/people').expect(200);
    await stretch(one);
    expect(statuses(await ask(50, people(viewer), people(pmo)))).toEqual({ 200: 29, 429: 21 });
    const { body } = await viewer.get('/people').expect(429);
    expect(body.detail).toMatch(/^Your organisation sent more than 30 requests/);
    await (await one.signIn('pmo', 'globex')).get('/people').expect(200);
    await viewer.get('/api/v1/me').expect(200);
  });

  it('counts all keys of a service account together', async () => {
    const { one } = await twoProcesses({ rateLimits: { ...PLENTY, perActor: 25 } });
    const first = await anApiKey(one, ['portfolio:read']);
    const second = await anApiKey(one, ['portfolio:read'], { accountId: first.accountId });
    const read = (client: TestClient) => () => client.get('/portfolio');
    await first.client.get('/portfolio').expect(200);
    await stretch(one);
    expect(statuses(await ask(40, read(first.client), read(second.client)))).toEqual({ 200: 24, 429: 16 });
  });

  it('holds for an address before anybody looks who asks, for operations only', async () => {
    const { one, two } = await twoProcesses({ rateLimits: { ...PLENTY, perAddress: 20 } });
    const nobody = (twin: Pick<TestApp, 'anonymous'>) => () => twin.anonymous.get('/portfolio');
    await nobody(one)().expect(401);
    await stretch(one);
    expect(statuses(await ask(40, nobody(one), nobody(two)))).toEqual({ 401: 19, 429: 21 });
    const { body } = await one.anonymous.get('/portfolio').expect(429);
    expect(body.detail).toMatch(/^Your address sent more than 20 requests/);
    for (const path of ['/healthz', '/readyz', '/api/openapi.json', '/api/docs', '/api/problems']) {
      const { headers } = await one.anonymous.get(path).expect(200);
      expect(headers.ratelimit).toBeUndefined();
    }
  });

  it('is written down once for many requests, under a key that names nobody', async () => {
    const { one } = await twoProcesses({ rateLimits: { perAddress: 5_000, perActor: 5_000, perTenant: 5_000 } });
    const viewer = await one.signIn('viewer');
    await one.owner.query('delete from rate_limits');
    expect(statuses(await ask(90, () => viewer.get('/people')))).toEqual({ 200: 90 });
    const { rows } = await one.owner.query('select key, taken from rate_limits where taken > 1');
    // The address had some of its block left from signing in.
    expect(rows.map(({ taken }) => taken)).toEqual([100, 100]);
    const { rows: kinds } = await one.owner.query("select relpersistence from pg_class where relname = 'rate_limits'");
    expect(kinds).toEqual([{ relpersistence: 'u' }]);
    for (const { key } of rows) expect(key).toHaveLength(32);
  });
});

describe('where requests cannot be counted', () => {
  it('goes on answering who is signed in, says so in the log, and lets nobody sign in', async () => {
    const { one, lines } = await twoProcesses({});
    const viewer = await one.signIn('viewer');
    await one.owner.query('revoke all on rate_limits from flightpath_api');
    const twin = await one.startTwin();
    started.push(twin);
    await (await twin.signIn('viewer')).get('/people').expect(200);
    await viewer.get('/people').expect(200);
    expect(lines.join('')).toContain('a request could not be counted and goes on uncounted');
    const credentials = { email: 'pmo@acme.example', password: TEST_PASSWORD };
    const { body, headers } = await twin.anonymous.post('/api/auth/sign-in/email', credentials).expect(503);
    expect(body.type).toBe('/api/problems#not-ready');
    expect(headers['retry-after']).toBe('1');
  });
});

describe('attempts to sign in', () => {
  let flightpath: TestApp;
  let twin: TestTwin;
  beforeAll(async () => {
    flightpath = await startTestApp({ signInLimits: { perAccount: 4, perAddress: 9 }, trustedProxies: ['127.0.0.1'] });
    twin = await flightpath.startTwin();
  });
  afterAll(async () => {
    await twin.stop();
    await flightpath.stop();
  });

  const attempt = (at: Pick<TestApp, 'anonymous'>, email: string, from: string, password = 'guess') =>
    at.anonymous.post('/api/auth/sign-in/email', { email, password }).set('x-forwarded-for', from);
  const guess = (email: string, from: string) => [
    () => attempt(flightpath, email, from),
    () => attempt(twin, email.toUpperCase(), from),
  ];

  it('are counted one by one over both processes, per account and address', async () => {
    expect(statuses(await ask(10, ...guess('pmo@acme.example', '198.51.100.1')))).toEqual({ 401: 4, 429: 6 });
    const { body, headers } = await attempt(twin, 'pmo@acme.example', '198.51.100.1').expect(429);
    expect(body.type).toBe('/api/problems#too-many-attempts');
    expect(headers['ratelimit-policy']).toBe('"sign-in-to-account";q=4;w=300');
    expect(Number(headers['retry-after'])).toBeGreaterThan(200);
  });

  it('lock nobody out: the same account signs in from elsewhere, and another one from there', async () => {
    await attempt(flightpath, 'pmo@acme.example', '198.51.100.2', TEST_PASSWORD).expect(200);
    await attempt(twin, 'viewer@acme.example', '198.51.100.1', TEST_PASSWORD).expect(200);
  });

  it('are counted for an address over all accounts', async () => {
    const emails = Array.from({ length: 10 }, (_, at) => `person-${at}@acme.example`);
    const answers = await Promise.all(emails.map((email) => attempt(flightpath, email, '203.0.113.5')));
    expect(statuses(answers)).toEqual({ 401: 9, 429: 1 });
  });

  it('take a network of IPv6, which one customer has, for one address', async () => {
    const addresses = Array.from({ length: 10 }, (_, at) => `2001:db8:1:2::${at + 1}`);
    const answers = await Promise.all(addresses.map((from) => attempt(twin, 'admin@acme.example', from)));
    expect(statuses(answers)).toEqual({ 401: 4, 429: 6 });
    await attempt(twin, 'admin@acme.example', '2001:db8:1:3::1').expect(401);
  });
});
