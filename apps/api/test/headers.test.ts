// The security headers and who may keep an answer: every operation, every status.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { contractFiles } from '../src/commands/generate-contract.ts';
import { type Everything, fillPath, makeEverything } from './everything.ts';
import { startTestApp, type TestApp, type TestClient } from './harness.ts';
import { exampleBody, operationsOf } from './operations.ts';
import { expectSafe, HEADERS, KEPT_BY_NOBODY, plainly } from './safe-answer.ts';
import { TEST_PASSWORD } from './two-tenants.ts';

const operations = operationsOf(JSON.parse(contractFiles().get('apps/api/openapi.json') as string));

let flightpath: TestApp;
let pmo: TestClient;
let everything: Everything;
beforeAll(async () => {
  flightpath = await startTestApp({ logLevel: 'silent' });
  pmo = await flightpath.signIn('pmo');
  everything = await makeEverything(flightpath, 'acme', 1);
});
afterAll(() => flightpath.stop());

describe('every operation, asked by nobody', () => {
  it.each(operations.map((operation) => [operation.operationId, operation] as const))('%s', async (_id, operation) => {
    const path = operation.path.startsWith('/api/v1/tenants/') ? fillPath(operation.path, everything) : operation.path;
    const asked = flightpath.anonymous.send(operation.method, path).redirects(0);
    const body = exampleBody(operation);
    const answer = await (body === undefined ? asked : asked.send(body as object));
    expectSafe(answer);
    expect(answer.headers['cache-control']).toMatch(KEPT_BY_NOBODY);
    expect(answer.headers['ratelimit-policy']).toMatch(/^"address";q=\d+;w=60/);
  });
});

describe('every reading of a member', () => {
  const readings = operations.filter(({ method, path }) => method === 'get' && path.startsWith('/api/v1/tenants/'));

  it.each(readings.map((operation) => [operation.operationId, operation] as const))('%s', async (_id, operation) => {
    const admin = await flightpath.signIn('admin');
    const answer = await admin.get(fillPath(operation.path, everything));
    expect(answer.status).toBe(200);
    expectSafe(answer);
    expect(answer.headers['cache-control']).toMatch(KEPT_BY_NOBODY);
    if (/^application\/json/.test(answer.headers['content-type'] as string)) {
      expect(answer.headers.etag).toMatch(/^(W\/)?"/);
    }
  });
});

const people = (type: string, body: string) => pmo.post('/people').set('content-type', type).send(body);

/** One for each status that the API answers. */
const STATUSES: [number, string, () => PromiseLike<Response>][] = [
  [200, 'a list', () => pmo.get('/people')],
  [200, 'a head', () => pmo.send('head', '/people')],
  [200, 'a sign-in', () => pmo.post('/api/auth/sign-in/email', { email: 'pmo@acme.example', password: TEST_PASSWORD })],
  [201, 'a record', () => pmo.post('/people', { name: 'New' })],
  [204, 'a sign-out', () => flightpath.anonymous.post('/api/auth/sign-out')],
  [
    304,
    'an unchanged list',
    async () => {
      const { headers } = await pmo.get('/departments');
      return pmo.get('/departments').set('if-none-match', headers.etag as string);
    },
  ],
  [400, 'JSON that is none', () => people('application/json', '{')],
  [400, 'an address that cannot be decoded', () => plainly(flightpath).get('/api/v1/%ff')],
  [401, 'nobody', () => flightpath.anonymous.get('/people')],
  [401, 'a wrong password', () => pmo.post('/api/auth/sign-in/email', { email: 'pmo@acme.example', password: 'x' })],
  [401, 'a key that is none', () => flightpath.withKey('fp_nothing').get('/people')],
  [403, 'a role without the right', async () => (await flightpath.signIn('viewer')).post('/people', { name: 'X' })],
  [403, 'another origin', () => pmo.post('/people', { name: 'X' }).set('origin', 'https://evil.example')],
  [404, 'another organisation', () => pmo.get('/api/v1/tenants/globex/people')],
  [404, 'no operation', () => pmo.get('/api/v1/nothing')],
  [404, 'no such method', () => pmo.delete('/people')],
  [404, 'a method that only asks', () => pmo.send('options', '/people').set('access-control-request-method', 'PUT')],
  [
    409,
    'a contradiction',
    async () => {
      const admin = await flightpath.signIn('admin');
      return admin.post('/invitations', { email: 'pmo@acme.example', role: 'viewer' });
    },
  ],
  [412, 'a stale revision', () => pmo.patch(`/initiatives/${everything.key}`, { name: 'X' }).set('if-match', '"999"')],
  [413, 'two megabytes', () => people('application/json', `{"name":"${'x'.repeat(2e6)}"}`)],
  [415, 'XML', () => people('application/xml', '<name>x</name>')],
  [415, 'a file that nobody asked for', () => pmo.post('/people').attach('file', Buffer.from('x'), 'x.csv')],
  [415, 'a form', () => people('application/x-www-form-urlencoded', 'name=x')],
  [422, 'an unknown field', () => pmo.post('/people', { name: 'X', role: 'admin' })],
  [422, 'a value for SQL', () => pmo.get("/people?limit=1'%20or%201=1--")],
  [428, 'no revision', () => pmo.patch(`/initiatives/${everything.key}`, { name: 'X' })],
];

describe('every status', () => {
  it.each(STATUSES)('%i of %s', async (status, _of, ask) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    expectSafe(answer);
    expect(answer.headers['cache-control']).toMatch(KEPT_BY_NOBODY);
  });

  it('429 of a limit, and 500 and 503 of a database in trouble', async () => {
    const strict = await startTestApp({
      logLevel: 'silent',
      rateLimits: { perAddress: 1_000, perActor: 3, perTenant: 1_000 },
    });
    const client = await strict.signIn('viewer');
    await strict.owner.query('revoke select on people from flightpath_api');
    const broken = await client.get('/people');
    expect(broken.status).toBe(500);
    expectSafe(broken);
    await client.get('/departments').expect(200);
    await client.get('/departments').expect(200);
    const refused = await client.get('/departments');
    expect(refused.status).toBe(429);
    expectSafe(refused);
    await strict.dropDatabase();
    for (const path of ['/readyz', '/api/v1/me']) {
      const gone = await (await strict.signIn('viewer')).get(path);
      expect(gone.status).toBe(503);
      expectSafe(gone);
    }
    await strict.stop();
  });
});

describe('the policy for what pages may do', () => {
  it('lets no inline script run, no eval and no plugin, and takes frames and forms to nobody', () => {
    const policy = new Map(
      (HEADERS['content-security-policy'] as string).split('; ').map((part) => {
        const [name = '', ...sources] = part.split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('object-src')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
    expect(policy.get('form-action')).toBe("'self'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe-eval|wasm-unsafe|https?:|\*/);
  });
});

describe('in production', () => {
  it('answers ask browsers for TLS for two years, errors and what is no request included', async () => {
    const origin = 'https://flightpath.example';
    const strict = await startTestApp({ environment: 'production', publicOrigin: origin, logLevel: 'silent' });
    try {
      for (const path of ['/healthz', '/people', '/api/nothing']) {
        const { headers } = await strict.anonymous.get(path);
        expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
      }
    } finally {
      await strict.stop();
    }
  });
});

describe('how much is taken and given', () => {
  it('has a bound in every list', () => {
    const limits = operations.flatMap(({ operationId, parameters = [] }) =>
      parameters.filter(({ name }) => name === 'limit').map(({ schema }) => ({ operationId, schema })),
    );
    expect(limits.length).toBeGreaterThan(15);
    const unbounded = limits.filter(({ schema }) => !(((schema as { maximum?: number }).maximum as number) <= 200));
    expect(unbounded).toEqual([]);
  });
});
