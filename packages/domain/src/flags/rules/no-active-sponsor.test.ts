import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { aSponsor, buildFacts, changed, peopleWhere } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { noActiveSponsor } from './no-active-sponsor.ts';

const today = '2026-03-10';
const ask = (facts: Partial<InitiativeFacts>, on = today) => verdict(noActiveSponsor, buildFacts(facts), on);

describe('no-active-sponsor', () => {
  it('is quiet while an executive sponsors it, springs when they leave, and clears with the next', () => {
    const facts = { sponsors: [aSponsor('ann')], people: peopleWhere({ ann: '2026-04-01' }) };
    expect(ask(facts, '2026-03-31')).toBe('clear');
    expect(turnsOn(noActiveSponsor, buildFacts(facts), '2026-03-31')).toBe('2026-04-01');
    expect(judge(noActiveSponsor, buildFacts(facts), '2026-04-01')).toMatchObject({
      kind: 'sprung',
      sentence: 'Ann Lee, the last executive sponsor, left on 1 April 2026.',
      evidence: [{ value: 'Ann Lee, left on 1 April 2026', field: 'sponsors', since: '2026-04-01' }],
      absence: 'lost',
    });
    expect(ask({ ...facts, sponsors: [...facts.sponsors, aSponsor('ben')] }, '2026-04-01')).toBe('clear');
  });

  it('names who stopped and when, the last one first', () => {
    const sponsors = [aSponsor('ben', { to: '2026-01-31' }), aSponsor('ann', { to: '2026-02-28' })];
    expect(ask({ sponsors })).toBe('Ann Lee, the last executive sponsor, stopped on 1 March 2026.');
    const outcome = judge(noActiveSponsor, buildFacts({ sponsors }), today);
    expect(outcome.kind === 'sprung' && outcome.evidence.map(({ value }) => value)).toEqual([
      'Ann Lee, stopped on 1 March 2026',
      'Ben Ode, stopped on 1 February 2026',
    ]);
  });

  it('is not content with a secondary sponsor', () => {
    expect(ask({ sponsors: [aSponsor('ann', { kind: 'secondary' })] })).toBe('No executive sponsor was ever recorded.');
  });

  it('says `never`, `lost` where the record is gone, and neither while the first is yet to come', () => {
    expect(judge(noActiveSponsor, buildFacts(), today)).toMatchObject({ absence: 'never' });
    const gone = changed(buildFacts({ sponsors: [aSponsor('ann')] }), { sponsors: [] });
    expect(judge(noActiveSponsor, gone, today)).toMatchObject({
      sentence: 'No executive sponsors it any more.',
      absence: 'lost',
    });
    const soon = buildFacts({ sponsors: [aSponsor('ann', { from: '2026-04-01' })] });
    expect(judge(noActiveSponsor, soon, today)).toMatchObject({
      sentence: 'Ann Lee sponsors it from 1 April 2026; until then no executive does.',
      absence: null,
    });
  });

  it('is asked while the initiative is paused, but not once it is stopped or embedded', () => {
    expect(ask({ state: 'paused' })).toContain('No executive');
    expect(ask({ state: 'stopped' })).toBe('not-applicable');
    expect(ask({ state: 'embedded', phase: 'innovation' })).toBe('not-applicable');
  });
});
