// What must hold for every rule about value and reporting, whatever a form could record.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../calendar/calendar.ts';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { FIRST_DAY, reversed, someDay, someFacts } from '../../initiatives/facts-arbitrary.ts';
import { judge, turnsOn } from '../judge.ts';
import type { Rule } from '../rule.ts';
import { conditionOverdue } from './condition-overdue.ts';
import { healthContradiction } from './health-contradiction.ts';
import { narrativeDiluted } from './narrative-diluted.ts';
import { noValueAnchor } from './no-value-anchor.ts';
import { staleMeasurement } from './stale-measurement.ts';
import { statusSilent } from './status-silent.ts';
import { valueClaimedTooEarly } from './value-claimed-too-early.ts';
import { valueReportOverdue } from './value-report-overdue.ts';
import { valueUnmeasured } from './value-unmeasured.ts';

const RULES = [
  noValueAnchor,
  valueUnmeasured,
  conditionOverdue,
  valueReportOverdue,
  statusSilent,
  staleMeasurement,
  narrativeDiluted,
  healthContradiction,
  valueClaimedTooEarly,
].map((rule) => [rule.id, rule] as const);

const openFlags = [{ ruleId: 'orphaned', title: 'Orphaned', severity: 'critical' as const, isWaived: false }];
const ask = (rule: Rule, facts: InitiativeFacts, day: string) => judge(rule, facts, day, { openFlags });

describe.each(RULES)('%s', (_id, rule) => {
  it('needs no look between its turning points and the pauses: the same as judged every day for two years', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const pauseDays = facts.pauses.flatMap(({ from, resumeOn }) => [from, resumeOn]);
        let lazy = ask(rule, facts, FIRST_DAY);
        let next = turnsOn(rule, facts, FIRST_DAY);
        for (let days = 1; days <= 730; days += 1) {
          const today = addDays(FIRST_DAY, days);
          if (pauseDays.includes(today) || (next !== null && next <= today)) {
            lazy = ask(rule, facts, today);
            next = turnsOn(rule, facts, today);
          }
          const daily = ask(rule, facts, today);
          if (JSON.stringify(daily) !== JSON.stringify(lazy)) expect([today, daily]).toEqual([today, lazy]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('does not depend on the order of lists, reads only what it declares, and speaks in sentences', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        const outcome = ask(rule, facts, day);
        expect(ask(rule, reversed(facts), day)).toEqual(outcome);
        expect(outcome.kind).not.toBe('error');
        if (outcome.kind !== 'sprung') return;
        expect(outcome.sentence).toMatch(/^[A-Z0-9].*\.$/);
        const texts = [outcome.sentence, ...outcome.evidence.flatMap(({ label, value }) => [label, value])];
        for (const text of texts) expect(text).not.toMatch(/undefined|null|NaN|Somebody|unnamed|^$/);
      }),
      { numRuns: 80 },
    );
  });
});
