import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, earliest } from '../calendar/calendar.ts';
import { FACT_FIELDS } from '../flags/fact-field.ts';
import { checklistCompleteness } from '../foundation-checklist/completeness.ts';
import { ChecklistField } from '../foundation-checklist/foundation-checklist.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { FIRST_DAY, reversed, someDay, someFacts } from '../initiatives/facts-arbitrary.ts';
import { PHASES } from '../initiatives/phase.ts';
import {
  allEvidence,
  someChampions,
  someDepartments,
  someFunding,
  someIdeas,
  someIndicators,
  someLearnings,
  someReinvestments,
  someSponsors,
  someTeam,
  someUpdates,
} from '../initiatives/records-arbitrary.ts';
import { gateCatalog } from './catalog.ts';
import { answerOf, gateOn, runOn } from './judge-criterion.ts';
import { growing, readyIn } from './ready-facts.ts';

const LAST_DAY = addDays(FIRST_DAY, 900);
const KINDS = ['operating', 'pilot', 'reinvestment'] as const;
const CONFIDENCES = ['validated', 'measured', 'estimated'] as const;

/** What the shared arbitrary does not vary: kinds of money, how sure a value is, who speaks for a department. */
const varied = (facts: InitiativeFacts): InitiativeFacts => ({
  ...facts,
  fundingLines: facts.fundingLines.map((line, index) => ({ ...line, kind: KINDS[index % 3] ?? 'pilot' })),
  indicators: facts.indicators.map((indicator, index) => ({
    ...indicator,
    measurements: indicator.measurements.map((one, place) => ({
      ...one,
      confidence: CONFIDENCES[(index + place) % 3] ?? 'measured',
    })),
  })),
  statusUpdates: facts.statusUpdates.map((update) => ({
    ...update,
    authorId: facts.champions.find(({ departmentId }) => departmentId === update.departmentId)?.personId ?? 'ivo',
  })),
});

/** Anything at all, or some of it as in an initiative of which nothing is missing: so both sides of a gate are met. */
const halfReady: fc.Arbitrary<InitiativeFacts> = fc.constantFrom(...PHASES).chain((phase) => {
  const complete = readyIn(phase);
  const keys = Object.keys(complete) as (keyof InitiativeFacts)[];
  return fc.tuple(someFacts, fc.oneof(fc.subarray(keys), fc.constant(keys))).map(([facts, kept]) => ({
    ...varied(facts),
    ...Object.fromEntries(kept.map((key) => [key, complete[key]])),
    phase,
  }));
});

/** A fact of the right kind, added to what is there. */
const additions = fc.record({
  sponsors: someSponsors,
  champions: someChampions,
  affectedDepartmentIds: someDepartments,
  team: someTeam.map((team) => team.filter((member) => member.team === 'run')),
  fundingLines: someFunding,
  evidence: allEvidence,
  indicators: someIndicators,
  statusUpdates: someUpdates,
  learnings: someLearnings,
  ideas: someIdeas,
  reinvestments: someReinvestments,
});

type Added = typeof additions extends fc.Arbitrary<infer Lists> ? Lists : never;

const ADDS: Record<string, keyof Added> = {
  'executive-coalition': 'sponsors',
  'cross-functional-mandate': 'affectedDepartmentIds',
  'champion-in-every-department': 'champions',
  'leading-indicator': 'indicators',
  'lagging-indicator': 'indicators',
  'independent-run-team': 'team',
  'operating-funding': 'fundingLines',
  'process-and-runbook': 'evidence',
  'valid-training': 'evidence',
  'handover-test': 'evidence',
  'value-after-lag': 'indicators',
  'champion-updates': 'statusUpdates',
  'learnings-across-departments': 'learnings',
  'validated-value': 'indicators',
  'organic-ideas': 'ideas',
  'value-reinvested': 'reinvestments',
};

const asked = (facts: InitiativeFacts, day: string) => gateOn(facts, day, { ruleOutcomes: growing });

/** All that a reader sees of a gate, but for the day it was judged on. */
function shown(facts: InitiativeFacts, day: string): string {
  const { assessedOn: _, ...assessment } = asked(facts, day)?.assessment ?? {};
  return JSON.stringify(assessment);
}

describe('a gate', () => {
  it('does not depend on the order in which lists are read, nor changes what it reads', () => {
    fc.assert(
      fc.property(halfReady, someDay, (facts, day) => {
        const copy = structuredClone(facts);
        expect(asked(reversed(facts), day)).toEqual(asked(facts, day));
        expect(facts).toEqual(copy);
      }),
      { numRuns: 150 },
    );
  });

  it('needs no look between its turning points: word for word the same as judged every day for two years', () => {
    fc.assert(
      fc.property(halfReady, (facts) => {
        let lazy = asked(facts, FIRST_DAY);
        let expected = shown(facts, FIRST_DAY);
        for (let days = 1; days <= 730; days += 1) {
          const today = addDays(FIRST_DAY, days);
          if (lazy?.turnsOn && lazy.turnsOn <= today) {
            lazy = asked(facts, today);
            expected = shown(facts, today);
          }
          if (shown(facts, today) === expected) continue;
          expect({ ...lazy, turnsOn: `before ${today}` }).toEqual(asked(facts, today));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('is ready exactly when every criterion that applies is met', () => {
    fc.assert(
      fc.property(halfReady, someDay, (facts, day) => {
        const gate = asked(facts, day)?.assessment;
        if (!gate) return;
        const kinds = gate.criteria.map(({ outcome }) => outcome.kind);
        expect(gate.isReady).toBe(kinds.every((kind) => kind === 'met' || kind === 'not-applicable'));
        const leftOut = kinds.filter((kind) => kind === 'not-applicable').length;
        expect(gate.met + gate.unmet + gate.notEnoughData + leftOut).toBe(kinds.length);
      }),
    );
  });

  it('looks again later, never today or before', () => {
    fc.assert(
      fc.property(halfReady, someDay, (facts, day) => {
        const turnsOn = asked(facts, day)?.turnsOn ?? null;
        expect(turnsOn === null || turnsOn > day).toBe(true);
      }),
    );
  });
});

describe('a criterion', () => {
  it('says the same on the last day before its next turning point, and on any day between', () => {
    fc.assert(
      fc.property(halfReady, fc.double({ min: 0, max: 1, noNaN: true }), (facts, share) => {
        const ofPauses = facts.pauses.flatMap(({ from, resumeOn }) => [from, resumeOn]);
        for (const criterion of gateCatalog) {
          const ask = (day: string) => {
            const { outcome, turnsOn } = runOn(criterion, facts, day, { ruleOutcomes: growing });
            return { words: JSON.stringify(outcome), turnsOn };
          };
          for (let day: string | null = FIRST_DAY; day !== null && day <= LAST_DAY; ) {
            const { words, turnsOn } = ask(day);
            const from: string = day;
            const next = earliest(turnsOn, ...ofPauses.filter((date) => date > from));
            const last = daysBetween(day, next ?? LAST_DAY) - 1;
            for (const after of last > 0 ? [last, Math.floor(share * last)] : []) {
              const later = ask(addDays(day, after)).words;
              if (later !== words) expect(`${criterion.id} ${after} days after ${day}: ${later}`).toBe(words);
            }
            day = next;
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('reads nothing that it did not declare, and speaks in sentences that point to fields', () => {
    fc.assert(
      fc.property(halfReady, someDay, (facts, day) => {
        for (const criterion of gateCatalog) {
          const outcome = answerOf(criterion, facts, day, { ruleOutcomes: growing });
          expect(outcome.kind).not.toBe('error');
          if (outcome.kind !== 'unmet') continue;
          expect(outcome.gaps.length).toBeGreaterThan(0);
          expect(new Set(outcome.gaps.map(({ sentence }) => sentence)).size).toBe(outcome.gaps.length);
          for (const { sentence, field } of outcome.gaps) {
            expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
            expect(sentence).not.toMatch(/undefined|null|NaN|Somebody|unnamed| {2}/);
            expect(Object.keys(FACT_FIELDS)).toContain(field);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('that is met stays met when one more fact of its kind is recorded', () => {
    let met = 0;
    fc.assert(
      fc.property(halfReady, additions, someDay, (facts, added, day) => {
        for (const criterion of gateCatalog) {
          const key = ADDS[criterion.id];
          if (!key || answerOf(criterion, facts, day).kind !== 'met') continue;
          met += 1;
          const more = { ...facts, [key]: [...facts[key], ...added[key]] };
          expect([criterion.id, answerOf(criterion, more, day).kind]).toEqual([criterion.id, 'met']);
        }
      }),
      { numRuns: 150 },
    );
    expect(met).toBeGreaterThan(150);
  });

  it('is not met by taking the pilot team off the record', () => {
    fc.assert(
      fc.property(halfReady, someDay, (facts, day) => {
        fc.pre(facts.pilots.length > 0);
        const without = { ...facts, team: facts.team.filter(({ team }) => team === 'run') };
        for (const criterion of gateCatalog.filter(({ reads }) => reads.includes('team'))) {
          expect(answerOf(criterion, without, day).kind).toBe('not-enough-data');
        }
      }),
    );
  });

  it('of the first gate agrees with the foundation checklist, field by field', () => {
    fc.assert(
      fc.property(halfReady, someDay, (facts, day) => {
        // The checklist no longer lists who has their last day today, and takes a narrative as it is recorded.
        const going = <Item extends { to: string | null }>(items: Item[]) => items.filter(({ to }) => to !== day);
        const listed: InitiativeFacts = {
          ...facts,
          sponsors: going(facts.sponsors),
          champions: going(facts.champions),
          narratives: facts.narratives.map((narrative) => ({ ...narrative, writtenOn: FIRST_DAY })),
        };
        const { fields } = checklistCompleteness(listed, day);
        const met = gateCatalog
          .slice(0, ChecklistField.options.length)
          .map((criterion) => answerOf(criterion, listed, day).kind === 'met');
        expect(met).toEqual(fields.map(({ isComplete }) => isComplete));
      }),
      { numRuns: 150 },
    );
  });
});
