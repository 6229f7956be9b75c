import type { Flag } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDepartment, anInitiative, etagOf } from '../../../test/factories.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
let viewer: TestClient;

beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
  viewer = await flightpath.signIn('viewer');
  const { Claims, Finance } = flightpath.acme.departments;
  const { id: intake } = await aDepartment(pmo, { name: 'Intake', parentId: Claims });
  const sponsors = [{ personId: flightpath.acme.members.executive.personId }];
  await anInitiative(pmo, { name: 'One', homeDepartmentId: intake, phase: 'scale' });
  await anInitiative(pmo, { name: 'Two', homeDepartmentId: Finance, sponsors });
  await anInitiative(pmo, { name: 'Three', homeDepartmentId: Finance, sponsors, affectedDepartmentIds: [Finance] });
});
afterAll(() => flightpath.stop());

const flagsFor = async (query: string): Promise<Flag[]> => (await viewer.get(`/flags?${query}`).expect(200)).body.data;

const RANKS = ['minor', 'major', 'critical'];

describe('listing flags', () => {
  it('shows the open ones of all initiatives, the most severe first, each complete in itself', async () => {
    const flags = await flagsFor('limit=200');
    const ranks = flags.map(({ severity }) => RANKS.indexOf(severity));
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(new Set(flags.map(({ initiative }) => initiative.name))).toEqual(new Set(['One', 'Two', 'Three']));
    const silo = flags.find(({ ruleId }) => ruleId === 'single-department-sponsor');
    expect(silo).toMatchObject({
      status: 'open',
      openedOn: '2026-03-10',
      endedOn: null,
      isVerified: true,
      finding: { sentence: expect.stringContaining('Finance'), clearsWhen: expect.any(String) },
    });
  });

  it('shows every flag once over pages of two', async () => {
    const whole = (await flagsFor('limit=200')).map(({ id }) => id);
    const paged: string[] = [];
    for (let after = ''; ; ) {
      const { body } = await viewer.get(`/flags?limit=2${after}`).expect(200);
      paged.push(...body.data.map(({ id }: Flag) => id));
      if (body.nextCursor === null) break;
      after = `&after=${body.nextCursor}`;
    }
    expect(paged).toEqual(whole);
  });

  it('filters by rule, severity, and department with those below it', async () => {
    const { Claims } = flightpath.acme.departments;
    const orphaned = await flagsFor('ruleId=orphaned,champion-missing');
    expect(new Set(orphaned.map(({ ruleId }) => ruleId))).toEqual(new Set(['orphaned', 'champion-missing']));
    for (const { severity } of await flagsFor('severity=minor')) expect(severity).toBe('minor');
    const ofClaims = await flagsFor(`department=${Claims}`);
    expect(new Set(ofClaims.map(({ initiative }) => initiative.name))).toEqual(new Set(['One']));
  });

  it('keeps those that ended', async () => {
    const { members } = flightpath.acme;
    await pmo
      .patch('/initiatives/INI-2', { ownerId: members.pmo.personId })
      .set('if-match', await etagOf(pmo, 'INI-2'))
      .expect(200);
    expect((await flagsFor('ruleId=orphaned')).map(({ initiative }) => initiative.key)).toEqual(
      expect.not.arrayContaining(['INI-2']),
    );
    expect(await flagsFor('ruleId=orphaned&status=ended')).toMatchObject([
      { initiative: { key: 'INI-2', name: 'Two' }, status: 'cleared', endedOn: '2026-03-10' },
    ]);
    const { body } = await viewer.get('/initiatives/INI-2/flags?status=all').expect(200);
    const statuses = body.data.map(({ ruleId, status }: Flag) => [ruleId, status]);
    expect(statuses).toContainEqual(['orphaned', 'cleared']);
    expect(statuses).toContainEqual(['single-department-sponsor', 'open']);
  });

  it('refuses a status that does not exist, and has no initiative of another tenant', async () => {
    const { body } = await viewer.get('/flags?status=waived').expect(422);
    expect(body.errors).toEqual([{ pointer: '?status', detail: 'Expected one of open, ended, all.' }]);
    const stranger = await flightpath.signIn('pmo', 'globex');
    await stranger.get('/initiatives/INI-2/flags').expect(404);
    expect((await stranger.get('/flags').expect(200)).body.data).toEqual([]);
  });
});
