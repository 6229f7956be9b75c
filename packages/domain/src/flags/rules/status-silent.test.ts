import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { anUpdate, aPause, aPilot, buildFacts } from '../../initiatives/facts-builder.ts';
import { assessOn, judge, openEpisode, turnsOn, verdict } from '../judge.ts';
import { statusSilent } from './status-silent.ts';

const monthly = (facts: Partial<InitiativeFacts> = {}) =>
  buildFacts({ reportingCadence: 'monthly', registeredOn: '2026-01-31', ...facts });
const ask = (facts: Partial<InitiativeFacts>, on: string) => verdict(statusSilent, monthly(facts), on);

describe('status-silent', () => {
  it('is quiet for two cadences, springs, and clears with an update', () => {
    expect(ask({}, '2026-03-31')).toBe('clear');
    expect(turnsOn(statusSilent, monthly(), '2026-03-31')).toBe('2026-04-01');
    expect(judge(statusSilent, monthly(), '2026-04-01')).toMatchObject({
      sentence: 'It was never updated since it was registered on 31 January 2026.',
      absence: 'never',
    });
    const statusUpdates = [anUpdate('on-track', '2026-04-01')];
    expect(ask({ statusUpdates }, '2026-06-01')).toBe('clear');
    expect(judge(statusSilent, monthly({ statusUpdates }), '2026-06-02')).toMatchObject({
      sentence: 'It has gone silent since 1 April 2026.',
      evidence: [
        { label: 'Last status update', value: '1 April 2026', field: 'statusUpdates', since: '2026-04-01' },
        { label: 'Silent after', value: '2 monthly cadences', field: 'reportingCadence' },
      ],
      absence: 'lost',
    });
  });

  it('looks at the newest update of anybody, by the day it was posted and not by its period', () => {
    const ofClaims = anUpdate('at-risk', '2026-03-15', 'claims');
    expect(ask({ statusUpdates: [ofClaims, anUpdate('on-track', '2026-02-01')] }, '2026-05-15')).toBe('clear');
    const late = { ...anUpdate('on-track', '2026-02-01'), periodTo: '2026-04-30' };
    expect(ask({ statusUpdates: [late] }, '2026-04-02')).toBe('It has gone silent since 1 February 2026.');
  });

  it('does not apply before the newest pilot starts', () => {
    const pilots = [aPilot(), aPilot({ number: 2, startedOn: '2026-04-10', plannedEndOn: '2026-07-01' })];
    expect(ask({ pilots }, '2026-04-09')).toBe('not-applicable');
    expect(turnsOn(statusSilent, monthly({ pilots }), '2026-04-09')).toBe('2026-04-10');
    expect(ask({ pilots }, '2026-04-10')).toContain('never updated');
    expect(ask({ pilots: [aPilot({ startedOn: null })] }, '2026-04-01')).toContain('never updated');
  });

  it('begins the silence anew after a pause', () => {
    const pauses = [aPause('2026-02-10', '2026-04-10')];
    expect(ask({ pauses }, '2026-06-10')).toBe('clear');
    expect(ask({ pauses }, '2026-06-11')).toBe('It was never updated since it was registered on 31 January 2026.');
  });

  it('rises after 30 days where it has gone silent, and not where it was never updated', () => {
    const severity = (facts: InitiativeFacts, on: string) => {
      const opened = assessOn(facts, '2026-04-02', [], [statusSilent]);
      return openEpisode(assessOn(facts, on, opened.episodes, [statusSilent]), 'status-silent')?.severity;
    };
    const silent = monthly({ statusUpdates: [anUpdate('on-track', '2026-02-01')] });
    expect(severity(silent, '2026-05-02')).toBe('minor');
    expect(severity(silent, '2026-05-03')).toBe('major');
    expect(severity(monthly(), '2026-05-03')).toBe('minor');
  });

  it('rests once it is embedded, and needs a cadence', () => {
    expect(ask({ state: 'embedded', phase: 'innovation' }, '2026-06-01')).toBe('not-applicable');
    expect(judge(statusSilent, monthly({ reportingCadence: null }), '2026-06-01')).toEqual({
      kind: 'not-enough-data',
      record: ["Set the reporting cadence, or the organisation's default cadence."],
    });
  });
});
