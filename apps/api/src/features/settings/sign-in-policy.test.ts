// What an organisation may ask of whoever signs in, at its door.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anApiKey } from '../../../test/an-api-key.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';
import { invite, tokenIn } from '../../../test/invited.ts';
import { signInAnew, turnOnSecondFactor } from '../../../test/own-account.ts';
import { TEST_PASSWORD } from '../../../test/two-tenants.ts';

let flightpath: TestApp;
beforeAll(async () => {
  flightpath = await startTestApp();
});
beforeEach(() => flightpath.owner.query(`update tenants set sign_in_policy = 'password'`));
afterAll(() => flightpath.stop());

const ask = (policy: string, slug = 'acme') =>
  flightpath.owner.query('update tenants set sign_in_policy = $1 where slug = $2', [policy, slug]);

/** A session as the tenant's own identity provider makes it. */
async function vouchedFor(email: string, tenantId = flightpath.acme.id): Promise<TestClient> {
  const client = await signInAnew(flightpath, email);
  await flightpath.owner.query(
    `update sessions set tenant_id = $1 where id = (
       select s.id from sessions s join users u on u.id = s.user_id where u.email = $2 order by s.created_at desc limit 1)`,
    [tenantId, email],
  );
  return client;
}

/** The user works for the other tenant, too. */
const joinGlobex = (userId: string) =>
  flightpath.owner.query(
    `insert into members (tenant_id, user_id, role, joined_at) values ($1, $2, 'admin', now()) on conflict do nothing`,
    [flightpath.globex.id, userId],
  );

const slugOf = ({ body }: { body: { type: string } }) => body.type.split('#')[1];
const asked = async (client: TestClient) =>
  (await client.get('/api/v1/me').expect(200)).body.memberships.map(
    ({ tenant, asksFor }: { tenant: { slug: string }; asksFor: string | null }) => [tenant.slug, asksFor],
  );

describe('an organisation that asks for a second factor', () => {
  it('lets in who has one, and says to the others what it asks for', async () => {
    const { email, userId } = flightpath.acme.members.pmo;
    const plain = await signInAnew(flightpath, email);
    await plain.get('/portfolio').expect(200);
    await ask('second-factor');
    const refused = await plain.get('/portfolio').expect(403);
    expect(refused.body).toMatchObject({
      type: '/api/problems#second-factor-required',
      detail: 'Acme asks for a second factor. Set one up in your account, or sign in again with the one you have.',
    });
    await plain.post('/departments', { name: 'Legal' }).expect(403);
    expect(await asked(plain)).toEqual([['acme', 'second-factor']]);
    const { client } = await turnOnSecondFactor(flightpath, { client: plain, userId });
    await client.get('/portfolio').expect(200);
    expect(await asked(client)).toEqual([['acme', null]]);
    await client.post('/api/v1/me/second-factor/turn-off', { password: TEST_PASSWORD }).expect(204);
    await ask('password');
  });

  it('takes the word of its own provider', async () => {
    await ask('second-factor');
    await (await vouchedFor('viewer@acme.example')).get('/portfolio').expect(200);
  });

  it('tells a stranger nothing', async () => {
    await ask('second-factor');
    const stranger = await flightpath.signIn('pmo', 'globex');
    expect(slugOf(await stranger.inTenant('acme').get('/portfolio').expect(404))).toBe('tenant-not-found');
    await stranger.get('/portfolio').expect(200);
  });

  it('leaves API keys alone', async () => {
    const { client } = await anApiKey(flightpath, ['portfolio:read']);
    for (const policy of ['second-factor', 'provider']) {
      await ask(policy);
      await client.get('/portfolio').expect(200);
    }
  });
});

describe('an organisation that asks for its own provider', () => {
  it('lets in who comes from there, and nobody else', async () => {
    const { email, userId } = flightpath.acme.members.champion;
    const vouched = await vouchedFor(email);
    const plain = await signInAnew(flightpath, email);
    await ask('provider');
    await vouched.get('/portfolio').expect(200);
    expect(slugOf(await plain.get('/portfolio').expect(403))).toBe('provider-sign-in-required');
    expect(await asked(plain)).toEqual([['acme', 'provider']]);
    const { client } = await turnOnSecondFactor(flightpath, { client: plain, userId });
    expect(slugOf(await client.get('/portfolio').expect(403))).toBe('provider-sign-in-required');
  });
});

describe('a session of a provider', () => {
  it('counts in the one organisation, and finds no other', async () => {
    const { email, userId } = flightpath.acme.members.executive;
    await joinGlobex(userId);
    const vouched = await vouchedFor(email);
    expect(await asked(vouched)).toEqual([['acme', null]]);
    await vouched.get('/portfolio').expect(200);
    expect(slugOf(await vouched.inTenant('globex').get('/portfolio').expect(404))).toBe('tenant-not-found');
    await vouched.inTenant('globex').post('/departments', { name: 'Loot' }).expect(404);
    const plain = await signInAnew(flightpath, email);
    expect(await asked(plain)).toHaveLength(2);
    await plain.inTenant('globex').get('/portfolio').expect(200);
  });

  it('of another organisation does not fulfil the policy, nor open the door', async () => {
    const { email, userId } = flightpath.acme.members.executive;
    await joinGlobex(userId);
    const vouched = await vouchedFor(email, flightpath.globex.id);
    for (const policy of ['password', 'second-factor', 'provider']) {
      await ask(policy);
      await vouched.get('/portfolio').expect(404);
    }
  });

  it('changes nothing of the account, and sees nothing of it', async () => {
    const vouched = await vouchedFor('viewer@acme.example');
    const proof = { password: TEST_PASSWORD };
    const refused = [
      vouched.get('/api/v1/me/account'),
      vouched.get('/api/v1/me/sessions'),
      vouched.post('/api/v1/me/sessions/end-others'),
      vouched.post('/api/v1/me/password', { currentPassword: TEST_PASSWORD, newPassword: 'green boats sail far' }),
      vouched.post('/api/v1/me/email-change', { email: 'eve@evil.example', ...proof }),
      vouched.post('/api/v1/me/second-factor', proof),
      vouched.post('/api/v1/me/second-factor/turn-off', proof),
    ];
    for (const answer of await Promise.all(refused)) {
      expect([answer.status, slugOf(answer)]).toEqual([403, 'session-of-provider']);
    }
    expect((await vouched.get('/api/v1/me').expect(200)).body.session).toEqual({
      hasSecondFactor: false,
      isOfProvider: true,
    });
  });

  it('joins no other organisation', async () => {
    const email = 'viewer@acme.example';
    const theirs = await invite(await flightpath.signIn('admin', 'globex'), { email });
    const vouched = await vouchedFor(email);
    const accept = (client: TestClient) => client.post('/api/v1/invitations/accept', { token: tokenIn(theirs.link) });
    expect(slugOf(await accept(vouched).expect(403))).toBe('session-of-provider');
    await accept(await signInAnew(flightpath, email)).expect(200);
  });

  it('loses its right with the membership', async () => {
    const { email, userId } = flightpath.acme.members.viewer;
    const vouched = await vouchedFor(email);
    await flightpath.owner.query('update members set disabled_at = now() where user_id = $1', [userId]);
    await vouched.get('/portfolio').expect(404);
    await flightpath.owner.query('update members set disabled_at = null where user_id = $1', [userId]);
  });
});

describe('the policy', () => {
  it('is set by an admin who fulfils it, so that nobody locks themselves out', async () => {
    const { email, userId } = flightpath.globex.members.admin;
    const admin = await signInAnew(flightpath, email);
    const settings = admin.inTenant('globex');
    for (const signInPolicy of ['second-factor', 'provider']) {
      const { body } = await settings.patch('/settings', { signInPolicy }).expect(409);
      expect(body.errors).toEqual([
        { pointer: '#/signInPolicy', detail: expect.stringMatching(/so that this would lock you out/) },
      ]);
    }
    const { client } = await turnOnSecondFactor(flightpath, { client: admin, userId });
    const own = client.inTenant('globex');
    expect((await own.patch('/settings', { signInPolicy: 'second-factor' }).expect(200)).body).toMatchObject({
      signInPolicy: 'second-factor',
    });
    await own.patch('/settings', { signInPolicy: 'provider' }).expect(409);
    const { rows } = await flightpath.owner.query(
      `select before->>'signInPolicy' as before, after->>'signInPolicy' as after from audit_events
       where action = 'changeSettings' and after->>'signInPolicy' is not null`,
    );
    expect(rows).toEqual([{ before: 'password', after: 'second-factor' }]);
    await (await flightpath.signIn('viewer', 'globex')).get('/portfolio').expect(403);
    await own.patch('/settings', { signInPolicy: 'king' }).expect(422);
  });
});
