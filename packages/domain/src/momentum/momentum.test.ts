import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LOOKED_AT, somePortfolio } from '../portfolio/entry-arbitrary.ts';
import { anEndedPilot, anEntry, anEntryGate, entriesOf, inExecutionSince } from '../portfolio/entry-builder.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import { shippedRulePack } from '../rule-packs/rule-pack.ts';
import { pilotCohorts } from './cohorts.ts';
import { MomentumReading, momentum } from './momentum.ts';
import { MomentumParameters, momentumParameters } from './momentum-parameters.ts';
import { movesBetween } from './moves.ts';
import { timeInPhase } from './time-in-phase.ts';

const TODAY = '2026-11-20';
const read = (entries: PortfolioEntry[]) => momentum(entries, '2026-10-01', shippedRulePack, TODAY);

describe('time in phase', () => {
  const phaseOf = (entries: PortfolioEntry[], phase: string) =>
    timeInPhase(entries, TODAY).find((one) => one.phase === phase);

  it('keeps completed and running stays apart', () => {
    const left = anEntry(1, {
      phase: 'execution',
      phaseEnteredOn: '2026-11-10',
      pastStays: [{ phase: 'foundation', enteredOn: '2026-11-01', leftOn: null }],
    });
    const here = anEntry(2, { phaseEnteredOn: '2026-10-21' });
    expect(phaseOf([left, here], 'foundation')).toEqual({
      phase: 'foundation',
      active: 1,
      paused: 0,
      completed: { count: 1, medianDays: 9, ninetiethDays: 9 },
      running: { count: 1, medianDays: 30, ninetiethDays: 30 },
      unknownEntry: 0,
    });
    expect(phaseOf([left, here], 'execution')).toMatchObject({ active: 1, running: { count: 1, medianDays: 10 } });
    expect(phaseOf([left, here], 'scale')).toMatchObject({ running: { count: 0, medianDays: null } });
  });

  it('takes median and 90th percentile by nearest rank', () => {
    const days = ['2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16', '2026-11-15'];
    const entries = days.flatMap((day, index) => entriesOf(2, index * 2 + 1, { phaseEnteredOn: day }));
    expect(phaseOf(entries, 'foundation')?.running).toEqual({ count: 10, medianDays: 3, ninetiethDays: 5 });
  });

  it('leaves out what is unknown, what contradicts itself, and the stay that a stop ended', () => {
    const unknown = anEntry(1, { phaseEnteredOn: null });
    const contradiction = anEntry(2, {
      ...inExecutionSince('2026-02-01'),
      pastStays: [{ phase: 'foundation', enteredOn: '2026-03-01', leftOn: '2026-02-01' }],
    });
    const stopped = anEntry(3, { state: 'stopped', endedOn: '2026-06-01' });
    expect(phaseOf([unknown, contradiction, stopped], 'foundation')).toMatchObject({
      active: 1,
      completed: { count: 0 },
      running: { count: 0 },
      unknownEntry: 1,
    });
  });

  it('completes Innovation by embedding, and lets a paused stay run without its pause', () => {
    const embedded = anEntry(1, {
      phase: 'innovation',
      state: 'embedded',
      phaseEnteredOn: '2026-01-01',
      endedOn: '2026-01-31',
    });
    const paused = anEntry(2, {
      state: 'paused',
      phaseEnteredOn: '2026-11-01',
      pauses: [{ from: '2026-11-10', resumeOn: '2027-01-01' }],
    });
    expect(phaseOf([embedded, paused], 'innovation')).toMatchObject({ active: 0, completed: { medianDays: 30 } });
    expect(phaseOf([embedded, paused], 'foundation')).toMatchObject({ paused: 1, running: { medianDays: 9 } });
  });
});

describe('cohorts', () => {
  it('begin with the first pilot to start, else with the registration', () => {
    const started = (startedOn: string | null) => ({ ...anEndedPilot('2026-09-01'), startedOn });
    const entries = [
      anEntry(1, { pilots: [started('2026-04-01'), started('2026-07-01')], ...inExecutionSince('2026-10-01') }),
      anEntry(2, { pilots: [started('2026-06-30')] }),
      anEntry(3, { pilots: [started(null)], registeredOn: '2026-01-05' }),
      anEntry(4, { pilots: [{ startedOn: '2027-01-01', endedOn: null, outcome: 'running' }], phase: 'scale' }),
    ];
    expect(pilotCohorts(entries, TODAY)).toEqual([
      { quarter: '2026-Q1', initiatives: 2, succeeded: 1, becameProgram: 1, reachedScale: 1 },
      { quarter: '2026-Q2', initiatives: 2, succeeded: 2, becameProgram: 1, reachedScale: 0 },
    ]);
  });
});

describe('moves', () => {
  const back = anEntry(2, {
    phase: 'foundation',
    phaseEnteredOn: '2026-06-01',
    pastStays: [{ phase: 'execution', enteredOn: '2026-05-01', leftOn: null }],
  });
  const entries = [
    anEntry(1, inExecutionSince('2026-05-01')),
    back,
    anEntry(3, { state: 'stopped', endedOn: '2026-06-01' }),
    anEntry(4, { state: 'embedded', phase: 'innovation', endedOn: '2026-06-02' }),
    anEntry(5, { state: 'stopped', endedOn: null }),
    anEntry(6, {
      phase: 'scale',
      phaseEnteredOn: null,
      pastStays: [{ phase: 'execution', enteredOn: null, leftOn: null }],
    }),
  ];
  const kinds = (from: string, to: string) => movesBetween(entries, from, to).map(({ key, kind }) => `${key} ${kind}`);

  it('are those of the period, both days included, the earliest first', () => {
    expect(kinds('2026-05-01', '2026-06-02')).toEqual([
      'INI-1 advanced',
      'INI-2 stepped-back',
      'INI-3 stopped',
      'INI-4 embedded',
    ]);
    expect(kinds('2026-05-02', '2026-06-01')).toEqual(['INI-2 stepped-back', 'INI-3 stopped']);
    expect(movesBetween(entries, '2026-06-01', '2026-06-01')[0]).toEqual({
      key: 'INI-2',
      name: 'Initiative 2',
      kind: 'stepped-back',
      on: '2026-06-01',
      from: 'execution',
      to: 'foundation',
    });
  });

  it('add up over periods that follow each other', () => {
    fc.assert(
      fc.property(somePortfolio, (portfolio) => {
        const count = (from: string, to: string) => movesBetween(portfolio, from, to).length;
        expect(count('2024-01-01', '2025-06-30') + count('2025-07-01', '2028-12-31')).toBe(
          count('2024-01-01', '2028-12-31'),
        );
      }),
    );
  });
});

describe('momentum', () => {
  it('places each active initiative in a field, or says why not', () => {
    const reading = read([
      anEntry(12, { phaseEnteredOn: '2026-11-01', gate: anEntryGate(9, 1) }),
      anEntry(2, { phaseEnteredOn: '2026-01-01', gate: anEntryGate(1, 9) }),
      anEntry(3, { phaseEnteredOn: null, gate: anEntryGate(1, 9) }),
      anEntry(4, { state: 'paused' }),
      anEntry(5, inExecutionSince('2026-10-01')),
    ]);
    expect(reading.initiatives.map(({ key, field }) => [key, field])).toEqual([
      ['INI-2', 'neither'],
      ['INI-3', null],
      ['INI-5', null],
      ['INI-12', 'speed-with-rigour'],
    ]);
    expect(reading.fields.map(({ title, initiatives }) => [title, initiatives])).toEqual([
      ['Speed with rigour', 1],
      ['Speed without rigour', 0],
      ['Rigour without speed', 0],
      ['Neither speed nor rigour', 1],
    ]);
    expect(reading.notPlaced).toBe(2);
    expect(reading.moveCounts[0]).toEqual({ kind: 'advanced', initiatives: 1 });
  });

  it('takes what it expects from the rule pack', () => {
    const pack = { version: 2, rules: { momentum: { parameters: { foundationDays: 10 } } } };
    const [first] = momentum([anEntry(1, { phaseEnteredOn: '2026-11-01' })], TODAY, pack, TODAY).initiatives;
    expect(first?.speed).toEqual({ numerator: 10, denominator: 19 });
    const { parameters } = momentumParameters(shippedRulePack);
    for (const [name, field] of Object.entries(MomentumParameters.shape)) {
      expect(field.description).toMatch(/^[A-Z]/);
      for (const value of ['many', -1]) {
        const broken = { version: 2, rules: { momentum: { parameters: { [name]: value } } } };
        expect(momentumParameters(broken)).toMatchObject({ parameters, problem: expect.any(String) });
      }
    }
  });

  it('loses no initiative: each active one is in a field or not placed, each known stay is timed', () => {
    fc.assert(
      fc.property(somePortfolio, (entries) => {
        const reading = momentum(entries, '2025-06-01', shippedRulePack, LOOKED_AT);
        const active = entries.filter(({ state }) => state === 'active').length;
        const placed = reading.fields.reduce((sum, { initiatives }) => sum + initiatives, 0);
        expect(placed + reading.notPlaced).toBe(active);
        expect(reading.phases.reduce((sum, phase) => sum + phase.active, 0)).toBe(active);
        expect(reading.cohorts.reduce((sum, { initiatives }) => sum + initiatives, 0)).toBe(entries.length);
        for (const { completed, running } of reading.phases) {
          for (const { medianDays, ninetiethDays } of [completed, running]) {
            expect((ninetiethDays ?? 0) >= (medianDays ?? 0)).toBe(true);
          }
        }
        expect(MomentumReading.parse(JSON.parse(JSON.stringify(reading)))).toEqual(reading);
      }),
    );
  });
});
