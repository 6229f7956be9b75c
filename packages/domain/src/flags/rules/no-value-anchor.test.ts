import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { anAdoption, aValue, buildFacts, changed } from '../../initiatives/facts-builder.ts';
import { assessOn, judge, openEpisode, turnsOn, verdict } from '../judge.ts';
import { noValueAnchor } from './no-value-anchor.ts';

const today = '2026-03-10';
const anchored = (facts: Partial<InitiativeFacts> = {}) =>
  buildFacts({ mainAnchor: 'operational-efficiency', indicators: [aValue([])], ...facts });
const ask = (facts: Partial<InitiativeFacts> = {}, on = today) => verdict(noValueAnchor, anchored(facts), on);

describe('no-value-anchor', () => {
  it('asks for an anchor, then for an indicator under it, and clears with both', () => {
    expect(ask({ mainAnchor: null, indicators: [] })).toBe('No main value anchor was ever recorded.');
    expect(judge(noValueAnchor, anchored({ indicators: [] }), today)).toMatchObject({
      sentence: 'No indicator in use measures its value in operational efficiency.',
      clearsAt: 'indicators',
      absence: 'never',
    });
    expect(ask()).toBe('clear');
  });

  it('counts an indicator without an anchor of its own under the main one, and one of adoption not', () => {
    expect(ask({ indicators: [aValue([], { anchor: null })] })).toBe('clear');
    expect(ask({ indicators: [anAdoption([], { anchor: 'operational-efficiency' })] })).toContain(
      'No indicator in use',
    );
  });

  it('names the indicators of value that stand under another anchor', () => {
    const elsewhere = aValue([], { name: 'Upsell', anchor: 'revenue-growth' });
    expect(judge(noValueAnchor, anchored({ indicators: [elsewhere] }), today)).toMatchObject({
      evidence: [
        { value: 'operational efficiency', field: 'mainAnchor' },
        { value: 'none in use', field: 'indicators' },
        { value: 'Upsell, under revenue growth', field: 'indicators' },
      ],
      absence: null,
    });
    expect(ask({ indicators: [elsewhere, aValue([])] })).toBe('clear');
  });

  it('springs on the day the last indicator under it is retired, as lost', () => {
    const facts = anchored({ indicators: [aValue([], { retiredOn: '2026-04-01' })] });
    expect(verdict(noValueAnchor, facts, '2026-03-31')).toBe('clear');
    expect(turnsOn(noValueAnchor, facts, '2026-03-31')).toBe('2026-04-01');
    expect(judge(noValueAnchor, facts, '2026-04-01')).toMatchObject({
      evidence: [{}, {}, { value: 'Savings, retired on 1 April 2026', since: '2026-04-01' }],
      absence: 'lost',
    });
  });

  it('is major where it was lost, and minor in Foundation where it never was', () => {
    const severity = (facts: InitiativeFacts) =>
      openEpisode(assessOn(facts, today, [], [noValueAnchor]), 'no-value-anchor')?.severity;
    expect(severity(buildFacts())).toBe('minor');
    expect(severity(buildFacts({ phase: 'execution' }))).toBe('major');
    const gone = changed(anchored(), { mainAnchor: null });
    expect(severity(gone)).toBe('major');
    expect(verdict(noValueAnchor, gone, today)).toBe('It has no main value anchor any more.');
    expect(severity(changed(anchored(), { indicators: [] }))).toBe('major');
  });
});
