import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import request from 'supertest';
import { clientAt, cookieOf, startTestApp, TEST_ORIGIN, type TestApp } from '../../../test/harness.ts';
import { TEST_PASSWORD } from '../../../test/two-tenants.ts';

let flightpath: TestApp;
beforeAll(async () => {
  flightpath = await startTestApp();
});
afterAll(() => flightpath.stop());

const credentials = { email: 'pmo@acme.example', password: TEST_PASSWORD };
const signIn = (body: object) => flightpath.anonymous.post('/api/auth/sign-in/email', body);
const cookiesOf = (answer: { headers: Record<string, unknown> }) => answer.headers['set-cookie'] as string[];

describe('signing in', () => {
  it('sets a cookie that scripts cannot read, and tells no token', async () => {
    const answer = await signIn(credentials).expect(200);
    const { userId } = flightpath.acme.members.pmo;
    expect(answer.body).toEqual({ user: { id: userId, name: 'Pia Moss', email: 'pmo@acme.example' } });
    const [cookie = ''] = cookiesOf(answer);
    expect(cookie).toMatch(/^flightpath-session=/);
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).not.toMatch(/; Secure/i);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('takes the e-mail in any case', async () => {
    await signIn({ ...credentials, email: 'PMO@Acme.Example' }).expect(200);
  });

  it('answers a wrong password and an unknown e-mail alike', async () => {
    const wrong = await signIn({ ...credentials, password: 'guess' }).expect(401);
    const unknown = await signIn({ email: 'nobody@acme.example', password: 'guess' }).expect(401);
    const same = ({ requestId: _, ...rest }: Record<string, unknown>) => rest;
    expect(same(wrong.body)).toEqual(same(unknown.body));
    expect(wrong.body).toMatchObject({
      type: '/api/problems#sign-in-failed',
      title: 'The e-mail or the password is wrong',
    });
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('names the field that is no e-mail', async () => {
    const { body } = await signIn({ email: 'pmo', password: '' }).expect(422);
    expect(body.errors).toEqual([
      { pointer: '#/email', detail: 'Expected an e-mail address.' },
      { pointer: '#/password', detail: 'Must not be empty.' },
    ]);
  });

  it('stores the password as argon2id', async () => {
    const { rows } = await flightpath.owner.query('select distinct left(password, 30) as start from accounts');
    expect(rows).toEqual([{ start: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1/) }]);
  });

  it("gives a hash of another cost today's, once the password was right", async () => {
    const { email, userId } = flightpath.acme.members.executive;
    const weak = await hash(TEST_PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    await flightpath.owner.query('update accounts set password = $2 where user_id = $1', [userId, weak]);
    const stored = async () =>
      (await flightpath.owner.query('select password from accounts where user_id = $1', [userId])).rows[0].password;
    await signIn({ email, password: 'guess' }).expect(401);
    expect(await stored()).toBe(weak);
    await signIn({ email, password: TEST_PASSWORD }).expect(200);
    const renewed = await stored();
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await signIn({ email, password: TEST_PASSWORD }).expect(200);
    expect(await stored()).toBe(renewed);
  });

  it('needs an e-mail that was verified, and says no more than of a wrong password', async () => {
    const { email, userId } = flightpath.globex.members.champion;
    await flightpath.owner.query('update users set email_verified = false where id = $1', [userId]);
    const { body } = await signIn({ email, password: TEST_PASSWORD }).expect(401);
    expect(body.type).toBe('/api/problems#sign-in-failed');
    await flightpath.owner.query('update users set email_verified = true where id = $1', [userId]);
    await signIn({ email, password: TEST_PASSWORD }).expect(200);
  });

  it('is not open to registration', async () => {
    await flightpath.anonymous
      .post('/api/auth/sign-up/email', { ...credentials, email: 'new@acme.example', name: 'New' })
      .expect(404);
  });
});

describe('the session', () => {
  it('ends at once with signing out, everywhere its cookie is', async () => {
    const answer = await signIn(credentials).expect(200);
    const client = clientAt(addressOf(), 'acme', cookieOf(cookiesOf(answer)));
    const { body } = await client.get('/api/auth/get-session').expect(200);
    expect(body).toMatchObject({ user: { email: 'pmo@acme.example' }, expiresAt: expect.any(String) });
    await client.get('/api/v1/me').expect(200);
    await client.post('/api/auth/sign-out').expect(204);
    await client.get('/api/v1/me').expect(401);
    expect((await client.get('/api/auth/get-session').expect(200)).body).toEqual({ user: null, expiresAt: null });
    await client.post('/api/auth/sign-out').expect(204);
  });

  it('is not one that somebody made up or altered', async () => {
    const answer = await signIn(credentials).expect(200);
    const cookie = cookieOf(cookiesOf(answer));
    const altered = cookie.replace(/=(.)/, (_, first) => `=${first === 'a' ? 'b' : 'a'}`);
    for (const forged of [altered, cookie.split('.')[0] as string, 'flightpath-session=x', 'flightpath-session=']) {
      await clientAt(addressOf(), 'acme', forged).get('/api/v1/me').expect(401);
    }
  });

  it('is prolonged when it is used after a day', async () => {
    const answer = await signIn(credentials).expect(200);
    const client = clientAt(addressOf(), 'acme', cookieOf(cookiesOf(answer)));
    const fresh = await client.get('/api/v1/me').expect(200);
    expect(fresh.headers['set-cookie']).toBeUndefined();
    await flightpath.owner.query(`update sessions set expires_at = now() + interval '5 days'`);
    const prolonged = await client.get('/api/v1/me').expect(200);
    expect(cookiesOf(prolonged)[0]).toMatch(/^flightpath-session=.*Max-Age=604800/);
    await flightpath.owner.query(`update sessions set expires_at = now() - interval '1 second'`);
    await client.get('/api/v1/me').expect(401);
  });

  it('is over thirty days after signing in, however much it is used', async () => {
    const answer = await signIn(credentials).expect(200);
    const client = clientAt(addressOf(), 'acme', cookieOf(cookiesOf(answer)));
    const { userId } = flightpath.acme.members.pmo;
    const { rows } = await flightpath.owner.query(
      `update sessions set created_at = now() - interval '28 days', expires_at = now() + interval '12 hours'
       where user_id = $1 returning created_at + interval '30 days' as "lastDay"`,
      [userId],
    );
    const expiries = async () =>
      (await flightpath.owner.query('select distinct expires_at from sessions where user_id = $1', [userId])).rows;
    const prolonged = await client.get('/api/v1/me').expect(200);
    expect(cookiesOf(prolonged)[0]).toMatch(/^flightpath-session=/);
    await flightpath.owner.query("update sessions set expires_at = now() + interval '7 days' where user_id = $1", [
      userId,
    ]);
    expect(await expiries()).toEqual([{ expires_at: rows[0].lastDay }]);
    const last = await client.get('/api/v1/me').expect(200);
    expect(last.headers['set-cookie']).toBeUndefined();
    await flightpath.owner.query("update sessions set created_at = now() - interval '31 days' where user_id = $1", [
      userId,
    ]);
    await flightpath.owner.query("update sessions set expires_at = now() + interval '7 days' where user_id = $1", [
      userId,
    ]);
    await client.get('/api/v1/me').expect(401);
  });

  it('loses its right the moment the membership ends', async () => {
    const viewer = await flightpath.signIn('viewer');
    await viewer.get('/portfolio').expect(200);
    await flightpath.owner.query('delete from members where user_id = $1', [flightpath.acme.members.viewer.userId]);
    const { body } = await viewer.get('/portfolio').expect(404);
    expect(body.type).toBe('/api/problems#tenant-not-found');
  });
});

describe('a change that comes from elsewhere', () => {
  const change = (headers: Record<string, string>) =>
    request(addressOf()).post('/api/v1/tenants/acme/departments').set(headers).send({ name: 'Forged' });

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['another site, as the browser says', { origin: TEST_ORIGIN, 'sec-fetch-site': 'cross-site' }],
    ['another host of the same site', { origin: TEST_ORIGIN, 'sec-fetch-site': 'same-site' }],
    ['a page without an origin', { origin: 'null' }],
    ['a client that sends cookies and says nothing', {}],
  ])('is refused from %s', async (_name, headers) => {
    const cookie = cookieOf(cookiesOf(await signIn(credentials)));
    const { body } = await change({ cookie, ...headers }).expect(403);
    expect(body.type).toBe('/api/problems#origin-not-allowed');
  });

  it('is taken from the app itself, also behind a proxy of another port', async () => {
    const cookie = cookieOf(cookiesOf(await signIn(credentials)));
    await change({ cookie, origin: 'http://localhost:5173', 'sec-fetch-site': 'same-origin' }).expect(201);
  });

  it('cannot sign anybody in', async () => {
    await request(addressOf())
      .post('/api/auth/sign-in/email')
      .set('origin', 'https://evil.example')
      .send(credentials)
      .expect(403);
  });
});

describe('trying passwords', () => {
  it('is slowed down per account, without locking others out', async () => {
    const strict = await startTestApp({ signInLimits: { perAccount: 3, perAddress: 100 } });
    try {
      const attempt = (email: string) => strict.anonymous.post('/api/auth/sign-in/email', { email, password: 'guess' });
      for (let count = 0; count < 3; count += 1) await attempt('pmo@acme.example').expect(401);
      const { body, headers } = await attempt('PMO@acme.example').expect(429);
      expect(body.type).toBe('/api/problems#too-many-attempts');
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      await attempt('viewer@acme.example').expect(401);
    } finally {
      await strict.stop();
    }
  });
});

describe('over https', () => {
  it('binds the cookie to the host and to TLS', async () => {
    const origin = 'https://flightpath.example';
    const secure = await startTestApp({ publicOrigin: origin });
    try {
      const answer = await request(addressOf(secure))
        .post('/api/auth/sign-in/email')
        .set('origin', origin)
        .send(credentials);
      expect(answer.status).toBe(200);
      const [cookie = ''] = cookiesOf(answer);
      expect(cookie).toMatch(/^__Host-flightpath-session=/);
      expect(cookie).toMatch(/; Secure/i);
      expect(cookie).toMatch(/; Path=\//i);
      expect(cookie).not.toMatch(/; Domain=/i);
    } finally {
      await secure.stop();
    }
  });
});

function addressOf({ app }: TestApp = flightpath): string {
  const { port } = app.server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
