import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/calendar.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { FIRST_DAY, reversed, someDay, someFacts } from '../initiatives/facts-arbitrary.ts';
import { aPause, aSponsor, changed } from '../initiatives/facts-builder.ts';
import { activeSponsors } from '../sponsors/active-sponsors.ts';
import type { Assessment } from './assessment.ts';
import { ruleCatalog } from './catalog.ts';
import { FACT_FIELDS } from './fact-field.ts';
import { assessOn, judge, openEpisode, openRuleIds } from './judge.ts';
import { singleDepartmentSponsor } from './rules/single-department-sponsor.ts';

const active = someFacts.map((facts): InitiativeFacts => ({ ...facts, state: 'active' }));
const open = ({ episodes }: Assessment) => episodes.filter(({ status }) => status === 'open');

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

/** All that a reader sees of a judgement, but for the day it was made on; a finding is its outcome's words. */
function shown({ outcomes, episodes, health, statedHealth }: Assessment): string {
  const flags = episodes
    .filter(({ status }) => status === 'open')
    .map((flag) => [flag.ruleId, flag.openedOn, flag.severity, flag.isVerified, flag.coveredBy, flag.finding.sentence]);
  return JSON.stringify([outcomes, flags, health, statedHealth]);
}

/** The facts without what `ruleId` cannot be judged without. */
function withoutSubject(ruleId: string, facts: InitiativeFacts): InitiativeFacts {
  const pilots = (change: Partial<InitiativeFacts['pilots'][number]>) => ({
    pilots: facts.pilots.map((pilot) => ({ ...pilot, ...change })),
  });
  const unmeasured = { indicators: facts.indicators.map((one) => ({ ...one, measurements: [] })) };
  const deletions: Record<string, Partial<InitiativeFacts>> = {
    'knowledge-silo': pilots({ departmentIds: [] }),
    'low-priority-budget': pilots({ plannedEndOn: null }),
    'no-time-to-integrate': pilots({ startedOn: null }),
    'single-department-sponsor': { people: facts.people.map((person) => ({ ...person, departmentId: null })) },
    'technical-success-only': { indicators: [] },
    'no-next-step': pilots({ plannedEndOn: null, endedOn: null }),
    'pilot-overrun': pilots({ startedOn: null, plannedEndOn: null }),
    shelved: { pilots: [] },
    'team-reassigned': { team: facts.team.filter(({ team }) => team === 'run') },
    'silent-sponsor': { reportingCadence: null },
    'champion-missing': { affectedDepartmentIds: [] },
    'no-assembler': { people: facts.people.map((person) => ({ ...person, archetype: null })) },
    'adoption-lags': unmeasured,
    'siloed-rollout': { indicators: facts.indicators.filter(({ measures }) => measures !== 'adoption') },
    'no-organic-ideas': unmeasured,
    'growth-plateau': unmeasured,
    'value-report-overdue': { reportingCadence: null },
    'status-silent': { reportingCadence: null },
    'stale-measurement': { indicators: [] },
    'narrative-diluted': { narratives: [] },
    'health-contradiction': { statusUpdates: [] },
  };
  return changed(facts, deletions[ruleId] ?? {});
}

describe('assess', () => {
  it('is pure: frozen facts and episodes give the same answer twice', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        const first = freeze(assessOn(freeze(facts), day));
        const next = assessOn(facts, addDays(day, 3), first.episodes);
        expect(assessOn(structuredClone(facts), addDays(day, 3), structuredClone(first.episodes))).toEqual(next);
      }),
    );
  });

  it('does not depend on the order in which lists are read', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        expect(assessOn(reversed(facts), day)).toEqual(assessOn(facts, day));
      }),
    );
  });

  it('needs no look between review dates: word for word the same as judged every day for two years', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        let daily = assessOn(facts, FIRST_DAY);
        let lazy = daily;
        let expected = shown(lazy);
        for (let days = 1; days <= 730; days += 1) {
          const today = addDays(FIRST_DAY, days);
          daily = assessOn(facts, today, daily.episodes);
          if (lazy.reviewOn !== null && lazy.reviewOn <= today) {
            lazy = assessOn(facts, today, lazy.episodes);
            expected = shown(lazy);
          }
          if (shown(daily) === expected) continue;
          expect({ ...daily, assessedOn: lazy.assessedOn }).toEqual({ ...lazy, reviewOn: `before ${today}` });
        }
      }),
      { numRuns: 25 },
    );
  });

  it('reviews later, never today or before', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        const { reviewOn } = assessOn(facts, day);
        expect(reviewOn === null || reviewOn > day).toBe(true);
      }),
    );
  });

  it('has one open, verified flag for each sprung rule and for no other', () => {
    fc.assert(
      fc.property(active, someDay, (facts, day) => {
        const assessment = assessOn(facts, day);
        const sprung = ruleCatalog.filter(({ id }) => assessment.outcomes[id]?.kind === 'sprung').map(({ id }) => id);
        expect(openRuleIds(assessment)).toEqual(sprung);
        expect(open(assessment).every(({ isVerified }) => isVerified)).toBe(true);
      }),
    );
  });

  it('never clears a flag whose subject is deleted: it stays open with its age, unverified', () => {
    fc.assert(
      fc.property(active, someDay, (facts, day) => {
        const before = assessOn(facts, day);
        for (const { ruleId, openedOn } of open(before)) {
          if (!ruleCatalog.some((rule) => rule.id === ruleId && rule.subjects.length > 0)) continue;
          const after = assessOn(withoutSubject(ruleId, facts), day, before.episodes);
          expect(openEpisode(after, ruleId)).toMatchObject({ openedOn, isVerified: false });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('restores the flags, with their age, when a change is undone', () => {
    fc.assert(
      fc.property(active, active, someDay, fc.integer({ min: 0, max: 7 }), (facts, other, day, pause) => {
        const before = assessOn(facts, day);
        const between = assessOn(changed(facts, { ...other, people: facts.people }), day, before.episodes);
        const after = assessOn(facts, addDays(day, pause), between.episodes);
        for (const { ruleId, openedOn } of open(before)) {
          const episode = openEpisode(after, ruleId);
          if (episode || pause === 0) expect(episode).toMatchObject({ openedOn });
        }
        // What the change itself opened stays only where undoing it took away the fact to judge by.
        const left = open(after).filter(({ ruleId }) => after.outcomes[ruleId]?.kind !== 'sprung');
        for (const episode of left) expect(episode.isVerified).toBe(false);
        if (pause === 0) expect(after.outcomes).toEqual(before.outcomes);
      }),
    );
  });

  it('holds what was never recorded at minor in Foundation and at major later', () => {
    fc.assert(
      fc.property(active, someDay, (facts, day) => {
        const opened = assessOn(facts, day);
        const later = assessOn(facts, addDays(day, 60), opened.episodes);
        for (const episode of open(later)) {
          if (episode.finding.absence !== 'never') continue;
          if (facts.phase === 'foundation') expect(episode.severity).toBe('minor');
          expect(episode.severity).not.toBe('critical');
        }
      }),
    );
  });

  it('covers only under a flag that is open itself, and counts the rest for health', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        const assessment = assessOn(facts, day);
        for (const { coveredBy } of open(assessment)) {
          if (coveredBy !== null) expect(openEpisode(assessment, coveredBy)?.coveredBy).toBeNull();
        }
        const severities = open(assessment)
          .filter(({ coveredBy }) => coveredBy === null)
          .map(({ severity }) => severity);
        expect(assessment.health === 'red').toBe(severities.includes('critical'));
        expect(assessment.health === 'amber').toBe(severities.includes('major') && !severities.includes('critical'));
      }),
    );
  });

  it('holds every flag of a rule that rests while the initiative is paused', () => {
    fc.assert(
      fc.property(active, someDay, fc.integer({ min: 1, max: 90 }), (facts, day, days) => {
        const pause = aPause(addDays(day, days), addDays(day, days + 1));
        const before = assessOn({ ...facts, pauses: [] }, day);
        const paused = assessOn({ ...facts, state: 'paused', pauses: [pause] }, pause.from, before.episodes);
        const resting = ruleCatalog.filter((rule) => !rule.states?.includes('paused')).map(({ id }) => id);
        const held = (assessment: Assessment) =>
          open(assessment)
            .filter(({ ruleId }) => resting.includes(ruleId))
            .map(({ coveredBy: _, ...episode }) => episode);
        expect(held(paused)).toEqual(held(before));
      }),
    );
  });

  it('lapses every flag but of values claimed too early when the initiative is stopped', () => {
    fc.assert(
      fc.property(active, someDay, (facts, day) => {
        const stopped = assessOn({ ...facts, state: 'stopped' }, day, assessOn(facts, day).episodes);
        const judged = ({ ruleId }: { ruleId: string }) => ruleId === 'value-claimed-too-early';
        expect(stopped.episodes.filter(({ status }) => status === 'open').every(judged)).toBe(true);
        const others = stopped.episodes.filter((episode) => !judged(episode));
        expect(others.every(({ status, endedOn }) => status === 'lapsed' && endedOn === day)).toBe(true);
      }),
    );
  });

  it('never opens single-department-sponsor by adding a sponsor to others', () => {
    fc.assert(
      fc.property(active, someDay, fc.constantFrom('ann', 'ada', 'ben', 'ivo', 'noa'), (facts, day, personId) => {
        fc.pre(activeSponsors(facts, day).length > 0);
        fc.pre(judge(singleDepartmentSponsor, facts, day).kind !== 'sprung');
        const joined = { ...facts, sponsors: [...facts.sponsors, aSponsor(personId)] };
        expect(judge(singleDepartmentSponsor, joined, day).kind).not.toBe('sprung');
      }),
    );
  });

  it('speaks in sentences made of real names and dates, and points to fields that exist', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        for (const { finding } of open(assessOn(facts, day))) {
          expect(finding.sentence).toMatch(/^[A-Z0-9].*\.$/);
          const texts = [finding.sentence, ...finding.evidence.flatMap(({ label, value }) => [label, value])];
          for (const text of texts) expect(text).not.toMatch(/undefined|null|NaN|Somebody|unnamed| {2}|^$/);
          for (const field of [finding.clearsAt, ...finding.evidence.map((fact) => fact.field)]) {
            expect(Object.keys(FACT_FIELDS)).toContain(field);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads nothing that a rule did not declare', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        for (const rule of ruleCatalog) expect(judge(rule, facts, day).kind).not.toBe('error');
      }),
    );
  });
});
