import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson } from '../../../test/factories.ts';
import { aClaimsPilot, expectGuarded, newestRevision } from '../../../test/guarded.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
});
afterAll(() => flightpath.stop());

const departments = () => flightpath.acme.departments;

describe('naming a champion', () => {
  it('records who carries the change in a department, and the flag goes', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    const cora = flightpath.acme.members.champion;
    const given = { personId: cora.personId, departmentId: departments().Claims, from: '2026-03-02' };
    const { body, headers } = await pmo.post(`/initiatives/${key}/champions`, given).expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      person: { id: cora.personId, name: 'Cora Hale' },
      department: { id: departments().Claims, name: 'Claims' },
      from: '2026-03-02',
      to: null,
      isActive: true,
    });
    expect(headers).toMatchObject({
      location: `/api/v1/tenants/acme/initiatives/${key}/champions/${body.id}`,
      etag: '"2"',
    });
    const revision = await newestRevision(flightpath, id);
    expect(revision.summary).toBe('Named Cora Hale as champion in Claims');
    expect(revision.cleared).toContain('champion-missing');
    expect((await pmo.get(`/initiatives/${key}/champions`).expect(200)).body).toEqual({ data: [body] });
  });

  it('refuses a department that is not affected, and names those that are', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const { personId } = flightpath.acme.members.champion;
    const given = { personId, departmentId: departments().Finance };
    const { body } = await pmo.post(`/initiatives/${key}/champions`, given).expect(409);
    expect(body.errors).toEqual([
      {
        pointer: '#/departmentId',
        detail: 'The initiative does not affect this department; the affected ones are: Claims. Add it to them first.',
      },
    ]);
  });

  it('refuses people and departments that do not exist, all at once', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const nobody = '0190d7c0-0000-7000-8000-00000000dead';
    const given = { personId: nobody, departmentId: flightpath.globex.departments.Claims };
    const { body } = await pmo.post(`/initiatives/${key}/champions`, given).expect(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/personId', '#/departmentId']);
  });

  it('refuses the same person twice in one department on the same days', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const { personId } = flightpath.acme.members.champion;
    const given = { personId, departmentId: departments().Claims };
    await pmo.post(`/initiatives/${key}/champions`, given).expect(201);
    const { body } = await pmo.post(`/initiatives/${key}/champions`, { ...given, from: '2026-03-10' }).expect(409);
    expect(body.detail).toBe(
      'Cora Hale already is its champion in Claims, since always; since 10 March 2026 overlaps with that.',
    );
  });

  it('is for those who may change the team', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const body = { personId: flightpath.acme.members.champion.personId, departmentId: departments().Claims };
    await expectGuarded(flightpath, { method: 'post', path: '/champions', body, forbiddenTo: 'champion' }, key);
    await expectGuarded(flightpath, { method: 'get', path: '/champions', forbiddenTo: null }, key);
  });
});

describe('ending and deleting a champion', () => {
  async function aChampioned() {
    const initiative = await aClaimsPilot(flightpath);
    const { id: personId } = await aPerson(pmo, { name: 'Ann Lee' });
    const given = { personId, departmentId: departments().Claims, from: '2026-03-02' };
    const { body } = await pmo.post(`/initiatives/${initiative.key}/champions`, given).expect(201);
    return { ...initiative, championId: body.id as string };
  }

  it('ends their time, and the department is without one again', async () => {
    const { id, key, championId } = await aChampioned();
    const at = `/initiatives/${key}/champions/${championId}`;
    const { body } = await pmo.patch(at, { to: '2026-03-09' }).set('if-match', '"2"').expect(200);
    expect(body).toMatchObject({ to: '2026-03-09', isActive: false });
    const revision = await newestRevision(flightpath, id);
    expect(revision).toMatchObject({ summary: 'Ended the time of Ann Lee as champion in Claims on 9 March 2026' });
    expect(revision.opened).toContain('champion-missing');
    const backwards = await pmo.patch(at, { from: '2026-03-10' }).set('if-match', '"3"').expect(422);
    expect(backwards.body.errors[0].pointer).toBe('#/to');
  });

  it('deletes what was recorded by mistake', async () => {
    const { id, key, championId } = await aChampioned();
    await pmo.delete(`/initiatives/${key}/champions/${championId}`).set('if-match', '"2"').expect(204);
    expect((await pmo.get(`/initiatives/${key}/champions`).expect(200)).body.data).toEqual([]);
    expect((await newestRevision(flightpath, id)).summary).toBe(
      'Deleted Ann Lee as champion in Claims, recorded by mistake',
    );
  });

  it('asks for the right and for If-Match', async () => {
    const { key, championId } = await aChampioned();
    const guard = { path: `/champions/${championId}`, forbiddenTo: 'executive', needsIfMatch: true } as const;
    await expectGuarded(flightpath, { ...guard, method: 'patch', body: { to: '2026-03-09' } }, key);
    await expectGuarded(flightpath, { ...guard, method: 'delete' }, key);
  });
});
