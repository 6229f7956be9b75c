import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClaimsPilot, expectGuarded, newestRevision, openFlags } from '../../../test/guarded.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
});
afterAll(() => flightpath.stop());

const OPERATING = { amount: { amount: '40000', currency: 'EUR' }, kind: 'operating', from: '2026-03-02' };

describe('recording money', () => {
  it('keeps the amount to the cent; it counts once it is approved', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    const { body, headers } = await pmo.post(`/initiatives/${key}/funding-lines`, OPERATING).expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      amount: { amount: '40000.00', currency: 'EUR' },
      kind: 'operating',
      from: '2026-03-02',
      to: null,
      approvedOn: null,
      reinvests: null,
    });
    expect(headers.location).toBe(`/api/v1/tenants/acme/initiatives/${key}/funding-lines/${body.id}`);
    expect((await newestRevision(flightpath, id)).summary).toBe('Asked for 40000.00 EUR of operating funding');
    expect(await openFlags(flightpath, id)).toContain('low-priority-budget');

    const approval = await pmo
      .patch(`/initiatives/${key}/funding-lines/${body.id}`, { approvedOn: '2026-03-05' })
      .set('if-match', headers.etag as string)
      .expect(200);
    expect(approval.body.approvedOn).toBe('2026-03-05');
    const revision = await newestRevision(flightpath, id);
    expect(revision).toMatchObject({ summary: 'Approved 40000.00 EUR of operating funding' });
    expect(revision.cleared).toContain('low-priority-budget');
    expect(revision.facts.lastActivityOn).toBe('2026-03-05');
    expect((await pmo.get(`/initiatives/${key}/funding-lines`).expect(200)).body).toEqual({ data: [approval.body] });
  });

  it('refuses an amount that is none, an unknown kind, and an end before the beginning', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const refusedAt = async (changes: object) =>
      (await pmo.post(`/initiatives/${key}/funding-lines`, { ...OPERATING, ...changes }).expect(422)).body.errors.map(
        ({ pointer }: { pointer: string }) => pointer,
      );
    expect(await refusedAt({ amount: { amount: '40.000,00', currency: 'EUR' } })).toEqual(['#/amount/amount']);
    expect(await refusedAt({ kind: 'gift' })).toEqual(['#/kind']);
    expect(await refusedAt({ to: '2026-03-01' })).toEqual(['#/to']);
  });

  it('is for those who may change funding', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const body = OPERATING;
    await expectGuarded(flightpath, { method: 'post', path: '/funding-lines', body, forbiddenTo: 'executive' }, key);
    await expectGuarded(flightpath, { method: 'get', path: '/funding-lines', forbiddenTo: null }, key);
  });
});

describe('changing and deleting money', () => {
  async function aFunded() {
    const line = { ...OPERATING, approvedOn: '2026-02-20' };
    const initiative = await aClaimsPilot(flightpath, { fundingLines: [line] });
    const { body } = await pmo.get(`/initiatives/${initiative.key}/funding-lines`).expect(200);
    return { ...initiative, lineId: body.data[0].id as string };
  }

  it('ends a line before the pilot does, and the flag opens', async () => {
    const { id, key, lineId } = await aFunded();
    const at = `/initiatives/${key}/funding-lines/${lineId}`;
    const { body } = await pmo.patch(at, { to: '2026-05-11' }).set('if-match', '"1"').expect(200);
    expect(body).toMatchObject({ to: '2026-05-11', approvedOn: '2026-02-20' });
    expect((await newestRevision(flightpath, id)).opened).toEqual(['low-priority-budget']);
    const backwards = await pmo.patch(at, { from: '2026-05-12' }).set('if-match', '"2"').expect(422);
    expect(backwards.body.errors[0].pointer).toBe('#/to');
  });

  it('deletes what was recorded by mistake', async () => {
    const { id, key, lineId } = await aFunded();
    await pmo.delete(`/initiatives/${key}/funding-lines/${lineId}`).set('if-match', '"1"').expect(204);
    expect((await newestRevision(flightpath, id)).summary).toBe(
      'Deleted 40000.00 EUR of operating funding, recorded by mistake',
    );
  });

  it('asks for the right and for If-Match', async () => {
    const { key, lineId } = await aFunded();
    const guard = { path: `/funding-lines/${lineId}`, forbiddenTo: 'executive', needsIfMatch: true } as const;
    await expectGuarded(flightpath, { ...guard, method: 'patch', body: { to: '2026-05-11' } }, key);
    await expectGuarded(flightpath, { ...guard, method: 'delete' }, key);
  });
});
