import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anInitiative, etagOf } from '../../../test/factories.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
});
afterAll(() => flightpath.stop());

describe('changing an initiative', () => {
  it('changes what is given, keeps the rest, and records the revision', async () => {
    const ownerId = flightpath.acme.members.executive.personId;
    const before = await anInitiative(pmo, { summary: 'Sorts claims', ownerId });
    const { body, headers } = await pmo
      .patch(`/initiatives/${before.key}`, { name: 'Claims triage 2', ownerId: null })
      .set('if-match', '"1"')
      .expect(200);
    expect(body).toMatchObject({ name: 'Claims triage 2', owner: null, summary: 'Sorts claims', revision: 2 });
    expect(headers.etag).toBe('"2"');
    const { body: revision } = await pmo.get(`/initiatives/${before.key}/revisions/2`).expect(200);
    expect(revision).toMatchObject({ actor: 'Pia Moss', means: 'person', facts: { name: 'Claims triage 2' } });
    expect(revision.changes).toContainEqual(expect.objectContaining({ before: 'Eli Frost', after: null }));
    expect(revision.flagsOpened).toContain('orphaned');
  });

  it('takes a merge patch by its own media type', async () => {
    const { key } = await anInitiative(pmo);
    const { body } = await pmo
      .patch(`/initiatives/${key}`)
      .set('if-match', '*')
      .set('content-type', 'application/merge-patch+json')
      .send('{"communicationPlan":"A letter a week"}')
      .expect(200);
    expect(body.communicationPlan).toBe('A letter a week');
  });

  it('demands the revision that was read: 428 without, 412 when it changed meanwhile', async () => {
    const { key } = await anInitiative(pmo);
    const missing = await pmo.patch(`/initiatives/${key}`, { name: 'Blind' }).expect(428);
    expect(missing.body.type).toBe('/api/problems#if-match-required');
    await pmo.patch(`/initiatives/${key}`, { name: 'First' }).set('if-match', '"1"').expect(200);
    const late = await pmo.patch(`/initiatives/${key}`, { name: 'Late' }).set('if-match', '"1"').expect(412);
    expect(late.body.detail).toBe(`You read revision 1 of ${key}; it is at revision 2 now.`);
    expect(late.headers.etag).toBe('"2"');
    expect((await pmo.get(`/initiatives/${key}`)).body.name).toBe('First');
  });

  it('lets one of two simultaneous changes win', async () => {
    const { key } = await anInitiative(pmo);
    const change = (name: string) => pmo.patch(`/initiatives/${key}`, { name }).set('if-match', '"1"');
    const answers = await Promise.all([change('One'), change('Other')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('makes no revision where nothing changes', async () => {
    const { key } = await anInitiative(pmo, { name: 'Same' });
    const { headers } = await pmo.patch(`/initiatives/${key}`, { name: 'Same' }).set('if-match', '"1"').expect(200);
    expect(headers.etag).toBe('"1"');
  });

  it('keeps the departments of a pilot among the affected ones', async () => {
    const { Claims, Finance } = flightpath.acme.departments;
    const { key } = await anInitiative(pmo, { pilot: { departmentIds: [Claims] } });
    const { body } = await pmo
      .patch(`/initiatives/${key}`, { affectedDepartmentIds: [Finance] })
      .set('if-match', '*')
      .expect(200);
    expect(body.affectedDepartments.map(({ name }: { name: string }) => name)).toEqual(['Claims', 'Finance']);
  });

  it('answers 304 to whoever has this revision', async () => {
    const { key } = await anInitiative(pmo);
    const etag = await etagOf(pmo, key);
    await pmo.get(`/initiatives/${key}`).set('if-none-match', etag).expect(304);
    await pmo.patch(`/initiatives/${key}`, { name: 'Newer' }).set('if-match', etag).expect(200);
    await pmo.get(`/initiatives/${key}`).set('if-none-match', etag).expect(200);
  });

  it('refuses the phase, which changes by decisions', async () => {
    const { key } = await anInitiative(pmo);
    const { body } = await pmo.patch(`/initiatives/${key}`, { phase: 'scale' }).set('if-match', '*').expect(422);
    expect(body.errors).toEqual([{ pointer: '#/phase', detail: 'Is not a field that can be given here.' }]);
  });

  it('is not for champions, and not for another tenant', async () => {
    const { key } = await anInitiative(pmo);
    const champion = await flightpath.signIn('champion');
    await champion.patch(`/initiatives/${key}`, { name: 'Mine' }).set('if-match', '*').expect(403);
    const stranger = await flightpath.signIn('pmo', 'globex');
    const { body } = await stranger.patch(`/initiatives/${key}`, { name: 'Mine' }).set('if-match', '*').expect(404);
    expect(body.type).toBe('/api/problems#initiative-not-found');
    await pmo.get('/initiatives/INI-0').expect(404);
    await pmo.get('/initiatives/INI-999999').expect(404);
  });
});

describe('upserting by external id', () => {
  it('registers, then corrects, then changes nothing', async () => {
    const first = await pmo
      .put('/initiatives/by-external-id/erp%2F42', { name: 'Invoice reader', pilot: { teamSize: 3 } })
      .expect(201);
    expect(first.body).toMatchObject({
      externalId: 'erp/42',
      phase: 'foundation',
      revision: 1,
      pilots: [{ number: 1 }],
    });
    expect(first.headers.location).toBe(`/api/v1/tenants/acme/initiatives/${first.body.key}`);

    const correction = {
      name: 'Invoice reader',
      phase: 'execution',
      pilot: { startedOn: '2026-01-05', endedOn: '2026-02-27', outcome: 'succeeded' },
      sponsors: [{ personId: flightpath.acme.members.executive.personId }],
      indicators: [{ name: 'Hours saved', timing: 'lagging', measures: 'value', unit: 'h' }],
    };
    const second = await pmo.put('/initiatives/by-external-id/erp%2F42', correction).expect(200);
    expect(second.body).toMatchObject({
      key: first.body.key,
      phase: 'execution',
      revision: 2,
      sponsors: [{ name: 'Eli Frost' }],
      pilots: [{ number: 1, teamSize: 3, outcome: 'succeeded', endedOn: '2026-02-27' }],
    });
    const { body: history } = await pmo.get(`/initiatives/${first.body.key}/revisions`).expect(200);
    expect(history.data.map(({ means }: { means: string }) => means)).toEqual(['integration', 'integration']);

    const third = await pmo.put('/initiatives/by-external-id/erp%2F42', correction).expect(200);
    expect(third.headers.etag).toBe('"2"');
    const { body: list } = await pmo.get(`/initiatives/${first.body.key}/sponsors`).expect(200);
    expect(list.data).toHaveLength(1);
  });

  it('makes one initiative of two simultaneous requests', async () => {
    const put = () => pmo.put('/initiatives/by-external-id/race-1', { name: 'Race' });
    const answers = await Promise.all([put(), put(), put()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.key)).size).toBe(1);
  });
});
