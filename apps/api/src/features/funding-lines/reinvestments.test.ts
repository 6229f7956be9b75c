import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClaimsPilot, newestRevision } from '../../../test/guarded.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
let admin: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
  admin = await flightpath.signIn('admin');
});
afterAll(() => flightpath.stop());

const LINE = { amount: { amount: '40000', currency: 'EUR' }, kind: 'reinvestment', from: '2026-03-02' };
const SAVED = { name: 'Money saved', timing: 'lagging', measures: 'value', unit: 'EUR', accrual: 'per-period' };
const VALUE = { date: '2026-03-09', value: '52000.50' };

/** An initiative with a value that the PMO measured. */
async function aValued(fields: object = {}) {
  const source = await aClaimsPilot(flightpath, { name: 'Claims triage', indicators: [{ ...SAVED, ...fields }] });
  const { body } = await pmo.get(`/initiatives/${source.key}/indicators`).expect(200);
  const at = `/initiatives/${source.key}/indicators/${body.data[0].id}/measurements`;
  const { body: measured } = await pmo.post(at, VALUE).expect(201);
  return { source, at, indicatorId: body.data[0].id as string, measuredId: measured.id as string };
}

/** The same, validated by an admin. */
async function aValidated(fields: object = {}) {
  const valued = await aValued(fields);
  const validation = { ...VALUE, confidence: 'validated', corrects: valued.measuredId };
  const { body } = await admin.post(valued.at, validation).expect(201);
  return { ...valued, validatedId: body.id as string };
}

const reinvest = (key: string, measurementId: string, fields: object = {}) =>
  pmo.post(`/initiatives/${key}/funding-lines`, { ...LINE, reinvestsMeasurementId: measurementId, ...fields });

describe('reinvesting value', () => {
  it('names whose value the money came from; that initiative reads it once it is approved', async () => {
    const { source, indicatorId, validatedId } = await aValidated();
    const { id, key } = await aClaimsPilot(flightpath, { name: 'Invoices' });
    const { body, headers } = await reinvest(key, validatedId).expect(201);
    expect(body).toEqual({
      ...LINE,
      id: expect.any(String),
      amount: { amount: '40000.00', currency: 'EUR' },
      to: null,
      approvedOn: null,
      reinvests: {
        measurementId: validatedId,
        initiative: { key: source.key, name: 'Claims triage' },
        indicator: { id: indicatorId, name: 'Money saved', unit: 'EUR' },
        value: '52000.5',
        date: '2026-03-09',
      },
    });
    expect((await newestRevision(flightpath, id)).facts.fundingLines).toMatchObject([
      { kind: 'reinvestment', reinvestsMeasurementId: validatedId },
    ]);
    const before = (await newestRevision(flightpath, source.id)).number;

    const at = `/initiatives/${key}/funding-lines/${body.id}`;
    const approval = pmo.patch(at, { approvedOn: '2026-03-10' }).set('if-match', headers.etag as string);
    expect((await approval.expect(200)).body.reinvests).toEqual(body.reinvests);
    expect(await newestRevision(flightpath, source.id)).toMatchObject({
      number: before + 1,
      means: 'system',
      actor: 'Pia Moss',
      summary: `Approved 40000.00 EUR of reinvestment funding for ${key}`,
      facts: { reinvestments: [{ id: body.id, initiativeKey: key, approvedOn: '2026-03-10' }] },
    });

    await pmo.delete(at).set('if-match', '*').expect(204);
    expect(await newestRevision(flightpath, source.id)).toMatchObject({
      number: before + 2,
      summary: `Deleted 40000.00 EUR of reinvestment funding for ${key}, recorded by mistake`,
      facts: { reinvestments: [] },
    });
  });

  it('is one change of one initiative where it reinvests in itself', async () => {
    const { source, validatedId } = await aValidated();
    const before = (await newestRevision(flightpath, source.id)).number;
    await reinvest(source.key, validatedId, { approvedOn: '2026-03-10' }).expect(201);
    expect(await newestRevision(flightpath, source.id)).toMatchObject({
      number: before + 1,
      means: 'person',
      summary: 'Recorded 40000.00 EUR of reinvestment funding',
      facts: { reinvestments: [{ initiativeKey: source.key }] },
    });
  });

  it('refuses a reinvestment of nothing, and other money that names a value', async () => {
    const { validatedId } = await aValidated();
    const { key } = await aClaimsPilot(flightpath);
    const unnamed = await pmo.post(`/initiatives/${key}/funding-lines`, LINE).expect(422);
    expect(unnamed.body.errors).toMatchObject([{ pointer: '#/reinvestsMeasurementId' }]);
    const operating = await reinvest(key, validatedId, { kind: 'operating' }).expect(422);
    expect(operating.body.errors).toEqual([
      {
        pointer: '#/reinvestsMeasurementId',
        detail: 'Only a reinvestment names the value that its money came from, and this is operating funding.',
      },
    ]);
  });

  it('refuses value that nobody validated, that was replaced, that is none, and that is not known', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    const unvalidated = await aValued();
    const { body } = await reinvest(key, unvalidated.measuredId).expect(409);
    expect(body.errors).toEqual([
      {
        pointer: '#/reinvestsMeasurementId',
        detail: `A reinvestment of unvalidated value: 52000.5 EUR of "Money saved" (${unvalidated.source.key}, 9 March 2026) is measured. Somebody other than its author validates it first.`,
      },
    ]);
    const replaced = await aValidated();
    expect((await reinvest(key, replaced.measuredId).expect(409)).body.detail).toMatch(
      /that was replaced: 52000\.5 EUR/,
    );
    const noValue = await aValidated({ measures: 'adoption', accrual: null });
    expect((await reinvest(key, noValue.validatedId).expect(409)).body.detail).toBe(
      'A reinvestment of what is no value: "Money saved" measures adoption.',
    );
    const unknown = await reinvest(key, id).expect(422);
    expect(unknown.body.errors).toEqual([
      { pointer: '#/reinvestsMeasurementId', detail: 'There is no such measurement.' },
    ]);
    expect((await newestRevision(flightpath, id)).number).toBe(1);
  });

  it('does not find the value of another tenant', async () => {
    const { validatedId } = await aValidated();
    const stranger = await flightpath.signIn('pmo', 'globex');
    const { body: theirs } = await stranger.post('/initiatives', { name: 'Globex pilot' }).expect(201);
    const body = { ...LINE, reinvestsMeasurementId: validatedId };
    const refused = await stranger.post(`/initiatives/${theirs.key}/funding-lines`, body).expect(422);
    expect(refused.body.errors[0].detail).toBe('There is no such measurement.');
  });

  it('keeps the measurements that money came from', async () => {
    const { source, indicatorId, validatedId } = await aValidated();
    const { key } = await aClaimsPilot(flightpath);
    await reinvest(key, validatedId).expect(201);
    const at = `/initiatives/${source.key}/indicators/${indicatorId}`;
    const { body } = await pmo.delete(at).set('if-match', '*').expect(409);
    expect(body.detail).toBe(
      `${key} has money that came from a value of "Money saved", so its measurements stay: retire it instead.`,
    );
    await pmo.patch(at, { retiredOn: '2026-03-10' }).set('if-match', '*').expect(200);
  });
});
