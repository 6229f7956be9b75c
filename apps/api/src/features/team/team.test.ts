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

describe('naming a team member', () => {
  it('puts somebody on the team of the newest pilot', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    const { id: personId } = await aPerson(pmo, { name: 'Ann Lee' });
    const given = { personId, team: 'pilot', role: 'Data scientist', from: '2026-03-02' };
    const { body, headers } = await pmo.post(`/initiatives/${key}/team`, given).expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      person: { id: personId, name: 'Ann Lee' },
      team: 'pilot',
      pilotNumber: 1,
      role: 'Data scientist',
      from: '2026-03-02',
      to: null,
      isActive: true,
    });
    expect(headers.location).toBe(`/api/v1/tenants/acme/initiatives/${key}/team/${body.id}`);
    expect(await newestRevision(flightpath, id)).toMatchObject({
      number: 2,
      summary: 'Named Ann Lee on the pilot team',
    });
    expect((await pmo.get(`/initiatives/${key}/team`).expect(200)).body).toEqual({ data: [body] });
  });

  it('leaves the pilot open on the run team, and where there is no pilot', async () => {
    const { key } = await aClaimsPilot(flightpath, { pilot: null });
    const { id: personId } = await aPerson(pmo);
    for (const team of ['run', 'pilot']) {
      const { body } = await pmo.post(`/initiatives/${key}/team`, { personId, team }).expect(201);
      expect(body).toMatchObject({ team, pilotNumber: null });
    }
  });

  it('takes the same person for the next pilot, but not twice for one', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const { id: personId } = await aPerson(pmo, { name: 'Ben Ode' });
    const given = { personId, team: 'pilot' };
    await pmo.post(`/initiatives/${key}/team`, given).expect(201);
    const { body } = await pmo.post(`/initiatives/${key}/team`, { ...given, from: '2026-03-10' }).expect(409);
    expect(body.detail).toBe(
      'Ben Ode already is on the pilot team, since always; since 10 March 2026 overlaps with that.',
    );
    const end = { endedOn: '2026-03-10', outcome: 'inconclusive' };
    await pmo.patch(`/initiatives/${key}/pilots/1`, end).set('if-match', '"2"').expect(200);
    await pmo.post(`/initiatives/${key}/pilots`, {}).expect(201);
    const next = await pmo.post(`/initiatives/${key}/team`, given).expect(201);
    expect(next.body.pilotNumber).toBe(2);
  });

  it('refuses an unknown person, an unknown team and a period that runs backwards', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const { id: personId } = await aPerson(pmo);
    const refusedAt = async (given: object) =>
      (await pmo.post(`/initiatives/${key}/team`, given).expect(422)).body.errors.map(
        ({ pointer }: { pointer: string }) => pointer,
      );
    expect(await refusedAt({ personId: '0190d7c0-0000-7000-8000-00000000dead', team: 'run' })).toEqual(['#/personId']);
    expect(await refusedAt({ personId, team: 'A' })).toEqual(['#/team']);
    expect(await refusedAt({ personId, team: 'run', from: '2026-03-02', to: '2026-03-01' })).toEqual(['#/to']);
  });

  it('is for those who may change the team', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const body = { personId: flightpath.acme.members.viewer.personId, team: 'run' };
    await expectGuarded(flightpath, { method: 'post', path: '/team', body, forbiddenTo: 'viewer' }, key);
    await expectGuarded(flightpath, { method: 'get', path: '/team', forbiddenTo: null }, key);
  });
});

describe('changing and deleting a team member', () => {
  async function aMember() {
    const initiative = await aClaimsPilot(flightpath);
    const { id: personId } = await aPerson(pmo, { name: 'Ann Lee' });
    const { body } = await pmo.post(`/initiatives/${initiative.key}/team`, { personId, team: 'run' }).expect(201);
    return { ...initiative, memberId: body.id as string };
  }

  it('changes the role, then ends the time', async () => {
    const { id, key, memberId } = await aMember();
    const at = `/initiatives/${key}/team/${memberId}`;
    const changed = await pmo.patch(at, { role: 'Operator' }).set('if-match', '"2"').expect(200);
    expect(changed.body).toMatchObject({ role: 'Operator', isActive: true });
    const ended = await pmo.patch(at, { to: '2026-03-09' }).set('if-match', '"3"').expect(200);
    expect(ended.body).toMatchObject({ role: 'Operator', to: '2026-03-09', isActive: false });
    expect(await newestRevision(flightpath, id)).toMatchObject({
      number: 4,
      summary: 'Ended the time of Ann Lee on the run team on 9 March 2026',
    });
  });

  it('deletes what was recorded by mistake', async () => {
    const { key, memberId } = await aMember();
    await pmo.delete(`/initiatives/${key}/team/${memberId}`).set('if-match', '"2"').expect(204);
    expect((await pmo.get(`/initiatives/${key}/team`).expect(200)).body.data).toEqual([]);
  });

  it('asks for the right and for If-Match', async () => {
    const { key, memberId } = await aMember();
    const guard = { path: `/team/${memberId}`, forbiddenTo: 'champion', needsIfMatch: true } as const;
    await expectGuarded(flightpath, { ...guard, method: 'patch', body: { role: 'Operator' } }, key);
    await expectGuarded(flightpath, { ...guard, method: 'delete' }, key);
  });
});
