import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { anAdoption, anIndicator, aValue, buildFacts, changed } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { valueUnmeasured } from './value-unmeasured.ts';

const today = '2026-03-10';
const leading = anAdoption([]);
const lagging = aValue([]);
const ask = (indicators: InitiativeFacts['indicators'], on = today) =>
  verdict(valueUnmeasured, buildFacts({ indicators }), on);

describe('value-unmeasured', () => {
  it('asks for a leading and a lagging indicator, and is quiet with both', () => {
    expect(ask([])).toBe('No leading and no lagging indicator is in use.');
    expect(ask([leading])).toBe('No lagging indicator is in use.');
    expect(ask([lagging])).toBe('No leading indicator is in use.');
    expect(ask([leading, lagging])).toBe('clear');
  });

  it('asks every lagging indicator for baseline and target, and no leading one', () => {
    expect(ask([leading, { ...lagging, baseline: null }])).toBe('Savings has no baseline.');
    expect(ask([leading, { ...lagging, target: null }])).toBe('Savings has no target.');
    expect(ask([{ ...lagging, baseline: null, target: null }])).toBe(
      'No leading indicator is in use, and Savings has no baseline and no target.',
    );
    expect(ask([leading, { ...lagging, target: null }, anIndicator({ baseline: null })])).toBe(
      'Model accuracy and Savings lack a baseline or a target.',
    );
    expect(ask([{ ...leading, baseline: null, target: null }, lagging])).toBe('clear');
  });

  it('takes a baseline of zero for one', () => {
    expect(ask([leading, { ...lagging, baseline: '0' }])).toBe('clear');
  });

  it('no longer counts or asks an indicator from the day it is retired', () => {
    const facts = buildFacts({ indicators: [{ ...leading, retiredOn: '2026-04-01' }, lagging] });
    expect(verdict(valueUnmeasured, facts, '2026-03-31')).toBe('clear');
    expect(turnsOn(valueUnmeasured, facts, '2026-03-31')).toBe('2026-04-01');
    expect(judge(valueUnmeasured, facts, '2026-04-01')).toMatchObject({
      sentence: 'No leading indicator is in use.',
      evidence: [{ label: 'Leading indicators', value: 'none in use', field: 'indicators' }],
      absence: 'lost',
    });
    expect(ask([leading, lagging, anIndicator({ baseline: null, retiredOn: today })])).toBe('clear');
  });

  it('says `never`, `lost` where a record is gone, and neither where one is incomplete', () => {
    expect(judge(valueUnmeasured, buildFacts(), today)).toMatchObject({ absence: 'never' });
    const gone = changed(buildFacts({ indicators: [leading] }), { indicators: [] });
    expect(judge(valueUnmeasured, gone, today)).toMatchObject({ absence: 'lost' });
    const half = buildFacts({ indicators: [{ ...lagging, target: null }] });
    expect(judge(valueUnmeasured, half, today)).toMatchObject({ absence: null });
  });
});
