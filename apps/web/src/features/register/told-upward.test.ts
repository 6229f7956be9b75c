import type { InitiativeRow } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { toldUpward } from './told-upward.ts';

const row = (changes: Partial<InitiativeRow>) => ({ state: 'active', lastToldOn: null, ...changes }) as InitiativeRow;

describe('when the value was last told upward', () => {
  it('is overdue more than seven days after the next report was due', () => {
    const told = row({ lastToldOn: '2026-01-31' });
    expect(toldUpward(told, 'monthly', '2026-03-07')).toMatchObject({ kind: 'told', isOverdue: false });
    expect(toldUpward(told, 'monthly', '2026-03-08')).toMatchObject({ kind: 'told', isOverdue: true });
  });

  it('is never overdue without a cadence, nor where nothing was ever told', () => {
    expect(toldUpward(row({ lastToldOn: '2020-01-01' }), null, '2026-03-08')).toMatchObject({ isOverdue: false });
    expect(toldUpward(row({}), 'weekly', '2026-03-08')).toEqual({ kind: 'never' });
  });

  it('does not ask for it of what was stopped', () => {
    expect(toldUpward(row({ state: 'stopped', lastToldOn: '2020-01-01' }), 'weekly', '2026-03-08')).toEqual({
      kind: 'not-managed',
    });
  });
});
