import { describe, expect, it } from '@jest/globals';
import { DEPARTMENTS, PEOPLE, pilotInTheTrap } from '../initiatives/facts-builder.ts';
import { NewInitiative } from '../initiatives/initiative.ts';
import { flagMarks } from './flag-marks.ts';
import { assessOn, utc } from './judge.ts';
import { previewFlags } from './preview.ts';

// The schema wants UUIDs; the invented organisation has readable ids.
const form = (fields: Partial<NewInitiative>): NewInitiative => ({
  ...NewInitiative.parse({ name: 'Claims triage' }),
  ...fields,
});
const directory = { people: PEOPLE, departments: DEPARTMENTS };
const now = new Date('2026-03-02T09:00:00Z');

const trap = form({
  ownerId: 'amir',
  homeDepartmentId: 'claims',
  pilot: {
    hypothesis: null,
    teamSize: 4,
    departmentIds: ['claims'],
    budget: null,
    startedOn: '2026-03-02',
    plannedEndOn: '2026-05-11',
    exitCriteria: null,
  },
  sponsors: [{ personId: 'ann', kind: 'executive', from: '2026-03-02', to: null }],
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
      ...NewInitiative.shape.indicators.unwrap().element.parse({
        name: 'Model accuracy',
        timing: 'lagging',
        measures: 'technical',
        baseline: '0.81',
        target: '0.9',
      }),
    },
  ],
});

describe('previewFlags', () => {
  it('says of the form what the judgement says of the saved initiative', () => {
    const preview = previewFlags(trap, directory, utc, now);
    const saved = assessOn(pilotInTheTrap(), '2026-03-02');
    expect(preview.episodes).toEqual(saved.episodes);
    expect(preview.outcomes).toEqual(saved.outcomes);
    expect(preview.health).toBe(saved.health);
  });

  it('lists the flags most severe first', () => {
    expect(
      flagMarks(previewFlags(trap, directory, utc, now).episodes).map(({ ruleId, severity }) => [ruleId, severity]),
    ).toEqual([
      ['low-priority-budget', 'major'],
      ['single-department-sponsor', 'major'],
      ['knowledge-silo', 'minor'],
      ['no-time-to-integrate', 'minor'],
      ['technical-success-only', 'minor'],
      ['champion-missing', 'minor'],
      ['no-value-anchor', 'minor'],
      ['value-unmeasured', 'minor'],
    ]);
  });

  it('says of an empty form what is to be recorded', () => {
    const preview = previewFlags(form({}), directory, utc, now);
    expect(flagMarks(preview.episodes)).toMatchObject([
      { ruleId: 'no-active-sponsor', severity: 'minor', isToBeRecorded: true },
      { ruleId: 'orphaned', severity: 'minor', isToBeRecorded: true },
      { ruleId: 'no-value-anchor', severity: 'minor', isToBeRecorded: true },
      { ruleId: 'value-unmeasured', severity: 'minor', isToBeRecorded: true },
    ]);
    expect(preview.health).toBe('unknown');
  });

  it('counts the pilot departments among the affected ones', () => {
    const preview = previewFlags({ ...trap, affectedDepartmentIds: ['finance'] }, directory, utc, now);
    expect(preview.outcomes['champion-missing']).toMatchObject({ sentence: 'Claims and Finance have no champion.' });
  });

  it('knows the departments above those named', () => {
    const sponsors = ['ann', 'ada'].map((personId) => ({ personId, kind: 'executive' as const, from: null, to: null }));
    const preview = previewFlags({ ...trap, sponsors }, directory, utc, now);
    expect(preview.outcomes['single-department-sponsor']?.kind).toBe('sprung');
  });
});
