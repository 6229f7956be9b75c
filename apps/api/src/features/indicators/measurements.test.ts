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

const USE = { name: 'Daily use', timing: 'leading', measures: 'adoption', unit: '%', baseline: '0', target: '60' };
const VALUE = { date: '2026-03-09', value: '34.50', source: 'Usage log' };

async function anIndicator(fields: object = {}) {
  const { Claims, Finance } = flightpath.acme.departments;
  const initiative = await aClaimsPilot(flightpath, {
    affectedDepartmentIds: [Claims, Finance],
    indicators: [{ ...USE, ...fields }],
  });
  const { body } = await pmo.get(`/initiatives/${initiative.key}/indicators`).expect(200);
  const indicatorId = body.data[0].id as string;
  return { ...initiative, indicatorId, at: `/initiatives/${initiative.key}/indicators/${indicatorId}/measurements` };
}

describe('recording a measurement', () => {
  it('keeps who measured what, how and when', async () => {
    const { id, key, at, indicatorId } = await anIndicator();
    const { body, headers } = await pmo.post(at, VALUE).expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      ...VALUE,
      value: '34.5',
      confidence: 'measured',
      note: null,
      corrects: null,
      author: { id: flightpath.acme.members.pmo.personId, name: 'Pia Moss' },
      recordedAt: '2026-03-10T09:00:00.000Z',
    });
    expect(headers.location).toBe(`/api/v1/tenants/acme${at}#${body.id}`);
    const revision = await newestRevision(flightpath, id);
    expect(revision).toMatchObject({ number: 2, summary: 'Measured Daily use: 34.5 % on 9 March 2026' });
    expect(revision.facts.indicators[0].measurements).toEqual([
      { date: '2026-03-09', value: '34.5', confidence: 'measured' },
    ]);
    const list = await pmo.get(`/initiatives/${key}/indicators`).expect(200);
    expect(list.body.data[0]).toMatchObject({ id: indicatorId, lastMeasurement: body });
  });

  it('refuses a day that has not come, in the time zone of the tenant', async () => {
    const { at } = await anIndicator();
    flightpath.clock.moveTo('2026-03-10T23:30:00Z');
    await pmo.post(at, { ...VALUE, date: '2026-03-11' }).expect(201);
    flightpath.clock.moveTo('2026-03-10');
    const { body } = await pmo.post(at, { ...VALUE, date: '2026-03-11' }).expect(422);
    expect(body.errors).toEqual([
      {
        pointer: '#/date',
        detail: expect.stringMatching(/The day of the measurement .* lies in the future; today is /),
      },
    ]);
  });

  it('refuses a value after the indicator was retired', async () => {
    const { at, key, indicatorId } = await anIndicator();
    const retirement = { retiredOn: '2026-03-08' };
    await pmo.patch(`/initiatives/${key}/indicators/${indicatorId}`, retirement).set('if-match', '"1"').expect(200);
    const { body } = await pmo.post(at, VALUE).expect(409);
    expect(body.detail).toBe('"Daily use" was retired on 8 March 2026; a measurement of 9 March 2026 lies after that.');
  });

  it('corrects without overwriting, and each once', async () => {
    const { at, key } = await anIndicator();
    const { body: first } = await pmo.post(at, VALUE).expect(201);
    const { body: second } = await pmo.post(at, { ...VALUE, value: '43.5', corrects: first.id }).expect(201);
    const { body: list } = await pmo.get(at).expect(200);
    expect(list.data.map(({ id }: { id: string }) => id)).toEqual([second.id, first.id]);
    const { body: indicators } = await pmo.get(`/initiatives/${key}/indicators`).expect(200);
    expect(indicators.data[0].lastMeasurement.value).toBe('43.5');
    const twice = await pmo.post(at, { ...VALUE, corrects: first.id }).expect(409);
    expect(twice.body.detail).toBe('The measurement of 9 March 2026 was corrected already: correct the correction.');
    const other = await anIndicator();
    const { body: foreign } = await pmo.post(other.at, { ...VALUE, corrects: second.id }).expect(422);
    expect(foreign.errors).toEqual([{ pointer: '#/corrects', detail: 'The indicator has no such measurement.' }]);
  });

  it('is validated by somebody other than its author', async () => {
    const { at } = await anIndicator();
    const { body: measured } = await pmo.post(at, VALUE).expect(201);
    const validation = { ...VALUE, confidence: 'validated', corrects: measured.id };
    const own = await pmo.post(at, validation).expect(422);
    expect(own.body.errors).toEqual([
      {
        pointer: '#/confidence',
        detail: 'Validation is by somebody other than the author, and Pia Moss recorded this value.',
      },
    ]);
    const unnamed = await pmo.post(at, { ...VALUE, confidence: 'validated' }).expect(422);
    expect(unnamed.body.errors[0].pointer).toBe('#/corrects');
    const admin = await flightpath.signIn('admin');
    const { body } = await admin.post(at, validation).expect(201);
    expect(body).toMatchObject({ confidence: 'validated', author: { name: 'Ada Lund' } });
  });

  it('is for champions in their department, and for the owner of the indicator', async () => {
    const { Claims, Finance } = flightpath.acme.departments;
    const { personId } = flightpath.acme.members.champion;
    const champion = await flightpath.signIn('champion');
    const inClaims = await anIndicator({ departmentId: Claims });
    await champion.post(inClaims.at, VALUE).expect(403);
    await pmo.post(`/initiatives/${inClaims.key}/champions`, { personId, departmentId: Claims }).expect(201);
    await champion.post(inClaims.at, VALUE).expect(201);
    const inFinance = await anIndicator({ departmentId: Finance });
    await pmo.post(`/initiatives/${inFinance.key}/champions`, { personId, departmentId: Claims }).expect(201);
    await champion.post(inFinance.at, VALUE).expect(403);
    const owned = await anIndicator({ departmentId: Finance, ownerId: personId });
    await champion.post(owned.at, VALUE).expect(201);
  });

  it('is not for others', async () => {
    const { key, indicatorId } = await anIndicator();
    const path = `/indicators/${indicatorId}/measurements`;
    await expectGuarded(flightpath, { method: 'post', path, body: VALUE, forbiddenTo: 'executive' }, key);
    await expectGuarded(flightpath, { method: 'get', path, forbiddenTo: null }, key);
  });
});

describe('listing measurements', () => {
  it('gives them newest first, page by page', async () => {
    const { at } = await anIndicator();
    for (const [date, value] of [
      ['2026-03-03', '1'],
      ['2026-03-05', '3'],
      ['2026-03-04', '2'],
    ]) {
      await pmo.post(at, { date, value }).expect(201);
    }
    const viewer = await flightpath.signIn('viewer');
    const first = await viewer.get(`${at}?limit=2`).expect(200);
    expect(first.body.data.map(({ value }: { value: string }) => value)).toEqual(['3', '2']);
    const second = await viewer.get(`${at}?limit=2&after=${first.body.nextCursor}`).expect(200);
    expect(second.body).toMatchObject({ data: [{ value: '1' }], nextCursor: null });
    await viewer.get(`${at}?after=nonsense`).expect(422);
  });
});
