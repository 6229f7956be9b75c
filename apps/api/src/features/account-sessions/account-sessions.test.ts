import type { AccountSession } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { CONFIG, clientAt, cookieOf, startTestApp, type TestApp } from '../../../test/harness.ts';
import { signInAnew } from '../../../test/own-account.ts';
import { TEST_PASSWORD } from '../../../test/two-tenants.ts';
import { buildApp } from '../../app.ts';

let flightpath: TestApp;
beforeAll(async () => {
  flightpath = await startTestApp();
});
afterAll(() => flightpath.stop());

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:146.0) Gecko/20100101 Firefox/146.0';

async function signInWith(email: string, userAgent: string) {
  const credentials = { email, password: TEST_PASSWORD };
  const answer = await flightpath.anonymous
    .post('/api/auth/sign-in/email', credentials)
    .set('user-agent', userAgent)
    .expect(200);
  return cookieOf(answer.headers['set-cookie'] as unknown as string[]);
}

const sessionsOf = async (client: { get: TestApp['anonymous']['get'] }): Promise<AccountSession[]> =>
  (await client.get('/api/v1/me/sessions').expect(200)).body.data;

describe('where somebody is signed in', () => {
  it('is told in words, this browser first', async () => {
    const email = 'pmo@acme.example';
    const here = flightpath.withCookie(await signInWith(email, FIREFOX));
    await signInWith(email, 'curl/8.5.0');
    const sessions = await sessionsOf(here);
    expect(sessions).toMatchObject([
      { isThisOne: true, device: 'Firefox on Windows', address: '127.0.0.1', hasSecondFactor: false },
      { isThisOne: false, device: 'An unknown program', address: '127.0.0.1', isOfProvider: false },
    ]);
    expect(JSON.stringify(sessions)).not.toContain('token');
    await flightpath.anonymous.get('/api/v1/me/sessions').expect(401);
  });

  it('says when each was used last, without a write per request', async () => {
    const { email, userId } = flightpath.acme.members.viewer;
    const client = await signInAnew(flightpath, email);
    const stored = async () => {
      const { rows } = await flightpath.owner.query(
        `select last_used_at is null as "isUnused", last_used_at > now() - interval '1 minute' as "isNow" from sessions
         where user_id = $1`,
        [userId],
      );
      return rows[0];
    };
    await client.get('/api/v1/me').expect(200);
    expect(await stored()).toMatchObject({ isUnused: true });
    await flightpath.owner.query(`update sessions set created_at = now() - interval '1 hour' where user_id = $1`, [
      userId,
    ]);
    await client.get('/api/v1/me').expect(200);
    expect(await stored()).toMatchObject({ isNow: true });
  });

  it('lists no session that has ended', async () => {
    const { email, userId } = flightpath.acme.members.executive;
    const client = await signInAnew(flightpath, email);
    await signInAnew(flightpath, email);
    await flightpath.owner.query(
      `update sessions set expires_at = now() - interval '1 second'
       where id = (select id from sessions where user_id = $1 order by created_at desc limit 1)`,
      [userId],
    );
    expect(await sessionsOf(client)).toHaveLength(1);
  });
});

describe('ending sessions', () => {
  it('holds at once, in every process', async () => {
    const elsewhere = await buildApp(CONFIG, {
      db: flightpath.db,
      clock: flightpath.clock,
      logger: pino({ level: 'silent' }),
    });
    const address = await elsewhere.listen({ host: '127.0.0.1', port: 0 });
    try {
      const email = 'champion@acme.example';
      const here = await signInAnew(flightpath, email);
      const cookie = await signInWith(email, FIREFOX);
      const there = clientAt(address, 'acme', cookie);
      await there.get('/api/v1/me').expect(200);
      const other = (await sessionsOf(here)).find(({ isThisOne }) => !isThisOne);
      await here.delete(`/api/v1/me/sessions/${other?.id}`).expect(204);
      await there.get('/api/v1/me').expect(401);
      await here.delete(`/api/v1/me/sessions/${other?.id}`).expect(404);
      await here.get('/api/v1/me').expect(200);
    } finally {
      await elsewhere.close();
    }
  });

  it('leaves this one when all others go', async () => {
    const email = 'admin@acme.example';
    const here = await signInAnew(flightpath, email);
    const others = [await signInAnew(flightpath, email), await signInAnew(flightpath, email)];
    await here.post('/api/v1/me/sessions/end-others').expect(204);
    for (const other of others) await other.get('/api/v1/me').expect(401);
    expect(await sessionsOf(here)).toMatchObject([{ isThisOne: true }]);
  });

  it('is for the own ones alone', async () => {
    const theirs = await signInAnew(flightpath, 'pmo@globex.example');
    const [session] = await sessionsOf(theirs);
    const stranger = await signInAnew(flightpath, 'viewer@globex.example');
    await stranger.delete(`/api/v1/me/sessions/${session?.id}`).expect(404);
    await stranger.post('/api/v1/me/sessions/end-others').expect(204);
    await theirs.get('/api/v1/me').expect(200);
  });
});
