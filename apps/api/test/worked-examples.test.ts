// The worked examples of the domain, told through the API on one clock, as the people of an organisation would live them.

import type { Flag, Initiative, Person } from '@flightpath/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anInitiative, aPerson, etagOf } from './factories.ts';
import { startTestApp, type TestApp, type TestClient } from './harness.ts';
import { mapped, run } from './importing.ts';
import { beginNewDay } from './new-day.ts';

let flightpath: TestApp;
let pmo: TestClient;
let executive: TestClient;
let sponsorA: Person;
let sponsorB: Person;
let claims: string;
let finance: string;

beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
  executive = await flightpath.signIn('executive');
  claims = flightpath.acme.departments.Claims;
  finance = flightpath.acme.departments.Finance;
  sponsorB = await aPerson(pmo, { name: 'Ben Ode', departmentId: finance });
});
beforeEach(async () => {
  flightpath.clock.moveTo('2026-03-02');
  sponsorA = await aPerson(pmo, { name: 'Ann Lee', departmentId: claims });
});
afterAll(() => flightpath.stop());

const MODEL_ACCURACY = {
  name: 'Model accuracy',
  timing: 'lagging',
  measures: 'technical',
  baseline: '0.81',
  target: '0.9',
};
const PILOT_FUNDING = {
  amount: { amount: '40000', currency: 'EUR' },
  kind: 'pilot',
  from: '2026-03-02',
  to: '2026-05-11',
  approvedOn: '2026-03-02',
};

/** The pilot of example 1, registered on 2026-03-02. */
function example1(fields: Record<string, unknown> = {}): Promise<Initiative> {
  return anInitiative(pmo, {
    homeDepartmentId: claims,
    pilot: { teamSize: 4, startedOn: '2026-03-02', plannedEndOn: '2026-05-11', departmentIds: [claims] },
    sponsors: [{ personId: sponsorA.id, from: '2026-03-02' }],
    indicators: [MODEL_ACCURACY],
    fundingLines: [PILOT_FUNDING],
    ...fields,
  });
}

const onThe = (date: string): Promise<void> => beginNewDay(flightpath, date);

async function flags(key: string, status = 'open'): Promise<Flag[]> {
  const { body } = await pmo.get(`/initiatives/${key}/flags?status=${status}`).expect(200);
  return body.data;
}

const flagOf = async (key: string, ruleId: string, status = 'open'): Promise<Flag | undefined> =>
  (await flags(key, status)).find((flag) => flag.ruleId === ruleId);

const ofPilotTrap = async (key: string): Promise<string[]> =>
  (await flags(key))
    .filter((flag) => flag.finding.group === 'pilot-trap')
    .map((flag) => flag.ruleId)
    .sort();

async function patch(path: string, key: string, changes: object): Promise<void> {
  await pmo
    .patch(`/initiatives/${key}${path}`, changes)
    .set('if-match', await etagOf(pmo, key))
    .expect(200);
}

const TRAPS = [
  'knowledge-silo',
  'low-priority-budget',
  'no-time-to-integrate',
  'single-department-sponsor',
  'technical-success-only',
];

describe('example 1: the pilot trap', () => {
  it('springs exactly the five trap rules', async () => {
    const { key } = await example1();
    await onThe('2026-03-10');
    expect(await ofPilotTrap(key)).toEqual(TRAPS);
  });

  it('springs on the budget also when there is no funding line at all', async () => {
    const { key } = await example1({ fundingLines: [] });
    expect((await flagOf(key, 'low-priority-budget'))?.finding.absence).toBe('never');
  });
});

describe('example 2: the way out', () => {
  it('clears the five, step by step; the champions are still missing', async () => {
    const { key } = await example1();
    await onThe('2026-03-10');
    const at = `/initiatives/${key}`;
    await pmo.post(`${at}/sponsors`, { personId: sponsorB.id, from: '2026-03-10' }).expect(201);
    await patch('/pilots/1', key, { departmentIds: [claims, finance] });
    await pmo.post(`${at}/indicators`, { name: 'Daily use', timing: 'leading', measures: 'adoption' }).expect(201);
    const operating = { ...PILOT_FUNDING, kind: 'operating', to: '2026-12-31' };
    await pmo.post(`${at}/funding-lines`, operating).expect(201);
    const plan = { kind: 'integration-plan', title: 'Into the claims desk', date: '2026-03-10' };
    await pmo.post(`${at}/evidence`, plan).expect(201);

    expect(await ofPilotTrap(key)).toEqual([]);
    const cleared = await flags(key, 'ended');
    expect(cleared.filter(({ status }) => status === 'cleared').map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(TRAPS),
    );
    const missing = await flagOf(key, 'champion-missing');
    expect(missing?.finding.evidence.map(({ label }) => label)).toEqual(['Claims', 'Finance']);
  });
});

describe('example 3: on the shelf', () => {
  async function succeeded(fields: Record<string, unknown> = {}): Promise<string> {
    const { key } = await example1(fields);
    await onThe('2026-05-11');
    await patch('/pilots/1', key, { endedOn: '2026-05-11', outcome: 'succeeded' });
    return key;
  }

  it('is shelved when nothing happened for more than 60 days, and says before when it would be', async () => {
    const key = await succeeded();
    await onThe('2026-07-10');
    expect(await flagOf(key, 'shelved')).toBeUndefined();
    const { body } = await pmo.get(`/initiatives/${key}`).expect(200);
    expect(body.reviewOn).toBe('2026-07-11');
    await onThe('2026-07-11');
    expect(await flagOf(key, 'shelved')).toMatchObject({ openedOn: '2026-07-11', severity: 'critical' });
  });

  it('is not kept busy by an import', async () => {
    const key = await succeeded({ externalId: 'REG-1' });
    await onThe('2026-06-30');
    const file = 'External id,Name,Summary\nREG-1,Claims triage,Sorts incoming claims\n';
    const { id } = await mapped(pmo, file);
    expect((await run(pmo, id, 'commit')).result).toMatchObject({ update: 1 });
    const { body } = await pmo.get(`/initiatives/${key}`).expect(200);
    expect(body.summary).toBe('Sorts incoming claims');
    await onThe('2026-07-10');
    expect(await flagOf(key, 'shelved')).toBeUndefined();
    await onThe('2026-07-11');
    expect(await flagOf(key, 'shelved')).toMatchObject({ openedOn: '2026-07-11' });
  });

  it('is taken off the shelf by an update of a person', async () => {
    const key = await succeeded();
    await onThe('2026-07-01');
    await pmo
      .post(`/initiatives/${key}/status-updates`, { health: 'at-risk', summary: 'We look for a team.' })
      .expect(201);
    await onThe('2026-08-30');
    expect(await flagOf(key, 'shelved')).toBeUndefined();
    await onThe('2026-08-31');
    expect(await flagOf(key, 'shelved')).toMatchObject({ openedOn: '2026-08-31' });
  });
});

describe('example 4: time to integrate', () => {
  const planned = (plannedEndOn: string) =>
    example1({ pilot: { teamSize: 4, startedOn: '2026-03-02', plannedEndOn, departmentIds: [claims] } });

  it('is short with exactly 84 days, and long enough with 85', async () => {
    const short = await planned('2026-05-25');
    const long = await planned('2026-05-26');
    expect(await flagOf(short.key, 'no-time-to-integrate')).toBeDefined();
    expect(await flagOf(long.key, 'no-time-to-integrate')).toBeUndefined();
  });
});

describe('example 6: the sponsor leaves', () => {
  it('loses the sponsor on that day, on every initiative that nobody else sponsors', async () => {
    const alone = await example1();
    const alsoAlone = await example1({ name: 'Fraud hints' });
    const together = await example1({
      sponsors: [{ personId: sponsorA.id }, { personId: sponsorB.id }],
    });
    await pmo.patch(`/people/${sponsorA.id}`, { leftOn: '2026-04-01' }).expect(200);
    await onThe('2026-03-31');
    for (const { key } of [alone, alsoAlone, together]) expect(await flagOf(key, 'no-active-sponsor')).toBeUndefined();
    expect(await flagOf(alone.key, 'single-department-sponsor')).toBeDefined();

    await onThe('2026-04-01');
    for (const { key } of [alone, alsoAlone]) {
      const lost = await flagOf(key, 'no-active-sponsor');
      expect(lost).toMatchObject({ openedOn: '2026-04-01', severity: 'critical', finding: { absence: 'lost' } });
      const told = JSON.stringify(lost?.finding.evidence);
      expect(told).toContain('Ann Lee');
      expect(told).toMatch(/2026-04-01|1 April 2026/);
      const lapsed = await flagOf(key, 'single-department-sponsor', 'ended');
      expect(lapsed).toMatchObject({ status: 'lapsed', endedOn: '2026-04-01' });
    }
    expect(await flagOf(together.key, 'no-active-sponsor')).toBeUndefined();
    expect(await flagOf(together.key, 'single-department-sponsor')).toBeDefined();
  });
});

describe('example 8: no way out', () => {
  it('does not silence an overrun for ever by one early hold', async () => {
    const { key } = await example1();
    await onThe('2026-03-20');
    const hold = { outcome: 'hold', date: '2026-03-20', until: '2026-04-15', rationale: 'Access first.' };
    await executive.post(`/initiatives/${key}/decisions`, hold).set('if-match', '*').expect(201);
    await onThe('2026-08-03');
    expect(await flagOf(key, 'pilot-overrun')).toBeUndefined();
    await onThe('2026-08-04');
    expect(await flagOf(key, 'pilot-overrun')).toMatchObject({ openedOn: '2026-08-04', severity: 'major' });
  });

  it('counts again from the end of a hold that was decided after the planned end', async () => {
    const { key } = await example1();
    await onThe('2026-08-04');
    const hold = { outcome: 'hold', date: '2026-08-04', until: '2026-09-01', rationale: 'Finance joins in August.' };
    await executive.post(`/initiatives/${key}/decisions`, hold).set('if-match', '*').expect(201);
    expect(await flagOf(key, 'pilot-overrun', 'ended')).toMatchObject({ status: 'cleared', endedOn: '2026-08-04' });
    await onThe('2026-11-24');
    expect(await flagOf(key, 'pilot-overrun')).toBeUndefined();
    await onThe('2026-11-25');
    expect(await flagOf(key, 'pilot-overrun')).toBeDefined();
  });

  it('does not clear a flag by deleting what it is about: it stays open, unverified', async () => {
    const { key } = await example1();
    const { body } = await pmo.get(`/initiatives/${key}/indicators`).expect(200);
    const at = `/initiatives/${key}/indicators/${body.data[0].id}`;
    await pmo
      .delete(at)
      .set('if-match', await etagOf(pmo, key))
      .expect(204);
    expect(await flagOf(key, 'technical-success-only')).toMatchObject({ status: 'open', isVerified: false });
  });
});
