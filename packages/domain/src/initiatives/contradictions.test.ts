import { describe, expect, it } from '@jest/globals';
import { evidenceContradictions } from '../evidence/evidence-contradictions.ts';
import { pilotContradictions } from '../pilots/pilot-contradictions.ts';
import { periodContradictions } from './contradiction.ts';
import { NewInitiative } from './initiative.ts';
import { newInitiativeContradictions } from './new-initiative-contradictions.ts';

describe('contradictions', () => {
  it('name both facts of a pilot that ends before it starts', () => {
    expect(pilotContradictions({ startedOn: '2026-03-02', plannedEndOn: '2026-03-01' })).toEqual([
      {
        pointer: '#/plannedEndOn',
        detail: 'The planned end of the pilot (1 March 2026) lies before its start (2 March 2026).',
      },
    ]);
    expect(
      pilotContradictions({ startedOn: '2026-03-02', endedOn: '2026-03-01', outcome: 'failed' }).map(
        ({ pointer }) => pointer,
      ),
    ).toEqual(['#/endedOn']);
    expect(pilotContradictions({ startedOn: '2026-03-02', plannedEndOn: '2026-03-02' })).toEqual([]);
  });

  it('ask for the end and the final outcome of a pilot together', () => {
    expect(pilotContradictions({ endedOn: '2026-03-02' }).map(({ pointer }) => pointer)).toEqual(['#/outcome']);
    expect(pilotContradictions({ outcome: 'succeeded' })).toEqual([
      { pointer: '#/endedOn', detail: 'The outcome is "succeeded" but the day the pilot ended is missing.' },
    ]);
    expect(pilotContradictions({ endedOn: '2026-03-02', outcome: 'succeeded' })).toEqual([]);
  });

  it('refuse a period and a validity that end before they begin', () => {
    expect(periodContradictions({ from: '2026-03-02', to: '2026-03-01' })).toEqual([
      { pointer: '#/to', detail: 'The last day (1 March 2026) lies before the first day (2 March 2026).' },
    ]);
    expect(periodContradictions({ from: null, to: '2026-03-01' })).toEqual([]);
    expect(evidenceContradictions({ date: '2026-03-02', validUntil: '2026-03-01' })).toHaveLength(1);
  });

  it('point into the register-a-pilot form, all at once', () => {
    const input = NewInitiative.parse({
      name: 'Claims triage',
      registeredOn: '2026-03-11',
      pilot: { startedOn: '2026-03-02', plannedEndOn: '2026-03-01' },
      sponsors: [{ personId: '018f2f4e-0000-7000-8000-000000000001', from: '2026-03-02', to: '2026-03-01' }],
      fundingLines: [
        { amount: { amount: '1', currency: 'EUR' }, kind: 'pilot', from: '2026-03-02', to: '2026-03-02' },
        { amount: { amount: '1', currency: 'EUR' }, kind: 'pilot', from: '2026-03-02', to: '2026-03-01' },
      ],
      indicators: [{ name: 'Users', timing: 'leading', measures: 'adoption', baseline: '1', target: '1' }],
    });
    expect(newInitiativeContradictions(input, '2026-03-10').map(({ pointer }) => pointer)).toEqual([
      '#/registeredOn',
      '#/pilot/plannedEndOn',
      '#/sponsors/0/to',
      '#/fundingLines/1/to',
      '#/indicators/0/target',
    ]);
    expect(newInitiativeContradictions(NewInitiative.parse({ name: 'Claims triage' }), '2026-03-10')).toEqual([]);
  });
});
