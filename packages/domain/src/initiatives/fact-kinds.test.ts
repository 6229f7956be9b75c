import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everRecorded } from './fact-kinds.ts';
import { someFacts } from './facts-arbitrary.ts';
import { aFundingLine, aSponsor, buildFacts, changed } from './facts-builder.ts';

describe('everRecorded', () => {
  it('knows what is recorded now, by kind', () => {
    const facts = buildFacts({ ownerId: 'ann', sponsors: [aSponsor('ben', { kind: 'secondary' })] });
    expect(everRecorded(facts)).toEqual(['owner']);
    expect(everRecorded(buildFacts({ fundingLines: [aFundingLine({ kind: 'operating' })] }))).toEqual([
      'funding-line',
      'operating-funding',
    ]);
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
