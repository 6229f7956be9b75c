import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PortfolioChanges, portfolioChanges } from './changes.ts';
import { somePortfolio } from './entry-arbitrary.ts';
import { anEntry, anEntryFlag, inExecutionSince } from './entry-builder.ts';
import type { EntryFlag, PortfolioEntry } from './portfolio-entry.ts';

const ref = (number: number) => ({ key: `INI-${number}`, name: `Initiative ${number}` });
const between = (then: Partial<PortfolioEntry>, now: Partial<PortfolioEntry>) =>
  portfolioChanges([anEntry(1, then)], [anEntry(1, now)]);

const NOTHING: PortfolioChanges = {
  registered: [],
  gone: [],
  advanced: [],
  steppedBack: [],
  stopped: [],
  embedded: [],
  paused: [],
  resumed: [],
  flagsOpened: [],
  flagsEnded: [],
  health: [],
};

describe('what changed between two days', () => {
  it('is nothing where nothing did', () => {
    fc.assert(
      fc.property(somePortfolio, (entries) => {
        expect(portfolioChanges(entries, [...entries].reverse())).toEqual(NOTHING);
      }),
    );
  });

  it('is what was registered and what is gone', () => {
    const flags = [anEntryFlag('shelved')];
    expect(portfolioChanges([anEntry(1, { flags })], [anEntry(12), anEntry(2)])).toEqual({
      ...NOTHING,
      registered: [ref(2), ref(12)],
      gone: [ref(1)],
    });
  });

  it('is what advanced and what stepped back', () => {
    const execution = inExecutionSince('2026-05-01');
    expect(between({}, execution)).toEqual({
      ...NOTHING,
      advanced: [{ ...ref(1), from: 'foundation', to: 'execution' }],
    });
    expect(between(execution, {}).steppedBack).toEqual([{ ...ref(1), from: 'execution', to: 'foundation' }]);
  });

  it('is what was stopped, embedded, paused and resumed', () => {
    expect(between({}, { state: 'stopped' })).toEqual({ ...NOTHING, stopped: [ref(1)] });
    expect(between({}, { state: 'embedded' })).toEqual({ ...NOTHING, embedded: [ref(1)] });
    expect(between({}, { state: 'paused' })).toEqual({ ...NOTHING, paused: [ref(1)] });
    expect(between({ state: 'paused' }, {})).toEqual({ ...NOTHING, resumed: [ref(1)] });
    expect(between({ state: 'stopped' }, { state: 'stopped' })).toEqual(NOTHING);
  });

  it('is health for the better or the worse, of what is active on both days', () => {
    expect(between({ health: 'amber' }, { health: 'red' }).health).toEqual([
      { ...ref(1), from: 'amber', to: 'red', isBetter: false },
    ]);
    const isBetter = (from: PortfolioEntry['health'], to: PortfolioEntry['health']) =>
      between({ health: from }, { health: to }).health[0]?.isBetter;
    expect([isBetter('red', 'amber'), isBetter('amber', 'unknown'), isBetter('unknown', 'green')]).toEqual([
      true,
      true,
      true,
    ]);
    expect(isBetter('green', 'unknown')).toBe(false);
    expect(between({ health: 'red' }, { state: 'paused' }).health).toEqual([]);
  });

  it('is flags that opened and ended, by rule', () => {
    const flagged = (number: number, ...ruleIds: string[]) =>
      anEntry(number, { flags: ruleIds.map((ruleId) => anEntryFlag(ruleId)) });
    const { flagsOpened, flagsEnded } = portfolioChanges(
      [flagged(1, 'shelved'), flagged(2, 'champion-missing'), flagged(3)],
      [
        flagged(1),
        flagged(2, 'champion-missing', 'shelved'),
        flagged(3, 'no-next-step', 'shelved'),
        flagged(4, 'shelved'),
      ],
    );
    expect(flagsOpened).toEqual([
      { ruleId: 'shelved', title: 'Shelved', initiatives: [ref(2), ref(3), ref(4)] },
      { ruleId: 'no-next-step', title: 'No next step', initiatives: [ref(3)] },
    ]);
    expect(flagsEnded).toEqual([{ ruleId: 'shelved', title: 'Shelved', initiatives: [ref(1)] }]);
  });

  it('does not take covering, waiving or another severity for an end', () => {
    const flag = (facts: Partial<EntryFlag> = {}) => ({ flags: [anEntryFlag('silent-sponsor', facts)] });
    expect(between(flag(), flag({ coveredBy: 'shelved' }))).toEqual(NOTHING);
    expect(between(flag({ coveredBy: 'shelved' }), flag())).toEqual(NOTHING);
    expect(between(flag(), flag({ isWaived: true, severity: 'critical' }))).toEqual(NOTHING);
    expect(between({}, flag({ coveredBy: 'shelved' }))).toEqual(NOTHING);
    expect(between(flag(), {}).flagsEnded).toHaveLength(1);
  });

  it('mirrors itself when time runs backwards', () => {
    fc.assert(
      fc.property(somePortfolio, somePortfolio, (then, now) => {
        const [forth, back] = [portfolioChanges(then, now), portfolioChanges(now, then)];
        expect(forth.registered).toEqual(back.gone);
        expect(forth.advanced.map(({ key }) => key)).toEqual(back.steppedBack.map(({ key }) => key));
        expect(forth.paused.length >= back.resumed.length).toBe(true);
        expect(forth.health.map(({ isBetter }) => !isBetter)).toEqual(back.health.map(({ isBetter }) => isBetter));
        expect(PortfolioChanges.parse(forth)).toEqual(forth);
      }),
    );
  });
});
