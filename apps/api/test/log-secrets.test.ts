// Nothing that lets somebody in stands in a log line, at the level at which libraries log most.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { anApiKey } from './an-api-key.ts';
import { cookieOf, startTestApp, type TestApp } from './harness.ts';
import { ANN, invite, tokenIn } from './invited.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';
import { appCode, signInAnew, tokenTo, turnOnSecondFactor } from './own-account.ts';
import { TEST_PASSWORD } from './two-tenants.ts';

const NEW_PASSWORD = 'seven quiet lamps below';
const GUESS = 'a guess that nobody should read';

let mailbox: Mailbox;
let flightpath: TestApp;
const lines: string[] = [];
beforeAll(async () => {
  mailbox = await startMailbox();
  flightpath = await startTestApp(
    { logLevel: 'trace', mail: { smtpUrl: mailbox.url, from: 'no-reply@flightpath.example' } },
    { write: (line: string) => void lines.push(line) },
  );
});
afterAll(async () => {
  await flightpath.stop();
  await mailbox.stop();
});

const post = (path: string, body: object) => flightpath.anonymous.post(path, body);

it('holds no password, session, key, link or code, whether it was right or wrong', async () => {
  const admin = await flightpath.signIn('admin');
  const secrets: Record<string, string> = { TEST_PASSWORD, NEW_PASSWORD, GUESS, 'password of Ann': ANN.password };

  // Signing in, rightly and wrongly, with a body that no schema accepts, and with JSON that is none.
  const signedIn = await post('/api/auth/sign-in/email', { email: 'viewer@acme.example', password: TEST_PASSWORD });
  const cookie = cookieOf(signedIn.headers['set-cookie'] as unknown as string[]);
  secrets.session = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1)).split('.')[0] as string;
  await post('/api/auth/sign-in/email', { email: 'viewer@acme.example', password: GUESS }).expect(401);
  await post('/api/auth/sign-in/email', { email: 'viewer@acme.example', pass: GUESS }).expect(422);
  await post('/api/auth/sign-in/email', {})
    .set('content-type', 'application/json')
    .send(`{"password":"${GUESS}",`)
    .expect(400);
  await flightpath.withCookie(cookie).get('/api/v1/me').expect(200);

  // A key: made, used, mistyped.
  const key = await anApiKey(flightpath, ['portfolio:read']);
  secrets['API key'] = key.secret.split('_')[2] as string;
  await key.client.get('/portfolio').expect(200);
  await flightpath.withKey(`${key.secret}x`).get('/portfolio').expect(401);

  // An invitation: sent, looked up, accepted with a password.
  await invite(admin, { email: 'ann@acme.example' });
  const [mail] = await mailbox.arrived(({ to }) => to.includes('ann@acme.example'));
  secrets.invitation = tokenIn(mail?.message.text);
  await post('/api/v1/invitations/accept', { token: secrets.invitation, ...ANN }).expect(200);

  // A forgotten password.
  await post('/api/auth/request-password-reset', { email: 'pmo@acme.example' }).expect(202);
  secrets.reset = await tokenTo(mailbox, 'pmo@acme.example', 'reset-password');
  await post('/api/auth/reset-password', { token: secrets.reset, newPassword: NEW_PASSWORD }).expect(204);

  // A second factor: its backup codes and a code of the app.
  const { userId, email } = flightpath.acme.members.champion;
  const client = await signInAnew(flightpath, email);
  const { backupCodes } = await turnOnSecondFactor(flightpath, { client, userId });
  secrets['backup code'] = backupCodes[0] as string;
  const first = await post('/api/auth/sign-in/email', { email, password: TEST_PASSWORD });
  secrets.code = await appCode(flightpath, userId, 1);
  await flightpath
    .withCookie(cookieOf(first.headers['set-cookie'] as unknown as string[]))
    .post('/api/auth/sign-in/second-step', { code: secrets.code })
    .expect(200);

  // An error of ours, logged whole, in a request that carries secrets.
  await flightpath.owner.query('revoke select on people from flightpath_api');
  await flightpath.withCookie(cookie).get('/people').expect(500);
  await key.client.get('/people').expect(500);

  expect(lines.length).toBeGreaterThan(40);
  for (const [name, secret] of Object.entries(secrets)) {
    expect(secret.length).toBeGreaterThan(5);
    // Six digits may also be the end of a number that means something else.
    const digits = /^\d+$/.test(secret) ? new RegExp(`(?<![\\d.])${secret}(?!\\d)`) : null;
    const found = lines.filter((line) => (digits ? digits.test(line) : line.includes(secret)));
    expect({ name, found }).toEqual({ name, found: [] });
  }
  expect(lines.filter((line) => /Bearer |flightpath-session=|\$argon2/.test(line))).toEqual([]);
});
