import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { aSponsor, buildFacts, peopleWhere } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { silentSponsor } from './silent-sponsor.ts';

const monthly = (facts: Partial<InitiativeFacts>) => buildFacts({ reportingCadence: 'monthly', ...facts });
const ask = (facts: Partial<InitiativeFacts>, on: string) => verdict(silentSponsor, monthly(facts), on);
const ann = aSponsor('ann', { from: '2026-01-31' });

describe('silent-sponsor', () => {
  it('is quiet for two cadences, springs, and clears with a check-in', () => {
    expect(ask({ sponsors: [ann] }, '2026-03-31')).toBe('clear');
    expect(turnsOn(silentSponsor, monthly({ sponsors: [ann] }), '2026-03-31')).toBe('2026-04-01');
    expect(ask({ sponsors: [ann] }, '2026-04-01')).toBe('Ann Lee has never checked in.');
    const heard = [{ ...ann, lastCheckInOn: '2026-04-01' }];
    expect(ask({ sponsors: heard }, '2026-04-01')).toBe('clear');
    expect(ask({ sponsors: heard }, '2026-06-02')).toBe('Ann Lee has not checked in since 1 April 2026.');
  });

  it('is quiet while one of several sponsors is heard', () => {
    const ben = aSponsor('ben', { from: '2026-01-31', lastCheckInOn: '2026-03-15' });
    expect(ask({ sponsors: [ann, ben] }, '2026-04-01')).toBe('clear');
    expect(ask({ sponsors: [ann, ben] }, '2026-05-16')).toBe(
      'Ann Lee and Ben Ode have not checked in since 15 March 2026.',
    );
    expect(ask({ sponsors: [ann, ben], people: peopleWhere({ ben: '2026-04-01' }) }, '2026-04-01')).toContain(
      'Ann Lee',
    );
  });

  it('counts from the registration where the begin is unknown', () => {
    const facts = { sponsors: [aSponsor('ann')], registeredOn: '2026-03-02' };
    expect(ask(facts, '2026-05-02')).toBe('clear');
    expect(ask(facts, '2026-05-03')).toBe('Ann Lee has never checked in.');
  });

  it("takes the initiative's own cadence before the default", () => {
    const facts = buildFacts({ reportingCadence: 'weekly', sponsors: [ann] });
    expect(verdict(silentSponsor, facts, '2026-02-14', { cadence: 'quarterly' })).toBe('clear');
    expect(verdict(silentSponsor, facts, '2026-02-15', { cadence: 'quarterly' })).toContain('Ann Lee');
    expect(verdict(silentSponsor, buildFacts({ sponsors: [ann] }), '2026-05-01', { cadence: 'monthly' })).toContain(
      'Ann',
    );
  });

  it('does not apply without a sponsor, and needs a cadence', () => {
    expect(ask({}, '2026-04-01')).toBe('not-applicable');
    expect(judge(silentSponsor, buildFacts({ sponsors: [ann] }), '2026-04-01')).toEqual({
      kind: 'not-enough-data',
      record: ["Set the reporting cadence, or the organisation's default cadence."],
    });
  });
});
