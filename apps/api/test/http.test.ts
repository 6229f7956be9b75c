// What holds for every answer, whatever was asked: problem documents, headers, conditional reads, health.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import request from 'supertest';
import { actor } from '../src/plugins/actor.ts';
import { securityHeaderValues } from '../src/plugins/security-headers.ts';
import { startTestApp, type TestApp, type TestClient } from './harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
let webDir: string;

beforeAll(async () => {
  webDir = await mkdtemp(join(tmpdir(), 'flightpath-web-'));
  await writeFile(join(webDir, 'index.html'), '<!doctype html><title>Flightpath</title>');
  await writeFile(join(webDir, 'favicon.svg'), '<svg/>');
  flightpath = await startTestApp({ webDir });
  pmo = await flightpath.signIn('pmo');
});
afterAll(async () => {
  await flightpath.stop();
  await rm(webDir, { recursive: true });
});

const portOf = () => (flightpath.app.server.address() as AddressInfo).port;
const address = () => `http://127.0.0.1:${portOf()}`;

/** Bytes as they are, and the whole answer as text. */
function sendBytes(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: portOf(), host: '127.0.0.1' });
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
    socket.write(bytes);
  });
}

describe('a refusal', () => {
  it.each([
    ['an unknown path', () => pmo.get('/nothing'), 404, 'not-found'],
    ['an unknown path of the API', () => pmo.get('/api/nothing'), 404, 'not-found'],
    ['an unknown method', () => pmo.delete('/portfolio'), 404, 'not-found'],
    ['an id that is none', () => pmo.patch('/people/7', {}), 404, 'not-found'],
    ['JSON that is none', () => raw('/people', 'application/json', '{"name":'), 400, 'malformed-request'],
    ['an empty body', () => raw('/people', 'application/json', ''), 400, 'malformed-request'],
    ['a prototype', () => raw('/people', 'application/json', '{"__proto__":{"x":1}}'), 400, 'malformed-request'],
    ['a form', () => raw('/people', 'application/x-www-form-urlencoded', 'name=x'), 415, 'media-type-not-supported'],
    ['two megabytes', () => raw('/people', 'application/json', `{"name":"${'x'.repeat(2e6)}"}`), 413, 'body-too-large'],
    ['nobody', () => flightpath.anonymous.get('/portfolio'), 401, 'not-signed-in'],
    ['no body at all', () => pmo.send('post', '/people'), 422, 'invalid-input'],
    [
      'a date that no calendar has room for',
      () => pmo.post('/people', { name: 'x', leftOn: '0000-01-01' }),
      422,
      'invalid-input',
    ],
  ])('of %s is a problem document', async (_name, ask, status, slug) => {
    const { status: answered, body, headers } = await ask();
    expect({ status: answered, type: body.type }).toEqual({ status, type: `/api/problems#${slug}` });
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
    expect(body.requestId).toBe(headers['x-request-id']);
    expect(headers['cache-control']).toBe('no-store');
  });

  const raw = (path: string, type: string, body: string) => pmo.post(path).set('content-type', type).send(body);

  it('tells nothing of an error of ours but its request id', async () => {
    const broken = await startTestApp();
    try {
      const client = await broken.signIn('viewer');
      await broken.owner.query('revoke select on people from flightpath_api');
      const { body } = await client.get('/people').expect(500);
      expect(body).toEqual({
        type: '/api/problems#unexpected',
        title: 'Something went wrong on our side',
        status: 500,
        detail: 'Something went wrong on our side',
        instance: '/api/v1/tenants/acme/people',
        requestId: expect.any(String),
      });
    } finally {
      await broken.stop();
    }
  });

  it('repeats nothing of the query, where people type', async () => {
    const { body } = await pmo.get('/people?limit=0&q=secret').expect(422);
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('of an address that cannot be decoded, and of bytes that are not HTTP, has the same form and headers', async () => {
    for (const bytes of ['GET /%ff HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 'NONSENSE\r\n\r\n']) {
      const text = await sendBytes(bytes);
      expect(text).toMatch(/^HTTP\/1\.1 400/);
      expect(text.toLowerCase()).toContain('content-type: application/problem+json');
      expect(text.toLowerCase()).toContain('x-content-type-options: nosniff');
      expect(text).toContain('/api/problems#malformed-request');
    }
  });
});

describe('every answer', () => {
  it.each(['/healthz', '/', '/portfolio/anything', '/api/v1/me', '/api/nothing', '/api/docs', '/favicon.svg'])(
    '%s carries the security headers',
    async (path) => {
      const { headers } = await request(address()).get(path);
      expect(headers).toMatchObject(securityHeaderValues({ environment: 'test' }));
      expect(headers['strict-transport-security']).toBeUndefined();
    },
  );

  it('runs no inline script and no eval, and is framed by nobody', () => {
    const policy = securityHeaderValues({ environment: 'production' })['content-security-policy'] as string;
    const scripts = policy.split('; ').find((part) => part.startsWith('script-src'));
    expect(scripts).toBe("script-src 'self'");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(securityHeaderValues({ environment: 'production' })['strict-transport-security']).toMatch(/^max-age=\d{8}/);
  });

  it('is compressed when it is long, and whole either way', async () => {
    const short = await pmo.get('/departments').set('accept-encoding', 'gzip').expect(200);
    expect(short.headers['content-encoding']).toBeUndefined();
    const long = await request(address()).get('/api/openapi.json').set('accept-encoding', 'br;q=0, gzip').expect(200);
    expect(long.headers['content-encoding']).toBe('gzip');
    expect(long.body.openapi).toBe('3.1.0');
  });
});

describe('the app', () => {
  it('is served at every path that is neither a file nor of the API', async () => {
    for (const path of ['/', '/acme/register?phase=scale']) {
      const { text, headers } = await request(address()).get(path).expect(200);
      expect(text).toContain('<title>Flightpath</title>');
      expect(headers['cache-control']).toBe('no-cache');
    }
    await request(address()).get('/favicon.svg').expect(200);
    const missing = await request(address()).get('/assets/gone-12345678.js').expect(404);
    expect(missing.body.type).toBe('/api/problems#not-found');
    await request(address()).get('/../../etc/passwd.txt').expect(404);
  });

  it('has the descriptions of its problems and of its operations', async () => {
    const problems = await request(address()).get('/api/problems').expect(200);
    expect(problems.text).toContain('<h2 id="invalid-input">');
    const docs = await request(address()).get('/api/docs').expect(200);
    expect(docs.text).not.toMatch(/<script(?![^>]*src=)/);
  });
});

describe('health', () => {
  it('tells life from readiness', async () => {
    await request(address()).get('/healthz').expect(200, { status: 'alive' });
    await request(address()).get('/readyz').expect(200, { status: 'ready' });
    flightpath.app.drain.isOn = true;
    const { body, headers } = await request(address()).get('/readyz').expect(503);
    flightpath.app.drain.isOn = false;
    expect(body.type).toBe('/api/problems#not-ready');
    expect(headers['retry-after']).toBe('1');
    expect(headers.connection).toBe('close');
  });

  it('is not ready without its database, and says when to try again', async () => {
    const lonely = await startTestApp();
    const client = await lonely.signIn('viewer');
    await lonely.dropDatabase();
    const { body } = await lonely.anonymous.get('/readyz').expect(503);
    expect(body.type).toBe('/api/problems#not-ready');
    const answer = await client.get('/portfolio').expect(503);
    expect(answer.headers['retry-after']).toBe('1');
    await lonely.stop();
  });
});

describe('a route without a permission', () => {
  it('stops the start', async () => {
    const app = Fastify();
    await app.register(actor, { config: {} as never, auth: {} as never, db: {} as never, clock: {} as never });
    expect(() => app.get('/api/v1/secret', async () => 'everything')).toThrow(
      'GET /api/v1/secret declares no permission: say who may call it',
    );
  });
});
