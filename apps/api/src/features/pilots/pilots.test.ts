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

describe('starting a pilot', () => {
  it('numbers it, and its departments become affected ones', async () => {
    const { Claims, Finance } = flightpath.acme.departments;
    const { id, key } = await aClaimsPilot(flightpath, { pilot: null });
    const given = {
      hypothesis: 'Triage by model halves the time to first contact.',
      teamSize: 4,
      departmentIds: [Finance, Claims, Claims],
      budget: { amount: '40000', currency: 'EUR' },
      startedOn: '2026-03-02',
      plannedEndOn: '2026-05-11',
      exitCriteria: 'Half the time, no more complaints.',
    };
    const { body, headers } = await pmo.post(`/initiatives/${key}/pilots`, given).expect(201);
    const { departmentIds: _, ...told } = given;
    expect(body).toEqual({
      ...told,
      number: 1,
      departments: [
        { id: Claims, name: 'Claims' },
        { id: Finance, name: 'Finance' },
      ],
      budget: { amount: '40000.00', currency: 'EUR' },
      endedOn: null,
      outcome: 'running',
    });
    expect(headers.location).toBe(`/api/v1/tenants/acme/initiatives/${key}/pilots/1`);
    const { body: initiative } = await pmo.get(`/initiatives/${key}`).expect(200);
    expect(initiative.affectedDepartments.map(({ name }: { name: string }) => name)).toEqual(['Claims', 'Finance']);
    const revision = await newestRevision(flightpath, id);
    expect(revision).toMatchObject({ number: 2, summary: 'Started pilot 1' });
    expect(revision.opened).toContain('no-time-to-integrate');
    expect((await pmo.get(`/initiatives/${key}/pilots`).expect(200)).body).toEqual({ data: [body] });
  });

  it('refuses a second one while the first is running', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const { body } = await pmo.post(`/initiatives/${key}/pilots`, {}).expect(409);
    expect(body.detail).toBe(
      'Another pilot cannot run while pilot 1 is running since 2 March 2026: record its end and outcome first.',
    );
  });

  it('refuses a planned end before the start, an unknown department and a team of nobody', async () => {
    const { key } = await aClaimsPilot(flightpath, { pilot: null });
    const refusedAt = async (given: object) =>
      (await pmo.post(`/initiatives/${key}/pilots`, given).expect(422)).body.errors.map(
        ({ pointer }: { pointer: string }) => pointer,
      );
    expect(await refusedAt({ startedOn: '2026-03-02', plannedEndOn: '2026-03-01' })).toEqual(['#/plannedEndOn']);
    const { Claims } = flightpath.acme.departments;
    expect(await refusedAt({ departmentIds: [Claims, flightpath.globex.departments.IT] })).toEqual([
      '#/departmentIds/1',
    ]);
    expect(await refusedAt({ teamSize: 0, startedOn: '2026-02-30' })).toEqual(['#/teamSize', '#/startedOn']);
  });

  it('is for those who may change the initiative', async () => {
    const { key } = await aClaimsPilot(flightpath, { pilot: null });
    await expectGuarded(flightpath, { method: 'post', path: '/pilots', body: {}, forbiddenTo: 'champion' }, key);
    await expectGuarded(flightpath, { method: 'get', path: '/pilots', forbiddenTo: null }, key);
  });
});

describe('changing a pilot', () => {
  const END = { endedOn: '2026-03-09', outcome: 'succeeded' };

  it('records its end and outcome together, and asks for the next step', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    const { body, headers } = await pmo.patch(`/initiatives/${key}/pilots/1`, END).set('if-match', '"1"').expect(200);
    expect(body).toMatchObject({ number: 1, ...END, departments: [{ name: 'Claims' }] });
    expect(headers.etag).toBe('"2"');
    const revision = await newestRevision(flightpath, id);
    expect(revision.summary).toBe('Recorded the end of pilot 1: succeeded');
    expect(revision.opened).toContain('no-next-step');
    const next = await pmo.post(`/initiatives/${key}/pilots`, {}).expect(201);
    expect(next.body).toMatchObject({ number: 2, outcome: 'running' });
    const reopening = await pmo
      .patch(`/initiatives/${key}/pilots/1`, { endedOn: null, outcome: 'running' })
      .set('if-match', '*')
      .expect(409);
    expect(reopening.body.detail).toBe(
      'Pilot 1 cannot run while pilot 2 is running: record its end and outcome first.',
    );
  });

  it('refuses an end without an outcome, an outcome without an end, and an end before the start', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    const refusedAt = async (changes: object) => {
      const { body } = await pmo.patch(`/initiatives/${key}/pilots/1`, changes).set('if-match', '"1"').expect(422);
      return body.errors.map(({ pointer }: { pointer: string }) => pointer);
    };
    expect(await refusedAt({ endedOn: '2026-03-09' })).toEqual(['#/outcome']);
    expect(await refusedAt({ outcome: 'failed' })).toEqual(['#/endedOn']);
    expect(await refusedAt({ ...END, endedOn: '2026-03-01' })).toEqual(['#/endedOn']);
    expect((await newestRevision(flightpath, id)).number).toBe(1);
  });

  it('moves to another department: both stay affected', async () => {
    const { Finance } = flightpath.acme.departments;
    const { key } = await aClaimsPilot(flightpath);
    const { body } = await pmo
      .patch(`/initiatives/${key}/pilots/1`, { departmentIds: [Finance] })
      .set('if-match', '"1"')
      .expect(200);
    expect(body.departments).toEqual([{ id: Finance, name: 'Finance' }]);
    const { body: initiative } = await pmo.get(`/initiatives/${key}`).expect(200);
    expect(initiative.affectedDepartments).toHaveLength(2);
  });

  it('answers 404 for a number that no pilot has, or can have', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const unknown = await pmo.patch(`/initiatives/${key}/pilots/2`, {}).set('if-match', '"1"').expect(404);
    expect(unknown.body.type).toBe('/api/problems#record-not-found');
    await pmo.patch(`/initiatives/${key}/pilots/first`, {}).set('if-match', '"1"').expect(404);
  });

  it('asks for the right and for If-Match', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const guard = { path: '/pilots/1', forbiddenTo: 'executive', needsIfMatch: true } as const;
    await expectGuarded(flightpath, { ...guard, method: 'patch', body: END }, key);
  });
});
