// For tests: walks a rule through two years and holds that it says the same, word for word, between its turning points.
import { expect } from '@jest/globals';
import { addDays, type IsoDate } from '../calendar/calendar.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { FIRST_DAY, reversed } from '../initiatives/facts-arbitrary.ts';
import { judge, turnsOn } from './judge.ts';
import type { Rule } from './rule.ts';

const DAYS = 730;

/** Fails on the first day on which the answer differs though no turning point has come, or on which lists in another order change it. */
export function expectSameBetweenTurns(rule: Rule, facts: InitiativeFacts): void {
  const said = (today: IsoDate) => JSON.stringify(judge(rule, facts, today));
  let answer = said(FIRST_DAY);
  let turn = turnsOn(rule, facts, FIRST_DAY);
  for (let days = 1; days <= DAYS; days += 1) {
    const today = addDays(FIRST_DAY, days);
    if (turn === today) {
      answer = said(today);
      turn = turnsOn(rule, facts, today);
      expect(JSON.stringify(judge(rule, reversed(facts), today))).toBe(answer);
    }
    if (said(today) !== answer) expect([today, said(today)]).toEqual([turn, answer]);
  }
}
