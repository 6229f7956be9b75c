import type { DryRun, StoredRulePack } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import type { Tunable } from '../../api/rule-packs.ts';
import { packBefore, packChanges, withTuning } from './pack-changes.ts';
import { dryRunSentence, rulesHeadline } from './rules-sentence.ts';

const count = (value: number) => value.toLocaleString('en');
const shelved: Tunable = {
  id: 'shelved',
  title: 'Shelved',
  severity: 'critical',
  parameters: [{ name: 'maxQuietDays', meaning: 'Days of quiet', default: 60, schema: {} }],
};

describe('a draft', () => {
  it('keeps only what differs from the rules as shipped', () => {
    const stricter = withTuning({}, shelved, { parameters: { maxQuietDays: 45 } });
    expect(stricter).toEqual({ shelved: { parameters: { maxQuietDays: 45 } } });
    const milder = withTuning(stricter, shelved, { severity: 'major' });
    expect(milder).toEqual({ shelved: { severity: 'major', parameters: { maxQuietDays: 45 } } });
    expect(withTuning(milder, shelved, { severity: 'critical' })).toEqual(stricter);
    expect(withTuning(stricter, shelved, { parameters: { maxQuietDays: 60 } })).toEqual({});
    expect(withTuning(stricter, shelved, { parameters: { maxQuietDays: null } })).toEqual({});
  });

  it('leaves the other rules alone', () => {
    const others = { orphaned: { severity: 'major' } } as const;
    expect(withTuning(others, shelved, { severity: 'critical' })).toEqual(others);
  });

  it('is told by meanings, against the pack before it', () => {
    const rules = { shelved: { parameters: { maxQuietDays: 45 } } };
    expect(packChanges({}, rules, [shelved])).toEqual([
      { key: 'shelved maxQuietDays', title: 'Shelved', what: 'Days of quiet', before: '60', after: '45' },
    ]);
    const packs = [3, 2, 1].map((version) => ({ version, status: 'published' }) as StoredRulePack);
    expect(packBefore(packs, 3)?.version).toBe(2);
    expect(packBefore(packs, 1)).toBeUndefined();
  });
});

describe('the sentences', () => {
  it('say which pack judges', () => {
    expect(rulesHeadline({ version: 1 } as StoredRulePack, 0, count)).toMatch(/as shipped$/);
    expect(rulesHeadline({ version: 4 } as StoredRulePack, 1, count)).toContain('rule pack 4: one thing differs');
  });

  it('say what a draft would do', () => {
    const run = { opens: 12, clears: 5, lapses: 0, judged: 40, byInitiative: Array(9).fill({}) } as unknown as DryRun;
    expect(dryRunSentence(run, count)).toBe('Opens 12, clears 5. 9 of 40 initiatives are judged differently.');
    expect(dryRunSentence({ ...run, byInitiative: [] }, count)).toBe(
      'Nothing would change: all 40 initiatives are judged as now.',
    );
  });
});
