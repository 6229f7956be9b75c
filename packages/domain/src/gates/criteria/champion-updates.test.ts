import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts, StatusUpdateFact } from '../../initiatives/facts.ts';
import { aChampion, anUpdate, aPause } from '../../initiatives/facts-builder.ts';
import { answered, answerOf, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { championUpdates } from './champion-updates.ts';

const update = (authorId: string, departmentId: string | null, postedOn: string): StatusUpdateFact => ({
  ...anUpdate('on-track', postedOn, departmentId),
  authorId,
});
const inClaims = (facts: Partial<InitiativeFacts>) => readyIn('scale', { affectedDepartmentIds: ['claims'], ...facts });

describe('champion-updates', () => {
  it('asks for an update of each department within two cadences', () => {
    const facts = readyIn('scale');
    expect(answered(championUpdates, facts, '2026-07-04')).toBe('met');
    expect(nextTurn(championUpdates, facts, READY_ON)).toBe('2026-07-05');
    expect(gapsOf(championUpdates, facts, '2026-07-05')).toEqual([
      { sentence: 'The champion of Claims last posted an update on 4 May 2026.', field: 'statusUpdates' },
      { sentence: 'The champion of Finance last posted an update on 4 May 2026.', field: 'statusUpdates' },
    ]);
  });

  it('asks for the word of the champion of that very department', () => {
    const by = (authorId: string, departmentId: string | null) =>
      answered(championUpdates, inClaims({ statusUpdates: [update(authorId, departmentId, '2026-05-29')] }), READY_ON);
    expect(by('amir', 'claims')).toBe('met');
    expect(by('bea', 'claims')).toEqual(['The last update for Claims was not posted by a champion of its own.']);
    expect(by('amir', null)).toEqual(['No champion of Claims has posted an update.']);
    expect(by('amir', 'intake')).toEqual(['No champion of Claims has posted an update.']);
  });

  it('takes who was champion on the day it was posted', () => {
    const statusUpdates = [update('amir', 'claims', '2026-05-20')];
    const until = (to: string) => [aChampion('amir', 'claims', { to }), aChampion('ann', 'claims')];
    expect(answered(championUpdates, inClaims({ statusUpdates, champions: until('2026-05-20') }), READY_ON)).toBe(
      'met',
    );
    expect(answered(championUpdates, inClaims({ statusUpdates, champions: until('2026-05-19') }), READY_ON)).toEqual([
      'The last update for Claims was not posted by a champion of its own.',
    ]);
  });

  it('counts anew from the end of a pause', () => {
    const facts = inClaims({
      statusUpdates: [update('amir', 'claims', '2026-01-05')],
      pauses: [aPause('2026-02-01', '2026-04-15')],
    });
    expect(answered(championUpdates, facts, '2026-06-15')).toBe('met');
    expect(answered(championUpdates, facts, '2026-06-16')).toEqual([
      'The champion of Claims last posted an update on 5 January 2026.',
    ]);
  });

  it("takes the organisation's cadence where the initiative has none, and cannot judge without one", () => {
    const facts = inClaims({ reportingCadence: null });
    expect(answered(championUpdates, facts, '2026-05-18', { cadence: 'weekly' })).toBe('met');
    expect(answerOf(championUpdates, facts, '2026-05-19', { cadence: 'weekly' }).kind).toBe('unmet');
    expect(
      answerOf(championUpdates, readyIn('scale', { reportingCadence: null, affectedDepartmentIds: [] }), READY_ON),
    ).toEqual({
      kind: 'not-enough-data',
      record: [
        'Record the departments that are affected.',
        "Set the reporting cadence, or the organisation's default cadence.",
      ],
    });
  });
});
