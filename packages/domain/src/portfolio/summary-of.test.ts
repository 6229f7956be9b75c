import { describe, expect, it } from '@jest/globals';
import { anEndedPilot, anEntry, anEntryFlag, inExecutionSince } from './entry-builder.ts';
import { summaryOf } from './summary-of.ts';

const TODAY = '2026-06-30';

describe('the portfolio in numbers', () => {
  it('counts states over all, and health over the active ones alone', () => {
    const summary = summaryOf(
      [
        anEntry(1, { health: 'green', statedHealth: 'on-track' }),
        anEntry(2, { health: 'amber', statedHealth: 'at-risk' }),
        anEntry(3, { health: 'amber', statedHealth: 'off-track' }),
        anEntry(4, { health: 'unknown' }),
        anEntry(5, { state: 'paused', health: 'red', statedHealth: 'on-track' }),
        anEntry(6, { state: 'stopped', health: 'red' }),
        anEntry(7, { state: 'embedded' }),
        anEntry(8, { state: 'embedded' }),
      ],
      TODAY,
    );
    expect(summary).toMatchObject({
      asOf: TODAY,
      total: 8,
      byState: { active: 4, paused: 1, stopped: 1, embedded: 2 },
      health: { green: 1, amber: 2, red: 0, unknown: 1 },
      statedHealth: { onTrack: 1, atRisk: 1, offTrack: 1, notStated: 1 },
      contradicted: 0,
    });
  });

  it('counts what is stated to be on track and is not, whether amber or red', () => {
    const onTrack = { statedHealth: 'on-track' } as const;
    const { contradicted } = summaryOf(
      [
        anEntry(1, { ...onTrack, health: 'red' }),
        anEntry(2, { ...onTrack, health: 'amber' }),
        anEntry(3, { ...onTrack, health: 'green' }),
        anEntry(4, { ...onTrack, health: 'unknown' }),
        anEntry(5, { statedHealth: 'at-risk', health: 'red' }),
        anEntry(6, { ...onTrack, health: 'red', state: 'paused' }),
      ],
      TODAY,
    );
    expect(contradicted).toBe(2);
  });

  it('has a stage for every phase, with the days that the active ones have been in it', () => {
    const { funnel } = summaryOf(
      [
        anEntry(1, { phaseEnteredOn: '2026-04-01' }),
        anEntry(2, { phaseEnteredOn: '2026-04-02' }),
        anEntry(3, { phaseEnteredOn: TODAY }),
        anEntry(4, { phaseEnteredOn: '2026-07-01' }),
        anEntry(5, { phaseEnteredOn: null }),
        anEntry(6, { phaseEnteredOn: '2026-06-01', state: 'stopped' }),
        anEntry(7, inExecutionSince('2026-06-20')),
      ],
      TODAY,
    );
    // 90 days ago is recent, 89 days ago, and today; tomorrow is not.
    expect(funnel).toEqual([
      { phase: 'foundation', count: 5, medianDaysInPhase: 0, unknownEntry: 1, enteredRecently: 3 },
      { phase: 'execution', count: 1, medianDaysInPhase: 10, unknownEntry: 0, enteredRecently: 1 },
      { phase: 'scale', count: 0, medianDaysInPhase: null, unknownEntry: 0, enteredRecently: 0 },
      { phase: 'innovation', count: 0, medianDaysInPhase: null, unknownEntry: 0, enteredRecently: 0 },
    ]);
    expect(summaryOf([anEntry(1, { phaseEnteredOn: '2026-03-31' })], TODAY).funnel[0]?.enteredRecently).toBe(0);
  });

  it('counts pilots that run, that succeeded, and that succeeded and went on, each initiative once', () => {
    const running = { startedOn: '2026-05-01', endedOn: null, outcome: 'running' } as const;
    const { pilots } = summaryOf(
      [
        anEntry(1, { pilots: [running, running] }),
        anEntry(2, { pilots: [anEndedPilot('2026-02-01', 'failed'), running] }),
        anEntry(3, { pilots: [anEndedPilot('2026-02-01'), anEndedPilot('2026-03-01')] }),
        anEntry(4, { pilots: [anEndedPilot('2026-02-01')], ...inExecutionSince(TODAY) }),
        anEntry(5, { pilots: [anEndedPilot('2026-02-01')], ...inExecutionSince('2026-07-01') }),
        anEntry(6, { pilots: [anEndedPilot('2026-02-01', 'failed')], ...inExecutionSince('2026-03-01') }),
      ],
      TODAY,
    );
    expect(pilots).toEqual({ running: 2, succeeded: 3, succeededAndInExecution: 1 });
  });

  it('counts those without a basic record, whatever their state', () => {
    const { neverRecorded } = summaryOf(
      [
        anEntry(1, { neverRecorded: ['owner', 'champion'] }),
        anEntry(2, { neverRecorded: ['owner'], state: 'stopped' }),
        anEntry(3, { neverRecorded: ['executive-sponsor', 'owner'] }),
        anEntry(4),
      ],
      TODAY,
    );
    expect(neverRecorded).toEqual({ owner: 3, executiveSponsor: 1, champion: 1 });
  });
});

describe('the flags of the portfolio', () => {
  const flagsOf = (...flags: ReturnType<typeof anEntryFlag>[][]) =>
    summaryOf(
      flags.map((each, index) => anEntry(index, { flags: each })),
      TODAY,
    ).flags;

  it('stand by rule, what most initiatives have first, then by the name of the rule', () => {
    const flags = flagsOf(
      [anEntryFlag('shelved'), anEntryFlag('orphaned')],
      [anEntryFlag('shelved'), anEntryFlag('champion-missing')],
    );
    expect(flags.map(({ ruleId, initiatives }) => [ruleId, initiatives])).toEqual([
      ['shelved', 2],
      ['champion-missing', 1],
      ['orphaned', 1],
    ]);
    expect(flags[0]).toMatchObject({ title: 'Shelved', group: 'after-the-pilot' });
  });

  it('tell the most severe of a rule, what is only to be recorded, and waived ones beside the count', () => {
    const [flag, ...others] = flagsOf(
      [anEntryFlag('orphaned', { severity: 'minor', isToBeRecorded: true })],
      [anEntryFlag('orphaned', { severity: 'critical', isWaived: true, isToBeRecorded: true })],
      [anEntryFlag('orphaned', { severity: 'major' })],
    );
    expect(others).toEqual([]);
    expect(flag).toMatchObject({ severity: 'critical', initiatives: 2, toBeRecorded: 1, waived: 1 });
  });

  it('leave out what another flag covers, and rules that are no more', () => {
    expect(flagsOf([anEntryFlag('orphaned', { coveredBy: 'shelved' }), anEntryFlag('gone-rule')])).toEqual([]);
  });
});
