import type { Narrative } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { toldStories } from './told-stories.ts';

const claims = { id: 'c', name: 'Claims' };
const finance = { id: 'f', name: 'Finance' };
const version = (number: number, fields: Partial<Narrative>): Narrative => ({
  id: `${number}`,
  version: number,
  text: `Story ${number}`,
  department: null,
  anchor: null,
  writtenOn: '2026-03-01',
  confirmedOn: null,
  isCurrent: false,
  ...fields,
});

describe('the stories that are told of an initiative', () => {
  it('begin with the main one, also while nobody wrote it', () => {
    expect(toldStories([], [claims])).toEqual([
      { department: null, current: null, earlier: [] },
      { department: claims, current: null, earlier: [] },
    ]);
  });

  it('name each department once, also one that is affected no longer', () => {
    const own = version(1, { department: finance, isCurrent: true });
    const stories = toldStories([own, version(1, { department: claims, isCurrent: true })], [claims]);
    expect(stories.map(({ department }) => department?.name ?? 'main')).toEqual(['main', 'Claims', 'Finance']);
    expect(stories[2]?.current).toBe(own);
  });

  it('keep the versions of each apart, and do not tell one that was taken away', () => {
    const [main] = toldStories([version(3, { text: '', isCurrent: true }), version(2, {}), version(1, {})], []);
    expect(main?.current).toBeNull();
    expect(main?.earlier.map((one) => one.version)).toEqual([2, 1]);
  });
});
