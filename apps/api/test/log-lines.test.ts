// What a line of the log says: which request, who, what, from where; and that a caller cannot write one.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anInitiative, etagOf } from './factories.ts';
import { startTestApp, type TestApp, type TestClient } from './harness.ts';
import { TEST_PASSWORD } from './two-tenants.ts';

let flightpath: TestApp;
let pmo: TestClient;
const lines: string[] = [];
beforeAll(async () => {
  flightpath = await startTestApp({ logLevel: 'info' }, { write: (line: string) => void lines.push(line) });
  pmo = await flightpath.signIn('pmo');
});
afterAll(() => flightpath.stop());

describe('the id of a request', () => {
  it('is in its answer and in every line about it, and is not what the caller says', async () => {
    const claimed = '019ab6d2-7c1e-7f00-8a55-0d8f3c2b1a90';
    const { headers } = await pmo.get('/people').set('x-request-id', claimed);
    const id = headers['x-request-id'];
    expect(id).not.toBe(claimed);
    const about = lines.map((line) => JSON.parse(line)).filter(({ reqId }) => reqId === id);
    expect(about.map(({ msg }) => msg)).toEqual(['incoming request', 'request completed']);
    expect(lines.join('')).not.toContain(claimed);
  });

  it('is in the line of a refusal, with who tried what from where', async () => {
    const viewer = await flightpath.signIn('viewer');
    const { body } = await viewer.post('/people', { name: 'X' }).expect(403);
    const { body: stranger } = await viewer.get('/api/v1/tenants/globex/people').expect(404);
    const { body: nobody } = await flightpath.anonymous.get('/people').expect(401);
    const about = (id: string) =>
      lines.map((one) => JSON.parse(one)).filter(({ reqId, refusal }) => reqId === id && refusal);
    const { userId } = flightpath.acme.members.viewer;
    const tried = { level: 40, time: expect.any(Number), address: '127.0.0.1', userId };
    expect(about(body.requestId)).toMatchObject([{ ...tried, refusal: 'not-allowed', operation: 'createPerson' }]);
    expect(about(stranger.requestId)).toMatchObject([
      { ...tried, refusal: 'tenant-not-found', operation: 'listPeople' },
    ]);
    expect(about(nobody.requestId)).toMatchObject([{ refusal: 'not-signed-in', address: '127.0.0.1' }]);
  });

  it('stands in lines of which a caller can make no two', async () => {
    await pmo.get('/people?q=%0A%7B%22level%22%3A50%7D%0D%0A').set('user-agent', 'a\tb').expect(200);
    await flightpath.anonymous.get('/api/v1/%0A%7B%7D').expect(404);
    for (const line of lines) {
      expect(line.indexOf('\n')).toBe(line.length - 1);
      expect(() => JSON.parse(line)).not.toThrow();
    }
  });

  it('leads from a refusal of ours to its reason, which only the log has', async () => {
    await flightpath.owner.query('revoke select on ideas from flightpath_api');
    const { body } = await pmo.get('/ideas').expect(500);
    await flightpath.owner.query('grant select on ideas to flightpath_api');
    const [line] = lines
      .map((one) => JSON.parse(one))
      .filter(({ reqId, level }) => reqId === body.requestId && level === 50);
    expect(line).toMatchObject({
      msg: 'unexpected error',
      err: { message: expect.stringContaining('permission denied') },
    });
  });
});

describe('an attempt to sign in', () => {
  const attempt = async (email: string, password: string) => {
    const { headers } = await flightpath.anonymous.post('/api/auth/sign-in/email', { email, password });
    const about = lines.map((one) => JSON.parse(one)).filter(({ reqId }) => reqId === headers['x-request-id']);
    return about.filter(({ msg }) => msg.startsWith('somebody'));
  };

  it('is a line with the account that was tried, from where, and how it ended', async () => {
    const { email, userId } = flightpath.acme.members.viewer;
    const tried = { address: '127.0.0.1', userId };
    expect(await attempt(email, 'guess')).toMatchObject([{ ...tried, msg: 'somebody failed to sign in' }]);
    expect(await attempt(email, TEST_PASSWORD)).toMatchObject([{ ...tried, msg: 'somebody signed in' }]);
  });

  it('tells nothing of an e-mail that is nobody’s', async () => {
    const [line] = await attempt('typed.my.password.here@acme.example', 'guess');
    expect(line).toMatchObject({ userId: null, msg: 'somebody failed to sign in' });
    expect(lines.join('')).not.toContain('typed.my.password.here');
  });
});

describe('where a request came from', () => {
  it('is not widened by an address that a caller claims', async () => {
    const { key } = await anInitiative(pmo);
    const before = await etagOf(pmo, key);
    await pmo
      .patch(`/initiatives/${key}`, { name: 'Claimed' })
      .set({ 'if-match': before, 'x-forwarded-for': '203.0.113.99' })
      .expect(200);
    const { rows } = await flightpath.owner.query('select distinct address from audit_events where tenant_id = $1', [
      flightpath.acme.id,
    ]);
    expect(rows).toEqual([{ address: '127.0.0.1' }]);
  });
});
