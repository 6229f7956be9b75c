import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type IsoDate } from '../calendar/calendar.ts';
import { assessOn, utc } from '../flags/judge.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { someDay, someFacts } from '../initiatives/facts-arbitrary.ts';
import { DEPARTMENTS } from '../initiatives/facts-builder.ts';
import { departmentIds, perhaps, somebody, someDepartments } from '../initiatives/records-arbitrary.ts';
import { shippedRulePack } from '../rule-packs/rule-pack.ts';
import { activeSponsors } from '../sponsors/active-sponsors.ts';
import { packUnder } from './apply-what-if.ts';
import type { HypotheticalChanges, WhatIf } from './hypothesis.ts';
import { judgeWhatIf, type WhatIfQuestion } from './judge-what-if.ts';

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

const ask = (facts: InitiativeFacts, day: IsoDate, whatIf: WhatIf, question: Partial<WhatIfQuestion> = {}) =>
  judgeWhatIf({
    initiatives: [{ facts, episodes: assessOn(facts, day).episodes }],
    whatIf,
    directory: { people: facts.people, departments: DEPARTMENTS },
    pack: shippedRulePack,
    now: new Date(`${day}T12:00:00Z`),
    settings: utc,
    ...question,
  });

const someChanges: fc.Arbitrary<HypotheticalChanges> = fc.record(
  {
    ownerId: perhaps(somebody),
    nextPhaseOwnerId: perhaps(somebody),
    gatePlannedOn: perhaps(someDay),
    affectedDepartmentIds: someDepartments,
    addSponsors: fc.array(
      fc.record({
        personId: somebody,
        kind: fc.constantFrom('executive' as const, 'secondary' as const),
        from: perhaps(someDay),
      }),
      { maxLength: 2 },
    ),
    addChampions: fc.array(
      fc.record({ personId: somebody, departmentId: fc.constantFrom(...departmentIds), from: perhaps(someDay) }),
      { maxLength: 2 },
    ),
    addEvidence: fc.array(
      fc.record({
        kind: fc.constantFrom('runbook' as const, 'training' as const),
        date: someDay,
        departmentId: perhaps(fc.constantFrom(...departmentIds)),
      }),
      { maxLength: 2 },
    ),
    pilotEnd: fc.record({ outcome: fc.constantFrom('succeeded' as const, 'failed' as const), endedOn: someDay }),
  },
  { requiredKeys: [] },
);

const someWhatIf: fc.Arbitrary<WhatIf> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('person-leaves' as const), personId: somebody, on: perhaps(someDay) }),
    fc.record({
      kind: fc.constant('funding-line-ends' as const),
      fundingLineId: fc.constantFrom('funding-1-0', 'funding-1-1', 'reinvestment-1'),
      on: perhaps(someDay),
    }),
    fc.record({
      kind: fc.constant('parameters' as const),
      ruleId: fc.constantFrom('orphaned', 'knowledge-silo', 'no-such-rule'),
      severity: fc.constantFrom('critical' as const, 'minor' as const),
    }),
    fc.record({
      kind: fc.constant('facts' as const),
      initiativeKey: fc.constantFrom('INI-12', 'INI-12', 'INI-99'),
      changes: someChanges,
    }),
  ),
  { maxLength: 3 },
);

describe('what-if', () => {
  it('is empty when nothing is supposed, whatever the day looked at', () => {
    fc.assert(
      fc.property(someFacts, someDay, fc.integer({ min: 0, max: 200 }), (facts, day, later) => {
        expect(ask(facts, day, [], { on: addDays(day, later) }).initiatives).toEqual([]);
        const nobody: WhatIf = [{ kind: 'facts', initiativeKey: 'INI-12', changes: {} }];
        expect(ask(facts, day, nobody).initiatives).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('is pure: frozen input gives the same answer twice', () => {
    fc.assert(
      fc.property(someFacts, someDay, someWhatIf, (facts, day, whatIf) => {
        const frozen = freeze(facts);
        expect(ask(frozen, day, freeze(whatIf))).toEqual(ask(structuredClone(facts), day, structuredClone(whatIf)));
      }),
      { numRuns: 60 },
    );
  });

  it('speaks of real names only', () => {
    fc.assert(
      fc.property(someFacts, someDay, someWhatIf, (facts, day, whatIf) => {
        const bare = { ...facts, people: [], departments: [] };
        const directory = { people: facts.people, departments: DEPARTMENTS };
        const known = ask(facts, day, whatIf, { directory });
        expect(JSON.stringify(known)).not.toMatch(/undefined|NaN|Somebody|unnamed/);
        const changes: HypotheticalChanges = { affectedDepartmentIds: ['data'], ownerId: 'ann' };
        const supposed: WhatIf = [{ kind: 'facts', initiativeKey: 'INI-12', changes }];
        const nothing = { ...bare, pilots: [], sponsors: [], champions: [], team: [], indicators: [], narratives: [] };
        const alone = ask({ ...nothing, evidence: [], decisions: [], ideas: [], learnings: [] }, day, supposed, {
          directory,
        });
        expect(JSON.stringify(alone.initiatives.flatMap(({ opens }) => opens))).not.toMatch(/Somebody|unnamed/);
      }),
      { numRuns: 50 },
    );
  });

  it('is nothing when it is taken back', () => {
    fc.assert(
      fc.property(someFacts, someDay, somebody, perhaps(someDay), (facts, day, personId, on) => {
        const { ownerId, nextPhaseOwnerId, gatePlannedOn } = facts;
        const leftOn = facts.people.find(({ id }) => id === personId)?.leftOn ?? null;
        const changes = { ownerId: 'noa', nextPhaseOwnerId: null, gatePlannedOn: on };
        const line = facts.fundingLines.find(({ to }) => to !== null);
        const lineEnds = (to: IsoDate): WhatIf =>
          line ? [{ kind: 'funding-line-ends', fundingLineId: line.id, on: to }] : [];
        const whatIf: WhatIf = [
          { kind: 'person-leaves', personId, on },
          { kind: 'facts', initiativeKey: 'INI-12', changes },
          { kind: 'parameters', ruleId: 'orphaned', severity: 'minor' },
          ...lineEnds(line ? addDays(line.from, 3) : day),
          { kind: 'person-leaves', personId, on: leftOn },
          { kind: 'facts', initiativeKey: 'INI-12', changes: { ownerId, nextPhaseOwnerId, gatePlannedOn } },
          { kind: 'parameters', ruleId: 'orphaned', severity: 'critical' },
          ...lineEnds(line?.to ?? day),
        ];
        expect(ask(facts, day, whatIf, { on: addDays(day, 40) }).initiatives).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('never opens single-department-sponsor by supposing one more sponsor of another department', () => {
    fc.assert(
      fc.property(someFacts, someDay, fc.constantFrom('ann', 'ben', 'ivo'), (facts, day, personId) => {
        const departmentOf = (id: string) => facts.people.find((person) => person.id === id)?.departmentId;
        const active = activeSponsors(facts, day).map((sponsor) => departmentOf(sponsor.personId));
        fc.pre(active.length > 0 && !active.includes(departmentOf(personId)));
        const changes = { addSponsors: [{ personId, kind: 'executive' as const, from: null }] };
        const reading = ask(facts, day, [{ kind: 'facts', initiativeKey: 'INI-12', changes }]);
        const opens = reading.initiatives.flatMap((one) => one.opens.map(({ ruleId }) => ruleId));
        expect(opens).not.toContain('single-department-sponsor');
      }),
    );
  });

  it('counts as many flags as it lists, but for those that another one covers', () => {
    fc.assert(
      fc.property(someFacts, someDay, someWhatIf, (facts, day, whatIf) => {
        const reading = ask(facts, day, whatIf);
        const listed = reading.initiatives.flatMap(({ opens }) => opens).filter(({ coveredBy }) => coveredBy === null);
        expect(reading.opens).toBe(listed.length);
        expect(reading.byRule.reduce((sum, { opens }) => sum + opens, 0)).toBe(reading.opens);
        for (const { opens, clears, lapses } of reading.initiatives) {
          const ids = [...opens, ...clears, ...lapses].map(({ ruleId }) => ruleId);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
    );
  });

  it('leaves the pack alone unless it is about rules, and never changes the one handed in', () => {
    fc.assert(
      fc.property(someWhatIf, (whatIf) => {
        const pack = freeze({ version: 3, rules: { orphaned: { parameters: { a: 1 } } } });
        const supposed = packUnder(whatIf, pack);
        expect(supposed === pack).toBe(!whatIf.some(({ kind }) => kind === 'parameters'));
        expect(supposed.version).toBe(3);
        expect(supposed.rules.orphaned?.parameters).toEqual({ a: 1 });
      }),
    );
  });
});
