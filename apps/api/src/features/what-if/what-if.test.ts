import type { Initiative, WhatIfReading } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anInitiative, aPerson } from '../../../test/factories.ts';
import { fingerprintOf } from '../../../test/fingerprint.ts';
import { expectGuardedInTenant } from '../../../test/guarded-in-tenant.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let viewer: TestClient;
let pilot: Initiative;
let annId: string;
let lineId: string;
let before: string;

beforeAll(async () => {
  flightpath = await startTestApp();
  viewer = await flightpath.signIn('viewer');
  const pmo = await flightpath.signIn('pmo');
  const { Claims } = flightpath.acme.departments;
  annId = (await aPerson(pmo, { name: 'Ann Lee', departmentId: Claims })).id;
  const amount = { amount: '40000', currency: 'EUR' };
  pilot = await anInitiative(pmo, {
    name: 'Claims triage',
    homeDepartmentId: Claims,
    ownerId: flightpath.acme.members.pmo.personId,
    pilot: { departmentIds: [Claims], teamSize: 4, startedOn: '2026-03-02', plannedEndOn: '2026-05-11' },
    sponsors: [{ personId: annId, from: '2026-03-02' }],
    fundingLines: [{ amount, kind: 'operating', from: '2026-03-02', approvedOn: '2026-03-02' }],
  });
  lineId = (await pmo.get(`/initiatives/${pilot.key}/funding-lines`).expect(200)).body.data[0].id;
  // Three pilots that succeeded half a year ago and went nowhere: the first symptom of the playbook.
  for (const name of ['One', 'Two', 'Three']) {
    const { key } = await anInitiative(pmo, { name, pilot: { startedOn: '2025-06-02', plannedEndOn: '2025-09-01' } });
    const end = pmo.patch(`/initiatives/${key}/pilots/1`, { endedOn: '2025-09-01', outcome: 'succeeded' });
    await end.set('if-match', '"1"').expect(200);
  }
  before = await fingerprintOf(flightpath);
});
afterAll(() => flightpath.stop());

type Answer = WhatIfReading & { verdict: Record<'before' | 'after', { symptomId: string | null }> };
const ask = async (hypotheses: object[], on: string | null = null): Promise<Answer> =>
  (await viewer.post('/what-if', { hypotheses, on }).expect(200)).body;
const rules = (flags: { ruleId: string }[] | undefined) => flags?.map(({ ruleId }) => ruleId);

describe('what if', () => {
  it('somebody leaves: the flags of what they carry open, and nothing else', async () => {
    const answer = await ask([{ kind: 'person-leaves', personId: annId, on: '2026-04-01' }], '2026-04-01');
    expect(answer).toMatchObject({ on: '2026-04-01', judged: 4, opens: 1, clears: 0, lapses: 1 });
    const [only, ...others] = answer.initiatives;
    expect(others).toEqual([]);
    expect(only?.initiative).toEqual({ id: pilot.id, key: pilot.key, name: 'Claims triage' });
    expect(only?.opens).toMatchObject([{ ruleId: 'no-active-sponsor', severity: 'critical' }]);
    expect(only?.opens[0]?.finding.sentence).toContain('Ann Lee');
    expect(rules(only?.lapses)).toEqual(['single-department-sponsor']);
    expect(only?.health).toEqual({ before: 'amber', after: 'red' });
  });

  it('they leave later than the day that is looked at: nothing differs', async () => {
    expect(await ask([{ kind: 'person-leaves', personId: annId, on: '2026-04-02' }], '2026-04-01')).toMatchObject({
      opens: 0,
      initiatives: [],
    });
  });

  it('a funding line goes', async () => {
    const { initiatives } = await ask([{ kind: 'funding-line-ends', fundingLineId: lineId, on: '2026-04-30' }]);
    expect(initiatives.map(({ initiative, opens }) => [initiative.key, rules(opens)])).toEqual([
      [pilot.key, ['low-priority-budget']],
    ]);
  });

  it('rules have other parameters', async () => {
    const parameters = { maxPlannedDays: 60 };
    const { initiatives, byRule } = await ask([{ kind: 'parameters', ruleId: 'no-time-to-integrate', parameters }]);
    expect(rules(initiatives[0]?.clears)).toEqual(['no-time-to-integrate']);
    expect(byRule).toMatchObject([{ ruleId: 'no-time-to-integrate', opens: 0, clears: 1 }]);
  });

  it('facts of one initiative differ: flags clear and its gate comes nearer', async () => {
    const { executive } = flightpath.acme.members;
    const changes = {
      addSponsors: [{ personId: executive.personId, kind: 'executive', from: null }],
      nextPhaseOwnerId: annId,
    };
    const { initiatives } = await ask([{ kind: 'facts', initiativeKey: pilot.key, changes }]);
    expect(rules(initiatives[0]?.clears)).toContain('single-department-sponsor');
    const { gate } = initiatives[0] ?? {};
    expect(gate?.criteria.map(({ id, before: was, after }) => [id, was.kind, after.kind])).toEqual([
      ['executive-coalition', 'unmet', 'met'],
      ['next-phase-owner', 'unmet', 'met'],
    ]);
    expect(gate?.met.after).toBe((gate?.met.before ?? 0) + 2);
  });

  it('tells how the verdict of the playbook would change', async () => {
    const { verdict } = await ask([{ kind: 'parameters', ruleId: 'playbook', parameters: { minSucceeded: 4 } }]);
    expect([verdict.before, verdict.after]).toMatchObject([{ symptomId: 'pilots-do-not-scale' }, { symptomId: null }]);
    const changes = { pilotEnd: { outcome: 'failed', endedOn: '2025-09-01' } };
    const twoOfThree = await ask([{ kind: 'facts', initiativeKey: 'INI-2', changes }]);
    expect(twoOfThree.verdict.before).toEqual(verdict.before);
    expect(twoOfThree.verdict.after).toMatchObject({ symptomId: null });
  });

  it('nothing is supposed: nothing differs, today and on any day', async () => {
    for (const on of [null, '2026-03-10', '2026-12-31']) {
      const answer = await ask([], on);
      expect(answer).toMatchObject({ opens: 0, clears: 0, lapses: 0, byRule: [], initiatives: [] });
      expect(answer.verdict.after).toEqual(answer.verdict.before);
    }
  });

  it('refuses what nobody knows, and days that are over or too far ahead', async () => {
    const stranger = flightpath.globex.members.executive.personId;
    const refused = async (hypotheses: object[], on: string | null = null) =>
      (await viewer.post('/what-if', { hypotheses, on }).expect(422)).body.errors.map(
        ({ pointer, detail }: { pointer: string; detail: string }) => `${pointer} ${detail}`,
      );
    expect(
      await refused([
        { kind: 'person-leaves', personId: stranger, on: null },
        { kind: 'funding-line-ends', fundingLineId: stranger, on: null },
        { kind: 'facts', initiativeKey: 'INI-99', changes: {} },
        { kind: 'facts', initiativeKey: pilot.key, changes: { ownerId: stranger } },
        { kind: 'parameters', ruleId: 'shelf' },
        { kind: 'parameters', ruleId: 'shelved', parameters: { maxQuietDays: 'long' } },
      ]),
    ).toEqual([
      '#/hypotheses/0/personId There is no such person in the directory.',
      '#/hypotheses/1/fundingLineId There is no such funding line.',
      '#/hypotheses/2/initiativeKey There is no initiative INI-99.',
      '#/hypotheses/3/changes/ownerId There is no such person in the directory.',
      '#/hypotheses/4/ruleId There is nothing with the id "shelf" that a rule pack can tune.',
      expect.stringMatching(/^#\/hypotheses\/5\/parameters\/maxQuietDays /),
    ]);
    expect(await refused([], '2026-03-09')).toEqual([expect.stringMatching(/^#\/on /)]);
    expect(await refused([], '2028-03-11')).toEqual(['#/on A what-if looks at most 2 years ahead, to 2028-03-10.']);
    expect(await refused([{ kind: 'delete', initiativeKey: pilot.key }])).toEqual([
      expect.stringMatching(/^#\/hypotheses\/0\/kind /),
    ]);
  });

  it('is for every member of the organisation', async () => {
    const post = { method: 'post', path: '/what-if', body: { hypotheses: [] }, forbiddenTo: [] } as const;
    await expectGuardedInTenant(flightpath, { ...post, allowed: 'viewer', namesRecord: false });
    const stranger = await flightpath.signIn('viewer', 'globex');
    const { body } = await stranger.post('/what-if', { hypotheses: [] }).expect(200);
    expect(body).toMatchObject({ judged: 0, initiatives: [] });
  });

  it('has written nothing', async () => {
    expect(await fingerprintOf(flightpath)).toBe(before);
  });
});
