import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson } from '../../../test/factories.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';
import { ANN, invite, signedInBy, tokenIn } from '../../../test/invited.ts';

let flightpath: TestApp;
let admin: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  admin = await flightpath.signIn('admin');
});
afterAll(() => flightpath.stop());

const accept = (token: string, fields: object = {}, by = flightpath.anonymous) =>
  by.post('/api/v1/invitations/accept', { token, ...fields });

/** Invites and gives the token; no mail server is set up here, so the answer has the link. */
const tokenFor = async (email: string, fields: Record<string, unknown> = {}, by = admin) =>
  tokenIn((await invite(by, { email, ...fields })).link);

const membersWith = async (email: string) => {
  const { rows } = await flightpath.owner.query(
    `select t.slug, m.role, u.name, u.email_verified as "isVerified", m.person_id as "personId"
     from members m join users u on u.id = m.user_id join tenants t on t.id = m.tenant_id
     where u.email = $1 order by t.slug`,
    [email],
  );
  return rows;
};

describe('somebody without an account', () => {
  it('becomes a member, is signed in, and signs in again with their password', async () => {
    const bo = await aPerson(admin, { name: 'Bo Ek' });
    const token = await tokenFor('bo@acme.example', { role: 'pmo', personId: bo.id });
    const answer = await accept(token, { ...ANN, name: 'Bo Ek' }).expect(200);
    expect(answer.body).toEqual({ tenant: { slug: 'acme', name: 'Acme' }, role: 'pmo' });
    const client = signedInBy(flightpath, answer);
    const { body: me } = await client.get('/api/v1/me').expect(200);
    expect(me).toMatchObject({
      user: { name: 'Bo Ek', email: 'bo@acme.example' },
      memberships: [{ role: 'pmo', personId: bo.id, tenant: { slug: 'acme' } }],
    });
    await client.post('/initiatives', { name: 'Mine' }).expect(201);
    expect(await membersWith('bo@acme.example')).toMatchObject([{ isVerified: true, personId: bo.id }]);
    const credentials = { email: 'bo@acme.example', password: ANN.password };
    await flightpath.anonymous.post('/api/auth/sign-in/email', credentials).expect(200);
    const { body: list } = await admin.get('/invitations').expect(200);
    expect(list.data[0]).toMatchObject({ state: 'accepted', acceptedAt: '2026-03-10T09:00:00.000Z' });
    const { rows } = await flightpath.owner.query(
      `select action, summary, actor_name, credential_id, request_id is not null as "hasRequest", after->>'role' as role
       from audit_events where action = 'acceptInvitation'`,
    );
    expect(rows).toEqual([
      {
        action: 'acceptInvitation',
        summary: 'Accepted the invitation as pmo',
        actor_name: 'Bo Ek',
        credential_id: null,
        hasRequest: true,
        role: 'pmo',
      },
    ]);
  });

  it('gives a name and a password that is worth something', async () => {
    const token = await tokenFor('anna.schmidt@acme.example');
    const errorsOf = async (fields: object) => (await accept(token, fields).expect(422)).body.errors;
    expect(await errorsOf({})).toEqual([
      { pointer: '#/name', detail: 'Is missing.' },
      { pointer: '#/password', detail: 'Is missing.' },
    ]);
    expect(await errorsOf({ name: 'Anna\r\nBcc: x', password: 'x'.repeat(11) })).toEqual([
      { pointer: '#/name', detail: 'Must be one line.' },
      { pointer: '#/password', detail: 'Must have at least 12 characters.' },
    ]);
    expect(await errorsOf({ ...ANN, password: 'x'.repeat(129) })).toMatchObject([{ pointer: '#/password' }]);
    expect(await errorsOf({ ...ANN, password: 'hello Schmidt hello' })).toEqual([
      { pointer: '#/password', detail: 'Contains "schmidt", which is part of your e-mail address.' },
    ]);
    for (const password of ['password1234', 'qwertyuiop12', 'aaaaaaaaaaaaaaaa', 'flightpathflightpath']) {
      expect(await errorsOf({ ...ANN, password })).toMatchObject([
        { pointer: '#/password', detail: expect.stringMatching(/^Is among the passwords that are tried first\./) },
      ]);
    }
    expect(await membersWith('anna.schmidt@acme.example')).toEqual([]);
    await accept(token, { ...ANN, password: 'nur kleine worte hier' }).expect(200);
  });

  it('is one member when they accept twice at once', async () => {
    const token = await tokenFor('twice@acme.example');
    const answers = await Promise.all([accept(token, ANN), accept(token, ANN)]);
    const [won, lost] = answers.sort((one, other) => one.status - other.status);
    expect(won?.status).toBe(200);
    // The second one comes after the account was made, or after the invitation was used up.
    expect(['/api/problems#not-signed-in', '/api/problems#invitation-not-found']).toContain(lost?.body.type);
    expect(await membersWith('twice@acme.example')).toHaveLength(1);
  });

  it('is left without the person whom somebody else has become meanwhile', async () => {
    const { personId, userId } = flightpath.acme.members.viewer;
    await admin.patch(`/members/${userId}`, { personId: null }).expect(200);
    const token = await tokenFor('eve@acme.example', { personId });
    await admin.patch(`/members/${userId}`, { personId }).expect(200);
    await accept(token, ANN).expect(200);
    expect(await membersWith('eve@acme.example')).toMatchObject([{ role: 'champion', personId: null }]);
  });
});

describe('somebody with an account', () => {
  const email = 'viewer@globex.example';

  it('signs in with it first', async () => {
    const token = await tokenFor(email);
    const { body } = await flightpath.anonymous.post('/api/v1/invitations/look-up', { token }).expect(200);
    expect(body.hasAccount).toBe(true);
    const refused = await accept(token, { name: 'Forged', password: ANN.password }).expect(401);
    expect(refused.body.detail).toBe(`There is an account for ${email}: sign in with it, then accept the invitation.`);
    const other = await flightpath.signIn('pmo', 'globex');
    const asAnother = await accept(token, ANN, other).expect(403);
    expect(asAnother.body).toMatchObject({
      type: '/api/problems#signed-in-as-another',
      detail: `The invitation is for ${email}, and you are signed in as pmo@globex.example. Sign out, then open its link again.`,
    });
    expect(await membersWith(email)).toMatchObject([{ slug: 'globex', name: 'Gabe Kim' }]);

    const client = await flightpath.signIn('viewer', 'globex');
    await client.inTenant('acme').get('/portfolio').expect(404);
    await accept(token, {}, client).expect(200);
    await client.inTenant('acme').get('/portfolio').expect(200);
    expect(await membersWith(email)).toMatchObject([
      { slug: 'acme', role: 'champion', name: 'Gabe Kim' },
      { slug: 'globex', role: 'viewer', name: 'Gabe Kim' },
    ]);
  });

  it('accepts once, of two at once', async () => {
    const client = await flightpath.signIn('champion', 'globex');
    const token = await tokenFor('champion@globex.example');
    const answers = await Promise.all([accept(token, {}, client), accept(token, {}, client)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await membersWith('champion@globex.example')).toHaveLength(2);
  });
});

describe('two organisations that invite one person', () => {
  it('have one account between them', async () => {
    const ours = await tokenFor('both@else.example');
    const theirs = await tokenFor('both@else.example', {}, await flightpath.signIn('admin', 'globex'));
    const answers = await Promise.all([accept(ours, ANN), accept(theirs, ANN)]);
    const [won, lost] = answers.sort((one, other) => one.status - other.status);
    expect([won?.status, lost?.body.type]).toEqual([200, '/api/problems#not-signed-in']);
    expect(await membersWith('both@else.example')).toHaveLength(1);
    const left = won?.body.tenant.slug === 'acme' ? theirs : ours;
    await accept(left, {}, signedInBy(flightpath, won as never)).expect(200);
    expect(await membersWith('both@else.example')).toHaveLength(2);
  });
});
