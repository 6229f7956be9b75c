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

const UPDATE = { health: 'at-risk', summary: 'Half of the team uses it daily.' };

describe('posting a status update', () => {
  it('says how the initiative stands, and the register shows it', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    const given = {
      ...UPDATE,
      periodFrom: '2026-03-02',
      nextStep: 'Access for the second team.',
      blockers: 'Access rights take two weeks.',
      learned: 'Ask for access before the start.',
    };
    const { body, headers } = await pmo.post(`/initiatives/${key}/status-updates`, given).expect(201);
    expect(body).toEqual({
      ...given,
      id: expect.any(String),
      postedOn: '2026-03-10',
      postedAt: '2026-03-10T09:00:00.000Z',
      author: { id: flightpath.acme.members.pmo.personId, name: 'Pia Moss' },
      department: null,
      periodTo: '2026-03-10',
    });
    expect(headers.location).toBe(`/api/v1/tenants/acme/initiatives/${key}/status-updates#${body.id}`);
    const revision = await newestRevision(flightpath, id);
    expect(revision).toMatchObject({ number: 2, summary: 'Posted a status update' });
    expect(revision.facts.lastActivityOn).toBe('2026-03-10');
    const { body: initiative } = await pmo.get(`/initiatives/${key}`).expect(200);
    expect(initiative).toMatchObject({ statedHealth: 'at-risk', lastUpdateOn: '2026-03-10' });
  });

  it('lists them, the newest first, page by page', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const at = `/initiatives/${key}/status-updates`;
    for (const summary of ['One.', 'Two.', 'Three.']) await pmo.post(at, { ...UPDATE, summary }).expect(201);
    const viewer = await flightpath.signIn('viewer');
    const first = await viewer.get(`${at}?limit=2`).expect(200);
    expect(first.body.data.map(({ summary }: { summary: string }) => summary)).toEqual(['Three.', 'Two.']);
    const second = await viewer.get(`${at}?limit=2&after=${first.body.nextCursor}`).expect(200);
    expect(second.body).toMatchObject({ data: [{ summary: 'One.' }], nextCursor: null });
  });

  it('is by the owner for the whole', async () => {
    const { personId } = flightpath.acme.members.executive;
    const own = await aClaimsPilot(flightpath, { ownerId: personId });
    const owner = await flightpath.signIn('executive');
    const { body } = await owner.post(`/initiatives/${own.key}/status-updates`, UPDATE).expect(201);
    expect(body).toMatchObject({ author: { name: 'Eli Frost' }, department: null });
    const other = await aClaimsPilot(flightpath);
    const refused = await owner.post(`/initiatives/${other.key}/status-updates`, UPDATE).expect(403);
    expect(refused.body.detail).toMatch(/^You may post a status update only where you are the owner/);
  });

  it('is by a champion for their department only, and only while they are one', async () => {
    const { Claims, Finance } = flightpath.acme.departments;
    const { key } = await aClaimsPilot(flightpath, { affectedDepartmentIds: [Claims, Finance] });
    const { personId } = flightpath.acme.members.champion;
    const given = { personId, departmentId: Claims, from: '2026-03-01', to: '2026-03-10' };
    await pmo.post(`/initiatives/${key}/champions`, given).expect(201);
    const champion = await flightpath.signIn('champion');
    const at = `/initiatives/${key}/status-updates`;
    const { body } = await champion.post(at, { ...UPDATE, departmentId: Claims }).expect(201);
    expect(body.department).toEqual({ id: Claims, name: 'Claims' });
    const forAll = await champion.post(at, UPDATE).expect(403);
    expect(forAll.body.detail).toMatch(/only for their own department/);
    await champion.post(at, { ...UPDATE, departmentId: Finance }).expect(403);
    flightpath.clock.moveTo('2026-03-11');
    await champion.post(at, { ...UPDATE, departmentId: Claims }).expect(403);
    flightpath.clock.moveTo('2026-03-10');
  });

  it('refuses a department that is not affected, a period that runs backwards and an empty summary', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    const at = `/initiatives/${key}/status-updates`;
    const elsewhere = { ...UPDATE, departmentId: flightpath.acme.departments.IT };
    expect((await pmo.post(at, elsewhere).expect(409)).body.errors[0].pointer).toBe('#/departmentId');
    const backwards = { ...UPDATE, periodFrom: '2026-03-11' };
    expect((await pmo.post(at, backwards).expect(422)).body.errors[0].pointer).toBe('#/periodTo');
    const empty = await pmo.post(at, { health: 'fine', summary: ' ' }).expect(422);
    expect(empty.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/health', '#/summary']);
    expect((await newestRevision(flightpath, id)).number).toBe(1);
  });

  it('is not for viewers', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const post = { method: 'post', path: '/status-updates', body: UPDATE, forbiddenTo: 'viewer' } as const;
    await expectGuarded(flightpath, post, key);
    await expectGuarded(flightpath, { method: 'get', path: '/status-updates', forbiddenTo: null }, key);
  });
});
