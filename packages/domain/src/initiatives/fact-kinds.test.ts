import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everRecorded, type FactKind } from './fact-kinds.ts';
import type { InitiativeFacts } from './facts.ts';
import { someFacts } from './facts-arbitrary.ts';
import {
  aChampion,
  aFundingLine,
  aLearning,
  aMember,
  aNarrative,
  anAdoption,
  anIdea,
  anIndicator,
  anUpdate,
  aSponsor,
  aValue,
  buildFacts,
  changed,
  someEvidence,
} from './facts-builder.ts';

describe('everRecorded', () => {
  it('knows what is recorded now, by kind', () => {
    const facts = buildFacts({ ownerId: 'ann', sponsors: [aSponsor('ben', { kind: 'secondary' })] });
    expect(everRecorded(facts)).toEqual(['owner']);
    expect(everRecorded(buildFacts({ fundingLines: [aFundingLine({ kind: 'operating' })] }))).toEqual([
      'funding-line',
      'operating-funding',
    ]);
  });

  it.each<[string, FactKind[], Partial<InitiativeFacts>]>([
    ['a next owner', ['next-phase-owner'], { nextPhaseOwnerId: 'ben' }],
    ['the day of a gate', ['gate-plan'], { gatePlannedOn: '2026-05-01' }],
    ['an executive sponsor', ['executive-sponsor'], { sponsors: [aSponsor('ann')] }],
    ['a champion', ['champion'], { champions: [aChampion('amir', 'claims')] }],
    ['money for the pilot', ['funding-line'], { fundingLines: [aFundingLine()] }],
    [
      'a reinvestment',
      ['funding-line', 'operating-funding'],
      { fundingLines: [aFundingLine({ kind: 'reinvestment' })] },
    ],
    ['somebody on the pilot team', [], { team: [aMember('ann')] }],
    ['somebody on the run team', ['run-team'], { team: [aMember('ann'), aMember('ben', 'run')] }],
    ['a runbook', ['runbook'], { evidence: [someEvidence('runbook')] }],
    ['training', ['training'], { evidence: [someEvidence('training')] }],
    ['an integration plan', ['integration-plan'], { evidence: [someEvidence('integration-plan')] }],
    ['an anchor', ['value-anchor'], { mainAnchor: 'operational-efficiency' }],
    ['an indicator of value', ['value-indicator', 'lagging-indicator'], { indicators: [aValue([])] }],
    ['an indicator of use', ['leading-indicator', 'adoption-indicator'], { indicators: [anAdoption([])] }],
    ['a technical indicator', ['lagging-indicator'], { indicators: [anIndicator()] }],
    ['a narrative', ['narrative'], { narratives: [aNarrative('2026-03-02')] }],
    ['a status update', ['status-update'], { statusUpdates: [anUpdate('on-track', '2026-03-02')] }],
    ['a value report', ['value-report'], { lastToldOn: '2026-03-02' }],
    ['a learning', ['learning'], { learnings: [aLearning('2026-03-02')] }],
    ['an idea', ['idea'], { ideas: [anIdea('2026-03-02')] }],
  ])('%s is %j', (_what, kinds, facts) => {
    expect(everRecorded(buildFacts(facts))).toEqual(kinds);
  });

  it('never forgets: whatever is deleted, it was recorded', () => {
    fc.assert(
      fc.property(someFacts, someFacts, (before, after) => {
        const known = everRecorded(before);
        expect(everRecorded(changed(before, { ...after, everRecorded: known }))).toEqual(expect.arrayContaining(known));
        expect(everRecorded({ ...before, everRecorded: known })).toEqual(known);
      }),
    );
  });
});
