import { describe, expect, it } from '@jest/globals';
import { anEntry, anEntryFlag, entriesOf } from '../portfolio/entry-builder.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import { shippedRulePack } from '../rule-packs/rule-pack.ts';
import { adoptionLagsBehind } from './adoption-lags-behind.ts';
import { playbookParameters } from './playbook-parameters.ts';
import { readSymptom } from './symptom.ts';

const LAGS = { phase: 'execution', adoption: 'lags' } as const;
const KEEPS_UP = { phase: 'scale', adoption: 'keeps-up' } as const;

const { parameters } = playbookParameters(shippedRulePack);
const read = (entries: PortfolioEntry[]) =>
  readSymptom(adoptionLagsBehind, entries, { parameters, quarterValues: [], today: '2026-11-20' });

describe('programs launch but adoption lags', () => {
  it('is judged on three programs or more whose adoption can be judged', () => {
    const unjudged = entriesOf(4, 10, { phase: 'execution' });
    expect(read([...entriesOf(2, 1, LAGS), ...unjudged])).toMatchObject({
      hasEnoughData: false,
      isPresent: null,
      shortage: '2 of 3 programs',
      nearness: { initiatives: 1, sentence: '1 more program and it can be judged.' },
      beside: [{ label: 'Of these, waived' }, { label: 'Adoption cannot be judged', value: '4 programs' }],
    });
    expect(read(entriesOf(3, 1, LAGS)).isPresent).toBe(true);
  });

  it('is present from exactly half of them on', () => {
    const half = read([...entriesOf(2, 1, LAGS), ...entriesOf(2, 3, KEEPS_UP)]);
    expect(half).toMatchObject({
      numerator: 2,
      denominator: 4,
      isPresent: true,
      sentence: '2 of 4 programs lag behind the adoption that was promised.',
      nearness: { initiatives: 1, sentence: '1 initiative away: 2 of 4 is 50 %, and it is present from 50 %.' },
      changesWhen: 'It ends when adoption catches up in 1 of the 2 that lag.',
    });
    const less = read([anEntry(1, LAGS), ...entriesOf(2, 2, KEEPS_UP)]);
    expect(less).toMatchObject({
      isPresent: false,
      sentence: '1 of 3 programs lags behind the adoption that was promised.',
      changesWhen: 'It appears when adoption begins to lag in 1 more program.',
    });
  });

  it('leaves out what is not active, and what stands in Foundation or Innovation', () => {
    const others = [
      anEntry(1, { ...LAGS, state: 'paused' }),
      anEntry(2, { ...LAGS, state: 'stopped' }),
      anEntry(3, { ...LAGS, phase: 'foundation' }),
      anEntry(4, { ...LAGS, phase: 'innovation' }),
    ];
    expect(read(others).denominator).toBe(0);
  });

  it('is not changed by a waiver, which is shown beside it', () => {
    const waived = { ...LAGS, flags: [anEntryFlag('adoption-lags', { isWaived: true })] };
    expect(read([anEntry(1, waived), anEntry(2, LAGS), anEntry(3, KEEPS_UP)])).toMatchObject({
      isPresent: true,
      beside: [{ label: 'Of these, waived', value: '1 of 2' }, { value: '0 programs' }],
    });
  });

  it('is not explained by the flag it is made of', () => {
    const flags = [anEntryFlag('adoption-lags'), anEntryFlag('champion-missing')];
    expect(read(entriesOf(3, 1, { ...LAGS, flags })).commonFlag?.ruleId).toBe('champion-missing');
  });
});
