import { describe, expect, it } from '@jest/globals';
import { aPilot, pilotInTheTrap, someEvidence } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { noTimeToIntegrate } from './no-time-to-integrate.ts';

const today = '2026-03-10';
const ask = (facts: Parameters<typeof pilotInTheTrap>[0], on = today) =>
  verdict(noTimeToIntegrate, pilotInTheTrap(facts), on);

describe('no-time-to-integrate', () => {
  it('springs on a short pilot, clears with an integration plan, and returns when the plan is no longer valid', () => {
    expect(ask({})).toBe('The pilot is planned for 70 days, and there is no plan for integrating it.');
    const evidence = [someEvidence('integration-plan', { validUntil: '2026-04-30' })];
    expect(ask({ evidence })).toBe('clear');
    expect(ask({ evidence }, '2026-05-01')).toContain('70 days');
    expect(turnsOn(noTimeToIntegrate, pilotInTheTrap({ evidence }), today)).toBe('2026-05-01');
  });

  it('springs at exactly 84 days and not at 85 (worked example 4)', () => {
    expect(ask({ pilots: [aPilot({ startedOn: '2026-03-02', plannedEndOn: '2026-05-25' })] })).toContain('84 days');
    expect(ask({ pilots: [aPilot({ startedOn: '2026-03-02', plannedEndOn: '2026-05-26' })] })).toBe('clear');
  });

  it('follows the limit of the rule pack', () => {
    const pack = { version: 2, rules: { 'no-time-to-integrate': { parameters: { maxPlannedDays: 69 } } } };
    expect(verdict(noTimeToIntegrate, pilotInTheTrap(), today, { pack })).toBe('clear');
  });

  it('does not take a change plan for an integration plan', () => {
    expect(ask({ evidence: [someEvidence('change-plan')] })).toContain('no plan for integrating');
  });

  it('names each date that is missing', () => {
    const facts = pilotInTheTrap({ pilots: [aPilot({ startedOn: null, plannedEndOn: null })] });
    expect(judge(noTimeToIntegrate, facts, today)).toEqual({
      kind: 'not-enough-data',
      record: ['Record the start of the pilot.', 'Record the planned end of the pilot.'],
    });
  });
});
