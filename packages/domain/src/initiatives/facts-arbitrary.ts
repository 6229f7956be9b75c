// Arbitrary facts for property tests: everything a form could record about an initiative of the invented organisation.
import fc from 'fast-check';
import type { InitiativeFacts } from './facts.ts';
import { buildFacts, PEOPLE } from './facts-builder.ts';
import {
  allEvidence,
  perhaps,
  somebody,
  someChampions,
  someConditions,
  someDay,
  someDecisions,
  someDepartments,
  someFunding,
  someIdeas,
  someIndicators,
  someLearnings,
  someNarratives,
  somePastStays,
  somePauses,
  somePilots,
  someReinvestments,
  someSponsors,
  someTeam,
  someUpdates,
} from './records-arbitrary.ts';

export { FIRST_DAY, someDay } from './records-arbitrary.ts';

const somePeople = fc.array(perhaps(someDay), { minLength: PEOPLE.length, maxLength: PEOPLE.length }).map((days) =>
  PEOPLE.map((person, index) => ({
    ...person,
    leftOn: days[index] ?? null,
    archetype: index % 3 === 0 ? 'assembler' : index % 3 === 1 ? 'explorer' : null,
  })),
);

/** An initiative in any phase and state, of which anything may be recorded or missing. */
export const someFacts: fc.Arbitrary<InitiativeFacts> = fc
  .record({
    phase: fc.constantFrom('foundation', 'foundation', 'execution', 'scale', 'innovation'),
    phaseEnteredOn: perhaps(someDay),
    state: fc.constantFrom('active', 'active', 'active', 'paused', 'stopped', 'embedded'),
    pastStays: somePastStays,
    pauses: somePauses,
    registeredOn: someDay,
    mainAnchor: perhaps(fc.constantFrom('revenue-growth', 'operational-efficiency')),
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
    reinvestments: someReinvestments,
    indicators: someIndicators,
    evidence: allEvidence,
    statusUpdates: someUpdates,
    decisions: fc.tuple(someDecisions, perhaps(someConditions)).map(([held, on]) => (on ? [...held, on] : held)),
    narratives: someNarratives,
    learnings: someLearnings,
    ideas: someIdeas,
    lastToldOn: perhaps(someDay),
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
