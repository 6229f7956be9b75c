import type { InitiativeFacts } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { describeChanges } from './describe-changes.ts';

const facts = (changes: Partial<InitiativeFacts> = {}): InitiativeFacts => ({
  id: '1',
  key: 'INI-1',
  externalId: null,
  name: 'Claims triage',
  summary: null,
  homeDepartmentId: 'claims',
  phase: 'foundation',
  phaseEnteredOn: null,
  pastStays: [],
  state: 'active',
  pauses: [],
  registeredOn: '2026-03-02',
  mainAnchor: null,
  reportingCadence: null,
  gatePlannedOn: null,
  communicationPlan: null,
  decisionRights: null,
  escalationPath: null,
  ownerId: 'ann',
  nextPhaseOwnerId: null,
  pilots: [],
  affectedDepartmentIds: [],
  sponsors: [],
  champions: [],
  team: [],
  fundingLines: [],
  reinvestments: [],
  indicators: [],
  evidence: [],
  statusUpdates: [],
  decisions: [],
  narratives: [],
  learnings: [],
  ideas: [],
  lastToldOn: null,
  lastActivityOn: null,
  everRecorded: [],
  people: [{ id: 'ann', name: 'Ann Lee', departmentId: 'claims', archetype: null, leftOn: null }],
  departments: [{ id: 'claims', name: 'Claims', parentId: null }],
  ...changes,
});

const change = (field: string, label: string, before: string | null, after: string | null) => ({
  field,
  label,
  before,
  after,
});

describe('the changes between two documents', () => {
  it('are none between equal ones, and leave out what is only derived', () => {
    expect(describeChanges(facts(), facts({ lastActivityOn: '2026-03-02', everRecorded: ['owner'] }))).toEqual([]);
  });

  it('begin with what was recorded at first', () => {
    expect(describeChanges(null, facts())).toEqual([
      change('name', 'Name', null, 'Claims triage'),
      change('homeDepartment', 'Department', null, 'Claims'),
      change('phase', 'Phase', null, 'foundation'),
      change('state', 'State', null, 'active'),
      change('registeredOn', 'Registered on', null, '2 March 2026'),
      change('owner', 'Owner', null, 'Ann Lee'),
    ]);
  });

  it('name people, terms and amounts as a reader would', () => {
    const after = facts({
      ownerId: null,
      mainAnchor: 'operational-efficiency',
      affectedDepartmentIds: ['claims'],
      sponsors: [
        { id: 's', personId: 'ann', kind: 'executive', from: '2026-03-02', to: null, lastCheckInOn: '2026-04-01' },
      ],
      fundingLines: [
        {
          id: 'f',
          amount: { amount: '40000.00', currency: 'EUR' },
          kind: 'pilot',
          from: '2026-03-02',
          to: '2026-05-11',
          approvedOn: null,
          reinvestsMeasurementId: null,
        },
      ],
    });
    expect(describeChanges(facts(), after)).toEqual([
      change('owner', 'Owner', 'Ann Lee', null),
      change('mainAnchor', 'Main value anchor', null, 'operational efficiency'),
      change('affectedDepartments', 'Affected departments', null, 'Claims'),
      change('sponsors', 'Sponsor', null, 'Ann Lee, executive, from 2 March 2026'),
      change('checkIns', 'Last check-in of Ann Lee', null, '1 April 2026'),
      change('fundingLines', 'Funding', null, '40000.00 EUR (pilot), from 2 March 2026 to 11 May 2026, not approved'),
    ]);
  });

  it('tell apart what ended, what was changed and what was removed', () => {
    const sponsor = { id: 's', personId: 'ann', kind: 'executive' as const, from: null, lastCheckInOn: null };
    const sponsored = facts({ sponsors: [{ ...sponsor, to: null }] });
    expect(describeChanges(sponsored, facts({ sponsors: [{ ...sponsor, to: '2026-06-30' }] }))).toEqual([
      change('sponsors', 'Sponsor', 'Ann Lee, executive', 'Ann Lee, executive, to 30 June 2026'),
    ]);
    expect(describeChanges(sponsored, facts())).toEqual([change('sponsors', 'Sponsor', 'Ann Lee, executive', null)]);
  });

  it('of a pilot are told fact by fact', () => {
    const pilot = {
      number: 1,
      hypothesis: null,
      teamSize: 4,
      departmentIds: ['claims'],
      budget: null,
      startedOn: '2026-03-02',
      plannedEndOn: '2026-05-11',
      endedOn: null,
      outcome: 'running' as const,
      exitCriteria: null,
    };
    const ended = { ...pilot, endedOn: '2026-05-12', outcome: 'succeeded' as const };
    expect(describeChanges(facts({ pilots: [pilot] }), facts({ pilots: [ended] }))).toEqual([
      change('pilot', 'Pilot 1: outcome', 'running', 'succeeded'),
      change('pilot', 'Pilot 1: end', null, '12 May 2026'),
    ]);
  });

  it('outside the initiative are told once, not by every record that names what was renamed', () => {
    const champions = [{ id: 'c', personId: 'ann', departmentId: 'claims', from: null, to: null }];
    const after = facts({
      champions,
      people: [{ id: 'ann', name: 'Ann Lee', departmentId: 'claims', archetype: null, leftOn: '2026-04-01' }],
      departments: [{ id: 'claims', name: 'Claims EU', parentId: null }],
    });
    expect(describeChanges(facts({ champions }), after)).toEqual([
      change('people', 'Ann Lee: first day away', null, '1 April 2026'),
      change('departments', 'Department', 'Claims', 'Claims EU'),
    ]);
  });
});
