import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDepartment, anInitiative } from '../../../test/factories.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;

beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
  const { Claims, Finance } = flightpath.acme.departments;
  const intake = await aDepartment(pmo, { name: 'Intake', parentId: Claims });
  const ownerId = flightpath.acme.members.pmo.personId;
  const day = (date: string) => flightpath.clock.moveTo(date);
  day('2026-03-01');
  await anInitiative(pmo, { name: 'Charlie 100%', homeDepartmentId: intake.id, phase: 'scale' });
  day('2026-03-02');
  await anInitiative(pmo, { name: 'alpha', homeDepartmentId: Claims, ownerId, externalId: 'crm-7' });
  day('2026-03-03');
  await anInitiative(pmo, { name: 'Bravo', homeDepartmentId: Finance, phase: 'execution', summary: 'Reads invoices' });
  day('2026-03-04');
  await anInitiative(pmo, { name: 'Delta', state: 'stopped' });
});
afterAll(() => flightpath.stop());

const namesFor = async (query: string) => {
  const { body } = await pmo.get(`/initiatives?${query}`).expect(200);
  return body.data.map(({ name }: { name: string }) => name);
};

describe('the register', () => {
  it('is by key unless told otherwise', async () => {
    expect(await namesFor('')).toEqual(['Charlie 100%', 'alpha', 'Bravo', 'Delta']);
  });

  it.each([
    ['name', ['alpha', 'Bravo', 'Charlie 100%', 'Delta']],
    ['-name', ['Delta', 'Charlie 100%', 'Bravo', 'alpha']],
    ['phase', ['alpha', 'Delta', 'Bravo', 'Charlie 100%']],
    ['-updatedAt', ['Delta', 'Bravo', 'alpha', 'Charlie 100%']],
    ['registeredOn', ['Charlie 100%', 'alpha', 'Bravo', 'Delta']],
    ['-key', ['Delta', 'Bravo', 'alpha', 'Charlie 100%']],
  ])('sorts by %s', async (sort, names) => {
    expect(await namesFor(`sort=${sort}`)).toEqual(names);
  });

  it.each(['key', 'name', '-phase', 'health', '-updatedAt', 'registeredOn', 'lastUpdateOn', '-flags'])(
    'shows every row once over pages of one, by %s',
    async (sort) => {
      const whole = await namesFor(`sort=${sort}`);
      const paged: string[] = [];
      for (let after = ''; ; ) {
        const { body } = await pmo.get(`/initiatives?sort=${sort}&limit=1${after}`).expect(200);
        paged.push(...body.data.map(({ name }: { name: string }) => name));
        if (body.nextCursor === null) break;
        after = `&after=${body.nextCursor}`;
      }
      expect(paged).toEqual(whole);
      expect(paged).toHaveLength(4);
    },
  );

  it.each([
    ['phase=execution,scale', ['Charlie 100%', 'Bravo']],
    ['phase=execution&phase=scale', ['Charlie 100%', 'Bravo']],
    ['state=stopped', ['Delta']],
    ['q=crm-7', ['alpha']],
    ['q=INVOICES bravo', ['Bravo']],
    ['q=100%25', ['Charlie 100%']],
    ['q=1__', []],
    ['flag=orphaned', ['Charlie 100%', 'Bravo']],
    ['flag=orphaned&toBeRecorded=true', ['Charlie 100%', 'Bravo']],
    ['flag=orphaned&toBeRecorded=false', []],
    ['updatedSince=2026-03-03', ['Bravo', 'Delta']],
    ['updatedSince=2026-03-03T09:00:01Z', ['Delta']],
    ['phase=', ['Charlie 100%', 'alpha', 'Bravo', 'Delta']],
  ])('filters by %s', async (query, names) => {
    expect(await namesFor(query)).toEqual(names);
  });

  it('filters by department with those below it, and by owner', async () => {
    const { Claims } = flightpath.acme.departments;
    expect(await namesFor(`department=${Claims}`)).toEqual(['Charlie 100%', 'alpha']);
    expect(await namesFor(`owner=${flightpath.acme.members.pmo.personId}`)).toEqual(['alpha']);
  });

  it('gives the ordered ids, and rows by ids in their order', async () => {
    const { body: index } = await pmo.get('/initiatives/index?sort=-name').expect(200);
    expect(index.count).toBe(4);
    expect(await namesFor(`ids=${index.ids.join(',')}`)).toEqual(['Delta', 'Charlie 100%', 'Bravo', 'alpha']);
    expect(await namesFor(`ids=${index.ids[3]},${index.ids[1]}`)).toEqual(['alpha', 'Charlie 100%']);
    const { body: scaled } = await pmo.get('/initiatives/index?phase=scale').expect(200);
    expect(scaled.count).toBe(1);
  });

  it('refuses a cursor of another sort, and one that was made up', async () => {
    const { body } = await pmo.get('/initiatives?sort=name&limit=1').expect(200);
    const other = await pmo.get(`/initiatives?sort=phase&limit=1&after=${body.nextCursor}`).expect(422);
    expect(other.body.errors[0].pointer).toBe('?after');
    const forged = Buffer.from('["updatedAt","yesterday; drop table initiatives",1]').toString('base64url');
    await pmo.get(`/initiatives?sort=updatedAt&after=${forged}`).expect(422);
  });

  it('names a filter value that does not exist', async () => {
    const { body } = await pmo.get('/initiatives?phase=execution,pilot').expect(422);
    expect(body.errors).toEqual([
      { pointer: '?phase.1', detail: 'Expected one of foundation, execution, scale, innovation.' },
    ]);
  });

  it('answers 304 to whoever has the list already', async () => {
    const { headers } = await pmo.get('/initiatives?sort=name').expect(200);
    await pmo
      .get('/initiatives?sort=name')
      .set('if-none-match', headers.etag as string)
      .expect(304);
  });

  it('shows another tenant its own rows only', async () => {
    const stranger = await flightpath.signIn('pmo', 'globex');
    expect((await stranger.get('/initiatives').expect(200)).body).toEqual({ data: [], nextCursor: null });
    expect((await stranger.get('/initiatives/index').expect(200)).body).toEqual({ ids: [], count: 0 });
  });
});
