import { describe, expect, it } from '@jest/globals';
import type { EvidenceFact } from '../../initiatives/facts.ts';
import { someEvidence } from '../../initiatives/facts-builder.ts';
import { answered, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { processAndRunbook } from './process-and-runbook.ts';

const withEvidence = (...evidence: EvidenceFact[]) => readyIn('execution', { evidence });

describe('process-and-runbook', () => {
  it('asks for both', () => {
    expect(answered(processAndRunbook, withEvidence(someEvidence('process'), someEvidence('runbook')), READY_ON)).toBe(
      'met',
    );
    expect(gapsOf(processAndRunbook, withEvidence(someEvidence('training')), READY_ON)).toEqual([
      { sentence: 'No process description is recorded.', field: 'evidence' },
      { sentence: 'No runbook is recorded.', field: 'evidence' },
    ]);
  });

  it('counts evidence from its date to the last day it is valid', () => {
    const facts = withEvidence(
      someEvidence('process', { date: '2026-06-02' }),
      someEvidence('runbook', { validUntil: '2026-06-30' }),
    );
    expect(answered(processAndRunbook, facts, READY_ON)).toEqual([
      'The process description is dated 2 June 2026 and counts from then.',
    ]);
    expect(nextTurn(processAndRunbook, facts, READY_ON)).toBe('2026-06-02');
    expect(answered(processAndRunbook, facts, '2026-06-30')).toBe('met');
    expect(nextTurn(processAndRunbook, facts, '2026-06-02')).toBe('2026-07-01');
    expect(answered(processAndRunbook, facts, '2026-07-01')).toEqual([
      'The last runbook was valid until 30 June 2026.',
    ]);
  });
});
