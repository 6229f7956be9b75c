import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson } from '../../../test/factories.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
});
afterAll(() => flightpath.stop());

/** The five trap characteristics, as in the first worked example of the domain. */
async function trappedPilot() {
  const { Claims } = flightpath.acme.departments;
  const sponsor = await aPerson(pmo, { name: 'Ann Lee', departmentId: Claims });
  return {
    name: 'Claims triage',
    homeDepartmentId: Claims,
    registeredOn: '2026-03-02',
    phaseEnteredOn: '2026-03-02',
    pilot: { teamSize: 4, departmentIds: [Claims], startedOn: '2026-03-02', plannedEndOn: '2026-05-11' },
    sponsors: [{ personId: sponsor.id }],
    fundingLines: [
      {
        amount: { amount: '40000.00', currency: 'EUR' },
        kind: 'pilot',
        from: '2026-03-02',
        to: '2026-05-11',
        approvedOn: '2026-02-20',
      },
    ],
    indicators: [
      {
        name: 'Model accuracy',
        timing: 'lagging',
        measures: 'technical',
        baseline: '0.81',
        baselineDate: '2026-03-02',
        target: '0.9',
        targetDate: '2026-05-11',
      },
    ],
  };
}

describe('registering an initiative', () => {
  it('records everything on the page and judges it at once', async () => {
    const { body, headers } = await pmo.post('/initiatives', await trappedPilot()).expect(201);
    expect(headers.location).toBe(`/api/v1/tenants/acme/initiatives/${body.key}`);
    expect(headers.etag).toBe('"1"');
    expect(body).toMatchObject({
      key: 'INI-1',
      name: 'Claims triage',
      phase: 'foundation',
      state: 'active',
      revision: 1,
      registeredOn: '2026-03-02',
      department: { name: 'Claims' },
      sponsors: [{ name: 'Ann Lee' }],
      affectedDepartments: [{ name: 'Claims' }],
      pilots: [{ number: 1, outcome: 'running', teamSize: 4, departments: [{ name: 'Claims' }] }],
    });
    const trap = [
      'knowledge-silo',
      'low-priority-budget',
      'no-time-to-integrate',
      'single-department-sponsor',
      'technical-success-only',
    ];
    const flags = body.flags.map(({ ruleId }: { ruleId: string }) => ruleId);
    expect(flags).toEqual(expect.arrayContaining(trap));

    const { rows } = await flightpath.owner.query(
      `select number, recorded_means, actor_name, summary from revisions r
       where initiative_id = $1 and tenant_id = $2`,
      [body.id, flightpath.acme.id],
    );
    expect(rows).toEqual([
      {
        number: 1,
        recorded_means: 'person',
        actor_name: 'Pia Moss',
        summary: 'Registered the initiative with its pilot',
      },
    ]);
  });

  it('takes a bare name', async () => {
    const { body } = await pmo.post('/initiatives', { name: '  Chat assistant ' }).expect(201);
    expect(body).toMatchObject({
      name: 'Chat assistant',
      registeredOn: '2026-03-10',
      phaseEnteredOn: null,
      pilots: [],
    });
  });

  it('refuses two facts that cannot be true together, and names both', async () => {
    const input = await trappedPilot();
    input.pilot.plannedEndOn = '2026-02-01';
    const { body } = await pmo.post('/initiatives', input).expect(422);
    expect(body.errors).toEqual([
      {
        pointer: '#/pilot/plannedEndOn',
        detail: expect.stringMatching(/planned end.*2026.*start.*2026/),
      },
    ]);
  });

  it('refuses what the database would not take, in words', async () => {
    const indicator = { name: 'Hours saved', timing: 'leading', measures: 'value', isMain: true };
    const sponsor = { personId: flightpath.acme.members.executive.personId };
    const { body } = await pmo
      .post('/initiatives', {
        name: 'Twice',
        sponsors: [sponsor, { ...sponsor, kind: 'secondary' }],
        indicators: [{ ...indicator, lagDays: 30 }, indicator, { ...indicator, measures: 'change', accrual: 'level' }],
      })
      .expect(422);
    expect(body.errors).toEqual([
      { pointer: '#/indicators/0/lagDays', detail: expect.stringContaining('this one is leading') },
      { pointer: '#/indicators/2/accrual', detail: expect.stringContaining('this one measures change') },
      { pointer: '#/indicators/1/isMain', detail: expect.stringContaining('"Hours saved"') },
      { pointer: '#/sponsors/1/personId', detail: 'Sponsor 2 is the same person as sponsor 1.' },
    ]);
  });

  it('refuses people and departments that the directory does not have, all at once', async () => {
    const { members, departments } = flightpath.globex;
    const { body } = await pmo
      .post('/initiatives', {
        name: 'Borrowed',
        ownerId: members.pmo.personId,
        homeDepartmentId: departments.IT,
        sponsors: [{ personId: flightpath.acme.members.executive.personId }, { personId: members.executive.personId }],
        pilot: { departmentIds: [departments.Claims] },
      })
      .expect(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '#/ownerId',
      '#/sponsors/1/personId',
      '#/homeDepartmentId',
      '#/pilot/departmentIds/0',
    ]);
  });

  it('refuses an external id that another initiative has, and leaves no gap in the keys', async () => {
    const first = await pmo.post('/initiatives', { name: 'One', externalId: 'crm-7' }).expect(201);
    const { body } = await pmo.post('/initiatives', { name: 'Two', externalId: 'crm-7' }).expect(422);
    expect(body.errors).toEqual([
      { pointer: '#/externalId', detail: `${first.body.key} has the external id "crm-7" already.` },
    ]);
    const next = await pmo.post('/initiatives', { name: 'Three' }).expect(201);
    const numberOf = ({ key }: { key: string }) => Number(key.slice(4));
    expect(numberOf(next.body)).toBe(numberOf(first.body) + 1);
  });

  it('is for those who may register', async () => {
    const champion = await flightpath.signIn('champion');
    const { body } = await champion.post('/initiatives', { name: 'Mine' }).expect(403);
    expect(body.type).toBe('/api/problems#not-allowed');
  });

  it('names a wrong field by its place in the document', async () => {
    const { body } = await pmo
      .post('/initiatives', { name: 'X', pilot: { teamSize: 0, startedOn: '2026-02-30' }, sponsors: [{ personId: 7 }] })
      .expect(422);
    expect(body.errors).toEqual([
      { pointer: '#/pilot/teamSize', detail: 'Must be at least 1.' },
      { pointer: '#/pilot/startedOn', detail: 'Expected a date that exists, such as 2026-03-02.' },
      { pointer: '#/sponsors/0/personId', detail: 'Expected a text, got a number.' },
    ]);
  });
});
