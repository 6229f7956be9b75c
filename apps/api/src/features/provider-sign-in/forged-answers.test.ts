// A provider, or whoever stands between, that answers something else than it should.
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { callbackOf, outcomeOf, setUpProvider, signInByCompany } from '../../../test/company-sign-in.ts';
import { startTestApp, type TestApp } from '../../../test/harness.ts';
import { type OpenIdPeer, startOpenIdPeer } from '../../../test/openid-peer.ts';

let flightpath: TestApp;
let peer: OpenIdPeer;
beforeAll(async () => {
  flightpath = await startTestApp();
  peer = await startOpenIdPeer({ redirectUris: [callbackOf('acme')], tellsInToken: true });
  await setUpProvider(await flightpath.signIn('admin'), peer);
  peer.comingAs = 'acct-pmo';
  peer.accounts = {
    'acct-pmo': { email: 'pmo@acme.example', email_verified: true },
    'acct-admin': { email: 'admin@acme.example', email_verified: true },
  };
});
afterAll(async () => {
  await peer.stop();
  await flightpath.stop();
});
beforeEach(() => {
  peer.altering = {};
});

const problemOf = async () => outcomeOf(await signInByCompany(flightpath)).problem;

type Claims = Record<string, unknown>;
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const decoded = (part = ''): Claims => JSON.parse(Buffer.from(part, 'base64url').toString());

/** Alters the ID token that the provider gives out for the code. */
function alteringToken(alter: (parts: { header: Claims; claims: Claims; signature: string }) => string) {
  peer.altering.token = (body) => {
    const [header, claims, signature = ''] = String(body.id_token).split('.');
    return { ...body, id_token: alter({ header: decoded(header), claims: decoded(claims), signature }) };
  };
}

describe('an ID token', () => {
  it('lets in as the provider gave it, also where it tells the e-mail itself', async () => {
    expect(await problemOf()).toBeNull();
    expect(peer.asked.filter((line) => line.endsWith('/me'))).toEqual([]);
  });

  it.each<[string, Claims]>([
    ['somebody else', { sub: 'acct-admin', email: 'admin@acme.example' }],
    ['another nonce', { nonce: 'made-up' }],
    ['another client', { aud: 'another' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['a time that is over', { exp: 1_000_000_000 }],
  ])('is refused when it was altered to name %s', async (_what, changes) => {
    alteringToken(
      ({ header, claims, signature }) => `${encoded(header)}.${encoded({ ...claims, ...changes })}.${signature}`,
    );
    expect(await problemOf()).toBe('answer-refused');
  });

  it('is refused without its signature, and when it says that it needs none', async () => {
    alteringToken(({ header, claims }) => `${encoded(header)}.${encoded(claims)}.`);
    expect(await problemOf()).toBe('answer-refused');
    alteringToken(({ claims }) => `${encoded({ alg: 'none' })}.${encoded(claims)}.`);
    expect(await problemOf()).toBe('answer-refused');
  });

  it('is refused when it is signed with what everybody can know (key confusion)', async () => {
    const keys = await (await fetch(`${peer.issuer}/jwks`)).text();
    for (const secret of [keys, peer.clientSecret]) {
      alteringToken(({ claims }) => {
        const unsigned = `${encoded({ alg: 'HS256', kid: 'of-today' })}.${encoded(claims)}`;
        return `${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`;
      });
      expect(await problemOf()).toBe('answer-refused');
    }
  });

  it('is refused when another provider signed it', async () => {
    const other = await startOpenIdPeer({ redirectUris: [callbackOf('acme')] });
    const { keys } = (await (await fetch(`${other.issuer}/jwks`)).json()) as { keys: object[] };
    peer.altering.jwks = () => ({ keys });
    expect(await problemOf()).toBe('answer-refused');
    await other.stop();
  });

  it('is missed where there is none', async () => {
    peer.altering.token = ({ id_token: _, ...body }) => body;
    expect(await problemOf()).toBe('answer-refused');
  });
});

describe('a description', () => {
  it('of another issuer is refused before anybody is sent anywhere', async () => {
    peer.altering.discovery = (body) => ({ ...body, issuer: 'https://evil.example' });
    await flightpath.anonymous.post('/api/auth/provider/start', { tenant: 'acme' }).expect(502);
  });

  it.each(['javascript:alert(document.cookie)', 'data:text/html,x', 'http://user:password@127.0.0.1/'])(
    'that would lead the browser to %s is refused',
    async (address) => {
      peer.altering.discovery = (body) => ({ ...body, authorization_endpoint: address });
      await flightpath.anonymous.post('/api/auth/provider/start', { tenant: 'acme' }).expect(502);
    },
  );

  it('that names an address in our own network has us send nothing there', async () => {
    peer.altering.discovery = (body) => ({ ...body, token_endpoint: 'http://169.254.169.254/latest/meta-data/' });
    expect(await problemOf()).toBe('provider-away');
  });

  it('that is none is refused', async () => {
    peer.altering.discovery = () => 'Moved';
    await flightpath.anonymous.post('/api/auth/provider/start', { tenant: 'acme' }).expect(502);
  });
});

describe('a provider that tells the e-mail only when asked', () => {
  let shy: OpenIdPeer;
  beforeAll(async () => {
    shy = await startOpenIdPeer({ redirectUris: [callbackOf('acme')] });
    await setUpProvider(await flightpath.signIn('admin'), shy);
    shy.comingAs = 'acct-pmo';
    shy.accounts = peer.accounts;
  });
  afterAll(() => shy.stop());

  it('is asked', async () => {
    expect(await problemOf()).toBeNull();
    expect(shy.asked).toContain('GET /me');
  });

  it('is refused where it answers for somebody else', async () => {
    shy.altering.userinfo = (body) => ({ ...body, sub: 'acct-admin', email: 'admin@acme.example' });
    expect(await problemOf()).toBe('answer-refused');
  });
});
