// Arbitrary facts for property tests: everything a form could record about an initiative of the invented organisation.
import fc from 'fast-check';
import { addDays, type IsoDate } from '../calendar/calendar.ts';
import type { InitiativeFacts, PilotFact } from './facts.ts';
import {
  aChampion,
  aDecision,
  aFundingLine,
  aMember,
  anIndicator,
  anUpdate,
  aPilot,
  aSponsor,
  buildFacts,
  DEPARTMENTS,
  PEOPLE,
  someEvidence,
} from './facts-builder.ts';

export const FIRST_DAY = '2026-01-01';

const departmentIds = DEPARTMENTS.map(({ id }) => id);
const personIds = PEOPLE.map(({ id }) => id);

/** A day of the two years from FIRST_DAY on. */
export const someDay = fc.integer({ min: 0, max: 729 }).map((days) => addDays(FIRST_DAY, days));
const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const someDepartments = fc.uniqueArray(fc.constantFrom(...departmentIds), { maxLength: 3 });
const somebody = fc.constantFrom(...personIds);

/** Either bound may be missing; `to` is never before `from`. */
const somePeriod = fc
  .record({ from: perhaps(someDay), days: perhaps(fc.integer({ min: 0, max: 400 })) })
  .map(({ from, days }): { from: IsoDate | null; to: IsoDate | null } => ({
    from,
    to: days === null ? null : addDays(from ?? FIRST_DAY, days),
  }));

const somePilots: fc.Arbitrary<PilotFact[]> = fc
  .array(
    fc.record({
      teamSize: perhaps(fc.integer({ min: 1, max: 9 })),
      departmentIds: someDepartments,
      startedOn: perhaps(someDay),
      plannedDays: perhaps(fc.integer({ min: 0, max: 300 })),
      endedOn: someDay,
      outcome: fc.constantFrom('running', 'succeeded', 'failed', 'inconclusive'),
    }),
    { maxLength: 2 },
  )
  .map((pilots) =>
    pilots.map(({ plannedDays, endedOn, ...pilot }, index) =>
      aPilot({
        ...pilot,
        number: index + 1,
        plannedEndOn: plannedDays === null ? null : addDays(pilot.startedOn ?? FIRST_DAY, plannedDays),
        endedOn: pilot.outcome === 'running' ? null : endedOn,
      }),
    ),
  );

const numbered = <Item extends { id: string }>(items: Item[]): Item[] =>
  items.map((item, index) => ({ ...item, id: `${item.id}-${index}` }));

const someSponsors = fc
  .array(
    fc.record({
      personId: somebody,
      kind: fc.constantFrom('executive' as const, 'secondary' as const),
      period: somePeriod,
      lastCheckInOn: perhaps(someDay),
    }),
    { maxLength: 4 },
  )
  .map((sponsors) =>
    numbered(sponsors.map(({ personId, period, ...rest }) => aSponsor(personId, { ...period, ...rest }))),
  );

const someChampions = fc
  .array(fc.record({ personId: somebody, departmentId: fc.constantFrom(...departmentIds), period: somePeriod }), {
    maxLength: 4,
  })
  .map((all) => numbered(all.map(({ personId, departmentId, period }) => aChampion(personId, departmentId, period))));

const someTeam = fc
  .array(
    fc.record({ personId: somebody, team: fc.constantFrom('pilot' as const, 'run' as const), period: somePeriod }),
    {
      maxLength: 6,
    },
  )
  .map((all) => numbered(all.map(({ personId, team, period }) => aMember(personId, team, period))));

const someFunding = fc
  .array(fc.record({ from: someDay, days: perhaps(fc.integer({ min: 0, max: 400 })), approvedOn: perhaps(someDay) }), {
    maxLength: 3,
  })
  .map((all) =>
    numbered(
      all.map(({ from, days, approvedOn }) =>
        aFundingLine({ from, to: days === null ? null : addDays(from, days), approvedOn }),
      ),
    ),
  );

const someIndicators = fc
  .array(
    fc.record({
      timing: fc.constantFrom('leading' as const, 'lagging' as const),
      measures: fc.constantFrom('technical' as const, 'adoption' as const, 'change' as const, 'value' as const),
      retiredOn: perhaps(someDay),
    }),
    { maxLength: 4 },
  )
  .map((all) => numbered(all.map((one, index) => anIndicator({ ...one, name: `Indicator ${index}` }))));

const allEvidence = fc
  .array(
    fc.record({
      kind: fc.constantFrom('runbook' as const, 'training' as const, 'integration-plan' as const, 'other' as const),
      date: someDay,
      days: perhaps(fc.integer({ min: 0, max: 300 })),
    }),
    { maxLength: 4 },
  )
  .map((all) =>
    numbered(
      all.map(({ kind, date, days }) =>
        someEvidence(kind, { date, validUntil: days === null ? null : addDays(date, days) }),
      ),
    ),
  );

const someUpdates = fc
  .uniqueArray(
    fc.record({
      departmentId: perhaps(fc.constantFrom(...departmentIds)),
      postedOn: someDay,
      health: fc.constantFrom('on-track' as const, 'at-risk' as const, 'off-track' as const),
    }),
    { maxLength: 3, selector: ({ departmentId }) => departmentId },
  )
  .map((all) => all.map(({ health, postedOn, departmentId }) => anUpdate(health, postedOn, departmentId)));

const someDecisions = fc
  .uniqueArray(fc.record({ date: someDay, heldFor: perhaps(fc.integer({ min: 0, max: 120 })) }), {
    maxLength: 3,
    selector: ({ date }) => date,
  })
  .map((all) =>
    all.map(({ date, heldFor }) => aDecision(date, { until: heldFor === null ? null : addDays(date, heldFor) })),
  );

const somePeople = fc
  .array(perhaps(someDay), { minLength: PEOPLE.length, maxLength: PEOPLE.length })
  .map((days) => PEOPLE.map((person, index) => ({ ...person, leftOn: days[index] ?? null })));

/** An initiative in any phase and state, of which anything may be recorded or missing. */
export const someFacts: fc.Arbitrary<InitiativeFacts> = fc
  .record({
    phase: fc.constantFrom('foundation', 'foundation', 'execution', 'scale', 'innovation'),
    phaseEnteredOn: perhaps(someDay),
    state: fc.constantFrom('active', 'active', 'active', 'paused', 'stopped', 'embedded'),
    registeredOn: someDay,
    reportingCadence: perhaps(fc.constantFrom('weekly', 'biweekly', 'monthly', 'quarterly')),
    gatePlannedOn: perhaps(someDay),
    ownerId: perhaps(somebody),
    nextPhaseOwnerId: perhaps(somebody),
    pilots: somePilots,
    affectedDepartmentIds: someDepartments,
    sponsors: someSponsors,
    champions: someChampions,
    team: someTeam,
    fundingLines: someFunding,
    indicators: someIndicators,
    evidence: allEvidence,
    statusUpdates: someUpdates,
    decisions: someDecisions,
    lastActivityOn: perhaps(someDay),
    people: somePeople,
  })
  .map((facts) => buildFacts(facts));

/** The same facts with every list turned round. */
export function reversed(facts: InitiativeFacts): InitiativeFacts {
  const entries = Object.entries(facts).map(([key, value]) => [
    key,
    Array.isArray(value) ? [...value].reverse() : value,
  ]);
  return Object.fromEntries(entries);
}
