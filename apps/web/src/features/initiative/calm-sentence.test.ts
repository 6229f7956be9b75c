import { describe, expect, it } from '@jest/globals';
import { calmSentence } from './calm-sentence.ts';

describe('the sentence of an initiative without a known trouble', () => {
  it('calls the rules clear only while they are asked', () => {
    expect(calmSentence('active', 0)).toBe('Nothing: every rule that could be judged is clear.');
    expect(calmSentence('stopped', 0)).toBe('Nothing: while it is stopped, most rules rest.');
    expect(calmSentence('paused', 0)).toContain('paused');
  });

  it('does not call it nothing when something was never recorded', () => {
    expect(calmSentence('active', 2)).toBe('Nothing that is known.');
  });
});
