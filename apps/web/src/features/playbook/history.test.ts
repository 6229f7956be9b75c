import { describe, expect, it } from '@jest/globals';
import { pastVerdicts, stretchesOf } from './history.ts';

const HISTORY = [
  { on: '2026-11-01', verdictKey: '1 present, 2 absent, 3 not judged', sentence: 'Nothing scales.' },
  { on: '2026-10-22', verdictKey: '1 absent, 2 absent, 3 not judged', sentence: 'No symptom shows so far.' },
];

describe('the history of verdicts', () => {
  const verdicts = pastVerdicts(HISTORY);

  it('reads the answer of each symptom', () => {
    expect(verdicts.map(({ answers }) => answers)).toEqual([
      ['present', 'absent', 'not judged'],
      ['absent', 'absent', 'not judged'],
    ]);
  });

  it('is a stretch of time per answer, up to the day that is looked at', () => {
    expect(stretchesOf(verdicts, 0, '2026-11-11')).toEqual([
      { answer: 'absent', from: 0, to: 0.5, since: '2026-10-22' },
      { answer: 'present', from: 0.5, to: 1, since: '2026-11-01' },
    ]);
  });

  it('is one stretch where an answer stayed, whatever the others did', () => {
    expect(stretchesOf(verdicts, 1, '2026-11-11')).toEqual([{ answer: 'absent', from: 0, to: 1, since: '2026-10-22' }]);
  });

  it('stands on its first day and has nothing before', () => {
    expect(stretchesOf(pastVerdicts(HISTORY.slice(1)), 0, '2026-10-22')).toEqual([
      { answer: 'absent', from: 0, to: 0, since: '2026-10-22' },
    ]);
    expect(stretchesOf([], 0, '2026-10-22')).toEqual([]);
  });
});
