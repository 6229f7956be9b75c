// The worked examples of the domain about what comes after the pilot, told through the API: the playbook and adoption.

import type { Flag, SymptomReading } from '@flightpath/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aDepartment, anInitiative, etagOf } from './factories.ts';
import { aPilotReadyForExecution } from './gate-ready.ts';
import { startTestApp, type TestApp, type TestClient } from './harness.ts';
import { beginNewDay } from './new-day.ts';

let flightpath: TestApp;
let pmo: TestClient;
let executive: TestClient;

beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
  executive = await flightpath.signIn('executive');
});
beforeEach(() => flightpath.clock.moveTo('2026-03-10'));
afterAll(() => flightpath.stop());

describe('example 5: pilots succeed but nothing scales', () => {
  let homeDepartmentId: string;

  async function succeededPilot(endedOn: string): Promise<void> {
    const pilot = { startedOn: '2025-12-01', plannedEndOn: endedOn };
    const { key } = await anInitiative(pmo, { name: 'On its own', homeDepartmentId, pilot });
    await pmo
      .patch(`/initiatives/${key}/pilots/1`, { endedOn, outcome: 'succeeded' })
      .set('if-match', await etagOf(pmo, key))
      .expect(200);
  }

  /** Ready since 2026-03-06; on 2026-03-10 it is asked for, and decided. */
  async function advancedPilot(): Promise<string> {
    const { key } = await aPilotReadyForExecution(flightpath, { homeDepartmentId });
    await pmo.post(`/initiatives/${key}/gate/requests`, {}).expect(201);
    const advance = { outcome: 'advance', date: '2026-03-10', rationale: 'It is ready.' };
    await executive
      .post(`/initiatives/${key}/decisions`, advance)
      .set('if-match', await etagOf(pmo, key))
      .expect(201);
    return key;
  }

  async function playbook() {
    const { body } = await executive.get(`/portfolio/playbook?department=${homeDepartmentId}`).expect(200);
    return { first: body.reading.symptoms[0] as SymptomReading, verdict: body.reading.verdict };
  }

  it('is not present with one in four, and present with one in five', async () => {
    ({ id: homeDepartmentId } = await aDepartment(pmo, { name: 'Motor' }));
    const scaled = await advancedPilot();
    for (const endedOn of ['2026-03-06', '2026-03-06', '2026-03-06', '2026-03-07']) await succeededPilot(endedOn);

    // A success counts from its 90th day.
    await beginNewDay(flightpath, '2026-06-03');
    expect((await playbook()).first).toMatchObject({
      hasEnoughData: false,
      shortage: '0 of 3 pilots',
      isPresent: null,
    });

    await beginNewDay(flightpath, '2026-06-04');
    const atFour = await playbook();
    expect(atFour.first).toMatchObject({ numerator: 1, denominator: 4, hasEnoughData: true, isPresent: false });
    expect(atFour.first.initiatives.filter(({ isCounted }) => isCounted)).toMatchObject([{ key: scaled }]);
    expect(atFour.verdict).toMatchObject({ kind: 'not-judged', symptomId: null });

    await beginNewDay(flightpath, '2026-06-05');
    const atFive = await playbook();
    expect(atFive.first).toMatchObject({
      numerator: 1,
      denominator: 5,
      isPresent: true,
      sentence: '1 of 5 succeeded pilots reached Execution.',
    });
    expect(atFive.verdict).toMatchObject({
      kind: 'symptom',
      symptomId: 'pilots-do-not-scale',
      advice: expect.stringMatching(/^Go back to Foundation: .* before attempting another pilot\.$/),
    });
    // It advises before the next pilot, and forbids none.
    await anInitiative(pmo, { homeDepartmentId, pilot: { startedOn: '2026-06-05' } });
  });
});

describe('example 7: adoption lags', () => {
  /** From 50 to 60 in 100 days: half-way on 2026-04-21. */
  const USE = {
    name: 'Daily use',
    timing: 'leading',
    measures: 'adoption',
    baseline: '50',
    baselineDate: '2026-03-02',
    target: '60',
    targetDate: '2026-06-10',
  };

  async function anInitiativeInUse() {
    const { key } = await anInitiative(pmo, { phase: 'execution', phaseEnteredOn: '2026-03-02', indicators: [USE] });
    const { body } = await pmo.get(`/initiatives/${key}/indicators`).expect(200);
    const measure = async (measurement: object): Promise<string> => {
      const at = `/initiatives/${key}/indicators/${body.data[0].id}/measurements`;
      return (await pmo.post(at, measurement).expect(201)).body.id;
    };
    return { key, measure };
  }

  async function lags(key: string, status = 'open'): Promise<Flag | undefined> {
    const { body } = await pmo.get(`/initiatives/${key}/flags?status=${status}`).expect(200);
    return body.data.find(({ ruleId }: Flag) => ruleId === 'adoption-lags');
  }

  it('lags below the baseline half-way; exactly 35 % of the way, when 50 % was expected, keeps up', async () => {
    const { key, measure } = await anInitiativeInUse();
    await beginNewDay(flightpath, '2026-04-11');
    await measure({ date: '2026-04-11', value: '45' });
    expect(await lags(key)).toBeUndefined();

    await beginNewDay(flightpath, '2026-04-21');
    const below = await measure({ date: '2026-04-21', value: '45' });
    const flag = await lags(key);
    expect(flag).toMatchObject({ openedOn: '2026-04-21', severity: 'major' });
    expect(flag?.finding.evidence).toMatchObject([
      { label: 'Daily use on 21 April 2026', value: '-50 % of the way when 50 % was expected' },
      { label: 'Daily use on 11 April 2026', value: '-50 % of the way when 40 % was expected' },
      { value: '70 % of the expected progress' },
    ]);

    const enough = await measure({ date: '2026-04-21', value: '53.5', corrects: below });
    expect(await lags(key)).toBeUndefined();
    expect(await lags(key, 'ended')).toMatchObject({ status: 'cleared', endedOn: '2026-04-21' });

    await measure({ date: '2026-04-21', value: '53.49', corrects: enough });
    expect(await lags(key)).toMatchObject({ id: flag?.id, status: 'open' });
  });
});
