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

const TEXT = { text: 'Claims are answered on the day they arrive.' };

const anAnchored = (fields: object = {}) =>
  aClaimsPilot(flightpath, { mainAnchor: 'operational-efficiency', ...fields });

describe('writing a narrative', () => {
  it('is the first version of the main one, with the main anchor, from today', async () => {
    const { id, key } = await anAnchored();
    const { body, headers } = await pmo.post(`/initiatives/${key}/narratives`, TEXT).expect(201);
    expect(body).toEqual({
      ...TEXT,
      id: expect.any(String),
      version: 1,
      department: null,
      anchor: 'operational-efficiency',
      writtenOn: '2026-03-10',
      confirmedOn: null,
      isCurrent: true,
    });
    expect(headers.location).toBe(`/api/v1/tenants/acme/initiatives/${key}/narratives#${body.id}`);
    const revision = await newestRevision(flightpath, id);
    expect(revision).toMatchObject({ number: 2, summary: 'Wrote the main narrative' });
    expect(revision.facts.narratives).toMatchObject([{ ...TEXT, departmentId: null, writtenOn: '2026-03-10' }]);
    expect(revision.facts.lastActivityOn).toBe('2026-03-10');
  });

  it('keeps the versions, of the main one and of each department', async () => {
    const { Claims } = flightpath.acme.departments;
    const { id, key } = await anAnchored();
    const at = `/initiatives/${key}/narratives`;
    await pmo.post(at, { ...TEXT, writtenOn: '2026-03-01' }).expect(201);
    const ofClaims = { text: 'Nobody asks twice.', departmentId: Claims, anchor: 'customer-satisfaction' };
    await pmo.post(at, ofClaims).expect(201);
    expect((await newestRevision(flightpath, id)).summary).toBe('Wrote the narrative of Claims');
    await pmo.post(at, { text: 'Claims are answered within an hour.' }).expect(201);
    const viewer = await flightpath.signIn('viewer');
    const { body } = await viewer.get(at).expect(200);
    expect(body.data).toMatchObject([
      { version: 2, department: null, isCurrent: true },
      { version: 1, department: null, isCurrent: false, writtenOn: '2026-03-01' },
      { version: 1, department: { name: 'Claims' }, anchor: 'customer-satisfaction', isCurrent: true },
    ]);
    const { body: checklist } = await pmo.get(`/initiatives/${key}/foundation-checklist`).expect(200);
    expect(checklist.checklist.executiveAlignment.valueNarrative).toBe('Claims are answered within an hour.');
  });

  it('refuses a department that is not affected, a day that has not come, and one before the current version', async () => {
    const { key } = await anAnchored();
    const at = `/initiatives/${key}/narratives`;
    const elsewhere = await pmo.post(at, { ...TEXT, departmentId: flightpath.acme.departments.IT }).expect(409);
    expect(elsewhere.body.errors).toEqual([
      {
        pointer: '#/departmentId',
        detail: 'The initiative does not affect this department; the affected ones are: Claims. Add it to them first.',
      },
    ]);
    const foreign = await pmo.post(at, { ...TEXT, departmentId: flightpath.globex.departments.IT }).expect(422);
    expect(foreign.body.errors).toMatchObject([{ pointer: '#/departmentId' }]);
    const future = await pmo.post(at, { ...TEXT, writtenOn: '2026-03-11' }).expect(422);
    expect(future.body.errors).toMatchObject([{ pointer: '#/writtenOn' }]);
    await pmo.post(at, { ...TEXT, writtenOn: '2026-03-05' }).expect(201);
    const older = await pmo.post(at, { ...TEXT, writtenOn: '2026-03-04' }).expect(409);
    expect(older.body.detail).toBe(
      'Version 1 of the main narrative was written on 5 March 2026; one of 4 March 2026 does not replace it.',
    );
    await pmo.post(at, { ...TEXT, writtenOn: '2026-03-05' }).expect(201);
  });

  it('is for those who may change initiatives', async () => {
    const { key } = await anAnchored();
    await expectGuarded(flightpath, { method: 'post', path: '/narratives', body: TEXT, forbiddenTo: 'executive' }, key);
    await expectGuarded(flightpath, { method: 'get', path: '/narratives', forbiddenTo: null }, key);
  });
});

describe('confirming a narrative', () => {
  async function aNarrated(fields: object = {}, written: object = {}) {
    const initiative = await anAnchored(fields);
    const { body } = await pmo.post(`/initiatives/${initiative.key}/narratives`, { ...TEXT, ...written }).expect(201);
    return { ...initiative, at: `/initiatives/${initiative.key}/narratives`, narrativeId: body.id as string };
  }

  it('says today that it still holds, and the flag goes', async () => {
    const phase = { phase: 'execution', phaseEnteredOn: '2025-12-01' };
    const { id, at, narrativeId } = await aNarrated(phase, { writtenOn: '2025-08-01' });
    expect(await openFlags(flightpath, id)).toContain('narrative-diluted');
    const { body } = await pmo.post(`${at}/${narrativeId}/confirmations`).expect(200);
    expect(body).toMatchObject({ version: 1, writtenOn: '2025-08-01', confirmedOn: '2026-03-10', isCurrent: true });
    const revision = await newestRevision(flightpath, id);
    expect(revision.summary).toBe('Confirmed that the main narrative still holds');
    expect(revision.cleared).toContain('narrative-diluted');
  });

  it('refuses a version that was replaced, and one that was taken away', async () => {
    const { key, at, narrativeId } = await aNarrated();
    await pmo.post(at, { text: 'Claims are answered within an hour.' }).expect(201);
    const { body } = await pmo.post(`${at}/${narrativeId}/confirmations`).expect(409);
    expect(body.detail).toBe(
      'Version 1 of the main narrative was replaced by a later one; confirm that, or write a new one.',
    );
    const checklist = await pmo.get(`/initiatives/${key}/foundation-checklist`).expect(200);
    checklist.body.checklist.executiveAlignment.valueNarrative = '';
    const written = pmo.put(`/initiatives/${key}/foundation-checklist`, checklist.body.checklist);
    await written.set('if-match', '*').expect(200);
    const { body: list } = await pmo.get(at).expect(200);
    expect(list.data[0]).toMatchObject({ version: 3, text: '', isCurrent: true });
    const empty = await pmo.post(`${at}/${list.data[0].id}/confirmations`).expect(409);
    expect(empty.body.detail).toMatch(/is empty: it was taken away/);
  });

  it('is for those who may change initiatives, where the narrative is', async () => {
    const { key, narrativeId } = await aNarrated();
    const path = `/narratives/${narrativeId}/confirmations`;
    await expectGuarded(flightpath, { method: 'post', path, forbiddenTo: 'executive' }, key);
    const other = await anAnchored();
    await pmo.post(`/initiatives/${other.key}${path}`).expect(404);
  });
});
