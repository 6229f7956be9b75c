import type { FoundationChecklist } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson } from '../../../test/factories.ts';
import { aClaimsPilot, expectGuarded, newestRevision } from '../../../test/guarded.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
  await aPerson(pmo, { name: 'Ann Lee', departmentId: flightpath.acme.departments.Claims });
});
afterAll(() => flightpath.stop());

const INDICATORS = [
  { name: 'Daily use', timing: 'leading', measures: 'adoption' },
  { name: 'Hours saved', timing: 'lagging', measures: 'value', baseline: '0', target: '400' },
];

const COMPLETE: FoundationChecklist = {
  executiveAlignment: {
    sponsors: ['Eli Frost', 'ann  lee'],
    valueNarrative: 'Claims are settled a week earlier.',
    governanceModel: 'Decision rights: the head of Claims.\nEscalation path: the AI board.',
  },
  crossFunctional: {
    departments: ['Claims', 'Finance'],
    changeChampions: ['Cora Hale (Claims)', 'Eli Frost (Finance)'],
    communicationPlan: 'A page a month for both departments.',
  },
  valueMeasurement: {
    leadingIndicators: ['Daily use'],
    laggingIndicators: ['Hours saved'],
    reportingCadence: 'monthly',
  },
};

const write = (key: string, document: unknown, etag = '*') =>
  pmo.put(`/initiatives/${key}/foundation-checklist`, document).set('if-match', etag);

describe('writing the foundation checklist', () => {
  it('changes the records behind it, all at once', async () => {
    const { id, key } = await aClaimsPilot(flightpath, {
      indicators: INDICATORS,
      mainAnchor: 'operational-efficiency',
    });
    const { body, headers } = await write(key, COMPLETE, '"1"').expect(200);

    expect(body.checklist).toEqual({
      ...COMPLETE,
      executiveAlignment: { ...COMPLETE.executiveAlignment, sponsors: ['Eli Frost', 'Ann Lee'] },
    });
    expect(body.completeness).toMatchObject({ complete: 9, of: 9 });
    expect(headers.etag).toBe('"2"');
    expect((await pmo.get(`/initiatives/${key}/foundation-checklist`).expect(200)).body).toEqual(body);
    const { body: sponsors } = await pmo.get(`/initiatives/${key}/sponsors`).expect(200);
    expect(sponsors.data).toMatchObject([
      { person: { name: 'Eli Frost' }, kind: 'executive', from: '2026-03-10', to: null },
      { person: { name: 'Ann Lee' }, kind: 'executive', from: '2026-03-10', to: null },
    ]);
    const revision = await newestRevision(flightpath, id);
    expect(revision).toMatchObject({ number: 2, summary: 'Wrote the foundation checklist' });
    expect(revision.cleared).toEqual(expect.arrayContaining(['champion-missing', 'no-active-sponsor']));
    expect(revision.facts.narratives).toMatchObject([
      { text: 'Claims are settled a week earlier.', writtenOn: '2026-03-10' },
    ]);
  });

  it('changes nothing when what was read is written back', async () => {
    const { key } = await aClaimsPilot(flightpath, { indicators: INDICATORS });
    await write(key, COMPLETE).expect(200);
    const { body } = await pmo.get(`/initiatives/${key}/foundation-checklist`).expect(200);
    const { headers } = await write(key, body.checklist, '"2"').expect(200);
    expect(headers.etag).toBe('"2"');
  });

  it('ends today what is left out, and takes it up again the same day', async () => {
    const { id, key } = await aClaimsPilot(flightpath, { indicators: INDICATORS });
    await write(key, COMPLETE).expect(200);
    flightpath.clock.moveTo('2026-03-20');
    const without: FoundationChecklist = {
      executiveAlignment: { ...COMPLETE.executiveAlignment, sponsors: ['Eli Frost'], valueNarrative: '' },
      crossFunctional: { ...COMPLETE.crossFunctional, departments: ['Claims'], changeChampions: [] },
      valueMeasurement: { ...COMPLETE.valueMeasurement, leadingIndicators: [], laggingIndicators: ['Daily use'] },
    };
    const { body } = await write(key, without).expect(200);
    expect(body.checklist).toEqual({
      ...without,
      executiveAlignment: { ...without.executiveAlignment, sponsors: ['Eli Frost'] },
    });
    const { body: champions } = await pmo.get(`/initiatives/${key}/champions`).expect(200);
    expect(champions.data.map(({ to }: { to: string }) => to)).toEqual(['2026-03-20', '2026-03-20']);
    const { body: indicators } = await pmo.get(`/initiatives/${key}/indicators`).expect(200);
    expect(indicators.data).toMatchObject([
      { name: 'Daily use', timing: 'lagging', retiredOn: null },
      { name: 'Hours saved', retiredOn: '2026-03-20' },
    ]);
    expect((await newestRevision(flightpath, id)).facts.narratives).toEqual([]);

    const again = { ...without, executiveAlignment: COMPLETE.executiveAlignment };
    await write(key, again).expect(200);
    const { body: sponsors } = await pmo.get(`/initiatives/${key}/sponsors`).expect(200);
    expect(sponsors.data.map(({ person, to }: { person: { name: string }; to: string }) => [person.name, to])).toEqual([
      ['Eli Frost', null],
      ['Ann Lee', null],
    ]);
    flightpath.clock.moveTo('2026-03-10');
  });

  it('refuses every name that fits nobody or several, at its place, and changes nothing', async () => {
    const { id, key } = await aClaimsPilot(flightpath, { indicators: INDICATORS });
    await aPerson(pmo, { name: 'Sam Oak' });
    await aPerson(pmo, { name: 'Sam Oak' });
    const { body } = await write(key, {
      executiveAlignment: { ...COMPLETE.executiveAlignment, sponsors: ['Eli Frost', 'Sam Oak', 'Nobody'] },
      crossFunctional: { ...COMPLETE.crossFunctional, changeChampions: ['Cora Hale', 'Cora Hale (IT)'] },
      valueMeasurement: { ...COMPLETE.valueMeasurement, laggingIndicators: ['Profit'], reportingCadence: 'yearly' },
    }).expect(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '#/executiveAlignment/sponsors/1',
      '#/executiveAlignment/sponsors/2',
      '#/crossFunctional/changeChampions/0',
      '#/crossFunctional/changeChampions/1',
      '#/valueMeasurement/laggingIndicators/0',
      '#/valueMeasurement/reportingCadence',
    ]);
    expect(body.errors[0].detail).toMatch(/^2 people are called "Sam Oak"\. Write the id/);
    expect((await newestRevision(flightpath, id)).number).toBe(1);
  });

  it('takes ids, refuses those of another tenant and leaving out where the pilot runs', async () => {
    const { key } = await aClaimsPilot(flightpath, { indicators: INDICATORS });
    const { personId } = flightpath.acme.members.executive;
    const stranger = flightpath.globex.members.executive.personId;
    const withSponsors = (sponsors: string[]) => ({
      ...COMPLETE,
      executiveAlignment: { ...COMPLETE.executiveAlignment, sponsors },
    });
    const { body } = await write(key, withSponsors([`id:${personId}`])).expect(200);
    expect(body.checklist.executiveAlignment.sponsors).toEqual(['Eli Frost']);
    const foreign = await write(key, withSponsors([`id:${stranger}`])).expect(422);
    expect(foreign.body.errors).toEqual([
      { pointer: '#/executiveAlignment/sponsors/0', detail: `No person has the id ${stranger}.` },
    ]);
    const crossFunctional = { departments: ['Finance'], changeChampions: [], communicationPlan: '' };
    const elsewhere = await write(key, { ...COMPLETE, crossFunctional }).expect(422);
    expect(elsewhere.body.errors[0].detail).toMatch(/The pilot runs in Claims/);
  });

  it('asks for the whole document, the right and If-Match', async () => {
    const { key } = await aClaimsPilot(flightpath, { indicators: INDICATORS });
    const { body } = await write(key, { executiveAlignment: COMPLETE.executiveAlignment }).expect(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '#/crossFunctional',
      '#/valueMeasurement',
    ]);
    const path = '/foundation-checklist';
    const put = { method: 'put', path, body: COMPLETE, forbiddenTo: 'executive', needsIfMatch: true } as const;
    await expectGuarded(flightpath, put, key);
    await expectGuarded(flightpath, { method: 'get', path, forbiddenTo: null }, key);
  });
});
