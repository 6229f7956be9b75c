import { describe, expect, it } from '@jest/globals';
import type { FundingLineFact } from '../../initiatives/facts.ts';
import { aFundingLine } from '../../initiatives/facts-builder.ts';
import { answered, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { operatingFunding } from './operating-funding.ts';

const line = (from: string, to: string | null, facts: Partial<FundingLineFact> = {}) =>
  aFundingLine({ id: `funding-${from}`, kind: 'operating', from, to, ...facts });
const withLines = (...fundingLines: FundingLineFact[]) => readyIn('execution', { fundingLines });
const asked = (...lines: FundingLineFact[]) => answered(operatingFunding, withLines(...lines), READY_ON);

describe('operating-funding', () => {
  // The next 90 days of 1 June 2026 are 2 June to 30 August.
  it('must cover each of the next 90 days', () => {
    expect(asked(line('2026-06-02', '2026-08-30'))).toBe('met');
    expect(asked(line('2026-06-02', '2026-08-29'))).toEqual(['Approved operating funding ends on 29 August 2026.']);
    expect(asked(line('2026-06-03', null))).toEqual(['Operating funding is approved only from 3 June 2026 on.']);
    expect(gapsOf(operatingFunding, withLines(), READY_ON)).toEqual([
      { sentence: 'No operating funding is recorded.', field: 'fundingLines' },
    ]);
    expect(operatingFunding.mayBeCondition).toBe(false);
  });

  it('may be pieced together from lines that meet or overlap, of both kinds and in any order', () => {
    const first = line('2026-05-01', '2026-06-30');
    expect(asked(line('2026-07-01', null, { kind: 'reinvestment' }), first)).toBe('met');
    expect(asked(line('2026-06-15', '2026-12-31'), first)).toBe('met');
    expect(asked(line('2026-07-03', null), first)).toEqual([
      'Operating funding is not approved from 1 July 2026 to 2 July 2026.',
    ]);
    expect(asked(line('2026-06-10', '2026-06-12'), first, line('2026-07-02', '2026-07-31'))).toEqual([
      'Operating funding is not approved from 1 July 2026 to 1 July 2026.',
      'Approved operating funding ends on 31 July 2026.',
    ]);
  });

  it('does not count what a pilot costs, nor what is not approved', () => {
    expect(asked(line('2026-05-01', null, { kind: 'pilot' }))).toEqual(['No operating funding is recorded.']);
    const facts = withLines(line('2026-05-01', null, { approvedOn: '2026-06-15' }));
    expect(answered(operatingFunding, facts, '2026-06-14')).toEqual([
      'None of the operating funding asked for is approved.',
    ]);
    expect(nextTurn(operatingFunding, facts, READY_ON)).toBe('2026-06-15');
    expect(answered(operatingFunding, facts, '2026-06-15')).toBe('met');
    expect(asked(line('2026-05-01', null, { approvedOn: null }))).toEqual([
      'None of the operating funding asked for is approved.',
    ]);
  });

  it('sees a hole come, and says the same of it until it is over', () => {
    const facts = withLines(line('2026-05-01', '2026-12-31'), line('2027-01-04', null));
    expect(answered(operatingFunding, facts, '2026-10-02')).toBe('met');
    expect(nextTurn(operatingFunding, facts, READY_ON)).toBe('2026-10-03');
    const hole = ['Operating funding is not approved from 1 January 2027 to 3 January 2027.'];
    expect(answered(operatingFunding, facts, '2026-10-03')).toEqual(hole);
    expect(answered(operatingFunding, facts, '2027-01-02')).toEqual(hole);
    expect(answered(operatingFunding, facts, '2027-01-03')).toBe('met');
  });

  it('looks as far ahead as the rule pack says', () => {
    const facts = withLines(line('2026-06-02', '2026-07-01'));
    expect(answered(operatingFunding, facts, READY_ON, { parameters: { daysAhead: 30 } })).toBe('met');
    expect(answered(operatingFunding, facts, READY_ON, { parameters: { daysAhead: 31 } })).toEqual([
      'Approved operating funding ends on 1 July 2026.',
    ]);
  });
});
