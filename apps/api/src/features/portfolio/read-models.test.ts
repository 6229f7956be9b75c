import type { InitiativeRow, MomentumReading, PortfolioCoverage, PortfolioSummary } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDepartment, anInitiative } from '../../../test/factories.ts';
import { aPilotReadyForExecution } from '../../../test/gate-ready.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
let viewer: TestClient;
let ready: InitiativeRow;
let planned: InitiativeRow;

beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
  viewer = await flightpath.signIn('viewer');
  const { Claims, Finance, IT } = flightpath.acme.departments;
  const { id: intake } = await aDepartment(pmo, { name: 'Intake', parentId: Claims });
  ready = await aPilotReadyForExecution(flightpath, { homeDepartmentId: intake, gatePlannedOn: null });
  planned = await anInitiative(pmo, { name: 'Planned', homeDepartmentId: Finance, gatePlannedOn: '2026-04-09' });
  await anInitiative(pmo, { name: 'Later', homeDepartmentId: IT, gatePlannedOn: '2026-04-10' });
  await anInitiative(pmo, {
    name: 'In Scale',
    homeDepartmentId: Finance,
    phase: 'scale',
    phaseEnteredOn: '2025-12-01',
    affectedDepartmentIds: [Finance, IT],
  });
  await anInitiative(pmo, { name: 'Stopped', homeDepartmentId: IT, state: 'stopped' });
});
afterAll(() => flightpath.stop());

const read = async <Reading>(path: string): Promise<Reading> =>
  (await viewer.get(`/portfolio${path}`).expect(200)).body;

/** The three departments have no initiative in common, and no initiative is elsewhere. */
const disjoint = () => Object.values(flightpath.acme.departments).map((id) => `department=${id}`);

describe('a department', () => {
  it('adds up with the others to the whole', async () => {
    const whole = await read<PortfolioSummary>('');
    const parts = await Promise.all(disjoint().map((query) => read<PortfolioSummary>(`?${query}`)));
    const sum = (of: (summary: PortfolioSummary) => number) => parts.reduce((total, part) => total + of(part), 0);
    expect(whole.total).toBe(5);
    expect(sum(({ total }) => total)).toBe(whole.total);
    for (const state of ['active', 'paused', 'stopped', 'embedded'] as const) {
      expect(sum(({ byState }) => byState[state])).toBe(whole.byState[state]);
    }
    for (const health of ['green', 'amber', 'red', 'unknown'] as const) {
      expect(sum((part) => part.health[health])).toBe(whole.health[health]);
    }
    for (const { ruleId, initiatives, toBeRecorded } of whole.flags) {
      const ofRule = ({ flags }: PortfolioSummary) => flags.find((flag) => flag.ruleId === ruleId);
      expect(sum((part) => ofRule(part)?.initiatives ?? 0)).toBe(initiatives);
      expect(sum((part) => ofRule(part)?.toBeRecorded ?? 0)).toBe(toBeRecorded);
    }
    const momentum = await read<MomentumReading>('/momentum');
    const dots = await Promise.all(disjoint().map((query) => read<MomentumReading>(`/momentum?${query}`)));
    expect(dots.flatMap(({ initiatives }) => initiatives.map(({ key }) => key)).sort()).toEqual(
      momentum.initiatives.map(({ key }) => key).sort(),
    );
    const coverage = await read<PortfolioCoverage>('/coverage');
    const covered = await Promise.all(disjoint().map((query) => read<PortfolioCoverage>(`/coverage?${query}`)));
    expect(covered.reduce((total, { affected }) => total + affected, 0)).toBe(coverage.affected);
    expect(covered.reduce((total, { holeCount }) => total + holeCount, 0)).toBe(coverage.holeCount);
  });
});

describe('momentum', () => {
  it('places each active initiative by how fast it moves and how much of its next gate is met', async () => {
    const { initiatives, notPlaced, fields } = await read<MomentumReading>('/momentum');
    expect(initiatives.map(({ name }) => name)).toEqual(['Claims triage', 'Planned', 'Later', 'In Scale']);
    // 99 days in a phase that is expected to take 90: not fast, but with everything in place.
    expect(initiatives[0]).toMatchObject({
      key: ready.key,
      daysInPhase: 99,
      speed: { numerator: 90, denominator: 99 },
      rigour: { numerator: 11, denominator: 11 },
      field: 'rigour-without-speed',
    });
    expect(fields.reduce((sum, field) => sum + field.initiatives, 0) + notPlaced).toBe(initiatives.length);
  });
});

describe('coverage', () => {
  it('counts pairs of an initiative and a department, each hole with where it is', async () => {
    const { affected, columns, holes, holeCount } = await read<PortfolioCoverage>('/coverage');
    expect(affected).toBe(4);
    const coveredBy = Object.fromEntries(columns.map(({ column, covered }) => [column, covered]));
    expect(coveredBy).toEqual({ sponsor: 2, champion: 2, trained: 0, adopting: 0 });
    expect(holes).toHaveLength(holeCount);
    expect(holeCount).toBe(4 * affected - 4);
    const { body } = await viewer.get('/portfolio/coverage?asOf=2026-03-09').expect(200);
    expect(body).toMatchObject({ affected: 0, holeCount: 0 });
  });
});

describe('decisions that wait', () => {
  const waiting = async (query = '') => (await viewer.get(`/portfolio/decisions-waiting${query}`).expect(200)).body;
  const keys = (gates: { key: string }[]) => gates.map(({ key }) => key);

  it('are gates that are ready or planned within 30 days, until somebody asks for them', async () => {
    const before = await waiting();
    expect(before).toMatchObject({ requests: [], waivers: [] });
    expect(before.gates).toMatchObject([
      { key: planned.key, gatePlannedOn: '2026-04-09', isPast: false, isReady: false },
      { key: ready.key, gatePlannedOn: null, isReady: true, met: 11, of: 11 },
    ]);
    await pmo.post(`/initiatives/${ready.key}/gate/requests`, { note: 'Ready.' }).expect(201);
    const asked = await waiting();
    expect(keys(asked.gates)).toEqual([planned.key]);
    expect(asked.requests).toMatchObject([
      { initiative: { key: ready.key, name: 'Claims triage' }, request: { status: 'open', note: 'Ready.' } },
    ]);
    await pmo.delete(`/initiatives/${ready.key}/gate/request`).expect(204);
    expect(await waiting()).toEqual(before);
  });

  it('are waivers that were asked for', async () => {
    const { body: flags } = await pmo.get(`/initiatives/${planned.key}/flags`).expect(200);
    const [flag] = flags.data;
    const given = { reason: 'Until summer.', expiresOn: '2026-06-30' };
    const { body: waiver } = await pmo.post(`/flags/${flag.id}/waivers`, given).expect(201);
    expect((await waiting()).waivers).toMatchObject([
      { waiver: { id: waiver.id, status: 'requested' }, flag: { id: flag.id }, initiative: { key: planned.key } },
    ]);
    const { Claims, Finance } = flightpath.acme.departments;
    expect((await waiting(`?department=${Finance}`)).waivers).toHaveLength(1);
    const ofClaims = await waiting(`?department=${Claims}`);
    expect(ofClaims.waivers).toEqual([]);
    expect(keys(ofClaims.gates)).toEqual([ready.key]);
    await (await flightpath.signIn('executive'))
      .post(`/waivers/${waiver.id}/decision`, { decision: 'refused' })
      .expect(200);
    expect((await waiting()).waivers).toEqual([]);
  });
});
