import { describe, expect, it } from '@jest/globals';
import { addDays } from '../calendar/calendar.ts';
import { anEndedPilot, anEntry, anEntryFlag, entriesOf, inExecutionSince } from '../portfolio/entry-builder.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import { shippedRulePack } from '../rule-packs/rule-pack.ts';
import { pilotsDoNotScale } from './pilots-do-not-scale.ts';
import { playbookParameters } from './playbook-parameters.ts';
import { readSymptom } from './symptom.ts';

const TODAY = '2026-11-20';
const SUCCEEDED = { pilots: [anEndedPilot('2026-06-01')] };
const SCALED = { ...SUCCEEDED, ...inExecutionSince('2026-08-01') };

const { parameters } = playbookParameters(shippedRulePack);
const read = (entries: PortfolioEntry[], today = TODAY) =>
  readSymptom(pilotsDoNotScale, entries, { parameters, quarterValues: [], today });

describe('pilots succeed but nothing scales', () => {
  it('is judged on three pilots or more', () => {
    const two = read(entriesOf(2, 1, SUCCEEDED));
    expect(two).toMatchObject({
      hasEnoughData: false,
      isPresent: null,
      shortage: '2 of 3 pilots',
      nearness: { initiatives: 1, sentence: '1 more succeeded pilot and it can be judged.' },
      changesWhen: 'A succeeded pilot counts 90 days after its end; 3 are needed.',
    });
    expect(read(entriesOf(3, 1, SUCCEEDED))).toMatchObject({ hasEnoughData: true, isPresent: true, shortage: null });
  });

  it('is not present at 25 %, and is below it (worked example 5)', () => {
    const oneOfFour = read([...entriesOf(3, 1, SUCCEEDED), anEntry(4, SCALED)]);
    expect(oneOfFour).toMatchObject({ numerator: 1, denominator: 4, isPresent: false });
    const oneOfFive = read([...entriesOf(4, 1, SUCCEEDED), anEntry(5, SCALED)]);
    expect(oneOfFive).toMatchObject({
      numerator: 1,
      denominator: 5,
      isPresent: true,
      sentence: '1 of 5 succeeded pilots reached Execution.',
    });
  });

  it('tells how near it is on either side', () => {
    expect(read([...entriesOf(9, 1, SUCCEEDED), ...entriesOf(2, 10, SCALED)])).toMatchObject({
      nearness: { initiatives: 1, sentence: '1 initiative away: 2 of 11 is 18 %, and it is present below 25 %.' },
      changesWhen: 'It ends when 1 more of the 9 others reaches Execution.',
    });
    expect(read([...entriesOf(3, 1, SUCCEEDED), anEntry(4, SCALED)])).toMatchObject({
      nearness: { initiatives: 1, sentence: '1 initiative away: 1 of 4 is 25 %, and it is present below 25 %.' },
      changesWhen: 'It appears when 1 more pilot succeeds and does not reach Execution.',
    });
    expect(read(entriesOf(3, 1, SCALED))).toMatchObject({
      nearness: { initiatives: 10 },
      changesWhen: 'It appears when 10 more pilots succeed and do not reach Execution.',
    });
  });

  it('counts a success from 90 to 365 days after it, both days included', () => {
    const countedOn = (days: number) => read([anEntry(1, SUCCEEDED)], addDays('2026-06-01', days)).denominator;
    expect([89, 90, 365, 366].map(countedOn)).toEqual([0, 1, 1, 0]);
  });

  it('counts an initiative once, by its first success', () => {
    const twice = anEntry(1, { pilots: [anEndedPilot('2025-06-01'), anEndedPilot('2026-06-01')] });
    expect(read([twice]).denominator).toBe(0);
    const afterFailure = anEntry(1, { pilots: [anEndedPilot('2025-06-01', 'failed'), anEndedPilot('2026-06-01')] });
    expect(read([afterFailure]).denominator).toBe(1);
  });

  it('counts in any state, and what stepped back as having entered Execution', () => {
    const stopped = anEntry(1, { ...SUCCEEDED, state: 'stopped' });
    const back = anEntry(2, {
      ...SUCCEEDED,
      pastStays: [{ phase: 'execution', enteredOn: '2026-07-01', leftOn: '2026-08-01' }],
    });
    expect(read([stopped, back]).initiatives).toEqual([
      { key: 'INI-1', name: 'Initiative 1', isCounted: false },
      { key: 'INI-2', name: 'Initiative 2', isCounted: true },
    ]);
  });

  it('lists initiatives by key and shows beside it how many reached Scale', () => {
    const inScale = { ...SCALED, phase: 'scale', phaseEnteredOn: '2026-10-01' } as const;
    const reading = read([anEntry(12, SCALED), anEntry(2, inScale), anEntry(3, SUCCEEDED)]);
    expect(reading.initiatives.map(({ key }) => key)).toEqual(['INI-2', 'INI-3', 'INI-12']);
    expect(reading.beside).toEqual([{ label: 'Of these, reached Scale', value: '1 of 2' }]);
  });

  it('names the flag that most of those that did not scale share', () => {
    const shelved = anEntryFlag('shelved', { severity: 'critical' });
    const sponsor = anEntryFlag('single-department-sponsor');
    const never = anEntryFlag('champion-missing', { isToBeRecorded: true });
    const flagged = (number: number, ...flags: (typeof shelved)[]) => anEntry(number, { ...SUCCEEDED, flags });
    const reading = read([
      flagged(1, shelved, sponsor, never),
      flagged(2, sponsor, never),
      flagged(3, sponsor, never, { ...shelved, coveredBy: 'x' }),
      anEntry(4, { ...SCALED, flags: [sponsor] }),
    ]);
    expect(reading.commonFlag).toEqual({
      ruleId: 'single-department-sponsor',
      title: 'Single-department sponsor',
      initiatives: 3,
      of: 3,
    });
    expect(read([flagged(1, shelved, sponsor), flagged(2, shelved, sponsor)]).commonFlag?.ruleId).toBe('shelved');
    expect(read([flagged(1, shelved), flagged(2, sponsor)]).commonFlag).toBeNull();
  });
});
