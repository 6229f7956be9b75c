import type { PortfolioSummary } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDepartment, anInitiative, etagOf } from '../../../test/factories.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let viewer: TestClient;

beforeAll(async () => {
  flightpath = await startTestApp();
  const pmo = await flightpath.signIn('pmo');
  viewer = await flightpath.signIn('viewer');
  const { acme, clock } = flightpath;
  const { Claims, Finance } = acme.departments;
  const { id: intake } = await aDepartment(pmo, { name: 'Intake', parentId: Claims });
  const ownerId = acme.members.pmo.personId;
  const sponsors = [{ personId: acme.members.executive.personId }];
  clock.moveTo('2026-03-01');
  const piloted = await anInitiative(pmo, {
    name: 'Piloted',
    homeDepartmentId: intake,
    ownerId,
    sponsors,
    pilot: { departmentIds: [Claims], startedOn: '2025-12-01', plannedEndOn: '2026-02-20' },
    phaseEnteredOn: '2025-12-01',
  });
  await anInitiative(pmo, {
    name: 'In Execution',
    homeDepartmentId: Finance,
    phase: 'execution',
    phaseEnteredOn: '2025-11-01',
  });
  await anInitiative(pmo, {
    name: 'Also',
    homeDepartmentId: Finance,
    phase: 'execution',
    phaseEnteredOn: '2026-02-09',
  });
  await anInitiative(pmo, { name: 'Unknown entry', phase: 'execution' });
  await anInitiative(pmo, { name: 'Stopped', state: 'stopped' });
  await pmo
    .patch(`/initiatives/${piloted.key}/pilots/1`, { endedOn: '2026-02-20', outcome: 'succeeded' })
    .set('if-match', await etagOf(pmo, piloted.key))
    .expect(200);
  const health = { health: 'on-track', summary: 'All well' };
  await pmo.post(`/initiatives/${piloted.key}/status-updates`, health).expect(201);
});
afterAll(() => flightpath.stop());

const read = async (query = ''): Promise<PortfolioSummary> => (await viewer.get(`/portfolio${query}`).expect(200)).body;
const countOf = async (query: string): Promise<number> =>
  (await viewer.get(`/initiatives/index?${query}`).expect(200)).body.count;

describe('the portfolio', () => {
  it('counts by state and phase, with the time in phase where the entry is known', async () => {
    const summary = await read();
    expect(summary).toMatchObject({
      asOf: '2026-03-01',
      total: 5,
      byState: { active: 4, paused: 0, stopped: 1, embedded: 0 },
      pilots: { running: 0, succeeded: 1, succeededAndInExecution: 0 },
      statedHealth: { onTrack: 1, atRisk: 0, offTrack: 0, notStated: 3 },
      neverRecorded: { owner: 4, executiveSponsor: 4, champion: 5 },
    });
    expect(summary.funnel).toEqual([
      { phase: 'foundation', count: 1, medianDaysInPhase: 90, unknownEntry: 0, enteredRecently: 1 },
      { phase: 'execution', count: 3, medianDaysInPhase: 20, unknownEntry: 1, enteredRecently: 1 },
      { phase: 'scale', count: 0, medianDaysInPhase: null, unknownEntry: 0, enteredRecently: 0 },
      { phase: 'innovation', count: 0, medianDaysInPhase: null, unknownEntry: 0, enteredRecently: 0 },
    ]);
  });

  it('shows numbers that are the counts of the register under the filters of the same names', async () => {
    for (const department of ['', `department=${flightpath.acme.departments.Finance}`]) {
      const summary = await read(`?${department}`);
      expect(summary.total).toBe(await countOf(department));
      for (const [state, count] of Object.entries(summary.byState)) {
        expect(await countOf(`state=${state}&${department}`)).toBe(count);
      }
      for (const [health, count] of Object.entries(summary.health)) {
        expect(await countOf(`health=${health}&${department}`)).toBe(count);
      }
      for (const { phase, count } of summary.funnel) {
        expect(await countOf(`phase=${phase}&state=active&${department}`)).toBe(count);
      }
      expect(summary.flags.length).toBeGreaterThan(0);
      for (const { ruleId, initiatives, toBeRecorded } of summary.flags) {
        expect(await countOf(`flag=${ruleId}&${department}`)).toBe(initiatives);
        expect(await countOf(`flag=${ruleId}&toBeRecorded=true&${department}`)).toBe(toBeRecorded);
      }
      expect(await countOf(`statedHealth=on-track&health=amber,red&${department}`)).toBe(summary.contradicted);
      expect(await countOf(`statedHealth=not-stated&${department}`)).toBe(summary.statedHealth.notStated);
    }
  });

  it('of a department includes those below it', async () => {
    const { Claims, Finance, IT } = flightpath.acme.departments;
    expect((await read(`?department=${Claims}`)).total).toBe(1);
    expect((await read(`?department=${Finance},${Claims}`)).total).toBe(3);
    expect(await read(`?department=${IT}`)).toMatchObject({ total: 0, flags: [] });
  });

  it('of another tenant is empty', async () => {
    const stranger = await flightpath.signIn('viewer', 'globex');
    expect((await stranger.get('/portfolio').expect(200)).body).toMatchObject({ total: 0, flags: [] });
    expect((await stranger.get(`/portfolio?department=${flightpath.acme.departments.Claims}`)).body.total).toBe(0);
  });
});
