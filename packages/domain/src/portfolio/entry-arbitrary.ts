// Arbitrary portfolios for property tests.
import fc from 'fast-check';
import { addDays } from '../calendar/calendar.ts';
import type { QuarterValue } from '../playbook/quarter-value.ts';
import { anEntry, anEntryFlag, anEntryGate } from './entry-builder.ts';
import type { PortfolioEntry } from './portfolio-entry.ts';

const FIRST_DAY = '2025-01-01';
/** The portfolio is looked at on this day; every date lies within two years around it. */
export const LOOKED_AT = '2026-01-15';

const someDate = fc.integer({ min: 0, max: 760 }).map((days) => addDays(FIRST_DAY, days));
const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const somePhase = fc.constantFrom('foundation' as const, 'execution' as const, 'scale' as const, 'innovation' as const);

const somePilots = fc.array(
  fc
    .record({
      startedOn: perhaps(someDate),
      endedOn: someDate,
      outcome: fc.constantFrom(
        'running' as const,
        'succeeded' as const,
        'succeeded' as const,
        'failed' as const,
        'inconclusive' as const,
      ),
    })
    .map((pilot) => (pilot.outcome === 'running' ? { ...pilot, endedOn: null } : pilot)),
  { maxLength: 3 },
);

const someFlags = fc
  .uniqueArray(fc.constantFrom('adoption-lags', 'champion-missing', 'no-active-sponsor', 'shelved', 'retired-rule'), {
    maxLength: 4,
  })
  .chain((ruleIds) =>
    fc.tuple(
      ...ruleIds.map((ruleId) =>
        fc
          .record({
            severity: fc.constantFrom('critical' as const, 'major' as const, 'minor' as const),
            isWaived: fc.boolean(),
            isToBeRecorded: fc.boolean(),
            coveredBy: perhaps(fc.constant('shelved')),
          })
          .map((facts) => anEntryFlag(ruleId, facts)),
      ),
    ),
  );

const someCoverage = fc.uniqueArray(
  fc.record({
    departmentId: fc.constantFrom('claims', 'finance', 'it', 'data'),
    hasSponsor: fc.boolean(),
    hasChampion: fc.boolean(),
    isTrained: fc.boolean(),
    isAdopting: fc.boolean(),
  }),
  { maxLength: 3, selector: ({ departmentId }) => departmentId },
);

const someEntry = fc.record({
  phase: somePhase,
  phaseEnteredOn: perhaps(someDate),
  pastStays: fc.array(fc.record({ phase: somePhase, enteredOn: perhaps(someDate), leftOn: perhaps(someDate) }), {
    maxLength: 2,
  }),
  state: fc.constantFrom('active', 'active', 'active', 'paused', 'stopped', 'embedded'),
  endedOn: perhaps(someDate),
  pauses: fc.array(
    fc
      .record({ from: someDate, days: fc.integer({ min: 1, max: 90 }) })
      .map(({ from, days }) => ({ from, resumeOn: addDays(from, days) })),
    { maxLength: 1 },
  ),
  registeredOn: someDate,
  gatePlannedOn: perhaps(someDate),
  health: fc.constantFrom('green', 'green', 'amber', 'red', 'unknown'),
  flags: someFlags,
  adoption: fc.constantFrom('lags', 'keeps-up', null),
  isAdoptionOnTarget: fc.constantFrom(true, true, false, null),
  pilots: somePilots,
  gate: perhaps(fc.tuple(fc.nat(12), fc.nat(12)).map(([met, unmet]) => anEntryGate(met, unmet))),
  coverage: someCoverage,
  learnings: fc.record({ experiment: fc.nat(2), failure: fc.nat(2), stop: fc.nat(2) }),
}) as fc.Arbitrary<Partial<PortfolioEntry>>;

/** Up to fifteen initiatives of any kind, with the keys INI-1, INI-2, ... */
export const somePortfolio: fc.Arbitrary<PortfolioEntry[]> = fc
  .array(someEntry, { maxLength: 15 })
  .map((all) => all.map((facts, index) => anEntry(index + 1, facts)));

/** Values of the two quarters before LOOKED_AT and of the running one, for some of the first fifteen initiatives. */
export const someQuarterValues: fc.Arbitrary<QuarterValue[]> = fc.array(
  fc.record({
    initiativeId: fc.integer({ min: 1, max: 15 }).map((number) => `initiative-${number}`),
    currency: fc.constantFrom('EUR', 'USD'),
    quarter: fc.constantFrom('2025-Q3', '2025-Q4', '2026-Q1'),
    amount: fc.integer({ min: -100, max: 10_000 }).map((cents) => (cents / 100).toFixed(2)),
  }),
  { maxLength: 20 },
);
