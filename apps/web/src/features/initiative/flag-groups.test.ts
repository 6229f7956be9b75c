import type { Flag } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { flagGroups, type ListedFlag } from './flag-groups.ts';

const flag = (ruleId: string, fields: Partial<Flag> = {}, absence: 'never' | 'lost' | null = null) =>
  ({ ruleId, status: 'open', coveredBy: null, isWaived: false, finding: { absence }, ...fields }) as Flag;
const rulesOf = (listed: readonly ListedFlag[]) =>
  listed.map(({ flag: { ruleId }, covered }) => [ruleId, ...covered.map((one) => one.ruleId)]);

describe('the groups of the flags of an initiative', () => {
  it('tell what is wrong from what was never recorded, what is waived and what ended', () => {
    const { wrong, unrecorded, waived, ended } = flagGroups([
      flag('no-active-sponsor', {}, 'lost'),
      flag('value-report-overdue', {}, 'never'),
      flag('technical-success-only', { isWaived: true }),
      flag('champion-missing', { isWaived: true }, 'never'),
      flag('orphaned', { status: 'cleared' }),
    ]);
    expect(rulesOf(wrong)).toEqual([['no-active-sponsor']]);
    expect(rulesOf(unrecorded)).toEqual([['value-report-overdue']]);
    expect(rulesOf(waived)).toEqual([['technical-success-only'], ['champion-missing']]);
    expect(ended.map(({ ruleId }) => ruleId)).toEqual(['orphaned']);
  });

  it('list a covered flag under the one that covers it, wherever that stands', () => {
    const covered = [
      flag('status-silent', { coveredBy: 'shelved' }),
      flag('stale-measurement', { coveredBy: 'shelved', isWaived: true }),
    ];
    expect(rulesOf(flagGroups([...covered, flag('shelved')]).wrong)).toEqual([
      ['shelved', 'status-silent', 'stale-measurement'],
    ]);
    const waived = flagGroups([flag('shelved', { isWaived: true }), ...covered]);
    expect(rulesOf(waived.waived)).toEqual([['shelved', 'status-silent', 'stale-measurement']]);
    expect(waived.wrong).toEqual([]);
  });

  it('never lose a flag whose coverer is gone', () => {
    const alone = flagGroups([flag('status-silent', { coveredBy: 'shelved' }), flag('shelved', { status: 'cleared' })]);
    expect(rulesOf(alone.wrong)).toEqual([['status-silent']]);
  });
});
