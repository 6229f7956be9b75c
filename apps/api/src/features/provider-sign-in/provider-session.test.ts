// What a session that an organisation's provider vouched for is, and is not.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  arrivedAs,
  callbackOf,
  comeBack,
  goThere,
  outcomeOf,
  providerFrom,
  setUpProvider,
  signInByCompany,
} from '../../../test/company-sign-in.ts';
import { cookieOf, startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';
import { type OpenIdPeer, startOpenIdPeer } from '../../../test/openid-peer.ts';
import { TEST_PASSWORD } from '../../../test/two-tenants.ts';

let flightpath: TestApp;
let peer: OpenIdPeer;
const lines: string[] = [];
beforeAll(async () => {
  flightpath = await startTestApp({ logLevel: 'trace' }, { write: (line: string) => lines.push(line) });
  peer = await startOpenIdPeer({ redirectUris: [callbackOf('acme')] });
  await setUpProvider(await flightpath.signIn('admin'), peer);
  peer.comingAs = 'acct-pmo';
  peer.accounts = { 'acct-pmo': { email: 'pmo@acme.example', email_verified: true } };
  // The PMO of acme works at globex, too.
  await flightpath.owner.query(
    "insert into members (tenant_id, user_id, role, joined_at) values ($1, $2, 'admin', now())",
    [flightpath.globex.id, flightpath.acme.members.pmo.userId],
  );
});
afterAll(async () => {
  await peer.stop();
  await flightpath.stop();
});

const signedIn = async (): Promise<TestClient> => arrivedAs(flightpath, await signInByCompany(flightpath));
const withPassword = () =>
  flightpath.anonymous.post('/api/auth/sign-in/email', { email: 'pmo@acme.example', password: TEST_PASSWORD });

describe('a session of a provider', () => {
  it('counts in the organisation that vouched, and in no other one of the same person', async () => {
    const client = await signedIn();
    await client.get('/portfolio').expect(200);
    const { body } = await client.inTenant('globex').get('/portfolio').expect(404);
    expect(body.type).toBe('/api/problems#tenant-not-found');
    const { body: me } = await client.get('/api/v1/me').expect(200);
    expect(me.memberships.map(({ tenant }: { tenant: { slug: string } }) => tenant.slug)).toEqual(['acme']);
    const { body: own } = await (await flightpath.signIn('pmo')).get('/api/v1/me').expect(200);
    expect(own.memberships).toHaveLength(2);
  });

  it('makes no organisation, where others may', async () => {
    const open = await startTestApp({ tenantCreation: 'signed-in' });
    try {
      await setUpProvider(await open.signIn('admin'), peer);
      const client = arrivedAs(open, await signInByCompany(open));
      expect((await client.get('/api/v1/me').expect(200)).body.mayMakeTenants).toBe(false);
      const { body } = await client.post('/api/v1/tenants', { slug: 'mine', name: 'Mine' }).expect(403);
      expect(body.type).toBe('/api/problems#session-of-provider');
    } finally {
      await open.stop();
    }
  });

  it('is one for the sign-in library, too, which reads and ends it', async () => {
    const client = await signedIn();
    const { body } = await client.get('/api/auth/get-session').expect(200);
    expect(body.user.email).toBe('pmo@acme.example');
    await client.post('/api/auth/sign-out').expect(204);
    await client.get('/portfolio').expect(401);
    expect((await client.get('/api/auth/get-session').expect(200)).body).toEqual({ user: null, expiresAt: null });
  });

  it('begins with a line in the log; who is not let in leaves one, too', async () => {
    const about = () => lines.map((line) => JSON.parse(line)).filter(({ msg }) => / with their company$/.test(msg));
    const before = about().length;
    await signedIn();
    const { accounts } = peer;
    peer.comingAs = 'acct-nobody';
    peer.accounts = { 'acct-nobody': { email: 'nobody@elsewhere.example', email_verified: true } };
    const { problem } = outcomeOf(await signInByCompany(flightpath));
    peer.comingAs = 'acct-pmo';
    peer.accounts = accounts;
    const tried = { address: '127.0.0.1', organisation: 'acme' };
    expect(about().slice(before)).toMatchObject([
      { ...tried, userId: flightpath.acme.members.pmo.userId, msg: 'somebody signed in with their company' },
      { ...tried, refusal: problem, msg: 'somebody failed to sign in with their company' },
    ]);
  });

  it('lasts for twelve hours, and is prolonged by nothing', async () => {
    const client = await signedIn();
    const expiry = async () => {
      const { rows } = await flightpath.owner.query(
        `select expires_at, round(extract(epoch from expires_at - now()) / 3600) as hours
         from sessions where tenant_id is not null order by created_at desc limit 1`,
      );
      return rows[0];
    };
    const before = await expiry();
    expect(Number(before.hours)).toBe(12);
    await client.get('/portfolio').expect(200);
    await client.get('/api/auth/get-session').expect(200);
    await flightpath.owner.query("update sessions set expires_at = now() + interval '7 days'");
    expect((await expiry()).expires_at).toEqual(before.expires_at);
    await flightpath.owner.query(
      "update sessions set expires_at = now() - interval '1 second' where tenant_id is not null",
    );
    await client.get('/portfolio').expect(401);
  });

  it('has the cookies of one that ends with the browser', async () => {
    const answer = await signInByCompany(flightpath);
    const cookies = answer.headers['set-cookie'] as unknown as string[];
    expect(cookies).toEqual([
      'flightpath-company-sign-in=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
      expect.stringMatching(/^flightpath-session=[A-Za-z0-9]{32}\.\S+; Path=\/; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(/^flightpath-until-closed=true\.\S+; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    const { headers } = await flightpath.anonymous.post('/api/auth/sign-in/email', {
      ...{ email: 'pmo@acme.example', password: TEST_PASSWORD, rememberMe: false },
    });
    const shapeOf = (line: string) =>
      line
        .replace(/=[^;]+/, '=')
        .split('; ')
        .sort();
    expect(cookies.slice(1).map(shapeOf)).toEqual((headers['set-cookie'] as unknown as string[]).map(shapeOf));
  });

  it('takes the place of the session that the browser had', async () => {
    const before = cookieOf((await withPassword().expect(200)).headers['set-cookie'] as unknown as string[]);
    await flightpath.withCookie(before).get('/portfolio').expect(200);
    const there = await goThere(flightpath);
    expect(
      outcomeOf(await comeBack(flightpath, { ...there, cookie: `${there.cookie}; ${before}` })).problem,
    ).toBeNull();
    await flightpath.withCookie(before).get('/portfolio').expect(401);
  });

  it('ends when the provider is disabled, changed or removed; others do not', async () => {
    const admin = await flightpath.signIn('admin');
    const own = await flightpath.signIn('pmo');
    const ways: (() => Promise<unknown>)[] = [
      async () => admin.put('/identity-provider', { ...providerFrom(peer), isEnabled: false }).expect(200),
      async () => admin.put('/identity-provider', { ...providerFrom(peer), clientId: 'another' }).expect(200),
      async () => admin.delete('/identity-provider').expect(204),
    ];
    for (const way of ways) {
      const client = await signedIn();
      await way();
      await client.get('/portfolio').expect(401);
      await own.get('/portfolio').expect(200);
      await setUpProvider(admin, peer);
    }
  });
});

describe('over https', () => {
  it('binds both cookies to the host and to TLS', async () => {
    const publicOrigin = 'https://flightpath.example';
    const secure = await startTestApp({ publicOrigin });
    const other = await startOpenIdPeer({ redirectUris: [`${publicOrigin}/api/auth/provider/callback/acme`] });
    try {
      const post = (path: string, cookie = '') => secure.anonymous.post(path).set({ origin: publicOrigin, cookie });
      const signIn = { email: 'admin@acme.example', password: TEST_PASSWORD };
      const { headers } = await post('/api/auth/sign-in/email').send(signIn).expect(200);
      const session = cookieOf(headers['set-cookie'] as unknown as string[]);
      const put = secure.anonymous.put('/identity-provider', providerFrom(other));
      await put.set({ origin: publicOrigin, cookie: session }).expect(200);
      const started = await post('/api/auth/provider/start').send({ tenant: 'acme' }).expect(200);
      expect(new URL(started.body.url).searchParams.get('redirect_uri')).toBe(
        `${publicOrigin}/api/auth/provider/callback/acme`,
      );
      const [cookie = ''] = started.headers['set-cookie'] as unknown as string[];
      expect(cookie).toMatch(/^__Host-flightpath-company-sign-in=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    } finally {
      await secure.stop();
      await other.stop();
    }
  });
});

describe('the log', () => {
  it('holds neither the client secret nor what a sign-in is made of', async () => {
    const { body, headers } = await flightpath.anonymous
      .post('/api/auth/provider/start', { tenant: 'acme' })
      .expect(200);
    const { state, nonce, code_challenge: challenge } = Object.fromEntries(new URL(body.url).searchParams);
    const there = await goThere(flightpath);
    await comeBack(flightpath, there);
    const code = there.back.searchParams.get('code');
    const browser = cookieOf(headers['set-cookie'] as unknown as string[]).split('=')[1];
    const log = lines.join('\n');
    expect(log).toContain('/api/auth/provider/callback/acme');
    for (const secret of [
      peer.clientSecret,
      state,
      nonce,
      challenge,
      browser,
      code,
      there.back.searchParams.get('state'),
    ]) {
      expect(secret).toEqual(expect.stringMatching(/.{20}/));
      expect(log).not.toContain(secret);
    }
  });
});
