import type { InitiativeFacts } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn, startTestRegister, type TestRegister } from '../../test/test-register.ts';
import { loadFacts } from './load-facts.ts';

let register: TestRegister;
beforeAll(async () => {
  register = await startTestRegister();
});
afterAll(() => register.stop());

const load = async (id: string): Promise<InitiativeFacts> => {
  const [facts] = await register.inTenant((tx) => loadFacts(tx, [id]));
  return facts as InitiativeFacts;
};

describe('the facts of an initiative', () => {
  it('are one document in the shape of the domain, with exact decimals and plain dates', async () => {
    const technology = await register.department('IT');
    const data = await register.department('Data', technology);
    const claims = await register.department('Claims');
    const ann = await register.person('Ann Lee', claims);
    const ben = await register.person('Ben Ode', data);
    const id = await register.initiative({
      external_id: 'X-1',
      home_department_id: claims,
      owner_id: ann,
      reporting_cadence: 'weekly',
      ever_recorded: ['owner'],
    });
    const of = { initiative_id: id, ...recordedOn('2026-03-02') };
    await register.insert('affected_departments', { initiative_id: id, department_id: claims });
    await register.insert('pilots', {
      ...of,
      number: 1,
      team_size: 4,
      budget_amount: '40000',
      budget_currency: 'EUR',
      started_on: '2026-03-02',
      planned_end_on: '2026-05-11',
      outcome: 'running',
    });
    await register.insert('pilot_departments', { initiative_id: id, pilot_number: 1, department_id: claims });
    const sponsor = await register.insert('sponsors', { ...of, person_id: ben, kind: 'executive' });
    await register.insert('check_ins', { ...of, person_id: ben, checked_in_on: '2026-03-20' });
    const champion = await register.insert('champions', { ...of, person_id: ann, department_id: claims });
    const member = await register.insert('team_members', { ...of, person_id: ann, team: 'pilot', pilot_number: 1 });
    const money = { amount: '40000', currency: 'EUR', kind: 'pilot', starts_on: '2026-03-02', ends_on: '2026-05-11' };
    const funding = await register.insert('funding_lines', { ...of, ...money });
    const indicator = await register.insert('indicators', {
      // 23:30 UTC is the next day in Berlin.
      ...of,
      recorded_at: '2026-03-02T23:30:00Z',
      name: 'Model accuracy',
      timing: 'lagging',
      measures: 'technical',
      unit: 'share',
      direction: 'increase',
      baseline: '0.81',
      target: '0.9',
    });
    const evidence = await register.insert('evidence', {
      ...of,
      kind: 'runbook',
      title: 'Runbook',
      dated_on: '2026-03-02',
    });

    const facts = await load(id);
    expect(facts).toEqual({
      id,
      key: facts.key,
      externalId: 'X-1',
      name: 'Claims triage',
      summary: null,
      homeDepartmentId: claims,
      phase: 'foundation',
      phaseEnteredOn: '2026-03-02',
      pastStays: [],
      state: 'active',
      pauses: [],
      registeredOn: '2026-03-02',
      mainAnchor: null,
      reportingCadence: 'weekly',
      gatePlannedOn: null,
      communicationPlan: null,
      decisionRights: null,
      escalationPath: null,
      ownerId: ann,
      nextPhaseOwnerId: null,
      pilots: [
        {
          number: 1,
          hypothesis: null,
          teamSize: 4,
          departmentIds: [claims],
          budget: { amount: '40000.00', currency: 'EUR' },
          startedOn: '2026-03-02',
          plannedEndOn: '2026-05-11',
          endedOn: null,
          outcome: 'running',
          exitCriteria: null,
        },
      ],
      affectedDepartmentIds: [claims],
      sponsors: [{ id: sponsor, personId: ben, kind: 'executive', from: null, to: null, lastCheckInOn: '2026-03-20' }],
      champions: [{ id: champion, personId: ann, departmentId: claims, from: null, to: null }],
      team: [{ id: member, personId: ann, team: 'pilot', pilotNumber: 1, role: null, from: null, to: null }],
      fundingLines: [
        {
          id: funding,
          amount: { amount: '40000.00', currency: 'EUR' },
          kind: 'pilot',
          from: '2026-03-02',
          to: '2026-05-11',
          approvedOn: null,
          reinvestsMeasurementId: null,
        },
      ],
      reinvestments: [],
      indicators: [
        {
          id: indicator,
          name: 'Model accuracy',
          timing: 'lagging',
          measures: 'technical',
          unit: 'share',
          direction: 'increase',
          baseline: '0.81',
          baselineDate: null,
          target: '0.9',
          targetDate: null,
          weight: 1,
          isMain: false,
          anchor: null,
          accrual: null,
          cadence: null,
          lagDays: null,
          leadingIndicatorIds: [],
          departmentId: null,
          retiredOn: null,
          createdOn: '2026-03-03',
          measurements: [],
          lastValidated: null,
        },
      ],
      evidence: [
        { id: evidence, kind: 'runbook', title: 'Runbook', date: '2026-03-02', validUntil: null, departmentId: null },
      ],
      statusUpdates: [],
      decisions: [],
      narratives: [],
      learnings: [],
      ideas: [],
      lastToldOn: null,
      lastActivityOn: '2026-03-02',
      everRecorded: ['owner'],
      people: [
        { id: ann, name: 'Ann Lee', departmentId: claims, archetype: null, leftOn: null },
        { id: ben, name: 'Ben Ode', departmentId: data, archetype: null, leftOn: null },
      ],
      // Data only through a person, IT only as the one above it.
      departments: [
        { id: technology, name: 'IT', parentId: null },
        { id: data, name: 'Data', parentId: technology },
        { id: claims, name: 'Claims', parentId: null },
      ],
    } satisfies InitiativeFacts);
  });

  it('hold the last three measurements that no correction replaced, the newest first', async () => {
    const id = await register.initiative();
    const of = recordedOn('2026-06-01', 'import');
    const base = { name: 'Use', timing: 'leading', measures: 'adoption', unit: 'share', direction: 'increase' };
    const indicator_id = await register.insert('indicators', { initiative_id: id, ...base, ...of });
    const measure = (measured_on: string, value: string, corrects_id?: string) =>
      register.insert('measurements', { indicator_id, measured_on, value, confidence: 'measured', corrects_id, ...of });
    for (const month of ['01', '02', '03']) await measure(`2026-${month}-01`, '10');
    const wrong = await measure('2026-04-01', '999');
    await measure('2026-04-01', '12.50', wrong);
    const [{ measurements } = { measurements: [] }] = (await load(id)).indicators;
    expect(measurements.map(({ date, value }) => [date, value])).toEqual([
      ['2026-04-01', '12.5'],
      ['2026-03-01', '10'],
      ['2026-02-01', '10'],
    ]);
  });

  it('hold the latest update of the owner, of each department and of its champion, and the current version of each narrative', async () => {
    const claims = await register.department('Claims West');
    const id = await register.initiative();
    const champion = await register.person('Cora Hale', claims);
    await register.insert('champions', {
      ...{ initiative_id: id, person_id: champion, department_id: claims },
      ...recordedOn('2026-03-02'),
    });
    const post = (health: string, posted_on: string, department_id: string | null, author_id: string | null = null) =>
      register.insert('status_updates', {
        initiative_id: id,
        author_id,
        health,
        posted_on,
        period_to: posted_on,
        department_id,
        summary: 'So it goes',
        ...recordedOn(posted_on),
      });
    await post('on-track', '2026-04-01', null);
    await post('at-risk', '2026-05-01', null);
    await post('off-track', '2026-03-15', claims, champion);
    await post('at-risk', '2026-04-02', claims);
    await post('on-track', '2026-04-15', claims);
    const written = { initiative_id: id, written_on: '2026-03-02', ...recordedOn('2026-03-02') };
    await register.insert('narratives', { ...written, version: 1, text: 'Cheaper' });
    await register.insert('narratives', { ...written, version: 2, text: 'Faster' });
    const facts = await load(id);
    expect(facts.statusUpdates.map(({ departmentId, health }) => [departmentId, health])).toEqual([
      [null, 'at-risk'],
      [claims, 'off-track'],
      [claims, 'on-track'],
    ]);
    expect(facts.narratives.map(({ text }) => text)).toEqual(['Faster']);
    expect(facts.lastActivityOn).toBe('2026-05-01');
  });

  it('count as activity only what persons did, by its own date but not later than it was recorded', async () => {
    const id = await register.initiative();
    const person_id = await register.person('Bea Sato');
    const sponsor = { initiative_id: id, person_id, kind: 'executive' };
    await register.insert('sponsors', { ...sponsor, ...recordedOn('2026-06-30', 'import') });
    expect((await load(id)).lastActivityOn).toBeNull();
    await register.insert('sponsors', { ...sponsor, starts_on: '2026-03-05', ...recordedOn('2026-04-01') });
    expect((await load(id)).lastActivityOn).toBe('2026-03-05');
    await register.insert('sponsors', { ...sponsor, starts_on: '2027-01-01', ...recordedOn('2026-04-02') });
    expect((await load(id)).lastActivityOn).toBe('2026-04-02');
    const line = { amount: '1', currency: 'EUR', kind: 'pilot', starts_on: '2026-01-01', approved_on: '2026-05-01' };
    const imported = { initiative_id: id, ...line, ...recordedOn('2026-03-02', 'import') };
    await register.insert('funding_lines', { ...imported, approved_means: 'import' });
    expect((await load(id)).lastActivityOn).toBe('2026-04-02');
    // A line that an import brought, approved later by a person.
    await register.query("update funding_lines set approved_means = 'person' where initiative_id = $1", [id]);
    expect((await load(id)).lastActivityOn).toBe('2026-05-01');
  });

  it('come in the order asked for, without those that the tenant does not have', async () => {
    const [first, second] = [await register.initiative(), await register.initiative()];
    const unknown = '01900000-0000-7000-8000-000000000000';
    const facts = await register.inTenant((tx) => loadFacts(tx, [second, unknown, first]));
    expect(facts.map(({ id }) => id)).toEqual([second, first]);
  });
});
