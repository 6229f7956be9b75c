import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LOOKED_AT, somePortfolio, someQuarterValues } from '../portfolio/entry-arbitrary.ts';
import { anEndedPilot, anEntry, entriesOf } from '../portfolio/entry-builder.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import { packContradictions } from '../rule-packs/pack-contradictions.ts';
import { type RulePack, shippedRulePack } from '../rule-packs/rule-pack.ts';
import { playbook } from './playbook.ts';
import { PlaybookParameters, playbookParameters, playbookTuning } from './playbook-parameters.ts';
import { adviceBeforeAnotherPilot, PlaybookReading, verdictKey } from './playbook-reading.ts';

const TODAY = '2026-11-20';
const STUCK = { pilots: [anEndedPilot('2026-06-01')] };
const LAGS = { phase: 'execution', adoption: 'lags' } as const;
const KEEPS_UP = { phase: 'execution', adoption: 'keeps-up' } as const;
const PLATEAU = { phase: 'innovation', isAdoptionOnTarget: true } as const;
const FLAT = ['2026-Q2', '2026-Q3'].map((quarter) => ({
  initiativeId: 'initiative-21',
  currency: 'EUR',
  quarter,
  amount: '100.00',
}));

const packWith = (parameters: Record<string, unknown>): RulePack => ({
  version: 2,
  rules: { playbook: { parameters } },
});
const read = (entries: PortfolioEntry[], pack = shippedRulePack) => playbook(entries, FLAT, pack, TODAY);

describe('the Scaling Playbook', () => {
  const stuck = entriesOf(3, 1, STUCK);
  const scaled = entriesOf(3, 1, { ...STUCK, ...KEEPS_UP });
  const lagging = entriesOf(3, 11, LAGS);
  const plateau = entriesOf(3, 21, PLATEAU);

  it('has the earliest present symptom as its verdict, with its advice', () => {
    const reading = read([...stuck, ...lagging, ...plateau]);
    expect(reading.verdict).toMatchObject({
      kind: 'symptom',
      symptomId: 'pilots-do-not-scale',
      title: 'Pilots succeed but nothing scales',
      notJudged: [],
    });
    expect(reading.verdict.advice).toMatch(/^Go back to Foundation/);
    expect(verdictKey(reading)).toBe('1 present, 2 present, 3 present');
    expect(read([...scaled, ...lagging, ...plateau]).verdict.symptomId).toBe('adoption-lags-behind');
    expect(read([...scaled, ...plateau]).verdict.symptomId).toBe('growth-has-plateaued');
  });

  it('names an earlier symptom that cannot be judged, not a later one', () => {
    const reading = read([...stuck.slice(1), ...lagging]);
    expect(reading.verdict).toMatchObject({ kind: 'symptom', symptomId: 'adoption-lags-behind' });
    expect(reading.verdict.notJudged.map(({ sentence }) => sentence)).toEqual(['1 cannot be judged: 2 of 3 pilots.']);
    expect(verdictKey(reading)).toBe('1 not judged, 2 present, 3 not judged');
  });

  it('says "no symptom" only when all three have enough data', () => {
    const growing = [...FLAT, { initiativeId: 'initiative-22', currency: 'EUR', quarter: '2026-Q3', amount: '2.00' }];
    const all = playbook([...scaled, ...plateau], growing, shippedRulePack, TODAY);
    expect(all.verdict).toEqual({
      kind: 'no-symptom',
      symptomId: null,
      title: 'No symptom',
      advice: null,
      notJudged: [],
    });
    const two = playbook([...scaled, ...plateau.slice(1)], growing, shippedRulePack, TODAY);
    expect(two.verdict).toMatchObject({ kind: 'not-judged', symptomId: null, advice: null });
    expect(two.verdict.notJudged.map(({ sentence }) => sentence)).toEqual(['3 cannot be judged: 2 of 3 programs.']);
    expect(read([]).verdict.notJudged.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(verdictKey(read([]))).toBe('1 not judged, 2 not judged, 3 not judged');
  });

  it('speaks before another pilot while pilots do not scale or growth has plateaued', () => {
    expect(adviceBeforeAnotherPilot(read([...stuck, ...plateau]))).toMatchObject({
      title: 'Pilots succeed but nothing scales',
      sentence: '0 of 3 succeeded pilots reached Execution.',
    });
    expect(adviceBeforeAnotherPilot(read([...lagging, ...plateau]))?.title).toBe(
      'Everything works but growth has plateaued',
    );
    expect(adviceBeforeAnotherPilot(read(lagging))).toBeNull();
  });

  it('takes its thresholds from the rule pack', () => {
    const pack = packWith({ minSucceeded: 2, successFromDays: 300, successToDays: 300 });
    const onTheDay = playbook([...stuck], [], pack, '2027-03-28');
    expect(onTheDay.symptoms[0]).toMatchObject({ denominator: 3, minimum: 2, thresholdPercent: 25 });
    expect(read(stuck, pack).symptoms[0]?.denominator).toBe(0);
    expect(read([...scaled, anEntry(4, STUCK)], packWith({ scaledBelowPercent: 76 })).verdict.symptomId).toBe(
      'pilots-do-not-scale',
    );
  });

  it('says when the pack could not be taken, and stands on the shipped thresholds', () => {
    expect(read([]).problem).toBeNull();
    const broken = read(stuck, packWith({ minSucceeded: 'many' }));
    expect(broken.problem).toMatch(/^The shipped parameters are used, because .+\.$/);
    expect(broken.symptoms[0]?.minimum).toBe(3);
    const turned = playbookParameters(packWith({ successFromDays: 10, successToDays: 9 }));
    expect(turned.problem).toMatch(/Must not be less than successFromDays/);
    expect(packContradictions(packWith({ minPilots: 3 }).rules, [playbookTuning])).toHaveLength(1);
  });

  it('describes every threshold and refuses what is none', () => {
    for (const [name, field] of Object.entries(PlaybookParameters.shape)) {
      expect(field.description).toMatch(/^[A-Z]/);
      for (const value of ['many', -1]) expect(PlaybookParameters.safeParse({ [name]: value }).success).toBe(false);
    }
  });

  it('is a document of its own schema, in whole sentences, whatever the portfolio', () => {
    fc.assert(
      fc.property(somePortfolio, someQuarterValues, (entries, values) => {
        const reading = playbook(entries, values, shippedRulePack, LOOKED_AT);
        expect(PlaybookReading.parse(JSON.parse(JSON.stringify(reading)))).toEqual(reading);
        for (const { sentence, changesWhen, nearness, advice } of reading.symptoms) {
          for (const text of [sentence, changesWhen, nearness.sentence, advice]) {
            expect(text).toMatch(/^[A-Z0-9].*\.$/);
            expect(text).not.toMatch(/undefined|null|NaN| {2}|\.\./);
          }
        }
      }),
    );
  });

  it('does not depend on the order in which entries and values are read', () => {
    fc.assert(
      fc.property(somePortfolio, someQuarterValues, (entries, values) => {
        const turned = playbook([...entries].reverse(), [...values].reverse(), shippedRulePack, LOOKED_AT);
        expect(turned).toEqual(playbook(entries, values, shippedRulePack, LOOKED_AT));
      }),
    );
  });

  it('is not changed by a waiver, although the waiver changes health', () => {
    const judged = (entry: PortfolioEntry, isWaived: boolean): PortfolioEntry => {
      const flags = entry.flags.map((flag) => ({ ...flag, isWaived }));
      const counted = flags.filter((flag) => !flag.isWaived && flag.coveredBy === null).map(({ severity }) => severity);
      const health = counted.includes('critical') ? 'red' : counted.includes('major') ? 'amber' : 'green';
      return { ...entry, flags, health };
    };
    fc.assert(
      fc.property(somePortfolio, someQuarterValues, (entries, values) => {
        const [waived, unwaived] = [true, false].map((isWaived) =>
          playbook(
            entries.map((entry) => judged(entry, isWaived)),
            values,
            shippedRulePack,
            LOOKED_AT,
          ),
        );
        const numbers = (reading = waived) =>
          reading?.symptoms.map(({ numerator, denominator, isPresent }) => [numerator, denominator, isPresent]);
        expect(numbers(waived)).toEqual(numbers(unwaived));
      }),
    );
  });
});
