import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { aDecision, aPilot, buildFacts } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { pilotOverrun } from './pilot-overrun.ts';

const ask = (facts: Partial<InitiativeFacts>, on: string) =>
  verdict(pilotOverrun, buildFacts({ pilots: [aPilot()], ...facts }), on);
const openEnded = [aPilot({ startedOn: '2024-09-02', plannedEndOn: null })];

describe('pilot-overrun', () => {
  it('is quiet for 84 days past the planned end, springs, and stops applying when the pilot ends', () => {
    expect(ask({}, '2026-08-03')).toBe('clear');
    expect(ask({}, '2026-08-04')).toBe('The pilot is more than 84 days past its planned end of 11 May 2026.');
    expect(turnsOn(pilotOverrun, buildFacts({ pilots: [aPilot()] }), '2026-05-12')).toBe('2026-08-04');
    expect(ask({ pilots: [aPilot({ endedOn: '2026-08-04', outcome: 'succeeded' })] }, '2026-08-04')).toBe(
      'not-applicable',
    );
  });

  it('is quiet for 540 days after the start where no end is planned', () => {
    expect(ask({ pilots: openEnded }, '2026-02-24')).toBe('clear');
    expect(ask({ pilots: openEnded }, '2026-02-25')).toBe(
      'The pilot has run since 2 September 2024, longer than the limit of 540 days.',
    );
  });

  it('carries the day to count its age from', () => {
    const outcome = judge(pilotOverrun, buildFacts({ pilots: openEnded }), '2026-02-25');
    expect(outcome).toMatchObject({
      evidence: [
        { label: 'Running since', value: '2 September 2024', field: 'pilot.startedOn', since: '2024-09-02' },
        { label: 'Limit from the start', value: '540 days' },
      ],
    });
  });

  it('counts anew from a decision on or after the planned end, for good', () => {
    const decisions = [aDecision('2026-05-11')];
    expect(ask({ decisions }, '2026-08-03')).toBe('clear');
    expect(ask({ decisions: [aDecision('2026-08-04')] }, '2026-10-27')).toBe('clear');
    expect(ask({ decisions: [aDecision('2026-08-04')] }, '2026-10-28')).toBe(
      'The pilot was decided on 4 August 2026 and still runs more than 84 days later.',
    );
  });

  it('counts from the day until which a hold was given', () => {
    const decisions = [aDecision('2026-08-04', { until: '2026-09-30' })];
    expect(ask({ decisions }, '2026-12-23')).toBe('clear');
    expect(ask({ decisions }, '2026-12-24')).toBe(
      'The pilot was held until 30 September 2026 and still runs more than 84 days later.',
    );
  });

  it('is not silenced for ever by one early hold (worked example 8)', () => {
    const decisions = [aDecision('2026-03-10')];
    expect(ask({ decisions }, '2026-08-04')).toContain('past its planned end');
    const late = { pilots: openEnded, decisions: [aDecision('2026-02-01')] };
    expect(ask(late, '2026-04-26')).toBe('clear');
    const facts = {
      pilots: [aPilot({ startedOn: '2024-09-02', plannedEndOn: '2026-12-31' })],
      decisions: late.decisions,
    };
    expect(ask(facts, '2026-04-26')).toBe('clear');
    expect(ask(facts, '2026-04-27')).toContain('2 September 2024');
    expect(turnsOn(pilotOverrun, buildFacts(facts), '2026-03-01')).toBe('2026-04-27');
  });

  it('does not apply to a pilot that has ended, whatever its dates', () => {
    const pilots = [aPilot({ startedOn: '2020-01-01', endedOn: '2026-01-01', outcome: 'failed' })];
    expect(ask({ pilots }, '2026-08-04')).toBe('not-applicable');
  });

  it('is asked while the initiative is paused, in Foundation only', () => {
    expect(ask({ state: 'paused' }, '2026-08-04')).toContain('past its planned end');
    expect(ask({ phase: 'execution' }, '2026-08-04')).toBe('not-applicable');
    expect(ask({ state: 'stopped' }, '2026-08-04')).toBe('not-applicable');
  });

  it('needs the start or the planned end', () => {
    const record = ['Record the start or the planned end of the pilot.'];
    const undated = buildFacts({ pilots: [aPilot({ startedOn: null, plannedEndOn: null })] });
    expect(judge(pilotOverrun, undated, '2026-08-04')).toEqual({ kind: 'not-enough-data', record });
    expect(judge(pilotOverrun, buildFacts(), '2026-08-04')).toEqual({ kind: 'not-enough-data', record });
    expect(ask({ pilots: [aPilot({ startedOn: null })] }, '2026-08-04')).toContain('11 May 2026');
  });
});
