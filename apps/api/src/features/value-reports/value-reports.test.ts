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

const REPORT = { date: '2026-03-09', toldTo: 'The board' };
const SAVED = { name: 'Hours saved', timing: 'lagging', measures: 'value', unit: 'h', accrual: 'per-period' };

async function aValued(fields: object = {}) {
  const initiative = await aClaimsPilot(flightpath, { indicators: [SAVED], ...fields });
  const { body } = await pmo.get(`/initiatives/${initiative.key}/indicators`).expect(200);
  return {
    ...initiative,
    at: `/initiatives/${initiative.key}/value-reports`,
    indicatorId: body.data[0].id as string,
  };
}

describe('telling value upward', () => {
  it('keeps the values as they were told, whatever happens to the indicator', async () => {
    const { id, key, at, indicatorId } = await aValued();
    const given = {
      ...REPORT,
      periodFrom: '2026-02-01',
      periodTo: '2026-02-28',
      quotes: [{ indicatorId, value: '120.50', date: '2026-02-28' }],
      url: 'https://wiki.example.com/board',
    };
    const { body, headers } = await pmo.post(at, given).expect(201);
    expect(body).toEqual({
      ...given,
      id: expect.any(String),
      reportedBy: { id: flightpath.acme.members.pmo.personId, name: 'Pia Moss' },
      quotes: [{ indicatorId, name: 'Hours saved', unit: 'h', value: '120.50', date: '2026-02-28' }],
    });
    expect(headers.location).toBe(`/api/v1/tenants/acme${at}#${body.id}`);
    const revision = await newestRevision(flightpath, id);
    expect(revision).toMatchObject({ number: 2, summary: 'Told its value to: The board' });
    expect(revision.facts.lastToldOn).toBe('2026-03-09');
    expect((await pmo.get(`/initiatives/${key}`).expect(200)).body.lastToldOn).toBe('2026-03-09');

    const indicator = `/initiatives/${key}/indicators/${indicatorId}`;
    await pmo.patch(indicator, { name: 'Days saved', unit: 'd' }).set('if-match', '*').expect(200);
    await pmo.delete(indicator).set('if-match', '*').expect(204);
    expect((await pmo.get(at).expect(200)).body).toEqual({ data: [body], nextCursor: null });
  });

  it('clears that a report is overdue', async () => {
    const { id, at } = await aValued({ registeredOn: '2026-01-01' });
    expect(await openFlags(flightpath, id)).toContain('value-report-overdue');
    await pmo.post(at, REPORT).expect(201);
    expect((await newestRevision(flightpath, id)).cleared).toContain('value-report-overdue');
  });

  it('lists the newest first, page by page', async () => {
    const { at } = await aValued();
    for (const date of ['2026-03-01', '2026-03-03', '2026-03-02']) await pmo.post(at, { ...REPORT, date }).expect(201);
    const viewer = await flightpath.signIn('viewer');
    const first = await viewer.get(`${at}?limit=2`).expect(200);
    expect(first.body.data.map(({ date }: { date: string }) => date)).toEqual(['2026-03-03', '2026-03-02']);
    const second = await viewer.get(`${at}?limit=2&after=${first.body.nextCursor}`).expect(200);
    expect(second.body).toMatchObject({ data: [{ date: '2026-03-01' }], nextCursor: null });
  });

  it('refuses what cannot have been told, each at its place', async () => {
    const { id, at, indicatorId } = await aValued();
    const other = await aValued();
    const refused = async (changes: object) =>
      (await pmo.post(at, { ...REPORT, ...changes }).expect(422)).body.errors.map(
        ({ pointer }: { pointer: string }) => pointer,
      );
    expect(await refused({ date: '2026-03-11' })).toEqual(['#/date']);
    expect(await refused({ periodFrom: '2026-03-02', periodTo: '2026-03-01' })).toEqual(['#/periodTo']);
    const quotes = [
      { indicatorId, value: '1' },
      { indicatorId: other.indicatorId, value: '1' },
    ];
    expect(await refused({ quotes })).toEqual(['#/quotes/1/indicatorId']);
    expect(await refused({ quotes: [{ indicatorId, value: '1', date: '2026-03-10' }] })).toEqual(['#/quotes/0/date']);
    expect(await refused({ quotes: [{ indicatorId, value: '1,5' }] })).toEqual(['#/quotes/0/value']);
    const stranger = flightpath.globex.members.pmo.personId;
    expect(await refused({ reportedById: stranger })).toEqual(['#/reportedById']);
    expect(await refused({ url: 'javascript:alert(1)' })).toEqual(['#/url']);
    expect((await newestRevision(flightpath, id)).number).toBe(1);
  });

  it('is for champions of the initiative, too', async () => {
    const { key, at } = await aValued();
    const { personId } = flightpath.acme.members.champion;
    const champion = await flightpath.signIn('champion');
    await champion.post(at, REPORT).expect(403);
    const departmentId = flightpath.acme.departments.Claims;
    await pmo.post(`/initiatives/${key}/champions`, { personId, departmentId }).expect(201);
    const { body } = await champion.post(at, REPORT).expect(201);
    expect(body.reportedBy.name).toBe('Cora Hale');
  });

  it('is not for others', async () => {
    const { key } = await aValued();
    const post = { method: 'post', path: '/value-reports', body: REPORT, forbiddenTo: 'viewer' } as const;
    await expectGuarded(flightpath, post, key);
    await expectGuarded(flightpath, { method: 'get', path: '/value-reports', forbiddenTo: null }, key);
  });
});
