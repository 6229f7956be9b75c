import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDepartment, anInitiative, aPerson } from '../../../test/factories.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
});
afterAll(() => flightpath.stop());

const namesOf = (body: { data: { name: string }[] }) => body.data.map(({ name }) => name);

describe('the directory', () => {
  it('lists people by name, page by page, and finds them by a part of name or e-mail', async () => {
    const first = await pmo.get('/people?limit=3').expect(200);
    const second = await pmo.get(`/people?limit=3&after=${first.body.nextCursor}`).expect(200);
    expect([...namesOf(first.body), ...namesOf(second.body)]).toEqual([
      'Ada Lund',
      'Cora Hale',
      'Eli Frost',
      'Pia Moss',
      'Vic Ray',
    ]);
    expect(namesOf((await pmo.get('/people?q=FROST').expect(200)).body)).toEqual(['Eli Frost']);
    expect(namesOf((await pmo.get('/people?q=champion@').expect(200)).body)).toEqual(['Cora Hale']);
    expect(namesOf((await pmo.get('/people?q=100%25').expect(200)).body)).toEqual([]);
  });

  it('finds the people of a department and of those below it', async () => {
    const { IT } = flightpath.acme.departments;
    const data = await aDepartment(pmo, { name: 'Data', parentId: IT });
    await aPerson(pmo, { name: 'Ivo Petrov', departmentId: data.id });
    expect(namesOf((await pmo.get(`/people?department=${IT}`).expect(200)).body)).toEqual(['Ivo Petrov']);
  });

  it('refuses an e-mail that somebody has, whatever its case', async () => {
    const { body } = await pmo.post('/people', { name: 'Twin', email: 'PMO@acme.example' }).expect(422);
    expect(body.errors).toEqual([
      { pointer: '#/email', detail: 'The directory already has somebody with the e-mail PMO@acme.example.' },
    ]);
  });

  it('leaves out who has left, when asked', async () => {
    await aPerson(pmo, { name: 'Zed Gone', leftOn: '2026-03-10' });
    await aPerson(pmo, { name: 'Zoe Going', leftOn: '2026-03-11' });
    expect(namesOf((await pmo.get('/people?q=z&present=true').expect(200)).body)).toEqual(['Zoe Going']);
  });
});

describe('when somebody leaves', () => {
  it('judges every initiative anew that they sponsor (worked example 6)', async () => {
    flightpath.clock.moveTo('2026-03-10');
    const ann = await aPerson(pmo, { name: 'Ann Lee', departmentId: flightpath.acme.departments.Claims });
    const registered = await anInitiative(pmo, { sponsors: [{ personId: ann.id }] });
    const ruleIds = async () => {
      const { body } = await pmo.get(`/initiatives/${registered.key}`).expect(200);
      return { rules: body.flags.map(({ ruleId }: { ruleId: string }) => ruleId), revision: body.revision };
    };
    expect((await ruleIds()).rules).toContain('single-department-sponsor');

    flightpath.clock.moveTo('2026-04-01');
    const { body } = await pmo.patch(`/people/${ann.id}`, { leftOn: '2026-04-01' }).expect(200);
    expect(body).toMatchObject({ name: 'Ann Lee', leftOn: '2026-04-01', department: { name: 'Claims' } });

    const after = await ruleIds();
    expect(after.rules).toContain('no-active-sponsor');
    expect(after.rules).not.toContain('single-department-sponsor');
    const { body: history } = await pmo.get(`/initiatives/${registered.key}/revisions`).expect(200);
    expect(history.data[0]).toMatchObject({
      number: 2,
      means: 'system',
      actor: 'Pia Moss',
      summary: 'The directory says that Ann Lee leaves on 1 April 2026',
      flagsOpened: ['no-active-sponsor'],
    });
    const { body: flags } = await pmo.get(`/initiatives/${registered.key}/flags?status=ended`).expect(200);
    expect(flags.data).toMatchObject([{ ruleId: 'single-department-sponsor', status: 'lapsed' }]);
  });

  it('is not for viewers, and not for another tenant', async () => {
    const { personId } = flightpath.acme.members.executive;
    const viewer = await flightpath.signIn('viewer');
    await viewer.patch(`/people/${personId}`, { leftOn: '2026-01-01' }).expect(403);
    const stranger = await flightpath.signIn('pmo', 'globex');
    const { body } = await stranger.patch(`/people/${personId}`, { leftOn: '2026-01-01' }).expect(404);
    expect(body.type).toBe('/api/problems#record-not-found');
    const { rows } = await flightpath.owner.query('select left_on from people where id = $1', [personId]);
    expect(rows).toEqual([{ left_on: null }]);
  });
});

describe('moving a department', () => {
  it('refuses a circle and judges the initiatives that read it', async () => {
    const above = await aDepartment(pmo, { name: 'Operations' });
    const below = await aDepartment(pmo, { name: 'Intake', parentId: above.id });
    const { key } = await anInitiative(pmo, { homeDepartmentId: below.id });
    const circle = await pmo.patch(`/departments/${above.id}`, { parentId: below.id }).expect(422);
    expect(circle.body.errors).toEqual([
      { pointer: '#/parentId', detail: '"Operations" cannot be below itself or a department under it.' },
    ]);
    await pmo.patch(`/departments/${below.id}`, { name: 'Front door', parentId: null }).expect(200);
    const { body } = await pmo.get(`/initiatives/${key}`).expect(200);
    expect(body.department.name).toBe('Front door');
    expect((await pmo.get(`/initiatives?department=${above.id}`).expect(200)).body.data).toEqual([]);
  });
});
