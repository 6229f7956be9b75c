import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { aPause, buildFacts } from '../../initiatives/facts-builder.ts';
import { assessOn, judge, openEpisode, turnsOn, verdict } from '../judge.ts';
import { valueReportOverdue } from './value-report-overdue.ts';

const monthly = (facts: Partial<InitiativeFacts> = {}) =>
  buildFacts({ reportingCadence: 'monthly', phaseEnteredOn: '2026-01-15', registeredOn: '2026-01-31', ...facts });
const ask = (facts: Partial<InitiativeFacts>, on: string) => verdict(valueReportOverdue, monthly(facts), on);

describe('value-report-overdue', () => {
  it('is quiet for a cadence and a week, springs, and clears with a report', () => {
    expect(ask({}, '2026-03-07')).toBe('clear');
    expect(turnsOn(valueReportOverdue, monthly(), '2026-03-07')).toBe('2026-03-08');
    expect(judge(valueReportOverdue, monthly(), '2026-03-08')).toMatchObject({
      sentence: 'Value was never told upward; a report was due on 28 February 2026.',
      absence: 'never',
    });
    const told = { lastToldOn: '2026-03-08' };
    expect(ask(told, '2026-03-08')).toBe('clear');
    expect(ask(told, '2026-04-15')).toBe('clear');
    expect(judge(valueReportOverdue, monthly(told), '2026-04-16')).toMatchObject({
      sentence: 'Value was last told upward on 8 March 2026; the next report was due on 8 April 2026.',
      evidence: [
        { label: 'Last value report', value: '8 March 2026', field: 'valueReports', since: '2026-03-08' },
        { label: 'Due on', value: '8 April 2026, monthly', field: 'reportingCadence', since: '2026-04-08' },
        { label: 'Overdue after', value: '7 days', field: 'valueReports' },
      ],
      absence: 'lost',
    });
  });

  it('counts from the later of phase entry and registration, but from a report first of all', () => {
    expect(ask({ phaseEnteredOn: '2026-02-28' }, '2026-04-04')).toBe('clear');
    expect(ask({ phaseEnteredOn: '2026-02-28' }, '2026-04-05')).toContain('28 March 2026');
    expect(ask({ phaseEnteredOn: null }, '2026-03-08')).toContain('28 February 2026');
    expect(ask({ phaseEnteredOn: '2026-06-01', lastToldOn: '2026-02-01' }, '2026-03-09')).toContain('1 March 2026');
  });

  it('does not count a report before its date', () => {
    const facts = monthly({ lastToldOn: '2026-03-20' });
    expect(verdict(valueReportOverdue, facts, '2026-03-10')).toBe(
      'Value has not been told upward since 31 January 2026; a report was due on 28 February 2026.',
    );
    expect(turnsOn(valueReportOverdue, facts, '2026-03-10')).toBe('2026-03-20');
    expect(verdict(valueReportOverdue, facts, '2026-03-20')).toBe('clear');
  });

  it('begins the cadence anew after a pause', () => {
    const facts = { lastToldOn: '2026-01-31', pauses: [aPause('2026-02-10', '2026-04-10')] };
    expect(ask(facts, '2026-05-17')).toBe('clear');
    expect(ask(facts, '2026-05-18')).toContain('due on 10 May 2026');
  });

  it('goes on where it is embedded, and rests where it is stopped or paused', () => {
    const embedded = { state: 'embedded', phase: 'innovation' } as const;
    expect(ask(embedded, '2026-03-08')).toContain('Value was never told upward');
    expect(ask({ state: 'stopped' }, '2026-03-08')).toBe('not-applicable');
    expect(ask({ state: 'paused' }, '2026-03-08')).toBe('not-applicable');
  });

  it('rises after 30 days where reports have ceased, and not where none ever came', () => {
    const severity = (facts: InitiativeFacts, on: string) => {
      const opened = assessOn(facts, '2026-03-09', [], [valueReportOverdue]);
      return openEpisode(assessOn(facts, on, opened.episodes, [valueReportOverdue]), valueReportOverdue.id)?.severity;
    };
    const ceased = monthly({ lastToldOn: '2026-02-01' });
    expect(severity(ceased, '2026-04-08')).toBe('minor');
    expect(severity(ceased, '2026-04-09')).toBe('major');
    expect(severity(monthly(), '2026-04-09')).toBe('minor');
  });

  it('needs a cadence', () => {
    const facts = monthly({ reportingCadence: null });
    expect(judge(valueReportOverdue, facts, '2026-06-01')).toEqual({
      kind: 'not-enough-data',
      record: ["Set the reporting cadence, or the organisation's default cadence."],
    });
    expect(verdict(valueReportOverdue, facts, '2026-06-01', { cadence: 'weekly' })).toContain('never');
  });
});
