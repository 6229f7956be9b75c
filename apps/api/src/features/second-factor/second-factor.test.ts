import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/harness.ts';
import { type Mailbox, startMailbox } from '../../../test/mailbox.ts';
import {
  afterwards,
  appCode,
  firstStep,
  forgetUsedCodes,
  mailTo,
  secondStep,
  signInAnew,
  turnOnSecondFactor,
} from '../../../test/own-account.ts';
import { TEST_PASSWORD, type TestMember } from '../../../test/two-tenants.ts';

let mailbox: Mailbox;
const lines: string[] = [];
let flightpath: TestApp;
beforeAll(async () => {
  mailbox = await startMailbox();
  const mail = { smtpUrl: mailbox.url, from: 'no-reply@flightpath.example' };
  flightpath = await startTestApp({ mail, logLevel: 'info' }, { write: (line: string) => void lines.push(line) });
});
beforeEach(() => {
  mailbox.mails.length = 0;
});
afterAll(async () => {
  await flightpath.stop();
  await mailbox.stop();
});

const PROOF = { password: TEST_PASSWORD };

async function withSecondFactor({ email, userId }: TestMember) {
  const client = await signInAnew(flightpath, email);
  return turnOnSecondFactor(flightpath, { client, userId });
}

const sessionOf = async (client: { get: TestApp['anonymous']['get'] }) =>
  (await client.get('/api/v1/me').expect(200)).body.session;

describe('setting up a second factor', () => {
  it('asks for the password, then for a first code, and counts only after that', async () => {
    const { email, userId } = flightpath.acme.members.pmo;
    const client = await signInAnew(flightpath, email);
    const wrong = await client.post('/api/v1/me/second-factor', { password: 'guess' }).expect(422);
    expect(wrong.body.errors).toEqual([{ pointer: '#/password', detail: 'Is not your password.' }]);
    const { body: setup } = await client.post('/api/v1/me/second-factor', PROOF).expect(200);
    expect(setup.uri).toMatch(/^otpauth:\/\/totp\/Flightpath:pmo%40acme\.example\?secret=[A-Z2-7]+&issuer=Flightpath/);
    expect(setup.uri).toContain(`secret=${setup.key}&`);
    await signInAnew(flightpath, email);
    const mistyped = await client.post('/api/v1/me/second-factor/confirm', { code: '000000' }).expect(422);
    expect(mistyped.body.errors[0]).toMatchObject({ pointer: '#/code' });
    expect(await sessionOf(client)).toEqual({ hasSecondFactor: false, isOfProvider: false });

    const code = await appCode(flightpath, userId);
    const answer = await client.post('/api/v1/me/second-factor/confirm', { code }).expect(200);
    expect(answer.body.backupCodes).toHaveLength(10);
    expect(new Set(answer.body.backupCodes).size).toBe(10);
    const renewed = afterwards(flightpath, answer);
    expect(await sessionOf(renewed)).toEqual({ hasSecondFactor: true, isOfProvider: false });
    await client.get('/api/v1/me').expect(401);
    const { body: account } = await renewed.get('/api/v1/me/account').expect(200);
    expect(account.secondFactor).toEqual({ isOn: true, backupCodesLeft: 10 });
    await renewed.post('/api/v1/me/second-factor', PROOF).expect(409);
    await renewed.post('/api/v1/me/second-factor/confirm', { code }).expect(409);
    await mailTo(mailbox, email, 'Flightpath asks you for a second factor now');
  });

  it('stores neither the key nor the codes as they are', async () => {
    const { email, userId } = flightpath.acme.members.executive;
    const client = await signInAnew(flightpath, email);
    const { body: setup } = await client.post('/api/v1/me/second-factor', PROOF).expect(200);
    const code = await appCode(flightpath, userId);
    const { body } = await client.post('/api/v1/me/second-factor/confirm', { code }).expect(200);
    const { rows } = await flightpath.owner.query('select row_to_json(f)::text as text from second_factors f');
    const stored = rows.map(({ text }) => text).join();
    for (const secret of [setup.key, ...body.backupCodes]) expect(stored).not.toContain(secret);
  });

  it('needs a session', async () => {
    for (const path of ['', '/confirm', '/backup-codes', '/turn-off']) {
      const body = path === '/confirm' ? { code: '123456' } : PROOF;
      await flightpath.anonymous.post(`/api/v1/me/second-factor${path}`, body).expect(401);
    }
  });

  it('is not confirmed before it was begun', async () => {
    const client = await signInAnew(flightpath, 'viewer@acme.example');
    await client.post('/api/v1/me/second-factor/confirm', { code: '123456' }).expect(409);
    await client.post('/api/v1/me/second-factor/backup-codes', PROOF).expect(409);
    await client.post('/api/v1/me/second-factor/turn-off', PROOF).expect(409);
  });
});

describe('signing in with a second factor', () => {
  let member: TestMember;
  let backupCodes: string[];
  beforeAll(async () => {
    member = flightpath.acme.members.champion;
    ({ backupCodes } = await withSecondFactor(member));
  });
  beforeEach(() => forgetUsedCodes(flightpath, member.userId));

  it('takes the code of the app after the password, and is nobody in between', async () => {
    const began = await firstStep(flightpath, member.email);
    await began.get('/api/v1/me').expect(401);
    const answer = await secondStep(began, await appCode(flightpath, member.userId)).expect(200);
    expect(answer.body).toEqual({ user: { id: member.userId, name: member.name, email: member.email } });
    expect(JSON.stringify(answer.body)).not.toContain('token');
    expect(await sessionOf(afterwards(flightpath, answer))).toMatchObject({ hasSecondFactor: true });
  });

  it('takes a code once, of two at once, too', async () => {
    const steps = [await firstStep(flightpath, member.email), await firstStep(flightpath, member.email)];
    const code = await appCode(flightpath, member.userId);
    const before = await sessions();
    const answers = await Promise.all(steps.map((step) => secondStep(step, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect(await sessions()).toBe(before + 1);
    const again = await firstStep(flightpath, member.email);
    const { body } = await secondStep(again, code).expect(401);
    expect(body.type).toBe('/api/problems#second-step-failed');
  });

  it('takes no code from before the one that was used', async () => {
    const later = await firstStep(flightpath, member.email);
    await secondStep(later, await appCode(flightpath, member.userId, 1)).expect(200);
    const earlier = await firstStep(flightpath, member.email);
    await secondStep(earlier, await appCode(flightpath, member.userId)).expect(401);
  });

  it('takes a backup code once, and tells the owner', async () => {
    const [code = ''] = backupCodes;
    const steps = [await firstStep(flightpath, member.email), await firstStep(flightpath, member.email)];
    const answers = await Promise.all(steps.map((step) => secondStep(step, code)));
    const won = answers.find(({ status }) => status === 200);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const client = afterwards(flightpath, won as never);
    expect(await sessionOf(client)).toMatchObject({ hasSecondFactor: true });
    const { body: account } = await client.get('/api/v1/me/account').expect(200);
    expect(account.secondFactor.backupCodesLeft).toBe(9);
    await secondStep(await firstStep(flightpath, member.email), code).expect(401);
    await mailTo(mailbox, member.email, 'Somebody signed in to Flightpath with a backup code');
  });

  it('leaves lines in the log, with the account of each attempt and how it ended', async () => {
    lines.length = 0;
    const began = await firstStep(flightpath, member.email);
    await secondStep(began, 'AAAAA-AAAAA').expect(401);
    await secondStep(began, await appCode(flightpath, member.userId)).expect(200);
    const about = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg.startsWith('somebody'));
    const tried = { userId: member.userId, address: '127.0.0.1' };
    expect(about).toMatchObject([
      { ...tried, msg: 'somebody is asked for a second step' },
      { ...tried, msg: 'somebody failed at the second step' },
      { ...tried, msg: 'somebody signed in' },
    ]);
  });

  it('is over after five wrong codes, and begins again with the password', async () => {
    const began = await firstStep(flightpath, member.email);
    for (let count = 0; count < 5; count += 1) {
      const { body } = await secondStep(began, 'AAAAA-AAAAA').expect(401);
      expect(body.type).toBe('/api/problems#second-step-failed');
    }
    const { body } = await secondStep(began, await appCode(flightpath, member.userId)).expect(401);
    expect(body.type).toBe('/api/problems#second-step-over');
    const anew = await firstStep(flightpath, member.email);
    await secondStep(anew, await appCode(flightpath, member.userId)).expect(200);
  });

  it('rests after ten wrong codes in a row, over however many passwords', async () => {
    for (let round = 0; round < 2; round += 1) {
      const began = await firstStep(flightpath, member.email);
      for (let count = 0; count < 5; count += 1) await secondStep(began, '000000').expect(401);
    }
    const { body } = await secondStep(
      await firstStep(flightpath, member.email),
      await appCode(flightpath, member.userId),
    ).expect(429);
    expect(body.type).toBe('/api/problems#too-many-attempts');
    await flightpath.owner.query('update second_factors set locked_until = now()');
    await secondStep(await firstStep(flightpath, member.email), await appCode(flightpath, member.userId)).expect(200);
  });

  it('does not go by a session that the browser has beside it', async () => {
    const other = await withSecondFactor(flightpath.globex.members.viewer);
    await forgetUsedCodes(flightpath, flightpath.globex.members.viewer.userId);
    const code = await appCode(flightpath, flightpath.globex.members.viewer.userId);
    const { body } = await secondStep(other.client, code).expect(401);
    expect(body.type).toBe('/api/problems#second-step-over');
  });

  it('needs the first step, in this browser, within ten minutes', async () => {
    const { body } = await secondStep(flightpath.anonymous, '123456').expect(401);
    expect(body.type).toBe('/api/problems#second-step-over');
    const began = await firstStep(flightpath, member.email);
    await flightpath.owner.query(`update verifications set expires_at = now() - interval '1 second'`);
    await secondStep(began, await appCode(flightpath, member.userId)).expect(401);
    await secondStep(flightpath.withCookie('flightpath-second-step=2fa-made-up.x'), '123456').expect(401);
  });

  const sessions = async (): Promise<number> => {
    const { rows } = await flightpath.owner.query('select count(*)::int as count from sessions where user_id = $1', [
      member.userId,
    ]);
    return rows[0].count;
  };
});

describe('a second factor that is on', () => {
  it('gets new backup codes for the password', async () => {
    const member = flightpath.globex.members.pmo;
    const { client, backupCodes } = await withSecondFactor(member);
    await client.post('/api/v1/me/second-factor/backup-codes', { password: 'guess' }).expect(422);
    const { body } = await client.post('/api/v1/me/second-factor/backup-codes', PROOF).expect(200);
    expect(body.backupCodes).toHaveLength(10);
    const began = await firstStep(flightpath, member.email);
    await secondStep(began, backupCodes[0] as string).expect(401);
    await secondStep(began, body.backupCodes[0]).expect(200);
  });

  it('is turned off with the password; then no session has it, and the owner is told', async () => {
    const member = flightpath.globex.members.champion;
    const { client } = await withSecondFactor(member);
    await forgetUsedCodes(flightpath, member.userId);
    const began = await firstStep(flightpath, member.email);
    const other = afterwards(flightpath, await secondStep(began, await appCode(flightpath, member.userId)).expect(200));
    await client.post('/api/v1/me/second-factor/turn-off', { password: 'guess' }).expect(422);
    mailbox.mails.length = 0;
    const answer = await client.post('/api/v1/me/second-factor/turn-off', PROOF).expect(204);
    for (const each of [afterwards(flightpath, answer), other]) {
      expect(await sessionOf(each)).toMatchObject({ hasSecondFactor: false });
    }
    await signInAnew(flightpath, member.email);
    await mailTo(mailbox, member.email, 'Flightpath asks you for your password alone now');
  });

  it('has its passwords counted as attempts to sign in', async () => {
    const strict = await startTestApp({ signInLimits: { perAccount: 3, perAddress: 100 } });
    try {
      const client = await signInAnew(strict, 'pmo@acme.example');
      const guess = () => client.post('/api/v1/me/second-factor', { password: 'guess' });
      for (let count = 0; count < 2; count += 1) await guess().expect(422);
      await guess().expect(429);
    } finally {
      await strict.stop();
    }
  });
});
