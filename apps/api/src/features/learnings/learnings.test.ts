import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDepartment } from '../../../test/factories.ts';
import { aClaimsPilot, expectGuarded, newestRevision, openFlags } from '../../../test/guarded.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
});
afterAll(() => flightpath.stop());

const FAILURE = {
  date: '2026-03-06',
  origin: 'failure',
  title: 'Scans are read badly',
  lesson: 'Measure the scans before the start.',
};

interface Listed {
  data: { title: string }[];
}
const titlesOf = ({ data }: Listed) => data.map(({ title }) => title);

async function aLearning(fields: object = {}) {
  const initiative = await aClaimsPilot(flightpath);
  const { body } = await pmo.post(`/initiatives/${initiative.key}/learnings`, { ...FAILURE, ...fields }).expect(201);
  return { ...initiative, learning: body as { id: string; title: string } };
}

describe('recording a learning', () => {
  it('keeps what was tried, what came out and what it teaches, and the flag goes', async () => {
    const { id, key } = await aClaimsPilot(flightpath, { phase: 'scale', phaseEnteredOn: '2025-10-01' });
    expect(await openFlags(flightpath, id)).toContain('no-learning-loop');
    const given = { ...FAILURE, hypothesis: 'Scans are read as well as mails.', result: 'One in three went astray.' };
    const { body, headers } = await pmo.post(`/initiatives/${key}/learnings`, given).expect(201);
    expect(body).toEqual({
      ...given,
      id: expect.any(String),
      initiative: { key, name: 'Claims triage' },
      department: null,
      reusedBy: [],
    });
    expect(headers.location).toBe(`/api/v1/tenants/acme/initiatives/${key}/learnings#${body.id}`);
    const revision = await newestRevision(flightpath, id);
    expect(revision).toMatchObject({
      number: 2,
      means: 'person',
      summary: 'Recorded a learning from a failure: Scans are read badly',
    });
    expect(revision.cleared).toContain('no-learning-loop');
    expect(revision.facts.learnings).toEqual([
      { id: body.id, date: '2026-03-06', departmentId: null, origin: 'failure', isReused: false },
    ]);
    expect((await pmo.get(`/initiatives/${key}/learnings`).expect(200)).body).toEqual({ data: [body] });
  });

  it('refuses a day that has not come, an origin that is none and an unknown department', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    const refused = async (changes: object) =>
      (await pmo.post(`/initiatives/${key}/learnings`, { ...FAILURE, ...changes }).expect(422)).body.errors;
    expect(await refused({ date: '2026-03-11' })).toEqual([
      {
        pointer: '#/date',
        detail: 'The day of the learning (11 March 2026) lies in the future; today is 10 March 2026.',
      },
    ]);
    expect(await refused({ origin: 'luck' })).toMatchObject([{ pointer: '#/origin' }]);
    const { IT } = flightpath.globex.departments;
    expect(await refused({ departmentId: IT })).toMatchObject([{ pointer: '#/departmentId' }]);
    expect((await newestRevision(flightpath, id)).number).toBe(1);
  });

  it('is for champions in their department and for the whole', async () => {
    const { Claims, Finance } = flightpath.acme.departments;
    const { personId } = flightpath.acme.members.champion;
    const { key } = await aClaimsPilot(flightpath, { affectedDepartmentIds: [Claims, Finance] });
    const champion = await flightpath.signIn('champion');
    const at = `/initiatives/${key}/learnings`;
    const stranger = await champion.post(at, FAILURE).expect(403);
    expect(stranger.body.detail).toBe(
      'You may record what was learned only where you are the owner or an active champion. Ask admins and PMO staff.',
    );
    await pmo.post(`/initiatives/${key}/champions`, { personId, departmentId: Claims }).expect(201);
    const { body } = await champion.post(at, { ...FAILURE, departmentId: Claims }).expect(201);
    expect(body.department).toEqual({ id: Claims, name: 'Claims' });
    await champion.post(at, FAILURE).expect(201);
    await champion.post(at, { ...FAILURE, departmentId: Finance }).expect(403);
  });

  it('is not for others', async () => {
    const { key } = await aClaimsPilot(flightpath);
    await expectGuarded(flightpath, { method: 'post', path: '/learnings', body: FAILURE, forbiddenTo: 'viewer' }, key);
    await expectGuarded(flightpath, { method: 'get', path: '/learnings', forbiddenTo: null }, key);
  });
});

describe('re-using a learning', () => {
  it('shows on both sides, and counts where it is re-used', async () => {
    const { learning, ...teacher } = await aLearning();
    const { id, key } = await aClaimsPilot(flightpath, { name: 'Invoices', phase: 'scale' });
    const given = { learningId: learning.id, linkedOn: '2026-03-09' };
    const { body, headers } = await pmo.post(`/initiatives/${key}/learnings/reuses`, given).expect(201);
    expect(body).toEqual({ ...learning, reusedBy: [{ key, name: 'Invoices', linkedOn: '2026-03-09' }] });
    expect(headers.location).toBe(`/api/v1/tenants/acme/initiatives/${key}/learnings/reuses/${learning.id}`);
    const revision = await newestRevision(flightpath, id);
    expect(revision).toMatchObject({ number: 2, summary: `Re-uses what ${teacher.key} learned: Scans are read badly` });
    expect(revision.cleared).toContain('no-learning-loop');
    expect(revision.facts.learnings).toEqual([
      { id: learning.id, date: '2026-03-09', departmentId: null, origin: 'failure', isReused: true },
    ]);
    for (const one of [key, teacher.key]) {
      expect((await pmo.get(`/initiatives/${one}/learnings`).expect(200)).body).toEqual({ data: [body] });
    }
    expect((await newestRevision(flightpath, teacher.id)).number).toBe(2);
  });

  it('refuses its own, the same one twice, a link before the learning, and one that does not exist', async () => {
    const { learning, key: teacherKey } = await aLearning();
    const { key } = await aClaimsPilot(flightpath);
    const link = (at: string, body: object) => pmo.post(`/initiatives/${at}/learnings/reuses`, body);
    const own = await link(teacherKey, { learningId: learning.id }).expect(409);
    expect(own.body.detail).toBe(
      `"Scans are read badly" is what ${teacherKey} learned itself; it re-uses what others learned.`,
    );
    const early = await link(key, { learningId: learning.id, linkedOn: '2026-03-05' }).expect(422);
    expect(early.body.errors).toMatchObject([{ pointer: '#/linkedOn' }]);
    await link(key, { learningId: learning.id }).expect(201);
    const twice = await link(key, { learningId: learning.id }).expect(409);
    expect(twice.body.errors).toEqual([
      { pointer: '#/learningId', detail: `${key} re-uses "Scans are read badly" already, since 10 March 2026.` },
    ]);
    const stranger = await flightpath.signIn('pmo', 'globex');
    const { body: theirs } = await stranger.post('/initiatives', { name: 'Globex pilot' }).expect(201);
    const elsewhere = await stranger
      .post(`/initiatives/${theirs.key}/learnings/reuses`, { learningId: learning.id })
      .expect(422);
    expect(elsewhere.body.errors).toEqual([{ pointer: '#/learningId', detail: 'There is no such learning.' }]);
  });

  it('is taken back where it was said, and nowhere else', async () => {
    const { learning, key: teacherKey } = await aLearning();
    const { id, key } = await aClaimsPilot(flightpath);
    await pmo.post(`/initiatives/${key}/learnings/reuses`, { learningId: learning.id }).expect(201);
    const remove = (at: string) => pmo.delete(`/initiatives/${at}/learnings/reuses/${learning.id}`);
    await remove(teacherKey).set('if-match', '*').expect(404);
    await remove(key).set('if-match', '"2"').expect(204);
    expect(await newestRevision(flightpath, id)).toMatchObject({
      number: 3,
      summary: `No longer re-uses what ${teacherKey} learned: Scans are read badly`,
    });
    expect((await pmo.get(`/initiatives/${key}/learnings`).expect(200)).body.data).toEqual([]);
    await remove(key).set('if-match', '*').expect(404);
  });

  it('asks for the right and for If-Match', async () => {
    const { learning } = await aLearning();
    const { key } = await aClaimsPilot(flightpath);
    const body = { learningId: learning.id };
    await expectGuarded(flightpath, { method: 'post', path: '/learnings/reuses', body, forbiddenTo: 'viewer' }, key);
    await pmo.post(`/initiatives/${key}/learnings/reuses`, body).expect(201);
    const path = `/learnings/reuses/${learning.id}`;
    await expectGuarded(flightpath, { method: 'delete', path, forbiddenTo: 'viewer', needsIfMatch: true }, key);
    const champion = await flightpath.signIn('champion');
    await champion.delete(`/initiatives/${key}${path}`).set('if-match', '*').expect(403);
  });
});

describe('the learnings of the organisation', () => {
  let own: TestApp;
  beforeAll(async () => {
    own = await startTestApp();
    const client = await own.signIn('pmo');
    const { Claims, Finance } = own.acme.departments;
    const ledger = await aDepartment(client, { name: 'Ledger', parentId: Finance });
    const { key } = await aClaimsPilot(own);
    const learned = async (date: string, title: string, fields: object = {}) =>
      client.post(`/initiatives/${key}/learnings`, { ...FAILURE, date, title, ...fields }).expect(201);
    await learned('2026-03-01', 'Of the whole');
    await learned('2026-03-03', 'In the ledger', { departmentId: ledger.id, origin: 'experiment' });
    await learned('2026-03-02', 'In claims', { departmentId: Claims, result: 'Only 40 % of SCANS were read.' });
  });
  afterAll(() => own.stop());

  it('come newest first, page by page', async () => {
    const viewer = await own.signIn('viewer');
    const first = await viewer.get('/learnings?limit=2').expect(200);
    expect(titlesOf(first.body)).toEqual(['In the ledger', 'In claims']);
    const second = await viewer.get(`/learnings?limit=2&after=${first.body.nextCursor}`).expect(200);
    expect(titlesOf(second.body)).toEqual(['Of the whole']);
    expect(second.body.nextCursor).toBeNull();
    await viewer.get('/learnings?after=nonsense').expect(422);
  });

  it('are found by origin, by department with those below it, and by a part of what they say', async () => {
    const viewer = await own.signIn('viewer');
    const found = async (query: string) => titlesOf((await viewer.get(`/learnings?${query}`).expect(200)).body);
    const { Claims, Finance, IT } = own.acme.departments;
    expect(await found('origin=experiment')).toEqual(['In the ledger']);
    expect(await found('origin=experiment,failure')).toHaveLength(3);
    expect(await found(`department=${Finance}`)).toEqual(['In the ledger']);
    expect(await found(`department=${Claims}`)).toEqual(['In claims', 'Of the whole']);
    expect(await found(`department=${IT}`)).toEqual([]);
    expect(await found('q=scans%20were')).toEqual(['In claims']);
    expect(await found('q=100%25')).toEqual([]);
  });

  it('are nobody else’s', async () => {
    await own.anonymous.get('/learnings').expect(401);
    const stranger = await own.signIn('pmo', 'globex');
    await stranger.inTenant('acme').get('/learnings').expect(404);
    expect((await stranger.get('/learnings').expect(200)).body.data).toEqual([]);
  });
});
