import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClaimsPilot, expectGuarded, newestRevision } from '../../../test/guarded.ts';
import { startTestApp, type TestApp } from '../../../test/harness.ts';

let flightpath: TestApp;
beforeAll(async () => {
  flightpath = await startTestApp();
});
afterAll(() => flightpath.stop());

async function aSponsored() {
  const { personId } = flightpath.acme.members.executive;
  const initiative = await aClaimsPilot(flightpath, { sponsors: [{ personId, from: '2025-11-01' }] });
  return { ...initiative, personId };
}

describe('recording a check-in', () => {
  it('shows that the sponsor still stands behind it', async () => {
    const { id, key, personId } = await aSponsored();
    const executive = await flightpath.signIn('executive');
    const given = { personId, date: '2026-03-09', note: 'Saw the demo.' };
    const { body, headers } = await executive.post(`/initiatives/${key}/check-ins`, given).expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      person: { id: personId, name: 'Eli Frost' },
      date: '2026-03-09',
      note: 'Saw the demo.',
    });
    expect(headers.location).toBe(`/api/v1/tenants/acme/initiatives/${key}/check-ins#${body.id}`);
    const revision = await newestRevision(flightpath, id);
    expect(revision).toMatchObject({ summary: 'Eli Frost checked in as sponsor', cleared: ['silent-sponsor'] });
    const sponsors = await executive.get(`/initiatives/${key}/sponsors`).expect(200);
    expect(sponsors.body.data[0].lastCheckInOn).toBe('2026-03-09');
  });

  it('lists them by their date, page by page', async () => {
    const { key, personId } = await aSponsored();
    const pmo = await flightpath.signIn('pmo');
    for (const date of ['2026-03-01', '2026-03-03', '2026-03-02']) {
      await pmo.post(`/initiatives/${key}/check-ins`, { personId, date }).expect(201);
    }
    const first = await pmo.get(`/initiatives/${key}/check-ins?limit=2`).expect(200);
    expect(first.body.data.map(({ date }: { date: string }) => date)).toEqual(['2026-03-03', '2026-03-02']);
    const second = await pmo.get(`/initiatives/${key}/check-ins?limit=2&after=${first.body.nextCursor}`).expect(200);
    expect(second.body).toMatchObject({ data: [{ date: '2026-03-01' }], nextCursor: null });
  });

  it('refuses who is no sponsor on that day, naming those who were', async () => {
    const { key, personId } = await aSponsored();
    const pmo = await flightpath.signIn('pmo');
    const at = `/initiatives/${key}/check-ins`;
    const stranger = { personId: flightpath.acme.members.viewer.personId, date: '2026-03-09' };
    const { body } = await pmo.post(at, stranger).expect(409);
    expect(body.detail).toBe('Only a sponsor checks in, and on 9 March 2026 its sponsors were Eli Frost.');
    const early = await pmo.post(at, { personId, date: '2025-10-31' }).expect(409);
    expect(early.body.detail).toBe('Only a sponsor checks in, and on 31 October 2025 it had no sponsor.');
  });

  it('refuses a day that has not come and a person who does not exist', async () => {
    const { key, personId } = await aSponsored();
    const pmo = await flightpath.signIn('pmo');
    const at = `/initiatives/${key}/check-ins`;
    const future = await pmo.post(at, { personId, date: '2026-03-11' }).expect(422);
    expect(future.body.errors[0].pointer).toBe('#/date');
    const stranger = { personId: flightpath.globex.members.executive.personId, date: '2026-03-09' };
    expect((await pmo.post(at, stranger).expect(422)).body.errors[0].pointer).toBe('#/personId');
  });

  it('is for executives and the PMO', async () => {
    const { key, personId } = await aSponsored();
    const body = { personId, date: '2026-03-09' };
    await expectGuarded(flightpath, { method: 'post', path: '/check-ins', body, forbiddenTo: 'admin' }, key);
    await expectGuarded(flightpath, { method: 'get', path: '/check-ins', forbiddenTo: null }, key);
  });
});
