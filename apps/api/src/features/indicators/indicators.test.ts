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

const ACCURACY = { name: 'Model accuracy', timing: 'lagging', measures: 'technical', baseline: '0.81', target: '0.9' };
const SAVED = { name: 'Hours saved', timing: 'lagging', measures: 'value', isMain: true, accrual: 'per-period' };

async function refusedAt(key: string, given: object): Promise<string[]> {
  const { body } = await pmo.post(`/initiatives/${key}/indicators`, given).expect(422);
  return body.errors.map(({ pointer }: { pointer: string }) => pointer);
}

describe('adding an indicator', () => {
  it('keeps decimals as they were written, and fills in what was left out', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    const { personId } = flightpath.acme.members.champion;
    const { Claims } = flightpath.acme.departments;
    const given = { ...ACCURACY, ownerId: personId, departmentId: Claims };
    const { body, headers } = await pmo.post(`/initiatives/${key}/indicators`, given).expect(201);
    expect(body).toEqual({
      ...ACCURACY,
      id: expect.any(String),
      unit: 'count',
      direction: 'increase',
      baselineDate: null,
      targetDate: null,
      weight: 1,
      isMain: false,
      anchor: null,
      accrual: null,
      cadence: null,
      lagDays: null,
      leadingIndicatorIds: [],
      owner: { id: personId, name: 'Cora Hale' },
      department: { id: Claims, name: 'Claims' },
      retiredOn: null,
      createdOn: '2026-03-10',
      lastMeasurement: null,
    });
    expect(headers.location).toBe(`/api/v1/tenants/acme/initiatives/${key}/indicators/${body.id}`);
    expect(await newestRevision(flightpath, id)).toMatchObject({
      summary: 'Added the lagging indicator "Model accuracy"',
      opened: ['technical-success-only'],
    });
    expect((await pmo.get(`/initiatives/${key}/indicators`).expect(200)).body).toEqual({ data: [body] });
  });

  it('refuses a target that equals the baseline or lies on the wrong side, with both named', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const equal = await pmo.post(`/initiatives/${key}/indicators`, { ...ACCURACY, target: '0.810' }).expect(422);
    expect(equal.body.errors).toEqual([
      { pointer: '#/target', detail: 'The target (0.810) equals the baseline (0.81).' },
    ]);
    expect(await refusedAt(key, { ...ACCURACY, target: '0.7' })).toEqual(['#/target']);
    expect(await refusedAt(key, { ...ACCURACY, direction: 'decrease' })).toEqual(['#/target']);
    const dates = { baselineDate: '2026-03-02', targetDate: '2026-03-02' };
    expect(await refusedAt(key, { ...ACCURACY, ...dates })).toEqual(['#/targetDate']);
  });

  it('refuses a lag of a leading one, and an accrual of what is not value', async () => {
    const { key } = await aClaimsPilot(flightpath);
    expect(await refusedAt(key, { ...ACCURACY, timing: 'leading', lagDays: 30 })).toEqual(['#/lagDays']);
    expect(await refusedAt(key, { ...ACCURACY, accrual: 'level' })).toEqual(['#/accrual']);
    expect(await refusedAt(key, { ...ACCURACY, baseline: '0,81' })).toEqual(['#/baseline']);
    expect(await refusedAt(key, { ...ACCURACY, ownerId: flightpath.globex.members.pmo.personId })).toEqual([
      '#/ownerId',
    ]);
  });

  it('has one main value indicator at a time', async () => {
    const { key } = await aClaimsPilot(flightpath);
    await pmo.post(`/initiatives/${key}/indicators`, SAVED).expect(201);
    const { body } = await pmo.post(`/initiatives/${key}/indicators`, { ...SAVED, name: 'Euros' }).expect(409);
    expect(body.detail).toBe('The main value indicator is "Hours saved": an initiative has one at a time.');
  });

  it('is for those who may change indicators', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const body = ACCURACY;
    await expectGuarded(flightpath, { method: 'post', path: '/indicators', body, forbiddenTo: 'champion' }, key);
    await expectGuarded(flightpath, { method: 'get', path: '/indicators', forbiddenTo: null }, key);
  });
});

describe('changing, retiring and deleting an indicator', () => {
  async function aMeasured() {
    const initiative = await aClaimsPilot(flightpath, { indicators: [ACCURACY] });
    const { body } = await pmo.get(`/initiatives/${initiative.key}/indicators`).expect(200);
    return { ...initiative, indicatorId: body.data[0].id as string };
  }

  it('changes a promise, and refuses one that cannot be kept', async () => {
    const { id, key, indicatorId } = await aMeasured();
    const at = `/initiatives/${key}/indicators/${indicatorId}`;
    const { body } = await pmo.patch(at, { target: '0.95', weight: 2 }).set('if-match', '"1"').expect(200);
    expect(body).toMatchObject({ baseline: '0.81', target: '0.95', weight: 2 });
    expect((await newestRevision(flightpath, id)).summary).toBe('Changed the indicator "Model accuracy"');
    const refused = await pmo.patch(at, { baseline: '0.96' }).set('if-match', '"2"').expect(422);
    expect(refused.body.errors[0].detail).toBe(
      'The target (0.95) lies below the baseline (0.96), but the indicator should increase.',
    );
  });

  it('retires one: it is listed last, and the main place is free', async () => {
    const { key } = await aClaimsPilot(flightpath, { indicators: [SAVED, ACCURACY] });
    const list = await pmo.get(`/initiatives/${key}/indicators`).expect(200);
    const at = `/initiatives/${key}/indicators/${list.body.data[0].id}`;
    const { body } = await pmo.patch(at, { retiredOn: '2026-03-09' }).set('if-match', '"1"').expect(200);
    expect(body).toMatchObject({ name: 'Hours saved', retiredOn: '2026-03-09' });
    await pmo.post(`/initiatives/${key}/indicators`, { ...SAVED, name: 'Euros saved' }).expect(201);
    const { body: after } = await pmo.get(`/initiatives/${key}/indicators`).expect(200);
    expect(after.data.map(({ name }: { name: string }) => name)).toEqual([
      'Model accuracy',
      'Euros saved',
      'Hours saved',
    ]);
    const unretiring = await pmo.patch(at, { retiredOn: null }).set('if-match', '*').expect(409);
    expect(unretiring.body.errors[0].pointer).toBe('#/isMain');
  });

  it('deletes one with its measurements: the flag stays open, unverified', async () => {
    const { id, key, indicatorId } = await aMeasured();
    const at = `/initiatives/${key}/indicators/${indicatorId}`;
    await pmo.post(`${at}/measurements`, { date: '2026-03-09', value: '0.83' }).expect(201);
    await pmo.delete(at).set('if-match', '"2"').expect(204);
    expect((await newestRevision(flightpath, id)).summary).toBe(
      'Deleted the indicator "Model accuracy", recorded by mistake',
    );
    const { rows } = await flightpath.owner.query(
      `select status, is_verified from flags where initiative_id = $1 and rule_id = 'technical-success-only'`,
      [id],
    );
    expect(rows).toEqual([{ status: 'open', is_verified: false }]);
  });

  it('asks for the right and for If-Match', async () => {
    const { key, indicatorId } = await aMeasured();
    const guard = { path: `/indicators/${indicatorId}`, forbiddenTo: 'executive', needsIfMatch: true } as const;
    await expectGuarded(flightpath, { ...guard, method: 'patch', body: { weight: 2 } }, key);
    await expectGuarded(flightpath, { ...guard, method: 'delete' }, key);
  });
});

describe('the leading indicators of a lagging one', () => {
  const USE = { name: 'Daily use', timing: 'leading', measures: 'adoption' };

  async function anAnnounced() {
    const initiative = await aClaimsPilot(flightpath, { indicators: [USE] });
    const at = `/initiatives/${initiative.key}/indicators`;
    const { body: list } = await pmo.get(at).expect(200);
    const leadingId = list.data[0].id as string;
    const { body } = await pmo.post(at, { ...ACCURACY, leadingIndicatorIds: [leadingId] }).expect(201);
    return { ...initiative, at, leadingId, lagging: body as { id: string; leadingIndicatorIds: string[] } };
  }

  it('are kept, and stay until they are changed', async () => {
    const { id, at, leadingId, lagging } = await anAnnounced();
    expect(lagging.leadingIndicatorIds).toEqual([leadingId]);
    const facts = async () =>
      (await newestRevision(flightpath, id)).facts.indicators.find((one: { id: string }) => one.id === lagging.id);
    expect(await facts()).toMatchObject({ leadingIndicatorIds: [leadingId] });
    const change = async (body: object) =>
      (await pmo.patch(`${at}/${lagging.id}`, body).set('if-match', '*').expect(200)).body.leadingIndicatorIds;
    expect(await change({ weight: 2 })).toEqual([leadingId]);
    const { body: second } = await pmo.post(at, { ...USE, name: 'Weekly use' }).expect(201);
    expect(await change({ leadingIndicatorIds: [leadingId, second.id] })).toEqual([leadingId, second.id].sort());
    expect(await change({ leadingIndicatorIds: [second.id] })).toEqual([second.id]);
    expect(await change({ leadingIndicatorIds: [] })).toEqual([]);
    expect(await facts()).toMatchObject({ leadingIndicatorIds: [] });
  });

  it('are leading ones of the same initiative, and none of a leading one', async () => {
    const { key, at, leadingId, lagging } = await anAnnounced();
    const other = await anAnnounced();
    expect(await refusedAt(key, { ...ACCURACY, leadingIndicatorIds: [leadingId, other.leadingId] })).toEqual([
      '#/leadingIndicatorIds/1',
    ]);
    expect(await refusedAt(key, { ...ACCURACY, leadingIndicatorIds: [lagging.id] })).toEqual([
      '#/leadingIndicatorIds/0',
    ]);
    expect(await refusedAt(key, { ...USE, leadingIndicatorIds: [leadingId] })).toEqual(['#/leadingIndicatorIds']);
    const itself = { timing: 'lagging', leadingIndicatorIds: [other.leadingId] };
    const patched = await pmo.patch(`${other.at}/${other.leadingId}`, itself).set('if-match', '*').expect(422);
    expect(patched.body.errors).toMatchObject([{ pointer: '#/leadingIndicatorIds/0' }]);
    const turned = await pmo.patch(`${at}/${lagging.id}`, { timing: 'leading' }).set('if-match', '*').expect(422);
    expect(turned.body.errors).toMatchObject([{ pointer: '#/leadingIndicatorIds' }]);
  });

  it('stay leading while they announce something', async () => {
    const { at, leadingId, lagging } = await anAnnounced();
    const turn = () => pmo.patch(`${at}/${leadingId}`, { timing: 'lagging' }).set('if-match', '*');
    const { body } = await turn().expect(409);
    expect(body.errors).toEqual([
      {
        pointer: '#/timing',
        detail: '"Daily use" announces "Model accuracy", so it is leading; take it off there first.',
      },
    ]);
    await pmo.patch(`${at}/${lagging.id}`, { leadingIndicatorIds: [] }).set('if-match', '*').expect(200);
    await turn().expect(200);
  });

  it('are given up when the checklist makes them lagging', async () => {
    const { key, at } = await anAnnounced();
    const path = `/initiatives/${key}/foundation-checklist`;
    const { body } = await pmo.get(path).expect(200);
    const valueMeasurement = { ...body.checklist.valueMeasurement, leadingIndicators: [] };
    valueMeasurement.laggingIndicators = ['Daily use', 'Model accuracy'];
    await pmo
      .put(path, { ...body.checklist, valueMeasurement })
      .set('if-match', '*')
      .expect(200);
    const { body: list } = await pmo.get(at).expect(200);
    expect(list.data).toMatchObject([
      { name: 'Daily use', timing: 'lagging', leadingIndicatorIds: [] },
      { name: 'Model accuracy', leadingIndicatorIds: [] },
    ]);
  });
});
