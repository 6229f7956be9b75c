import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { ruleCatalog } from '../flags/catalog.ts';
import { assessOn, utc } from '../flags/judge.ts';
import { someDay, someFacts } from '../initiatives/facts-arbitrary.ts';
import { aPilot, pilotInTheTrap } from '../initiatives/facts-builder.ts';
import { dryRun } from './dry-run.ts';
import { packContradictions, type TitledTunable } from './pack-contradictions.ts';
import { packDifference } from './pack-difference.ts';
import { type PackRules, RulePackDraft, StoredRulePack, shippedRulePack } from './rule-pack.ts';

const playbook: TitledTunable = {
  id: 'playbook',
  title: 'Scaling Playbook',
  parameters: z
    .object({ from: z.int().min(0).default(90), to: z.int().min(0).default(365) })
    .refine(({ from, to }) => from <= to, { path: ['to'], message: 'Must not be less than from' }),
};
const known = [...ruleCatalog, playbook];

describe('packContradictions', () => {
  const found = (rules: PackRules) => packContradictions(rules, known);

  it('accepts the shipped pack and what the rules accept', () => {
    expect(found(shippedRulePack.rules)).toEqual([]);
    expect(
      found({
        shelved: { severity: 'major', parameters: { maxQuietDays: 90 } },
        orphaned: { severity: 'minor' },
        playbook: { parameters: { from: 30 } },
      }),
    ).toEqual([]);
  });

  it('points to an id that nothing has', () => {
    expect(found({ 'no-such/rule': { severity: 'minor' } })).toEqual([
      {
        pointer: '#/rules/no-such~1rule',
        detail: 'There is nothing with the id "no-such/rule" that a rule pack can tune.',
      },
    ]);
  });

  it('points to a parameter that does not exist, which would change nothing without a word', () => {
    expect(found({ shelved: { parameters: { maxDaysQuiet: 90 } }, orphaned: { parameters: { days: 1 } } })).toEqual([
      {
        pointer: '#/rules/shelved/parameters/maxDaysQuiet',
        detail: '"Shelved" has no parameter maxDaysQuiet; it has maxQuietDays.',
      },
      { pointer: '#/rules/orphaned/parameters/days', detail: '"Orphaned" has no parameter days; it has none.' },
    ]);
  });

  it('points to a value that the rule refuses, alone or beside another', () => {
    expect(found({ shelved: { parameters: { maxQuietDays: 'many' } } })).toEqual([
      {
        pointer: '#/rules/shelved/parameters/maxQuietDays',
        detail:
          '"Shelved" does not accept this value of maxQuietDays: Invalid input: expected number, received string.',
      },
    ]);
    expect(found({ playbook: { parameters: { from: 400 } } })).toEqual([
      {
        pointer: '#/rules/playbook/parameters/to',
        detail: '"Scaling Playbook" does not accept this value of to: Must not be less than from.',
      },
    ]);
  });

  it('refuses a severity where there is none', () => {
    expect(found({ playbook: { severity: 'major' } })).toEqual([
      {
        pointer: '#/rules/playbook/severity',
        detail: '"Scaling Playbook" is no rule that opens flags, so it has no severity.',
      },
    ]);
  });

  it('lets nothing pass that would make a rule answer error', () => {
    const someValue = fc.oneof(fc.integer({ min: -5, max: 200 }), fc.constantFrom('many', null, true, 1.5));
    const someRules = fc.dictionary(
      fc.constantFrom(...ruleCatalog.map(({ id }) => id)),
      fc.record({ parameters: fc.dictionary(fc.constantFrom('maxQuietDays', 'maxPlannedDays'), someValue) }),
    );
    fc.assert(
      fc.property(someRules, (rules) => {
        const refused = ruleCatalog.filter(
          ({ id, parameters }) => !parameters.safeParse(rules[id]?.parameters ?? {}).success,
        );
        const pointers = found(rules).map(({ pointer }) => pointer);
        for (const { id } of refused)
          expect(pointers.some((pointer) => pointer.startsWith(`#/rules/${id}/`))).toBe(true);
      }),
    );
  });
});

describe('packDifference', () => {
  it('says in words what changes', () => {
    const before = { shelved: { parameters: { maxQuietDays: 90 } }, gone: { parameters: { days: 3 } } };
    const after = { orphaned: { severity: 'major' as const }, playbook: { parameters: { from: 30 } } };
    expect(packDifference(before, after, known).map(({ sentence }) => sentence)).toEqual([
      'gone: days was 3 and becomes not set.',
      'Orphaned: severity was critical and becomes major.',
      'Scaling Playbook: from was 90 and becomes 30.',
      'Shelved: maxQuietDays was 90 and becomes 60.',
    ]);
  });

  it('takes a repeated default for the default, and is nothing between equal packs', () => {
    const repeated = { shelved: { severity: 'critical' as const, parameters: { maxQuietDays: 60 } } };
    expect(packDifference(shippedRulePack.rules, repeated, known)).toEqual([]);
    expect(packDifference(repeated, repeated, known)).toEqual([]);
  });
});

describe('dryRun', () => {
  const today = '2026-03-10';
  const ask = (rules: PackRules, facts = [pilotInTheTrap()], day = today) =>
    dryRun({
      initiatives: facts.map((one) => ({ facts: one, episodes: assessOn(one, day).episodes })),
      pack: shippedRulePack,
      draft: { version: 2, rules },
      now: new Date(`${day}T12:00:00Z`),
      settings: utc,
    });

  it('says how many flags a pack opens and clears, by rule and by initiative', () => {
    const [short, long] = [60, 90].map((days, index) =>
      pilotInTheTrap({
        id: `initiative-${index}`,
        key: `INI-${index + 1}`,
        pilots: [aPilot({ plannedEndOn: days === 60 ? '2026-05-01' : '2026-05-31' })],
      }),
    );
    const dry = ask({ 'no-time-to-integrate': { parameters: { maxPlannedDays: 100 } }, 'knowledge-silo': {} }, [
      short ?? pilotInTheTrap(),
      long ?? pilotInTheTrap(),
    ]);
    expect(dry).toMatchObject({
      on: today,
      judged: 2,
      opens: 1,
      clears: 0,
      lapses: 0,
      byRule: [{ ruleId: 'no-time-to-integrate', title: 'No time to integrate', opens: 1, clears: 0, lapses: 0 }],
      byInitiative: [{ initiative: { key: 'INI-2' }, opens: [{ ruleId: 'no-time-to-integrate' }] }],
    });
    expect(ask({ 'no-time-to-integrate': { parameters: { maxPlannedDays: 10 } } })).toMatchObject({
      opens: 0,
      clears: 1,
    });
  });

  it('shows a change of severity, with what it does to health', () => {
    expect(ask({ 'knowledge-silo': { severity: 'critical' } })).toMatchObject({
      opens: 0,
      clears: 0,
      byInitiative: [{ moreSevere: [{ ruleId: 'knowledge-silo' }], health: { before: 'amber', after: 'red' } }],
    });
  });

  it('is empty for the pack that counts already', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        expect(ask({}, [facts], day)).toMatchObject({ opens: 0, clears: 0, lapses: 0, byRule: [], byInitiative: [] });
      }),
      { numRuns: 50 },
    );
  });
});

describe('rule packs as they are kept', () => {
  it('say what they set, why and by whom', () => {
    const rules = { shelved: { severity: 'major', parameters: { maxQuietDays: 90 } } };
    expect(RulePackDraft.parse({ rules, note: null })).toEqual({ rules, note: null });
    expect(RulePackDraft.safeParse({ rules: { shelved: { severity: 'huge' } }, note: null }).success).toBe(false);
    const stored = {
      version: 2,
      status: 'published',
      note: 'Longer summer',
      createdBy: 'Ann Lee',
      createdAt: '2026-03-10T09:00:00.000Z',
      publishedBy: 'Ben Ode',
      publishedAt: '2026-03-11T09:00:00.000Z',
      rules,
    };
    expect(StoredRulePack.parse(stored)).toEqual(stored);
  });
});
