import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/harness.ts';
import { type Mailbox, startMailbox } from '../../../test/mailbox.ts';
import { afterwards, firstStep, mailTo, signInAnew, tokenTo, turnOnSecondFactor } from '../../../test/own-account.ts';
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
const ask = (email: string, app = flightpath) => app.anonymous.post('/api/auth/request-password-reset', { email });
const reset = (token: string, newPassword = NEW) =>
  flightpath.anonymous.post('/api/auth/reset-password', { token, newPassword });
const signIn = (email: string, password: string) =>
  flightpath.anonymous.post('/api/auth/sign-in/email', { email, password });

async function tokenFor(email: string, count = 1): Promise<string> {
  await ask(email).expect(202);
  return tokenTo(mailbox, email.toLowerCase(), 'reset-password', count);
}

describe('a forgotten password', () => {
  it('is replaced with the link of the e-mail; every session ends, and the owner is told', async () => {
    const email = 'pmo@acme.example';
    const before = await signInAnew(flightpath, email);
    const token = await tokenFor('PMO@acme.example');
    const { message } = await mailTo(mailbox, email, 'Choose a new Flightpath password');
    expect(message.text).toContain(`http://localhost:3000/reset-password#${token}`);
    const answer = await reset(token).expect(204);
    expect(answer.headers['set-cookie']).toBeUndefined();
    await before.get('/api/v1/me').expect(401);
    await signIn(email, TEST_PASSWORD).expect(401);
    await signIn(email, NEW).expect(200);
    await mailTo(mailbox, email, 'Your Flightpath password was changed');
  });

  it('takes a link once, and no other link of the account after it', async () => {
    const first = await tokenFor('viewer@acme.example');
    const second = await tokenFor('viewer@acme.example', 2);
    const answers = await Promise.all([reset(second), reset(second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
    for (const token of [first, second, 'x'.repeat(24), 'made-up']) {
      const { body } = await reset(token).expect(404);
      expect(body.type).toBe('/api/problems#link-not-found');
    }
  });

  it('takes none that has expired', async () => {
    const token = await tokenFor('executive@acme.example');
    await flightpath.owner.query(`update verifications set expires_at = now() - interval '1 second'`);
    await reset(token).expect(404);
    await signIn('executive@acme.example', TEST_PASSWORD).expect(200);
  });

  it('becomes none that is guessed first, and the link is still good', async () => {
    const token = await tokenFor('champion@acme.example');
    const refusals = async (password: string) => (await reset(token, password).expect(422)).body.errors;
    expect(await refusals('password1234')).toMatchObject([
      { pointer: '#/newPassword', detail: expect.stringMatching(/^Is among the passwords that are tried first\./) },
    ]);
    expect(await refusals('my champion sails')).toMatchObject([{ pointer: '#/newPassword' }]);
    expect(await refusals('x'.repeat(11))).toMatchObject([{ pointer: '#/newPassword' }]);
    await reset(token).expect(204);
  });

  it('leaves the second factor as it was, and ends a step that the old password began', async () => {
    const { email, userId } = flightpath.acme.members.admin;
    await turnOnSecondFactor(flightpath, { client: await signInAnew(flightpath, email), userId });
    const began = await firstStep(flightpath, email);
    mailbox.mails.length = 0;
    await reset(await tokenFor(email)).expect(204);
    const { body } = await began.post('/api/auth/sign-in/second-step', { code: '000000' }).expect(401);
    expect(body.type).toBe('/api/problems#second-step-over');
    await signIn(email, NEW).expect(202);
  });

  it('verifies the e-mail whose mailbox was read', async () => {
    const { email, userId } = flightpath.globex.members.pmo;
    await flightpath.owner.query('update users set email_verified = false where id = $1', [userId]);
    const refused = await signIn(email, TEST_PASSWORD).expect(401);
    expect(refused.body.type).toBe('/api/problems#sign-in-failed');
    await reset(await tokenFor(email)).expect(204);
    afterwards(flightpath, await signIn(email, NEW).expect(200));
  });
});

describe('asking for a link', () => {
  it('gets one answer, and only an account gets a message', async () => {
    const own = await startTestApp({ mail: { smtpUrl: mailbox.url, from: 'no-reply@flightpath.example' } });
    try {
      const known = await ask('pmo@acme.example', own).expect(202);
      const unknown = await ask('nobody@acme.example', own).expect(202);
      expect(known.body).toEqual({ email: 'pmo@acme.example' });
      expect(unknown.body).toEqual({ email: 'nobody@acme.example' });
      expect(Object.keys(known.headers).sort()).toEqual(Object.keys(unknown.headers).sort());
    } finally {
      // Whatever goes on after the answers has ended then.
      await own.stop();
    }
    const acme = mailbox.mails.flatMap(({ to }) => to).filter((to) => /(pmo|nobody)@acme/.test(to));
    expect(acme).toEqual(['pmo@acme.example']);
  });

  it('does not wait for the mail server', async () => {
    mailbox.refuse();
    await ask('pmo@globex.example').expect(202);
    await ask('nobody@globex.example').expect(202);
    mailbox.accept();
  });

  it('fills no mailbox: of one account five links are open at most', async () => {
    const email = 'executive@acme.example';
    const own = await startTestApp({ mail: { smtpUrl: mailbox.url, from: 'no-reply@flightpath.example' } });
    try {
      for (let count = 1; count <= 5; count += 1) {
        await ask(email, own).expect(202);
        await tokenTo(mailbox, email, 'reset-password', count);
      }
      await ask(email, own).expect(202);
    } finally {
      await own.stop();
    }
    expect(mailbox.mails.filter(({ to }) => to.includes(email))).toHaveLength(5);
  });

  it('is limited like signing in', async () => {
    const strict = await startTestApp({ signInLimits: { perAccount: 2, perAddress: 100 } });
    try {
      for (let count = 0; count < 2; count += 1) await ask('nobody@acme.example', strict).expect(202);
      const { body } = await ask('nobody@acme.example', strict).expect(429);
      expect(body.type).toBe('/api/problems#too-many-attempts');
    } finally {
      await strict.stop();
    }
  });

  it('keeps no token that anybody could use', async () => {
    const token = await tokenFor('admin@globex.example');
    const { rows } = await flightpath.owner.query('select json_agg(v)::text as text from verifications v');
    expect(rows[0].text).not.toContain(token);
    expect(rows[0].text).not.toContain('reset-password');
  });
});
