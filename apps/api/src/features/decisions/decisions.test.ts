import type { Decision, GateReview, Learning } from '@flightpath/domain';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { etagOf } from '../../../test/factories.ts';
import { aPilotReadyForExecution } from '../../../test/gate-ready.ts';
import { aClaimsPilot, expectGuarded, newestRevision } from '../../../test/guarded.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

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

const SAID = { date: '2026-03-10', rationale: 'As the board discussed.' };
const HOLD = { ...SAID, outcome: 'hold', until: '2026-07-31' };
const STOP = {
  ...SAID,
  outcome: 'stop',
  learning: { title: 'Too few cases', lesson: 'Count the cases before you build.' },
};

const decide = async (key: string, decision: object) =>
  executive.post(`/initiatives/${key}/decisions`, decision).set('if-match', await etagOf(pmo, key));
const refused = async (key: string, decision: object) => {
  const { body } = await decide(key, decision);
  expect(body.status).toBe(422);
  return body.errors.map(({ pointer, detail }: { pointer: string; detail: string }) => `${pointer} ${detail}`);
};
const stored = async (id: string): Promise<number> => {
  const { rows } = await flightpath.owner.query('select from decisions where initiative_id = $1', [id]);
  return rows.length;
};
const ask = (key: string) => pmo.post(`/initiatives/${key}/gate/requests`, {}).expect(201);
const gateOf = async (key: string): Promise<GateReview> =>
  (await executive.get(`/initiatives/${key}/gate`).expect(200)).body;

describe('deciding to hold', () => {
  it('keeps who decided what, and the revision they saw', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    const { body, headers } = await decide(key, { ...HOLD, feedback: 'Come back with the numbers of Finance.' });
    expect(body).toEqual({
      ...HOLD,
      id: expect.any(String),
      toPhase: null,
      feedback: 'Come back with the numbers of Finance.',
      decidedBy: { id: flightpath.acme.members.executive.personId, name: 'Eli Frost' },
      revisionNumber: 1,
      gate: 'foundation-to-execution',
      conditions: [],
    });
    expect(headers).toMatchObject({
      location: `/api/v1/tenants/acme/initiatives/${key}/decisions#${body.id}`,
      etag: '"2"',
    });
    const revision = await newestRevision(flightpath, id);
    expect(revision).toMatchObject({ summary: 'Decided to hold it until 31 July 2026', actor: 'Eli Frost' });
    expect(revision.facts).toMatchObject({
      phase: 'foundation',
      decisions: [{ outcome: 'hold', until: '2026-07-31' }],
    });
    expect((await executive.get(`/initiatives/${key}/decisions`).expect(200)).body).toEqual({ data: [body] });
  });

  it('answers the request that is open', async () => {
    const { key } = await aClaimsPilot(flightpath);
    await ask(key);
    expect((await decide(key, HOLD)).status).toBe(201);
    expect((await gateOf(key)).request).toMatchObject({ status: 'decided' });
    await ask(key);
  });

  it('refuses a decision of tomorrow, a hold that ends before it, and one without a reason', async () => {
    const { key } = await aClaimsPilot(flightpath);
    expect(await refused(key, { ...HOLD, date: '2026-03-11' })).toEqual([
      '#/date The decision (11 March 2026) lies in the future; today is 10 March 2026.',
    ]);
    expect(await refused(key, { ...HOLD, until: '2026-03-09' })).toEqual([
      '#/until The end of the hold (9 March 2026) lies before the decision (10 March 2026).',
    ]);
    expect(await refused(key, { ...HOLD, rationale: undefined })).toEqual([expect.stringMatching(/^#\/rationale /)]);
    expect(await refused(key, { ...HOLD, outcome: 'wait' })).toEqual([expect.stringMatching(/^#\/outcome /)]);
  });

  it('is for executives alone', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const post = { method: 'post', path: '/decisions', body: HOLD, forbiddenTo: 'pmo' } as const;
    await expectGuarded(flightpath, post, key);
    const bare = await executive.post(`/initiatives/${key}/decisions`, HOLD).expect(428);
    expect(bare.body.type).toBe('/api/problems#if-match-required');
    await expectGuarded(flightpath, { method: 'get', path: '/decisions', forbiddenTo: null }, key);
  });
});

describe('stepping back', () => {
  it('begins a new stay in an earlier phase, and keeps the one before', async () => {
    const { id, key } = await aClaimsPilot(flightpath, {
      phase: 'scale',
      phaseEnteredOn: '2026-01-05',
      gatePlannedOn: '2026-04-01',
    });
    const { status, body } = await decide(key, { ...SAID, outcome: 'step-back', toPhase: 'execution' });
    expect({ status, body }).toMatchObject({ status: 201, body: { outcome: 'step-back', toPhase: 'execution' } });
    const { facts, summary } = await newestRevision(flightpath, id);
    expect(summary).toBe('Stepped back to Execution');
    expect(facts).toMatchObject({
      phase: 'execution',
      phaseEnteredOn: '2026-03-10',
      gatePlannedOn: null,
      pastStays: [{ phase: 'scale', enteredOn: '2026-01-05', leftOn: '2026-03-10' }],
    });
  });

  it('leads to a phase before this one', async () => {
    const { key } = await aClaimsPilot(flightpath, { phase: 'execution' });
    expect(await refused(key, { ...SAID, outcome: 'step-back', toPhase: 'scale' })).toEqual([
      '#/toPhase It is in the execution phase: a step back leads to a phase before it, not to scale.',
    ]);
  });
});

describe('stopping', () => {
  it('is an outcome like others, and leaves what was learned', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    await ask(key);
    expect(await decide(key, STOP)).toMatchObject({ status: 201 });
    const { body: initiative } = await pmo.get(`/initiatives/${key}`).expect(200);
    expect(initiative).toMatchObject({ state: 'stopped', phase: 'foundation', flags: [] });
    const { facts, summary } = await newestRevision(flightpath, id);
    expect(summary).toBe('Stopped it');
    expect(facts.learnings).toMatchObject([{ origin: 'stop', date: '2026-03-10', isReused: false }]);
    const { body } = await pmo.get('/learnings?origin=stop').expect(200);
    expect(body.data.find((learning: Learning) => learning.initiative.key === key)).toMatchObject({
      title: 'Too few cases',
      lesson: 'Count the cases before you build.',
      date: '2026-03-10',
      origin: 'stop',
    });
    expect(await gateOf(key)).toMatchObject({ assessment: null, request: { status: 'decided' } });
  });

  it('wants the learning, and is the last decision', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    expect(await refused(key, { ...STOP, learning: undefined })).toEqual([expect.stringMatching(/^#\/learning /)]);
    const foreign = { ...STOP.learning, departmentId: flightpath.globex.departments.IT };
    expect(await refused(key, { ...STOP, learning: foreign })).toEqual([
      '#/learning/departmentId There is no such department.',
    ]);
    const early = { ...STOP.learning, date: '2026-03-11' };
    expect(await refused(key, { ...STOP, learning: early })).toEqual([expect.stringMatching(/^#\/learning\/date /)]);
    expect(await stored(id)).toBe(0);
    await decide(key, STOP);
    expect(await refused(key, HOLD)).toEqual(['#/outcome The initiative is stopped: there is nothing left to decide.']);
  });
});

describe('four eyes', () => {
  const REFUSAL = 'Who asked for a gate does not decide at it. Ask another executive.';

  it('refuse the login that asked, also when it has become an executive', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    await ask(key);
    const { userId } = flightpath.acme.members.pmo;
    const promote = (role: string) =>
      flightpath.owner.query('update members set role = $1 where user_id = $2', [role, userId]);
    await promote('executive');
    const etag = await etagOf(pmo, key);
    const { body } = await pmo.post(`/initiatives/${key}/decisions`, HOLD).set('if-match', etag).expect(403);
    await promote('pmo');
    expect(body).toMatchObject({ type: '/api/problems#not-allowed', detail: REFUSAL });
    expect(await stored(id)).toBe(0);
    expect((await decide(key, HOLD)).status).toBe(201);
  });

  it('refuse the person that asked, also under another login', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    await ask(key);
    const { personId } = flightpath.acme.members.executive;
    await flightpath.owner.query('update gate_requests set requested_by_id = $1 where initiative_id = $2', [
      personId,
      id,
    ]);
    expect(await decide(key, STOP)).toMatchObject({ status: 403, body: { detail: REFUSAL } });
    expect(await stored(id)).toBe(0);
  });

  it('of two approvers at once let one decide, and tell the other that it was decided', async () => {
    const { id, key } = await aPilotReadyForExecution(flightpath);
    await ask(key);
    const etag = await etagOf(pmo, key);
    const advance = () =>
      executive.post(`/initiatives/${key}/decisions`, { ...SAID, outcome: 'advance' }).set('if-match', etag);
    const answers = await Promise.all([advance(), advance()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    const second = answers.find(({ status }) => status === 412);
    expect(second?.body).toMatchObject({ type: '/api/problems#changed-meanwhile' });
    expect(second?.body.detail).toMatch(/^You read revision \d+ of INI-\d+; it is at revision \d+ now\.$/);
    expect(await stored(id)).toBe(1);
  });
});

describe('the list of decisions', () => {
  it('has the newest first', async () => {
    const { key } = await aClaimsPilot(flightpath);
    await decide(key, { ...HOLD, date: '2026-03-09' });
    await decide(key, STOP);
    const { body } = await pmo.get(`/initiatives/${key}/decisions`).expect(200);
    expect(body.data.map(({ outcome }: Decision) => outcome)).toEqual(['stop', 'hold']);
  });
});
