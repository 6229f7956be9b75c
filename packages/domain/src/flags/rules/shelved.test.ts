import { describe, expect, it } from '@jest/globals';
import { aPilot, buildFacts } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { shelved } from './shelved.ts';

const ended = aPilot({ endedOn: '2026-05-11', outcome: 'succeeded' });
const facts = (lastActivityOn: string | null = null, pilot = ended) => buildFacts({ pilots: [pilot], lastActivityOn });

describe('shelved', () => {
  it('is quiet for 60 days after a success, springs, and clears when somebody moves it (worked example 3)', () => {
    expect(verdict(shelved, facts(), '2026-07-10')).toBe('clear');
    expect(turnsOn(shelved, facts(), '2026-07-10')).toBe('2026-07-11');
    expect(verdict(shelved, facts(), '2026-07-11')).toBe(
      'The pilot succeeded on 11 May 2026, and nobody has moved it since.',
    );
    expect(verdict(shelved, facts('2026-07-11'), '2026-07-11')).toBe('clear');
    expect(verdict(shelved, facts('2026-07-11'), '2026-09-10')).toBe(
      'The pilot succeeded on 11 May 2026, and nobody has moved it since 11 July 2026.',
    );
  });

  it('counts from the end of the pilot where the last activity was before it', () => {
    expect(verdict(shelved, facts('2026-03-02'), '2026-07-10')).toBe('clear');
    expect(verdict(shelved, facts('2026-03-02'), '2026-07-11')).toContain('nobody has moved it since.');
  });

  it.each(['running', 'failed', 'inconclusive'] as const)('does not apply to a pilot that is %s', (outcome) => {
    const pilot = aPilot({ outcome, endedOn: outcome === 'running' ? null : '2026-01-01' });
    expect(verdict(shelved, facts(null, pilot), '2026-12-31')).toBe('not-applicable');
  });

  it('needs a pilot and, after a success, a day to count from', () => {
    const record = ['Record the pilot with its outcome and end.'];
    expect(judge(shelved, buildFacts(), '2026-07-11')).toEqual({ kind: 'not-enough-data', record });
    const undated = facts(null, aPilot({ outcome: 'succeeded' }));
    expect(judge(shelved, undated, '2026-07-11')).toEqual({ kind: 'not-enough-data', record });
  });
});
