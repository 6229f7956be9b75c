import type { Condition, Initiative } from '@flightpath/domain';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anInitiative, aPerson, etagOf } from '../../../test/factories.ts';
import { anInitiativeReadyToEmbed, aPilotReadyForExecution } from '../../../test/gate-ready.ts';
import { expectGuarded, newestRevision, openFlags } from '../../../test/guarded.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';
import { beginNewDay } from '../../../test/new-day.ts';

let flightpath: TestApp;
let pmo: TestClient;
let executive: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
  executive = await flightpath.signIn('executive');
});
afterAll(() => flightpath.stop());
afterEach(() => flightpath.clock.moveTo('2026-03-10'));

const ADVANCE = { outcome: 'advance', date: '2026-03-10', rationale: 'It is ready.', feedback: 'Mind the runbook.' };

const decide = async (key: string, decision: object) =>
  executive.post(`/initiatives/${key}/decisions`, decision).set('if-match', await etagOf(pmo, key));
const refused = async (key: string, decision: object) => {
  const { body } = await decide(key, decision);
  expect(body.status).toBe(422);
  return body.errors.map(({ pointer, detail }: { pointer: string; detail: string }) => `${pointer} ${detail}`);
};
const ask = (key: string) => pmo.post(`/initiatives/${key}/gate/requests`, {}).expect(201);
const read = async (key: string): Promise<Initiative> => (await pmo.get(`/initiatives/${key}`).expect(200)).body;
const conditionOf = (criterionId: string, dueOn = '2026-04-09') => ({
  criterionId,
  text: `Settle ${criterionId}.`,
  ownerId: flightpath.acme.members.champion.personId,
  dueOn,
});
const withConditions = (...conditions: object[]) => ({ ...ADVANCE, outcome: 'advance-with-conditions', conditions });

/** A pilot whose gate was asked for, ready but for what `fields` takes away. */
async function anAsked(fields: Record<string, unknown> = {}) {
  const made = await aPilotReadyForExecution(flightpath, fields);
  await ask(made.key);
  return { ...made, revision: made.revision + 1 };
}

describe('advancing', () => {
  it('moves it on in the same act: phase, day, owner, plan and request', async () => {
    const { champion } = flightpath.acme.members;
    const { id, key, revision } = await anAsked();
    const { status, body, headers } = await decide(key, ADVANCE);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { ...ADVANCE, gate: 'foundation-to-execution', revisionNumber: revision, conditions: [] },
    });
    expect(headers.etag).toBe(`"${revision + 1}"`);
    expect(await read(key)).toMatchObject({
      phase: 'execution',
      phaseEnteredOn: '2026-03-10',
      state: 'active',
      owner: { id: champion.personId, name: 'Cora Hale' },
      nextPhaseOwner: null,
      gatePlannedOn: null,
    });
    const { facts, summary } = await newestRevision(flightpath, id);
    expect(summary).toBe('Advanced it to Execution');
    expect(facts.pastStays).toEqual([{ phase: 'foundation', enteredOn: '2025-12-01', leftOn: '2026-03-10' }]);
    const { body: review } = await pmo.get(`/initiatives/${key}/gate`).expect(200);
    expect(review).toMatchObject({
      assessment: { gate: 'execution-to-scale', isReady: false },
      request: { gate: 'foundation-to-execution', status: 'decided' },
    });
    // What the approver saw is kept: the revision before, with its gate.
    const { body: seen } = await pmo.get(`/initiatives/${key}/revisions/${revision}`).expect(200);
    expect(seen.facts).toMatchObject({ phase: 'foundation', nextPhaseOwnerId: champion.personId });
  });

  it('is refused while a criterion is not met, naming it', async () => {
    const { key } = await anAsked({ communicationPlan: null, escalationPath: null });
    expect(await refused(key, ADVANCE)).toEqual([
      '#/outcome To advance, every criterion must be met, and 2 criteria are not: Communication plan and Governance model.',
    ]);
    expect(await read(key)).toMatchObject({ phase: 'foundation' });
  });

  it('is refused while nobody asks for it', async () => {
    const { key } = await aPilotReadyForExecution(flightpath);
    const { status, body } = await decide(key, ADVANCE);
    expect(status).toBe(409);
    expect(body.errors).toEqual([
      {
        pointer: '#/outcome',
        detail: 'Nobody asks for this gate at present: PMO staff ask first, then an executive decides.',
      },
    ]);
  });

  it('is refused when what was asked for is another gate, because an import moved it', async () => {
    const { id, key } = await anAsked();
    await flightpath.owner.query(`update gate_requests set gate = 'scale-to-innovation' where initiative_id = $1`, [
      id,
    ]);
    expect((await decide(key, ADVANCE)).body.detail).toBe(
      'What was asked for on 10 March 2026 is another gate than the one ahead: PMO staff ask first, then an executive decides.',
    );
  });

  it('is refused on a day before the phase was entered', async () => {
    const { key } = await anAsked();
    expect(await refused(key, { ...ADVANCE, date: '2025-11-30' })).toEqual([
      '#/date The decision (30 November 2025) lies before the day the phase was entered (1 December 2025).',
    ]);
  });

  it('out of Innovation makes it a capability in use', async () => {
    const { id, key } = await anInitiativeReadyToEmbed(flightpath);
    await ask(key);
    expect(await decide(key, ADVANCE)).toMatchObject({ status: 201, body: { gate: 'innovation-to-embedded' } });
    expect(await read(key)).toMatchObject({ state: 'embedded', phase: 'innovation', phaseEnteredOn: '2025-12-01' });
    expect(await newestRevision(flightpath, id)).toMatchObject({ summary: 'Embedded it as a capability in use' });
    const { body: review } = await pmo.get(`/initiatives/${key}/gate`).expect(200);
    expect(review.assessment).toBeNull();
  });
});

describe('advancing with conditions', () => {
  it('takes one for each criterion that is not met, and lists them', async () => {
    const { champion } = flightpath.acme.members;
    const { id, key } = await anAsked({ communicationPlan: null, escalationPath: null });
    const { status, body } = await decide(
      key,
      withConditions(conditionOf('communication-plan'), conditionOf('governance-model', '2026-06-08')),
    );
    expect(status).toBe(201);
    expect(body.conditions).toEqual([
      {
        id: expect.any(String),
        criterionId: 'communication-plan',
        text: 'Settle communication-plan.',
        owner: { id: champion.personId, name: 'Cora Hale' },
        dueOn: '2026-04-09',
        metOn: null,
      },
      expect.objectContaining({ criterionId: 'governance-model', dueOn: '2026-06-08' }),
    ]);
    expect(await read(key)).toMatchObject({ phase: 'execution' });
    expect(await newestRevision(flightpath, id)).toMatchObject({
      summary: 'Advanced it to Execution, with 2 conditions',
    });
  });

  it('refuses fewer, more, later ones, and owners of another organisation', async () => {
    const { key } = await anAsked({ communicationPlan: null, escalationPath: null });
    const [plan, governance] = [conditionOf('communication-plan'), conditionOf('governance-model')];
    expect(await refused(key, withConditions(plan))).toEqual([
      '#/conditions Governance model is not met and has no condition.',
    ]);
    expect(await refused(key, withConditions(plan, governance, conditionOf('leading-indicator')))).toEqual([
      '#/conditions/2/criterionId Leading indicator is met: a condition is for what is not.',
    ]);
    expect(await refused(key, withConditions(plan, { ...governance, dueOn: '2026-06-09' }))).toEqual([
      expect.stringMatching(/^#\/conditions\/1\/dueOn A condition is due at most 90 days after the decision/),
    ]);
    const ownerId = flightpath.globex.members.champion.personId;
    expect(await refused(key, withConditions(plan, { ...governance, ownerId }))).toEqual([
      '#/conditions/1/ownerId There is no such person in the directory.',
    ]);
    expect(await refused(key, withConditions())).toEqual([expect.stringMatching(/^#\/conditions /)]);
    expect(await read(key)).toMatchObject({ phase: 'foundation' });
  });

  it('refuses more than three, and what no condition can stand for', async () => {
    const bare = { communicationPlan: null, escalationPath: null, mainAnchor: null, reportingCadence: null };
    const many = await anAsked(bare);
    const open = ['communication-plan', 'governance-model', 'value-narrative'].map((id) => conditionOf(id));
    expect(await refused(many.key, withConditions(...open))).toContain(
      '#/outcome 4 criteria are not met, and at most 3 may be left to conditions.',
    );
    const alone = await anAsked({ sponsors: [{ personId: flightpath.acme.members.executive.personId }] });
    expect(await refused(alone.key, withConditions(conditionOf('executive-coalition')))).toEqual([
      '#/conditions/0/criterionId Executive coalition must be met first: no condition can stand for it.',
    ]);
  });

  it('does not lead out of Innovation: nobody would follow them', async () => {
    const { key } = await anInitiative(pmo, { name: 'Grown', phase: 'innovation' });
    await ask(key);
    expect(await refused(key, withConditions(conditionOf('value-reinvested')))).toEqual([
      '#/outcome Nobody manages an embedded initiative, so nobody would follow its conditions: it advances without any.',
    ]);
  });
});

describe('a condition', () => {
  async function aConditioned() {
    const made = await anAsked({ communicationPlan: null });
    const { body } = await decide(made.key, withConditions(conditionOf('communication-plan')));
    return { ...made, condition: body.conditions[0] as Condition };
  }
  const change = async (key: string, id: string, body: object) =>
    pmo.patch(`/initiatives/${key}/conditions/${id}`, body).set('if-match', await etagOf(pmo, key));

  it('past its due date springs a critical flag, until it is met', async () => {
    const { id, key, condition } = await aConditioned();
    await beginNewDay(flightpath, '2026-04-09');
    expect(await openFlags(flightpath, id)).not.toContain('condition-overdue');
    await beginNewDay(flightpath, '2026-04-10');
    expect(await read(key)).toMatchObject({
      phase: 'execution',
      health: 'red',
      flags: expect.arrayContaining([
        expect.objectContaining({ ruleId: 'condition-overdue', severity: 'critical', isToBeRecorded: false }),
      ]),
    });
    const { status, body } = await change(key, condition.id, { metOn: '2026-04-10' });
    expect({ status, body }).toEqual({ status: 200, body: { ...condition, metOn: '2026-04-10' } });
    expect(await newestRevision(flightpath, id)).toMatchObject({
      summary: 'Met a condition: Settle communication-plan.',
      cleared: ['condition-overdue'],
    });
    await change(key, condition.id, { metOn: null });
    expect(await newestRevision(flightpath, id)).toMatchObject({
      summary: 'Opened a condition again: Settle communication-plan.',
      opened: ['condition-overdue'],
    });
  });

  it('is met between the decision and today', async () => {
    const { key, condition } = await aConditioned();
    const pointers = async (metOn: string) =>
      (await change(key, condition.id, { metOn })).body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(await pointers('2026-03-09')).toEqual(['#/metOn']);
    expect(await pointers('2026-03-11')).toEqual(['#/metOn']);
    expect((await change(key, condition.id, { metOn: '2026-03-10' })).status).toBe(200);
  });

  it('is of one initiative, and for those who may change it', async () => {
    const { key, condition } = await aConditioned();
    const other = await anInitiative(pmo, { name: 'Other' });
    const { body } = await change(other.key, condition.id, { metOn: '2026-03-10' });
    expect(body.type).toBe('/api/problems#record-not-found');
    const path = `/conditions/${condition.id}`;
    const patch = { method: 'patch', path, body: { metOn: '2026-03-10' }, forbiddenTo: 'executive' } as const;
    await expectGuarded(flightpath, { ...patch, needsIfMatch: true }, key);
  });

  it('names an owner whose leaving does not hide it', async () => {
    const owner = await aPerson(pmo, { name: 'Noa Byrd' });
    const { key } = await anAsked({ communicationPlan: null });
    await decide(key, withConditions({ ...conditionOf('communication-plan'), ownerId: owner.id }));
    await pmo.patch(`/people/${owner.id}`, { leftOn: '2026-03-12' }).expect(200);
    await beginNewDay(flightpath, '2026-04-10');
    const { flags } = await read(key);
    expect(flags.find(({ ruleId }) => ruleId === 'condition-overdue')?.sentence).toContain('Noa Byrd');
  });
});
