import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClaimsPilot, expectGuarded, newestRevision } from '../../../test/guarded.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let executive: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  executive = await flightpath.signIn('executive');
});
afterAll(() => flightpath.stop());

const HOLD = { outcome: 'hold', date: '2026-03-09', until: '2026-07-31', rationale: 'Finance joins in July.' };

describe('deciding to hold', () => {
  it('keeps who decided what, and the revision they saw', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    const { body, headers } = await executive.post(`/initiatives/${key}/decisions`, HOLD).expect(201);
    expect(body).toEqual({
      ...HOLD,
      id: expect.any(String),
      decidedBy: { id: flightpath.acme.members.executive.personId, name: 'Eli Frost' },
      revisionNumber: 1,
    });
    expect(headers).toMatchObject({
      location: `/api/v1/tenants/acme/initiatives/${key}/decisions#${body.id}`,
      etag: '"2"',
    });
    const revision = await newestRevision(flightpath, id);
    expect(revision).toMatchObject({ summary: 'Decided to hold it until 2026-07-31', actor: 'Eli Frost' });
    expect((await executive.get(`/initiatives/${key}/decisions`).expect(200)).body).toEqual({ data: [body] });
  });

  it('refuses a decision of tomorrow, a hold that ends before it, and outcomes that a gate decides', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const refusedAt = async (changes: object) =>
      (await executive.post(`/initiatives/${key}/decisions`, { ...HOLD, ...changes }).expect(422)).body.errors.map(
        ({ pointer }: { pointer: string }) => pointer,
      );
    expect(await refusedAt({ date: '2026-03-11' })).toEqual(['#/date']);
    expect(await refusedAt({ until: '2026-03-08' })).toEqual(['#/until']);
    expect(await refusedAt({ outcome: 'advance' })).toEqual(['#/outcome']);
    expect(await refusedAt({ rationale: undefined })).toEqual(['#/rationale']);
  });

  it('is for executives alone', async () => {
    const { key } = await aClaimsPilot(flightpath);
    await expectGuarded(flightpath, { method: 'post', path: '/decisions', body: HOLD, forbiddenTo: 'pmo' }, key);
    await expectGuarded(flightpath, { method: 'get', path: '/decisions', forbiddenTo: null }, key);
  });
});
