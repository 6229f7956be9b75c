import type { GateReview } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anInitiative } from '../../../test/factories.ts';
import { aPilotReadyForExecution } from '../../../test/gate-ready.ts';
import { aClaimsPilot, expectGuarded, newestRevision, openFlags } from '../../../test/guarded.ts';
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

const gateOf = async (key: string): Promise<GateReview> =>
  (await executive.get(`/initiatives/${key}/gate`).expect(200)).body;
const gapsOf = ({ assessment }: GateReview) =>
  assessment?.criteria.flatMap(({ id, outcome }) =>
    outcome.kind === 'unmet' ? outcome.gaps.map(({ sentence, field }) => `${id}: ${sentence} [${field}]`) : [],
  );
const NOBODY = { business: null, 'it-and-operations': null, 'risk-and-compliance': null };

describe('reading the gate ahead', () => {
  it('says what is met, and of the rest exactly what is missing and where it is closed', async () => {
    const { personId } = flightpath.acme.members.executive;
    const { key } = await aClaimsPilot(flightpath, {
      sponsors: [{ personId }],
      mainAnchor: 'customer-satisfaction',
      communicationPlan: 'A page a month.',
      decisionRights: 'The board decides.',
    });
    const review = await gateOf(key);
    expect(review).toMatchObject({
      initiative: { key, name: 'Claims triage', phase: 'foundation', state: 'active' },
      assessment: { gate: 'foundation-to-execution', assessedOn: '2026-03-10', met: 1, unmet: 10, isReady: false },
      request: null,
      revision: 1,
    });
    expect(gapsOf(review)).toEqual([
      'executive-coalition: Executives of Finance alone sponsor it: executives of 2 departments are asked for. [sponsors]',
      expect.stringMatching(/^value-narrative: .* \[narratives\]$/),
      'governance-model: It is not written down where problems are escalated to. [escalationPath]',
      'cross-functional-mandate: Only Claims is recorded as affected: 2 departments are asked for. [affectedDepartments]',
      'champion-in-every-department: Claims has no active champion. [champions]',
      'leading-indicator: No leading indicator is in use. [indicators]',
      'lagging-indicator: No lagging indicator is in use. [indicators]',
      'reporting-cadence: It is not chosen how often value is told upward. [reportingCadence]',
      'pilot-succeeded: Pilot 1 is still running. [pilot.outcome]',
      expect.stringMatching(/^next-phase-owner: .* \[nextPhaseOwner\]$/),
    ]);
  });

  it('is ready once every field of the checklist is filled, the pilot succeeded and somebody takes over', async () => {
    const { key, revision } = await aPilotReadyForExecution(flightpath);
    const review = await gateOf(key);
    expect(gapsOf(review)).toEqual([]);
    expect(review).toMatchObject({ assessment: { met: 11, unmet: 0, notEnoughData: 0, isReady: true }, revision });
    const { headers } = await executive.get(`/initiatives/${key}/gate`).expect(200);
    expect(headers.etag).toBe(`"${revision}"`);
  });

  it('finds none ahead of what was stopped', async () => {
    const { key } = await anInitiative(pmo, { name: 'Stopped', state: 'stopped' });
    expect(await gateOf(key)).toMatchObject({ initiative: { state: 'stopped' }, assessment: null });
  });

  it('is for every member', async () => {
    const { key } = await aClaimsPilot(flightpath);
    await expectGuarded(flightpath, { method: 'get', path: '/gate', forbiddenTo: null }, key);
  });
});

describe('asking for the gate', () => {
  it('names a reviewer for each function; an empty slot says so', async () => {
    const { members } = flightpath.acme;
    const { key } = await aClaimsPilot(flightpath);
    const reviewers = { business: members.executive.personId, 'risk-and-compliance': members.admin.personId };
    const given = { reviewers, note: 'Please look at the runbook.' };
    const { body, headers } = await pmo.post(`/initiatives/${key}/gate/requests`, given).expect(201);
    expect(headers.location).toBe(`/api/v1/tenants/acme/initiatives/${key}/gate`);
    expect(body.request).toEqual({
      id: expect.any(String),
      gate: 'foundation-to-execution',
      status: 'open',
      note: 'Please look at the runbook.',
      requestedBy: { id: members.pmo.personId, name: 'Pia Moss' },
      requestedOn: '2026-03-10',
      revisionNumber: 1,
      slots: [
        { function: 'business', reviewer: { id: members.executive.personId, name: 'Eli Frost' }, feedback: null },
        { function: 'it-and-operations', reviewer: null, feedback: null },
        {
          function: 'risk-and-compliance',
          reviewer: { id: members.admin.personId, name: 'Ada Lund' },
          feedback: null,
        },
      ],
    });
    expect((await gateOf(key)).request).toEqual(body.request);
    expect(headers.etag).toBe('"2"');
  });

  it('is a revision of its own, so that a client that has read the gate learns of it', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    const read = await pmo.get(`/initiatives/${key}/gate`).expect(200);
    await pmo.post(`/initiatives/${key}/gate/requests`, {}).expect(201);
    const again = await pmo.get(`/initiatives/${key}/gate`).set('if-none-match', String(read.headers.etag)).expect(200);
    expect(again.body.request).toMatchObject({ status: 'open' });
    const asked = await newestRevision(flightpath, id);
    expect(asked).toMatchObject({ number: 2, summary: 'Asked for the gate out of foundation', changes: [] });
    await pmo.delete(`/initiatives/${key}/gate/request`).expect(204);
    expect(await newestRevision(flightpath, id)).toMatchObject({ summary: 'Took back the request for the gate' });
  });

  it('is open once at a time', async () => {
    const { key } = await aClaimsPilot(flightpath);
    await pmo.post(`/initiatives/${key}/gate/requests`, {}).expect(201);
    const { body } = await pmo.post(`/initiatives/${key}/gate/requests`, {}).expect(409);
    expect(body.detail).toBe('The gate was asked for already by Pia Moss on 10 March 2026, and is not decided yet.');
  });

  it('refuses reviewers of another organisation, and what has no gate ahead', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const reviewers = { ...NOBODY, business: flightpath.globex.members.executive.personId };
    const { body } = await pmo.post(`/initiatives/${key}/gate/requests`, { reviewers }).expect(422);
    expect(body.errors).toEqual([
      { pointer: '#/reviewers/business', detail: 'There is no such person in the directory.' },
    ]);
    const stopped = await anInitiative(pmo, { name: 'Stopped', state: 'stopped' });
    const late = await pmo.post(`/initiatives/${stopped.key}/gate/requests`, {}).expect(409);
    expect(late.body.detail).toBe('The initiative is stopped: no gate lies ahead of it.');
    expect((await gateOf(key)).request).toBeNull();
  });

  it('is for the PMO and admins', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const body = { reviewers: NOBODY, note: null };
    const post = { method: 'post', path: '/gate/requests', body, forbiddenTo: 'executive' } as const;
    await expectGuarded(flightpath, post, key);
  });
});

describe('taking a request back', () => {
  it('leaves room for another one', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const at = `/initiatives/${key}/gate`;
    await pmo.post(`${at}/requests`, {}).expect(201);
    await pmo.delete(`${at}/request`).expect(204);
    expect((await gateOf(key)).request).toMatchObject({ status: 'withdrawn' });
    const { body } = await pmo.delete(`${at}/request`).expect(409);
    expect(body.detail).toBe('Nobody asks for this gate at present.');
    await pmo.post(`${at}/requests`, {}).expect(201);
    expect((await gateOf(key)).request).toMatchObject({ status: 'open' });
  });

  it('is for the PMO and admins', async () => {
    const { key } = await aClaimsPilot(flightpath);
    await expectGuarded(flightpath, { method: 'delete', path: '/gate/request', forbiddenTo: 'executive' }, key);
  });
});

describe('giving feedback', () => {
  const SUPPORT = { function: 'business', verdict: 'support', comment: null };

  async function anAsked(fields: Record<string, unknown> = {}) {
    const { personId } = flightpath.acme.members.executive;
    const initiative = await aClaimsPilot(flightpath, fields);
    const at = `/initiatives/${initiative.key}/gate`;
    await pmo.post(`${at}/requests`, { reviewers: { ...NOBODY, business: personId } }).expect(201);
    return { ...initiative, at };
  }

  it("is the named reviewer's, who may change it until the decision", async () => {
    const { key, at } = await anAsked();
    const concern = { ...SUPPORT, verdict: 'concern', comment: 'The runbook names one person.' };
    const { body } = await executive.post(`${at}/feedback`, concern).expect(200);
    const feedback = { verdict: 'concern', comment: 'The runbook names one person.', givenOn: '2026-03-10' };
    expect(body.request.slots[0]).toMatchObject({ function: 'business', feedback });
    await executive.post(`${at}/feedback`, SUPPORT).expect(200);
    expect((await gateOf(key)).request?.slots[0]?.feedback).toEqual({
      verdict: 'support',
      comment: null,
      givenOn: '2026-03-10',
    });
  });

  it('is refused to others, for an empty slot, and where nobody asks', async () => {
    const { at } = await anAsked();
    const other = await (await flightpath.signIn('champion')).post(`${at}/feedback`, SUPPORT).expect(403);
    expect(other.body.detail).toBe("The feedback of business is Eli Frost's to give.");
    const empty = await executive.post(`${at}/feedback`, { ...SUPPORT, function: 'it-and-operations' }).expect(409);
    expect(empty.body.errors).toEqual([
      { pointer: '#/function', detail: 'Nobody was named as reviewer for IT and operations.' },
    ]);
    await pmo.delete(`${at}/request`).expect(204);
    const late = await executive.post(`${at}/feedback`, SUPPORT).expect(409);
    expect(late.body.detail).toBe('Nobody asks for this gate at present.');
    const wrong = await executive.post(`${at}/feedback`, { ...SUPPORT, verdict: 'perhaps' }).expect(422);
    expect(wrong.body.errors[0].pointer).toBe('#/verdict');
  });

  it('of a sponsor counts as a check-in', async () => {
    const { personId } = flightpath.acme.members.executive;
    const { id, at } = await anAsked({ sponsors: [{ personId, from: '2025-11-01' }] });
    expect(await openFlags(flightpath, id)).toContain('silent-sponsor');
    const { headers } = await executive.post(`${at}/feedback`, { ...SUPPORT, verdict: 'object' }).expect(200);
    expect(headers.etag).toBe('"3"');
    const revision = await newestRevision(flightpath, id);
    expect(revision).toMatchObject({
      number: 3,
      summary: 'Eli Frost gave the feedback of business: object',
      actor: 'Eli Frost',
      cleared: ['silent-sponsor'],
    });
    expect(revision.facts.sponsors).toMatchObject([{ personId, lastCheckInOn: '2026-03-10' }]);
  });

  it('is for all but viewers', async () => {
    const { key } = await anAsked();
    const post = { method: 'post', path: '/gate/feedback', body: SUPPORT, forbiddenTo: 'viewer' } as const;
    await expectGuarded(flightpath, post, key);
  });
});
