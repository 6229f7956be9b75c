import type { ValueReading } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anInitiative } from '../../../test/factories.ts';
import { expectGuardedInTenant } from '../../../test/guarded-in-tenant.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
let viewer: TestClient;
let key: string;

const BY = { measures: 'value', timing: 'lagging', accrual: 'per-period', baseline: '0', baselineDate: '2025-12-31' };

beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
  viewer = await flightpath.signIn('viewer');
  flightpath.clock.moveTo('2026-07-01');
  const { Claims, Finance } = flightpath.acme.departments;
  const line = (amount: string, currency: string, to: string | null) => ({
    amount: { amount, currency },
    kind: 'operating',
    from: '2026-01-01',
    to,
    approvedOn: '2025-12-01',
  });
  // In Execution since New Year, with a lag of 31 days: results show from February on.
  key = (
    await anInitiative(pmo, {
      name: 'Claims triage',
      homeDepartmentId: Claims,
      phase: 'execution',
      phaseEnteredOn: '2026-01-01',
      mainAnchor: 'operational-efficiency',
      fundingLines: [line('1810.00', 'EUR', '2026-06-30'), line('900.00', 'EUR', null)],
      indicators: [
        { ...BY, name: 'Money saved', unit: 'EUR', lagDays: 31, target: '3650', targetDate: '2026-12-31' },
        { ...BY, name: 'New business', unit: 'USD', anchor: 'revenue-growth', target: '400', targetDate: '2026-12-31' },
        { ...BY, name: 'Handling time', unit: 'minutes', target: '1', targetDate: '2026-12-31' },
        { ...BY, name: 'Stock', unit: 'EUR', accrual: 'level', target: '1', targetDate: '2026-12-31' },
      ],
    })
  ).key;
  await anInitiative(pmo, {
    name: 'Of Finance',
    homeDepartmentId: Finance,
    fundingLines: [line('181.00', 'EUR', '2026-06-30')],
  });
  const { body } = await pmo.get(`/initiatives/${key}/indicators`).expect(200);
  const measure = (name: string, date: string, value: string, confidence = 'measured') => {
    const { id } = body.data.find((indicator: { name: string }) => indicator.name === name);
    return pmo.post(`/initiatives/${key}/indicators/${id}/measurements`, { date, value, confidence }).expect(201);
  };
  await measure('Money saved', '2026-01-31', '1000');
  await measure('Money saved', '2026-02-28', '4000', 'estimated');
  await measure('Money saved', '2026-03-31', '2500.50');
  await measure('Money saved', '2026-05-31', '700', 'estimated');
  await measure('New business', '2026-02-28', '90');
  await measure('Handling time', '2026-02-28', '12');
  await measure('Stock', '2026-02-28', '5000');
});
afterAll(() => flightpath.stop());

const read = async (query = ''): Promise<ValueReading> =>
  (await viewer.get(`/portfolio/value?from=2026-01-01&to=2026-06-30${query}`).expect(200)).body;

describe('the value of the portfolio', () => {
  it('is summed per quarter at the highest confidence, less its cost, in one currency at a time', async () => {
    const { currencies, periods } = await read();
    expect(periods.map(({ label }) => label)).toEqual(['2026-Q1', '2026-Q2']);
    expect(currencies.map(({ currency }) => currency)).toEqual(['EUR', 'USD']);
    const [euro, dollar] = currencies;
    // 90 and 91 of the 181 days of half a year; ten euros a day here, one in Finance.
    expect(euro?.periods).toMatchObject([
      {
        period: '2026-Q1',
        planned: '900.00',
        estimated: '0.00',
        measured: '2500.50',
        realised: '2500.50',
        cost: '990.00',
        net: '1510.50',
      },
      {
        period: '2026-Q2',
        planned: '910.00',
        estimated: '700.00',
        realised: '700.00',
        cost: '1001.00',
        net: '-301.00',
      },
    ]);
    expect(euro?.anchors).toMatchObject([{ anchor: 'operational-efficiency', total: { realised: '3200.50' } }]);
    expect(dollar?.anchors).toMatchObject([{ anchor: 'revenue-growth', total: { realised: '90.00' } }]);
    expect(dollar?.total).toMatchObject({ realised: '90.00', cost: '0.00', net: '90.00' });
  });

  it('shows beside it what is not summed, and why', async () => {
    const { leftOut } = await read();
    const of = (reason: string) =>
      leftOut.rows.filter((row) => row.reason === reason).map(({ source, date, value }) => [source.name, date, value]);
    expect(of('before-lag-window')).toEqual([['Money saved', '2026-01-31', '1000']]);
    expect(of('lower-confidence')).toEqual([['Money saved', '2026-02-28', '4000']]);
    expect(of('no-currency')).toEqual([['Handling time', '2026-02-28', '12']]);
    expect(of('level')).toEqual([['Stock', '2026-02-28', '5000']]);
    expect(of('open-ended')).toEqual([['Operating funding', null, '900.00']]);
    expect(leftOut.counts.reduce((sum, { count }) => sum + count, 0)).toBe(leftOut.rows.length);
  });

  it('counts a month of its own where months are asked for', async () => {
    const [euro] = (await read('&grain=month')).currencies;
    const february = euro?.periods.find(({ period }) => period === '2026-02');
    expect(february).toMatchObject({ estimated: '4000.00', measured: '0.00', realised: '4000.00', cost: '308.00' });
  });

  it('of departments adds up to the whole', async () => {
    const { Claims, Finance } = flightpath.acme.departments;
    const costs = async (department: string) => Number((await read(department)).currencies[0]?.total.cost);
    const [all, claims, finance] = [
      await costs(''),
      await costs(`&department=${Claims}`),
      await costs(`&department=${Finance}`),
    ];
    expect([claims, finance]).toEqual([1810, 181]);
    expect(claims + finance).toBe(all);
  });

  it('changes with a correction, and not for the days before it', async () => {
    const { body } = await pmo.get(`/initiatives/${key}/indicators`).expect(200);
    const at = `/initiatives/${key}/indicators/${body.data[0].id}/measurements`;
    const { body: measurements } = await pmo.get(at).expect(200);
    const [newest] = measurements.data;
    expect(newest).toMatchObject({ date: '2026-05-31', value: '700' });
    flightpath.clock.moveTo('2026-07-02');
    await pmo.post(at, { date: '2026-05-31', value: '650', corrects: newest.id }).expect(201);
    const secondQuarter = async (query = '') => (await read(query)).currencies[0]?.periods[1];
    expect(await secondQuarter()).toMatchObject({ estimated: '0.00', measured: '650.00' });
    expect(await secondQuarter('&asOf=2026-07-01')).toMatchObject({ estimated: '700.00', measured: '0.00' });
  });

  it('is refused for a period that ends before it begins, and for more than ten years', async () => {
    const refused = async (query: string) =>
      (await viewer.get(`/portfolio/value?${query}`).expect(422)).body.errors[0].pointer;
    expect(await refused('from=2026-02-01&to=2026-01-31')).toBe('?to');
    expect(await refused('from=2016-01-30&to=2026-01-31')).toBe('?from');
    expect(await refused('grain=week')).toBe('?grain');
    await viewer.get('/portfolio/value?from=2016-01-31&to=2026-01-31').expect(200);
  });
});

describe('the read models of the portfolio', () => {
  const PATHS = ['', '/playbook', '/momentum', '/coverage', '/value', '/changes', '/decisions-waiting'];

  it.each(PATHS)('%s: for every member of the organisation', async (path) => {
    const get = { method: 'get', path: `/portfolio${path}`, forbiddenTo: [], allowed: 'viewer' } as const;
    await expectGuardedInTenant(flightpath, { ...get, namesRecord: false });
    const stranger = await flightpath.signIn('viewer', 'globex');
    const { text } = await stranger.get(`/portfolio${path}`).expect(200);
    for (const secret of ['Claims triage', 'Of Finance', key]) expect(text).not.toContain(secret);
  });
});
