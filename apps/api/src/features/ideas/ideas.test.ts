import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDepartment, aPerson } from '../../../test/factories.ts';
import { aClaimsPilot, newestRevision } from '../../../test/guarded.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
let champion: TestClient;
let cora: string;
beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
  champion = await flightpath.signIn('champion');
  cora = flightpath.acme.members.champion.personId;
});
afterAll(() => flightpath.stop());

const IDEA = { date: '2026-03-09', title: 'Sort invoices the same way' };

const idea = async (fields: object = {}) =>
  (await champion.post('/ideas', { ...IDEA, personId: cora, ...fields }).expect(201)).body;

/** An initiative that measures adoption in the department. */
const measuredIn = (departmentId: string) =>
  aClaimsPilot(flightpath, {
    indicators: [{ name: 'Daily use', timing: 'leading', measures: 'adoption', departmentId }],
  });

describe('recording an idea', () => {
  it('counts for the initiative it builds on, and for no other', async () => {
    const { Claims } = flightpath.acme.departments;
    const builtOn = await aClaimsPilot(flightpath);
    const neighbour = await measuredIn(Claims);
    const given = { ...IDEA, description: 'They arrive as scans, too.', personId: cora, buildsOnKey: builtOn.key };
    const { body, headers } = await champion.post('/ideas', given).expect(201);
    expect(body).toEqual({
      ...IDEA,
      id: expect.any(String),
      description: 'They arrive as scans, too.',
      person: { id: cora, name: 'Cora Hale' },
      department: { id: Claims, name: 'Claims' },
      isPrompted: false,
      buildsOn: { key: builtOn.key, name: 'Claims triage' },
      became: null,
    });
    expect(headers.location).toBe(`/api/v1/tenants/acme/ideas/${body.id}`);
    const revision = await newestRevision(flightpath, builtOn.id);
    expect(revision).toMatchObject({
      number: 2,
      means: 'system',
      actor: 'Cora Hale',
      summary: 'Recorded an idea: Sort invoices the same way',
    });
    expect(revision.facts.ideas).toEqual([
      { id: body.id, date: '2026-03-09', personId: cora, departmentId: Claims, isPrompted: false },
    ]);
    expect((await newestRevision(flightpath, neighbour.id)).number).toBe(1);
  });

  it('counts where adoption is measured in its department, when it builds on nothing', async () => {
    const { Finance, IT } = flightpath.acme.departments;
    const [inFinance, inIt] = [await measuredIn(Finance), await measuredIn(IT)];
    const { id, department } = await idea({ departmentId: Finance, isPrompted: true });
    expect(department.name).toBe('Finance');
    expect((await newestRevision(flightpath, inFinance.id)).facts.ideas).toMatchObject([{ id, isPrompted: true }]);
    expect((await newestRevision(flightpath, inIt.id)).number).toBe(1);
  });

  it('refuses a day that has not come, and people, departments and initiatives that do not exist', async () => {
    const { globex } = flightpath;
    const refused = async (changes: object) =>
      (await champion.post('/ideas', { ...IDEA, personId: cora, ...changes }).expect(422)).body.errors;
    expect(await refused({ date: '2026-03-11' })).toMatchObject([{ pointer: '#/date' }]);
    const strangers = { personId: globex.members.viewer.personId, departmentId: globex.departments.IT };
    expect(await refused(strangers)).toMatchObject([{ pointer: '#/personId' }, { pointer: '#/departmentId' }]);
    expect(await refused({ buildsOnKey: 'INI-999' })).toEqual([
      { pointer: '#/buildsOnKey', detail: 'There is no initiative INI-999.' },
    ]);
    const nowhere = await aPerson(pmo, { name: 'Noa Way' });
    expect(await refused({ personId: nowhere.id })).toEqual([
      {
        pointer: '#/departmentId',
        detail: 'The directory names no department of this person: say from which one the idea came.',
      },
    ]);
  });

  it('is for everybody but viewers', async () => {
    const viewer = await flightpath.signIn('viewer');
    const { body } = await viewer.post('/ideas', { ...IDEA, personId: cora }).expect(403);
    expect(body.detail).toBe('Only admins, PMO staff, executives and champions may add an idea. Ask one of them.');
    await flightpath.anonymous.post('/ideas', { ...IDEA, personId: cora }).expect(401);
  });
});

describe('changing an idea', () => {
  it('says what came of it', async () => {
    const { key } = await aClaimsPilot(flightpath, { name: 'Invoices' });
    const { id } = await idea();
    const { body } = await champion.patch(`/ideas/${id}`, { becameKey: key, title: 'Sort invoices' }).expect(200);
    expect(body).toMatchObject({ ...IDEA, title: 'Sort invoices', became: { key, name: 'Invoices' }, buildsOn: null });
    const again = await champion.patch(`/ideas/${id}`, { becameKey: null }).expect(200);
    expect(again.body).toMatchObject({ title: 'Sort invoices', became: null });
  });

  it('judges those that read it before and after', async () => {
    const [former, next] = [await aClaimsPilot(flightpath), await aClaimsPilot(flightpath)];
    const { id } = await idea({ buildsOnKey: former.key });
    await champion.patch(`/ideas/${id}`, { buildsOnKey: next.key }).expect(200);
    const summary = 'Changed the idea: Sort invoices the same way';
    expect(await newestRevision(flightpath, former.id)).toMatchObject({ number: 3, summary, facts: { ideas: [] } });
    expect(await newestRevision(flightpath, next.id)).toMatchObject({ number: 2, summary, facts: { ideas: [{ id }] } });
  });

  it('refuses that it became what it builds on, and an initiative that does not exist', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const { id } = await idea({ buildsOnKey: key });
    const refused = async (changes: object) =>
      (await champion.patch(`/ideas/${id}`, changes).expect(422)).body.errors.map(
        ({ pointer }: { pointer: string }) => pointer,
      );
    expect(await refused({ becameKey: key })).toEqual(['#/becameKey']);
    expect(await refused({ becameKey: 'INI-998', buildsOnKey: 'INI-999' })).toEqual(['#/buildsOnKey', '#/becameKey']);
    expect(await refused({ date: '2026-03-01' })).toEqual(['#/date']);
  });

  it('is not for viewers, and not for another tenant', async () => {
    const { id } = await idea();
    const viewer = await flightpath.signIn('viewer');
    await viewer.patch(`/ideas/${id}`, { title: 'Mine' }).expect(403);
    const stranger = await flightpath.signIn('pmo', 'globex');
    const { body } = await stranger.patch(`/ideas/${id}`, { title: 'Mine' }).expect(404);
    expect(body.type).toBe('/api/problems#record-not-found');
    await stranger.inTenant('acme').patch(`/ideas/${id}`, { title: 'Mine' }).expect(404);
    const { rows } = await flightpath.owner.query('select title from ideas where id = $1', [id]);
    expect(rows).toEqual([{ title: IDEA.title }]);
  });
});

describe('listing ideas', () => {
  it('gives them newest first, page by page, by department, by who called for them, and by what they build on', async () => {
    const { IT } = flightpath.acme.departments;
    const data = await aDepartment(pmo, { name: 'Data', parentId: IT });
    const { key } = await aClaimsPilot(flightpath);
    for (const [date, title, fields] of [
      ['2026-01-03', 'One', { departmentId: data.id }],
      ['2026-01-05', 'Three', { departmentId: IT, isPrompted: true }],
      ['2026-01-04', 'Two', { departmentId: IT, buildsOnKey: key }],
    ] as const) {
      await idea({ date, title, ...fields });
    }
    const viewer = await flightpath.signIn('viewer');
    const titles = async (query: string) =>
      (await viewer.get(`/ideas?${query}`).expect(200)).body.data.map(({ title }: { title: string }) => title);
    expect(await titles(`department=${IT}`)).toEqual(['Three', 'Two', 'One']);
    expect(await titles(`department=${data.id}`)).toEqual(['One']);
    expect(await titles(`department=${IT}&prompted=true`)).toEqual(['Three']);
    expect(await titles(`department=${IT}&prompted=false`)).toEqual(['Two', 'One']);
    expect(await titles(`buildsOn=${key}`)).toEqual(['Two']);
    expect(await titles('buildsOn=INI-999')).toEqual([]);
    const first = await viewer.get(`/ideas?department=${IT}&limit=2`).expect(200);
    expect(await titles(`department=${IT}&limit=2&after=${first.body.nextCursor}`)).toEqual(['One']);
    await viewer.get('/ideas?buildsOn=nothing').expect(422);
  });

  it('shows no other tenant’s', async () => {
    await idea();
    await flightpath.anonymous.get('/ideas').expect(401);
    const stranger = await flightpath.signIn('pmo', 'globex');
    await stranger.inTenant('acme').get('/ideas').expect(404);
    expect((await stranger.get('/ideas').expect(200)).body.data).toEqual([]);
  });
});
