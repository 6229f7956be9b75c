import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callbackOf, providerFrom } from '../../../test/company-sign-in.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';
import { type OpenIdPeer, startOpenIdPeer } from '../../../test/openid-peer.ts';

let flightpath: TestApp;
let admin: TestClient;
let peer: OpenIdPeer;
beforeAll(async () => {
  flightpath = await startTestApp();
  admin = await flightpath.signIn('admin');
  peer = await startOpenIdPeer({ redirectUris: [callbackOf('acme')] });
});
afterAll(async () => {
  await peer.stop();
  await flightpath.stop();
});

const PATH = '/identity-provider';
const refusalAt = ({ body }: { body: { errors?: { pointer: string; detail: string }[] } }) =>
  body.errors?.map(({ pointer, detail }) => [pointer, detail]);

describe('the company sign-in', () => {
  it('begins as none, with the address that the provider must know', async () => {
    expect((await admin.get(PATH).expect(200)).body).toEqual({ provider: null, redirectUri: callbackOf('acme') });
    await admin.delete(PATH).expect(404);
  });

  it('needs a client secret, and shows it to nobody afterwards', async () => {
    const { clientSecret, ...wanted } = providerFrom(peer);
    expect(refusalAt(await admin.put(PATH, wanted).expect(422))).toEqual([['#/clientSecret', 'Is missing.']]);
    const { body, text } = await admin.put(PATH, { ...wanted, clientSecret }).expect(200);
    expect(body).toEqual({
      provider: {
        ...wanted,
        createdAt: '2026-03-10T09:00:00.000Z',
        updatedAt: '2026-03-10T09:00:00.000Z',
      },
      redirectUri: callbackOf('acme'),
    });
    expect(text + (await admin.get(PATH).expect(200)).text).not.toContain(clientSecret);
  });

  it('keeps the secret sealed, and out of the audit log', async () => {
    const { rows } = await flightpath.owner.query('select client_secret from identity_providers');
    expect(rows[0].client_secret.includes(peer.clientSecret)).toBe(false);
    const { rows: events } = await flightpath.owner.query(
      "select summary, before, after from audit_events where action = 'putIdentityProvider'",
    );
    expect(events.map(({ summary }) => summary)).toEqual(['Set up the company sign-in Acme Login']);
    expect(JSON.stringify(events)).not.toContain(peer.clientSecret);
  });

  it('keeps the stored secret when it is renamed or disabled', async () => {
    const { clientSecret: _, ...wanted } = providerFrom(peer);
    flightpath.clock.moveTo('2026-03-11');
    const { body } = await admin.put(PATH, { ...wanted, name: 'Acme ID', isEnabled: false }).expect(200);
    expect(body.provider).toMatchObject({ name: 'Acme ID', isEnabled: false, updatedAt: '2026-03-11T09:00:00.000Z' });
    await flightpath.anonymous.post('/api/auth/provider/start', { tenant: 'acme' }).expect(404);
    await admin.put(PATH, wanted).expect(200);
    await flightpath.anonymous.post('/api/auth/provider/start', { tenant: 'acme' }).expect(200);
    const { rows } = await flightpath.owner.query(
      "select summary from audit_events where action = 'putIdentityProvider' order by id desc limit 2",
    );
    expect(rows.map(({ summary }) => summary)).toEqual([
      'Enabled the company sign-in Acme Login',
      'Disabled the company sign-in Acme ID',
    ]);
  });

  it.each([{ issuer: 'https://evil.example' }, { clientId: 'another' }])(
    'does not send the stored secret elsewhere: %j asks for it anew',
    async (changes) => {
      const { clientSecret: _, ...wanted } = providerFrom(peer);
      expect(refusalAt(await admin.put(PATH, { ...wanted, ...changes }).expect(422))).toEqual([
        ['#/clientSecret', 'Is needed with another issuer or client ID: the stored secret is of the ones before.'],
      ]);
    },
  );

  it.each([
    ['issuer', 'login.acme.example'],
    ['issuer', 'https://me:secret@login.acme.example'],
    ['name', ' '],
    ['clientId', 'a\nb'],
    ['clientSecret', ''],
  ])('refuses the %s %j', async (field, value) => {
    const [[pointer = ''] = []] =
      refusalAt(await admin.put(PATH, { ...providerFrom(peer), [field]: value }).expect(422)) ?? [];
    expect(pointer).toBe(`#/${field}`);
  });

  it('cannot be disabled, changed or removed where the organisation lets nobody in otherwise', async () => {
    await flightpath.owner.query("update tenants set sign_in_policy = 'provider' where slug = 'acme'");
    // Whoever came by the provider is let in by that policy; an admin with a password is not.
    await flightpath.owner.query(`update sessions set tenant_id = $1 where user_id = $2`, [
      flightpath.acme.id,
      flightpath.acme.members.admin.userId,
    ]);
    for (const changes of [{ isEnabled: false }, { issuer: 'https://other.example' }, { clientId: 'another' }]) {
      const { body } = await admin.put(PATH, { ...providerFrom(peer), ...changes }).expect(409);
      expect(body.detail).toContain('asks everybody to sign in by this provider');
    }
    await admin.delete(PATH).expect(409);
    await admin.put(PATH, { ...providerFrom(peer), name: 'Acme Login 2' }).expect(200);
    await flightpath.owner.query("update tenants set sign_in_policy = 'password' where slug = 'acme'");
    await flightpath.owner.query('update sessions set tenant_id = null');
  });

  it("is the admins' matter, in their own organisation", async () => {
    for (const role of ['pmo', 'executive', 'champion', 'viewer'] as const) {
      const member = await flightpath.signIn(role);
      const { body } = await member.get(PATH).expect(403);
      expect(body.detail).toBe('Only admins may set up the company sign-in. Ask one of them.');
      await member.put(PATH, providerFrom(peer)).expect(403);
      await member.delete(PATH).expect(403);
    }
    const stranger = await flightpath.signIn('admin', 'globex');
    expect((await stranger.get(PATH).expect(200)).body.provider).toBeNull();
    await stranger.inTenant('acme').get(PATH).expect(404);
    await stranger.delete(PATH).expect(404);
    expect((await admin.get(PATH).expect(200)).body.provider).not.toBeNull();
  });

  it('is removed with everything that came of it', async () => {
    await admin.delete(PATH).expect(204);
    expect((await admin.get(PATH).expect(200)).body.provider).toBeNull();
    const { rows } = await flightpath.owner.query(
      'select (select count(*)::int from provider_sign_ins) + (select count(*)::int from provider_identities) as left',
    );
    expect(rows).toEqual([{ left: 0 }]);
  });
});

describe('trying the connection', () => {
  const tryAt = async (issuer: string) => (await admin.post(`${PATH}/try`, { issuer }).expect(200)).body;

  it('says what the provider can do, and stores nothing', async () => {
    const { canWork, findings } = await tryAt(`${peer.issuer}/.well-known/openid-configuration`);
    expect(canWork).toBe(true);
    expect(findings.map(({ state }: { state: string }) => state)).toEqual(Array(6).fill('fine'));
    expect((await admin.get(PATH).expect(200)).body.provider).toBeNull();
  });

  it('says what is wrong with it', async () => {
    peer.altering.discovery = (body) => ({ ...body, code_challenge_methods_supported: ['plain'] });
    expect(await tryAt(peer.issuer)).toMatchObject({
      canWork: false,
      findings: expect.arrayContaining([{ state: 'wrong', text: 'It does not know PKCE with S256.' }]),
    });
    peer.altering.discovery = (body) => ({ ...body, issuer: 'https://other.example' });
    expect((await tryAt(peer.issuer)).findings[0].text).toContain('It answers as another issuer');
    peer.altering = {};
  });

  it.each<[string, () => string, RegExp]>([
    ['nobody listens', () => 'http://127.0.0.1:9', /^It cannot be reached \(ECONNREFUSED\)\. Check the address\.$/],
    ['there is something else', () => `${peer.issuer}/elsewhere`, /does not describe itself/],
    ['the address is of our own network', () => 'https://10.0.0.8', /not an address of the public internet/],
    ['the address is of the cloud', () => 'https://169.254.169.254', /not an address of the public internet/],
    ['it is not https', () => 'http://10.0.0.8', /must be asked over https/],
  ])('says so where %s', async (_, issuer, reason) => {
    expect(await tryAt(issuer())).toEqual({
      canWork: false,
      findings: [{ state: 'wrong', text: expect.stringMatching(reason) }],
    });
  });

  it("is the admins' matter, too", async () => {
    const pmo = await flightpath.signIn('pmo');
    await pmo.post(`${PATH}/try`, { issuer: peer.issuer }).expect(403);
  });
});

describe('in production', () => {
  it('no provider is asked without https', async () => {
    const secure = await startTestApp({ environment: 'production' });
    try {
      const { body } = await (await secure.signIn('admin'))
        .put(PATH, { ...providerFrom(peer), issuer: 'http://login.acme.example' })
        .expect(422);
      expect(refusalAt({ body })).toEqual([['#/issuer', 'login.acme.example must be asked over https.']]);
      const { body: trial } = await (await secure.signIn('admin'))
        .post(`${PATH}/try`, { issuer: peer.issuer.replace('http:', 'https:') })
        .expect(200);
      expect(trial.findings[0].text).toBe('127.0.0.1 is not an address of the public internet.');
    } finally {
      await secure.stop();
    }
  });
});
