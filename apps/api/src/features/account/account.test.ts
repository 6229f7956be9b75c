import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';
import { type Mailbox, startMailbox } from '../../../test/mailbox.ts';
import { afterwards, appCode, mailTo, signInAnew, tokenTo, turnOnSecondFactor } from '../../../test/own-account.ts';
import { TEST_PASSWORD } from '../../../test/two-tenants.ts';

let mailbox: Mailbox;
let flightpath: TestApp;
beforeAll(async () => {
  mailbox = await startMailbox();
  flightpath = await startTestApp({ mail: { smtpUrl: mailbox.url, from: 'no-reply@flightpath.example' } });
});
beforeEach(() => {
  mailbox.mails.length = 0;
});
afterAll(async () => {
  await flightpath.stop();
  await mailbox.stop();
});

const NEW = 'green boats sail far';
const signIn = (email: string, password = TEST_PASSWORD) =>
  flightpath.anonymous.post('/api/auth/sign-in/email', { email, password });
const errorsOf = async (asked: ReturnType<TestClient['post']>) => (await asked.expect(422)).body.errors;

describe('the account', () => {
  it('tells how one signs in', async () => {
    const viewer = await flightpath.signIn('viewer');
    expect((await viewer.get('/api/v1/me/account').expect(200)).body).toEqual({
      name: 'Vic Ray',
      email: 'viewer@acme.example',
      newEmail: null,
      secondFactor: { isOn: false, backupCodesLeft: 0 },
    });
    await flightpath.anonymous.get('/api/v1/me/account').expect(401);
  });
});

describe('changing the password', () => {
  const email = 'pmo@acme.example';
  const change = (client: TestClient, fields: object = {}) =>
    client.post('/api/v1/me/password', { currentPassword: TEST_PASSWORD, newPassword: NEW, ...fields });

  it('asks for the one before, and refuses a weak one at its field', async () => {
    const client = await signInAnew(flightpath, email);
    expect(await errorsOf(change(client, { currentPassword: 'guess' }))).toEqual([
      { pointer: '#/currentPassword', detail: 'Is not your password.' },
    ]);
    for (const newPassword of ['password1234', 'x'.repeat(11), TEST_PASSWORD]) {
      expect(await errorsOf(change(client, { newPassword }))).toMatchObject([{ pointer: '#/newPassword' }]);
    }
    await change(flightpath.anonymous).expect(401);
    await signIn(email).expect(200);
  });

  it('ends every other session and every open link, goes on in this one, and tells the owner', async () => {
    const [client, other] = [await signInAnew(flightpath, email), await signInAnew(flightpath, email)];
    await flightpath.anonymous.post('/api/auth/request-password-reset', { email }).expect(202);
    const token = await tokenTo(mailbox, email, 'reset-password');
    const answer = await change(client).expect(204);
    for (const ended of [client, other]) await ended.get('/api/v1/me').expect(401);
    await afterwards(flightpath, answer).get('/api/v1/me').expect(200);
    await signIn(email).expect(401);
    await signIn(email, NEW).expect(200);
    const newPassword = 'far boats sail green';
    await flightpath.anonymous.post('/api/auth/reset-password', { token, newPassword }).expect(404);
    await mailTo(mailbox, email, 'Your Flightpath password was changed');
  });

  it('goes on with the second factor that the session had', async () => {
    const { email: owner, userId } = flightpath.acme.members.champion;
    const { client } = await turnOnSecondFactor(flightpath, { client: await signInAnew(flightpath, owner), userId });
    const renewed = afterwards(flightpath, await change(client).expect(204));
    expect((await renewed.get('/api/v1/me').expect(200)).body.session.hasSecondFactor).toBe(true);
  });
});

describe('changing the e-mail', () => {
  const ask = (client: TestClient, email: string, password = TEST_PASSWORD) =>
    client.post('/api/v1/me/email-change', { email, password });
  const confirm = (token: string) => flightpath.anonymous.post('/api/auth/confirm-email-change', { token });
  const clientOf = (email: string) => signInAnew(flightpath, email);

  it('sends a link to the new address, changes nothing until it is used, and then tells the old address', async () => {
    const client = await clientOf('viewer@acme.example');
    expect(await errorsOf(ask(client, 'vic@acme.example', 'guess'))).toMatchObject([{ pointer: '#/password' }]);
    await ask(client, 'Vic@Acme.example').expect(202);
    await mailTo(mailbox, 'vic@acme.example', 'Confirm your new e-mail address for Flightpath');
    const { body: account } = await client.get('/api/v1/me/account').expect(200);
    expect(account).toMatchObject({
      email: 'viewer@acme.example',
      newEmail: { email: 'vic@acme.example', expiresAt: '2026-03-11T09:00:00.000Z' },
    });
    await signIn('vic@acme.example').expect(401);

    const { body } = await confirm(await tokenTo(mailbox, 'vic@acme.example', 'confirm-email')).expect(200);
    expect(body).toEqual({ email: 'vic@acme.example' });
    await signIn('viewer@acme.example').expect(401);
    await signIn('vic@acme.example').expect(200);
    expect((await client.get('/api/v1/me').expect(200)).body.user.email).toBe('vic@acme.example');
    await mailTo(mailbox, 'viewer@acme.example', 'The e-mail address of your Flightpath account was changed');
  });

  it('takes a link once, the newest alone, within a day, and none that was taken back', async () => {
    const client = await clientOf('executive@acme.example');
    const linkFor = async (email: string) => {
      await ask(client, email).expect(202);
      return tokenTo(mailbox, email, 'confirm-email');
    };
    const replaced = await linkFor('one@acme.example');
    const late = await linkFor('two@acme.example');
    flightpath.clock.moveTo('2026-03-11T09:00:00Z');
    for (const dead of [replaced, late, 'made-up']) await confirm(dead).expect(404);
    flightpath.clock.moveTo('2026-03-10T09:00:00Z');
    const cancelled = await linkFor('three@acme.example');
    await client.delete('/api/v1/me/email-change').expect(204);
    const { body } = await confirm(cancelled).expect(404);
    expect(body.type).toBe('/api/problems#link-not-found');
    expect((await client.get('/api/v1/me/account').expect(200)).body.newEmail).toBeNull();
    const good = await linkFor('four@acme.example');
    const answers = await Promise.all([confirm(good), confirm(good)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  it('answers the same for an address that has an account, whose owner is told instead', async () => {
    const client = await clientOf('pmo@globex.example');
    const free = await ask(client, 'free@globex.example').expect(202);
    const taken = await ask(client, 'viewer@globex.example').expect(202);
    expect(Object.keys(taken.body)).toEqual(Object.keys(free.body));
    const mail = await mailTo(mailbox, 'viewer@globex.example', 'You have a Flightpath account already');
    expect(mail.message.text).not.toContain('#');
    await signIn('viewer@globex.example').expect(200);
  });

  it('does not take an address that somebody else was given meanwhile', async () => {
    const [one, other] = [await clientOf('admin@globex.example'), await clientOf('champion@globex.example')];
    await ask(one, 'wanted@globex.example').expect(202);
    const first = await tokenTo(mailbox, 'wanted@globex.example', 'confirm-email');
    await ask(other, 'wanted@globex.example').expect(202);
    const second = await tokenTo(mailbox, 'wanted@globex.example', 'confirm-email', 2);
    await confirm(second).expect(200);
    await confirm(first).expect(404);
    await signIn('admin@globex.example').expect(200);
  });

  it('ends the links for a new password that the old address has', async () => {
    const email = 'admin@acme.example';
    await flightpath.anonymous.post('/api/auth/request-password-reset', { email }).expect(202);
    const reset = await tokenTo(mailbox, email, 'reset-password');
    await ask(await clientOf(email), 'ada@acme.example').expect(202);
    await confirm(await tokenTo(mailbox, 'ada@acme.example', 'confirm-email')).expect(200);
    await flightpath.anonymous.post('/api/auth/reset-password', { token: reset, newPassword: NEW }).expect(404);
  });

  it('stores no token', async () => {
    await ask(await clientOf('executive@globex.example'), 'gil@globex.example').expect(202);
    const token = await tokenTo(mailbox, 'gil@globex.example', 'confirm-email');
    const { rows } = await flightpath.owner.query('select json_agg(c)::text as text from email_changes c');
    expect(rows[0].text).not.toContain(token);
    expect(rows[0].text).toContain('gil@globex.example');
  });

  it('is refused for the address that one has, and for none', async () => {
    const client = await clientOf('executive@globex.example');
    expect(await errorsOf(ask(client, 'EXECUTIVE@globex.example'))).toMatchObject([{ pointer: '#/email' }]);
    expect(await errorsOf(ask(client, 'nobody'))).toMatchObject([{ pointer: '#/email' }]);
  });
});

describe('no secret of an account', () => {
  it('reaches the log, whatever its level', async () => {
    const lines: string[] = [];
    const log = { write: (line: string) => void lines.push(line) };
    const own = await startTestApp(
      { logLevel: 'trace', mail: { smtpUrl: mailbox.url, from: 'no-reply@flightpath.example' } },
      log,
    );
    const secrets = [TEST_PASSWORD, NEW, 'a wrong password'];
    try {
      const { email, userId } = own.acme.members.pmo;
      await own.anonymous.post('/api/auth/sign-in/email', { email, password: 'a wrong password' }).expect(401);
      const signedIn = await own.anonymous.post('/api/auth/sign-in/email', { email, password: TEST_PASSWORD });
      const client = afterwards(own, signedIn);
      secrets.push((signedIn.headers['set-cookie'] as unknown as string[])[0]?.split(/[=;]/)[1] as string);
      await client.post('/api/v1/me/email-change', { email: 'pia@acme.example', password: TEST_PASSWORD }).expect(202);
      secrets.push(await tokenTo(mailbox, 'pia@acme.example', 'confirm-email'));
      await own.anonymous.post('/api/auth/request-password-reset', { email }).expect(202);
      secrets.push(await tokenTo(mailbox, email, 'reset-password'));
      const token = secrets.at(-1);
      const { body: setup } = await client.post('/api/v1/me/second-factor', { password: TEST_PASSWORD }).expect(200);
      const code = await appCode(own, userId);
      const { body } = await client.post('/api/v1/me/second-factor/confirm', { code }).expect(200);
      secrets.push(setup.key, ...body.backupCodes);
      await own.anonymous.post('/api/auth/reset-password', { token, newPassword: NEW }).expect(204);
    } finally {
      await own.stop();
    }
    const text = lines.join('');
    expect(text).toContain('somebody chose a new password by e-mail');
    for (const secret of secrets) expect([secret, text.includes(secret)]).toEqual([secret, false]);
  });
});
