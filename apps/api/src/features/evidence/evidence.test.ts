import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClaimsPilot, expectGuarded, newestRevision } from '../../../test/guarded.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
});
afterAll(() => flightpath.stop());

const PLAN = { kind: 'integration-plan', title: 'Into the claims desk', date: '2026-03-05' };

describe('adding evidence', () => {
  it('shows that something is in place, and the flag goes', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    const given = { ...PLAN, url: 'https://wiki.example.com/plan', validUntil: '2026-12-31' };
    const { body, headers } = await pmo.post(`/initiatives/${key}/evidence`, given).expect(201);
    expect(body).toEqual({ id: expect.any(String), ...given, department: null });
    expect(headers.location).toBe(`/api/v1/tenants/acme/initiatives/${key}/evidence/${body.id}`);
    const revision = await newestRevision(flightpath, id);
    expect(revision).toMatchObject({
      summary: 'Added evidence: Into the claims desk',
      cleared: ['no-time-to-integrate'],
    });
    expect((await pmo.get(`/initiatives/${key}/evidence`).expect(200)).body).toEqual({ data: [body] });
  });

  it('refuses a validity that ends before it begins, a link that is none and an unknown department', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const refusedAt = async (changes: object) =>
      (await pmo.post(`/initiatives/${key}/evidence`, { ...PLAN, ...changes }).expect(422)).body.errors.map(
        ({ pointer }: { pointer: string }) => pointer,
      );
    expect(await refusedAt({ validUntil: '2026-03-04' })).toEqual(['#/validUntil']);
    expect(await refusedAt({ url: 'javascript:alert(1)' })).toEqual(['#/url']);
    expect(await refusedAt({ departmentId: flightpath.globex.departments.IT })).toEqual(['#/departmentId']);
  });

  it('is for champions in their department and for the whole, and says whom else to ask', async () => {
    const { Claims, Finance } = flightpath.acme.departments;
    const { key } = await aClaimsPilot(flightpath, { affectedDepartmentIds: [Claims, Finance] });
    const champion = await flightpath.signIn('champion');
    const at = `/initiatives/${key}/evidence`;
    const stranger = await champion.post(at, PLAN).expect(403);
    expect(stranger.body.detail).toBe(
      'You may add evidence only where you are the owner or an active champion. Ask admins and PMO staff.',
    );
    const { personId } = flightpath.acme.members.champion;
    await pmo.post(`/initiatives/${key}/champions`, { personId, departmentId: Claims }).expect(201);
    await champion.post(at, { ...PLAN, departmentId: Claims }).expect(201);
    await champion.post(at, PLAN).expect(201);
    const { body } = await champion.post(at, { ...PLAN, departmentId: Finance }).expect(403);
    expect(body.detail).toMatch(/^You may add evidence only for a department whose champion you are\./);
  });

  it('is not for others', async () => {
    const { key } = await aClaimsPilot(flightpath);
    await expectGuarded(flightpath, { method: 'post', path: '/evidence', body: PLAN, forbiddenTo: 'executive' }, key);
    await expectGuarded(flightpath, { method: 'get', path: '/evidence', forbiddenTo: null }, key);
  });
});

describe('changing and deleting evidence', () => {
  async function anEvidenced() {
    const initiative = await aClaimsPilot(flightpath);
    const { body } = await pmo.post(`/initiatives/${initiative.key}/evidence`, PLAN).expect(201);
    return { ...initiative, evidenceId: body.id as string };
  }

  it('ends its validity, and the flag comes back', async () => {
    const { id, key, evidenceId } = await anEvidenced();
    const at = `/initiatives/${key}/evidence/${evidenceId}`;
    const { body } = await pmo.patch(at, { validUntil: '2026-03-09' }).set('if-match', '"2"').expect(200);
    expect(body).toMatchObject({ ...PLAN, validUntil: '2026-03-09' });
    expect((await newestRevision(flightpath, id)).opened).toEqual(['no-time-to-integrate']);
    const backwards = await pmo.patch(at, { validUntil: '2026-03-04' }).set('if-match', '"3"').expect(422);
    expect(backwards.body.errors[0].pointer).toBe('#/validUntil');
  });

  it('deletes what was recorded by mistake', async () => {
    const { id, key, evidenceId } = await anEvidenced();
    await pmo.delete(`/initiatives/${key}/evidence/${evidenceId}`).set('if-match', '"2"').expect(204);
    expect((await newestRevision(flightpath, id)).summary).toBe(
      'Deleted evidence recorded by mistake: Into the claims desk',
    );
  });

  it("keeps a champion away from another department's evidence", async () => {
    const { Claims, IT } = flightpath.acme.departments;
    const { key } = await aClaimsPilot(flightpath, { affectedDepartmentIds: [Claims, IT] });
    const { personId } = flightpath.acme.members.champion;
    await pmo.post(`/initiatives/${key}/champions`, { personId, departmentId: Claims }).expect(201);
    const { body } = await pmo.post(`/initiatives/${key}/evidence`, { ...PLAN, departmentId: IT }).expect(201);
    const champion = await flightpath.signIn('champion');
    const at = `/initiatives/${key}/evidence/${body.id}`;
    await champion.patch(at, { title: 'Mine' }).set('if-match', '"3"').expect(403);
    await champion.delete(at).set('if-match', '"3"').expect(403);
  });

  it('asks for the right and for If-Match', async () => {
    const { key, evidenceId } = await anEvidenced();
    const guard = { path: `/evidence/${evidenceId}`, forbiddenTo: 'viewer', needsIfMatch: true } as const;
    await expectGuarded(flightpath, { ...guard, method: 'patch', body: { title: 'Plan' } }, key);
    await expectGuarded(flightpath, { ...guard, method: 'delete' }, key);
  });
});
