import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { aMember, peopleWhere, someEvidence } from '../../initiatives/facts-builder.ts';
import { answered, answerOf, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { handoverTest } from './handover-test.ts';

const tested = (date: string, validUntil: string | null, facts: Partial<InitiativeFacts> = {}) =>
  readyIn('execution', { evidence: [someEvidence('handover-test', { date, validUntil })], ...facts });
const pilotMember = (from: string | null, to: string | null) => [aMember('ada', 'pilot', { from, to })];

describe('handover-test', () => {
  it('asks for one of 14 days, from the first to the last', () => {
    expect(answered(handoverTest, tested('2026-05-01', '2026-05-15'), READY_ON)).toBe('met');
    expect(gapsOf(handoverTest, tested('2026-05-01', '2026-05-14'), READY_ON)).toEqual([
      { sentence: 'The handover test from 1 May 2026 to 14 May 2026 is shorter than 14 days.', field: 'evidence' },
    ]);
    expect(answered(handoverTest, readyIn('execution', { evidence: [someEvidence('runbook')] }), READY_ON)).toEqual([
      'No handover test is recorded.',
    ]);
  });

  it('counts a test that goes on up to today, and one that is planned not at all', () => {
    const facts = tested('2026-06-10', null);
    expect(answered(handoverTest, facts, READY_ON)).toEqual(['The handover test begins on 10 June 2026.']);
    expect(nextTurn(handoverTest, facts, READY_ON)).toBe('2026-06-10');
    expect(answered(handoverTest, facts, '2026-06-23')).toEqual([
      'The handover test that began on 10 June 2026 has not lasted 14 days so far.',
    ]);
    expect(nextTurn(handoverTest, facts, '2026-06-10')).toBe('2026-06-24');
    expect(answered(handoverTest, facts, '2026-06-24')).toBe('met');
  });

  it('is spoilt by a member of the pilot team who was active on one of its days', () => {
    const after = (from: string | null, to: string | null, leftOn: Record<string, string> = {}) =>
      answered(
        handoverTest,
        tested('2026-05-01', '2026-05-15', { team: pilotMember(from, to), people: peopleWhere(leftOn) }),
        READY_ON,
      );
    const spoilt = ['Ada Moss of the pilot team was active during the handover test that began on 1 May 2026.'];
    expect(after(null, '2026-04-30')).toBe('met');
    expect(after(null, '2026-05-01')).toEqual(spoilt);
    expect(after('2026-05-15', null)).toEqual(spoilt);
    expect(after('2026-05-16', null)).toBe('met');
    expect(after(null, null, { ada: '2026-05-01' })).toBe('met');
    expect(after(null, null, { ada: '2026-05-02' })).toEqual(spoilt);
    expect(after('2026-05-20', null, { ada: '2026-05-10' })).toBe('met');
  });

  it('does not mind those of the run team, nor a test that failed before one that did not', () => {
    const evidence = [
      someEvidence('handover-test', { id: 'first', date: '2026-03-01', validUntil: '2026-03-20' }),
      someEvidence('handover-test', { id: 'second', date: '2026-05-01', validUntil: '2026-05-20' }),
    ];
    const team = [...pilotMember(null, '2026-03-10'), aMember('ivo', 'run')];
    expect(answered(handoverTest, readyIn('execution', { evidence, team }), READY_ON)).toBe('met');
    const late = [...pilotMember(null, '2026-05-10'), ...pilotMember('2026-03-01', null)];
    expect(answered(handoverTest, readyIn('execution', { evidence, team: late }), READY_ON)).toEqual([
      'Ada Moss of the pilot team was active during the handover test that began on 1 May 2026.',
    ]);
  });

  it('cannot be judged before the pilot team is named', () => {
    expect(answerOf(handoverTest, readyIn('execution', { team: [aMember('ivo', 'run')] }), READY_ON)).toEqual({
      kind: 'not-enough-data',
      record: ['Record who was on the team of the pilot.'],
    });
  });
});
