import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts, NarrativeFact } from '../../initiatives/facts.ts';
import { aNarrative, anAdoption, aValue, buildFacts } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { narrativeDiluted } from './narrative-diluted.ts';

const today = '2026-03-10';
const main = aNarrative('2026-01-01');
const ofDepartment = (departmentId: string, anchor: NarrativeFact['anchor']) =>
  aNarrative('2026-02-01', { id: `narrative-${departmentId}`, departmentId, anchor });
const told = (facts: Partial<InitiativeFacts> = {}) =>
  buildFacts({ phase: 'scale', mainAnchor: 'operational-efficiency', narratives: [main], ...facts });
const ask = (facts: Partial<InitiativeFacts>, on = today) => verdict(narrativeDiluted, told(facts), on);
const values = (...anchors: NarrativeFact['anchor'][]) =>
  anchors.map((anchor, index) => aValue([], { id: `value-${index}`, name: `Value ${index}`, anchor }));

describe('narrative-diluted', () => {
  it('holds for 180 days after it was written or confirmed', () => {
    expect(ask({}, '2026-06-30')).toBe('clear');
    expect(turnsOn(narrativeDiluted, told(), '2026-06-30')).toBe('2026-07-01');
    expect(ask({}, '2026-07-01')).toBe('The main narrative was last written on 1 January 2026.');
    const narratives = [{ ...main, confirmedOn: '2026-07-01' }];
    expect(ask({ narratives }, '2026-07-01')).toBe('clear');
    expect(ask({ narratives }, '2026-12-28')).toBe('clear');
    expect(judge(narrativeDiluted, told({ narratives }), '2026-12-29')).toMatchObject({
      sentence: 'The main narrative was last confirmed on 1 July 2026.',
      evidence: [{ label: 'Main narrative', value: 'last confirmed on 1 July 2026', since: '2026-07-01' }],
      clearsAt: 'narratives',
    });
  });

  it('springs when two departments claim another anchor, not when one does or when they claim the same', () => {
    const [claims, finance] = [
      ofDepartment('claims', 'revenue-growth'),
      ofDepartment('finance', 'customer-satisfaction'),
    ];
    expect(ask({ narratives: [main, claims] })).toBe('clear');
    expect(judge(narrativeDiluted, told({ narratives: [finance, main, claims] }), today)).toMatchObject({
      sentence: 'Claims and Finance claim another anchor than operational efficiency.',
      evidence: [
        { label: 'Claims', value: 'claims revenue growth' },
        { label: 'Finance', value: 'claims customer satisfaction' },
      ],
    });
    const agreed = [ofDepartment('claims', 'operational-efficiency'), ofDepartment('it', null), finance];
    expect(ask({ narratives: [main, ...agreed] })).toBe('clear');
  });

  it('counts the claim of a department from the day it was written', () => {
    const soon = { ...ofDepartment('finance', 'revenue-growth'), writtenOn: '2026-04-01' };
    const facts = told({ narratives: [main, ofDepartment('claims', 'revenue-growth'), soon] });
    expect(verdict(narrativeDiluted, facts, '2026-03-31')).toBe('clear');
    expect(turnsOn(narrativeDiluted, facts, '2026-03-31')).toBe('2026-04-01');
    expect(verdict(narrativeDiluted, facts, '2026-04-01')).toContain('Claims and Finance claim');
  });

  it('springs when more than half of the value indicators name another anchor; half of them is not', () => {
    expect(ask({ indicators: values('revenue-growth', null) })).toBe('clear');
    expect(ask({ indicators: values('revenue-growth', 'operational-efficiency') })).toBe('clear');
    const indicators = values('revenue-growth', null, 'customer-satisfaction');
    expect(judge(narrativeDiluted, told({ indicators }), today)).toMatchObject({
      sentence: '2 of 3 value indicators name another anchor than operational efficiency.',
      evidence: [
        { label: 'Value 0', value: 'names revenue growth', field: 'indicators' },
        { label: 'Value 2', value: 'names customer satisfaction', field: 'indicators' },
      ],
      clearsAt: 'indicators',
    });
    const [first, ...others] = indicators;
    const retired = first ? [{ ...first, retiredOn: today }, ...others] : [];
    expect(ask({ indicators: retired })).toBe('clear');
    expect(ask({ indicators: [anAdoption([], { anchor: 'revenue-growth' })] })).toBe('clear');
  });

  it('tells everything that dilutes it in one sentence', () => {
    expect(ask({ indicators: values('revenue-growth') }, '2026-07-01')).toBe(
      'The main narrative was last written on 1 January 2026, and 1 of 1 value indicators names another anchor than operational efficiency.',
    );
  });

  it('compares with the anchor of the main narrative where the initiative has chosen none', () => {
    const narratives = [main, ofDepartment('claims', 'revenue-growth'), ofDepartment('finance', 'revenue-growth')];
    expect(ask({ mainAnchor: null, narratives })).toContain('than operational efficiency');
    const unanchored = [{ ...main, anchor: null }, ...narratives.slice(1)];
    expect(ask({ mainAnchor: null, narratives: unanchored, indicators: values('revenue-growth') })).toBe('clear');
  });

  it('is not asked in Foundation, and needs a main narrative', () => {
    expect(ask({ phase: 'foundation' }, '2026-07-01')).toBe('not-applicable');
    const record = ['Write the main narrative: what the business gets, in words that everybody shares.'];
    const asked = (narratives: NarrativeFact[]) => judge(narrativeDiluted, told({ narratives }), today);
    expect(asked([])).toEqual({ kind: 'not-enough-data', record });
    expect(asked([ofDepartment('claims', 'revenue-growth')])).toEqual({ kind: 'not-enough-data', record });
    expect(asked([aNarrative('2026-03-11')])).toEqual({ kind: 'not-enough-data', record });
  });
});
