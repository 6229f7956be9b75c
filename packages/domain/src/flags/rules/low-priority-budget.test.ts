import { describe, expect, it } from '@jest/globals';
import { aFundingLine, aPilot, buildFacts, changed, pilotInTheTrap } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { lowPriorityBudget } from './low-priority-budget.ts';

const today = '2026-03-10';
const ask = (facts: Parameters<typeof buildFacts>[0], on = today) =>
  verdict(lowPriorityBudget, pilotInTheTrap(facts), on);

describe('low-priority-budget', () => {
  it('springs on money that ends with the pilot, clears with money that goes on, and returns when that runs out', () => {
    expect(ask({})).toBe('The approved funding ends with the pilot on 11 May 2026.');
    const fundingLines = [aFundingLine(), aFundingLine({ id: 'f2', kind: 'operating', to: '2026-12-31' })];
    expect(ask({ fundingLines })).toBe('clear');
    expect(ask({ fundingLines }, '2026-12-30')).toBe('clear');
    expect(ask({ fundingLines }, '2026-12-31')).toBe('The approved funding ran out on 31 December 2026.');
    expect(turnsOn(lowPriorityBudget, pilotInTheTrap({ fundingLines }), '2026-06-01')).toBe('2026-12-31');
  });

  it('needs one day more than the pilot, and takes open-ended money for enough', () => {
    expect(ask({ fundingLines: [aFundingLine({ to: '2026-05-10' })] })).toBe(
      'The approved funding ends on 10 May 2026, before the pilot does on 11 May 2026.',
    );
    expect(ask({ fundingLines: [aFundingLine({ to: '2026-05-12' })] })).toBe('clear');
    expect(ask({ fundingLines: [aFundingLine({ to: null })] })).toBe('clear');
  });

  it('measures against the actual end where that is later', () => {
    const pilots = [aPilot({ endedOn: '2026-06-30', outcome: 'succeeded' })];
    expect(ask({ pilots, fundingLines: [aFundingLine({ to: '2026-06-30' })] }, '2026-06-20')).toContain('30 June 2026');
    expect(ask({ pilots, fundingLines: [aFundingLine({ to: '2026-07-31' })] }, '2026-06-20')).toBe('clear');
  });

  it('does not count money that is only asked for, or approved later', () => {
    expect(ask({ fundingLines: [aFundingLine({ to: null, approvedOn: null })] })).toBe(
      'None of the funding asked for is approved.',
    );
    const soon = [aFundingLine({ to: null, approvedOn: '2026-03-11' })];
    expect(ask({ fundingLines: soon })).toContain('None of the funding');
    expect(ask({ fundingLines: soon }, '2026-03-11')).toBe('clear');
  });

  it('says `never` where no money was ever recorded, `lost` where the record is gone, neither otherwise', () => {
    const without = pilotInTheTrap({ fundingLines: [] });
    expect(judge(lowPriorityBudget, without, today)).toMatchObject({ kind: 'sprung', absence: 'never' });
    const gone = changed(pilotInTheTrap(), { fundingLines: [] });
    expect(judge(lowPriorityBudget, gone, today)).toMatchObject({ kind: 'sprung', absence: 'lost' });
    expect(judge(lowPriorityBudget, pilotInTheTrap(), today)).toMatchObject({ kind: 'sprung', absence: null });
  });

  it('lists every line as evidence', () => {
    const asked = aFundingLine({ id: 'f2', kind: 'operating', to: null, approvedOn: null });
    const outcome = judge(lowPriorityBudget, pilotInTheTrap({ fundingLines: [asked, aFundingLine()] }), today);
    expect(outcome.kind === 'sprung' && outcome.evidence.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'End of the pilot: 11 May 2026',
      'Approved pilot funding: 40000.00 EUR until 11 May 2026',
      'Requested operating funding: 40000.00 EUR with no end',
    ]);
  });

  it('needs the planned end, and is asked in Foundation only', () => {
    expect(judge(lowPriorityBudget, pilotInTheTrap({ pilots: [aPilot({ plannedEndOn: null })] }), today)).toEqual({
      kind: 'not-enough-data',
      record: ['Record the planned end of the pilot.'],
    });
    expect(verdict(lowPriorityBudget, buildFacts(), today)).toBe('not-enough-data');
    expect(ask({ phase: 'execution' })).toBe('not-applicable');
  });
});
