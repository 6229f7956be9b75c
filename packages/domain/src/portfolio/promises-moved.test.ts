import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FACT_FIELDS } from '../flags/fact-field.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { someFacts } from '../initiatives/facts-arbitrary.ts';
import { aDecision, anIndicator, aPilot, buildFacts } from '../initiatives/facts-builder.ts';
import { promisesMoved, promisesMovedOut } from './promises-moved.ts';

const conditionDue = (dueOn: string) =>
  aDecision('2026-03-01', {
    outcome: 'advance-with-conditions',
    conditions: [
      { id: 'c1', criterionId: 'communication-plan', text: 'Write the plan', ownerId: 'ann', dueOn, metOn: null },
    ],
  });
const moved = (before: Partial<InitiativeFacts>, after: Partial<InitiativeFacts>) =>
  promisesMoved(buildFacts(before), buildFacts(after));

describe('promises moved', () => {
  it('are planned ends, gate plans, target dates and due dates that went later', () => {
    const promising = (date: string) => ({
      gatePlannedOn: date,
      pilots: [aPilot({ plannedEndOn: '2026-04-01' }), aPilot({ number: 2, plannedEndOn: date })],
      indicators: [anIndicator({ targetDate: date })],
      decisions: [conditionDue(date)],
    });
    expect(moved(promising('2026-05-01'), promising('2026-06-01'))).toEqual([
      { field: 'gatePlannedOn', label: 'Gate', from: '2026-05-01', to: '2026-06-01' },
      { field: 'pilot.plannedEndOn', label: 'Planned end of pilot 2', from: '2026-05-01', to: '2026-06-01' },
      { field: 'indicators', label: 'Target date of Model accuracy', from: '2026-05-01', to: '2026-06-01' },
      { field: 'conditions', label: 'Condition: Write the plan', from: '2026-05-01', to: '2026-06-01' },
    ]);
  });

  it('are none that went earlier, are new or are gone', () => {
    expect(moved({ gatePlannedOn: '2026-05-01' }, { gatePlannedOn: '2026-04-30' })).toEqual([]);
    expect(moved({ gatePlannedOn: '2026-05-01' }, { gatePlannedOn: '2026-05-01' })).toEqual([]);
    expect(moved({ gatePlannedOn: '2026-05-01' }, { gatePlannedOn: '2026-05-02' })).toHaveLength(1);
    expect(moved({ gatePlannedOn: '2026-05-01' }, {})).toEqual([]);
    expect(moved({}, { gatePlannedOn: '2026-05-01' })).toEqual([]);
    expect(moved({ pilots: [aPilot()] }, { pilots: [] })).toEqual([]);
  });

  it('follow an indicator that is renamed', () => {
    const after = { indicators: [anIndicator({ name: 'Accuracy', targetDate: '2026-12-01' })] };
    expect(moved({ indicators: [anIndicator()] }, after)[0]?.label).toBe('Target date of Accuracy');
  });

  it('left a period when they were due in it and are due after it', () => {
    const all = [
      { field: 'gatePlannedOn', label: 'Gate', from: '2026-04-01', to: '2026-07-01' },
      { field: 'gatePlannedOn', label: 'Gate', from: '2026-06-30', to: '2026-06-30' },
      { field: 'gatePlannedOn', label: 'Gate', from: '2026-03-31', to: '2026-07-01' },
      { field: 'gatePlannedOn', label: 'Gate', from: '2026-07-01', to: '2026-08-01' },
    ];
    expect(promisesMovedOut(all, '2026-04-01', '2026-06-30')).toEqual(all.slice(0, 1));
  });

  it('are none without a change, and only ever go later', () => {
    fc.assert(
      fc.property(someFacts, someFacts, (before, after) => {
        expect(promisesMoved(before, before)).toEqual([]);
        for (const { field, from, to } of promisesMoved(before, after)) {
          expect(to > from).toBe(true);
          expect(Object.keys(FACT_FIELDS)).toContain(field);
        }
      }),
    );
  });
});
