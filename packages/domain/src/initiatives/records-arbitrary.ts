// Arbitrary records for property tests: whatever a form could record in one list of an initiative.
import fc from 'fast-check';
import { addDays, type IsoDate } from '../calendar/calendar.ts';
import type { PilotFact } from './facts.ts';
import {
  aChampion,
  aDecision,
  aFundingLine,
  aLearning,
  aMeasurement,
  aMember,
  aNarrative,
  anIdea,
  anIndicator,
  anUpdate,
  aPause,
  aPilot,
  aSponsor,
  DEPARTMENTS,
  PEOPLE,
  someEvidence,
} from './facts-builder.ts';

export const FIRST_DAY = '2026-01-01';

export const departmentIds = DEPARTMENTS.map(({ id }) => id);
export const personIds = PEOPLE.map(({ id }) => id);

/** A day of the two years from FIRST_DAY on. */
export const someDay = fc.integer({ min: 0, max: 729 }).map((days) => addDays(FIRST_DAY, days));
export const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
export const someDepartments = fc.uniqueArray(fc.constantFrom(...departmentIds), { maxLength: 3 });
export const somebody = fc.constantFrom(...personIds);

/** Either bound may be missing; `to` is never before `from`. */
export const somePeriod = fc
  .record({ from: perhaps(someDay), days: perhaps(fc.integer({ min: 0, max: 400 })) })
  .map(({ from, days }): { from: IsoDate | null; to: IsoDate | null } => ({
    from,
    to: days === null ? null : addDays(from ?? FIRST_DAY, days),
  }));

export const somePilots: fc.Arbitrary<PilotFact[]> = fc
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

export const numbered = <Item extends { id: string }>(items: Item[]): Item[] =>
  items.map((item, index) => ({ ...item, id: `${item.id}-${index}` }));

export const someSponsors = fc
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

export const someChampions = fc
  .array(fc.record({ personId: somebody, departmentId: fc.constantFrom(...departmentIds), period: somePeriod }), {
    maxLength: 4,
  })
  .map((all) => numbered(all.map(({ personId, departmentId, period }) => aChampion(personId, departmentId, period))));

export const someTeam = fc
  .array(
    fc.record({ personId: somebody, team: fc.constantFrom('pilot' as const, 'run' as const), period: somePeriod }),
    {
      maxLength: 6,
    },
  )
  .map((all) => numbered(all.map(({ personId, team, period }) => aMember(personId, team, period))));

export const someFunding = fc
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

export const someMeasurements = fc
  .uniqueArray(fc.record({ date: someDay, value: fc.integer({ min: -20, max: 120 }) }), {
    maxLength: 3,
    selector: ({ date }) => date,
  })
  .map((all) =>
    all.map(({ date, value }) => aMeasurement(date, `${value}`)).sort((a, b) => (a.date > b.date ? -1 : 1)),
  );

/** Targets lie on the side that the direction says; either may be missing. */
export const someIndicators = fc
  .array(
    fc.record({
      timing: fc.constantFrom('leading' as const, 'lagging' as const),
      measures: fc.constantFrom('technical' as const, 'adoption' as const, 'change' as const, 'value' as const),
      retiredOn: perhaps(someDay),
      baseline: perhaps(fc.constantFrom('0', '10.5', '100')),
      baselineDate: perhaps(someDay),
      targetDays: perhaps(fc.integer({ min: 1, max: 400 })),
      direction: fc.constantFrom('increase' as const, 'decrease' as const),
      isMain: fc.boolean(),
      anchor: perhaps(fc.constantFrom('revenue-growth' as const, 'operational-efficiency' as const)),
      accrual: perhaps(fc.constantFrom('per-period' as const, 'cumulative' as const, 'level' as const)),
      cadence: perhaps(fc.constantFrom('weekly' as const, 'monthly' as const)),
      lagDays: perhaps(fc.integer({ min: 0, max: 200 })),
      departmentId: perhaps(fc.constantFrom(...departmentIds)),
      createdOn: someDay,
      measurements: someMeasurements,
    }),
    { maxLength: 4 },
  )
  .map((all) =>
    numbered(
      all.map(({ targetDays, ...one }, index) =>
        anIndicator({
          ...one,
          name: `Indicator ${index}`,
          accrual: one.measures === 'value' ? one.accrual : null,
          lagDays: one.timing === 'lagging' ? one.lagDays : null,
          target: targetDays === null ? null : one.direction === 'increase' ? '120' : '-20',
          targetDate: targetDays === null ? null : addDays(one.baselineDate ?? FIRST_DAY, targetDays),
        }),
      ),
    ),
  );

export const allEvidence = fc
  .array(
    fc.record({
      kind: fc.constantFrom(
        'runbook' as const,
        'training' as const,
        'process' as const,
        'integration-plan' as const,
        'handover-test' as const,
      ),
      departmentId: perhaps(fc.constantFrom(...departmentIds)),
      date: someDay,
      days: perhaps(fc.integer({ min: 0, max: 300 })),
    }),
    { maxLength: 4 },
  )
  .map((all) =>
    numbered(
      all.map(({ kind, date, days, departmentId }) =>
        someEvidence(kind, { date, departmentId, validUntil: days === null ? null : addDays(date, days) }),
      ),
    ),
  );

export const someUpdates = fc
  .uniqueArray(
    fc.record({
      departmentId: perhaps(fc.constantFrom(...departmentIds)),
      postedOn: someDay,
      health: fc.constantFrom('on-track' as const, 'at-risk' as const, 'off-track' as const),
    }),
    { maxLength: 3, selector: ({ departmentId }) => departmentId },
  )
  .map((all) => all.map(({ health, postedOn, departmentId }) => anUpdate(health, postedOn, departmentId)));

export const someDecisions = fc
  .uniqueArray(fc.record({ date: someDay, heldFor: perhaps(fc.integer({ min: 0, max: 120 })) }), {
    maxLength: 3,
    selector: ({ date }) => date,
  })
  .map((all) =>
    all.map(({ date, heldFor }) => aDecision(date, { until: heldFor === null ? null : addDays(date, heldFor) })),
  );

/** A decision to go on under conditions, of which some are met. */
export const someConditions = fc
  .record({
    date: someDay,
    conditions: fc.array(
      fc.record({ ownerId: somebody, days: fc.integer({ min: 0, max: 90 }), metOn: perhaps(someDay) }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ date, conditions }) =>
    aDecision(date, {
      id: `conditions-${date}`,
      outcome: 'advance-with-conditions',
      conditions: conditions.map(({ ownerId, days, metOn }, index) => ({
        id: `condition-${index}`,
        criterionId: 'communication-plan',
        text: `Settle point ${index}`,
        ownerId,
        dueOn: addDays(date, days),
        metOn: metOn === null || metOn >= date ? metOn : date,
      })),
    }),
  );

export const someNarratives = fc
  .uniqueArray(
    fc.record({
      departmentId: perhaps(fc.constantFrom(...departmentIds)),
      writtenOn: someDay,
      confirmedAfter: perhaps(fc.integer({ min: 0, max: 300 })),
      anchor: perhaps(fc.constantFrom('revenue-growth' as const, 'customer-satisfaction' as const)),
    }),
    { maxLength: 3, selector: ({ departmentId }) => departmentId },
  )
  .map((all) =>
    all.map(({ confirmedAfter, ...one }, index) =>
      aNarrative(one.writtenOn, {
        ...one,
        id: `narrative-${index}`,
        confirmedOn: confirmedAfter === null ? null : addDays(one.writtenOn, confirmedAfter),
      }),
    ),
  );

export const someLearnings = fc
  .array(
    fc.record({
      date: someDay,
      departmentId: perhaps(fc.constantFrom(...departmentIds)),
      origin: fc.constantFrom('experiment' as const, 'failure' as const, 'stop' as const),
      isReused: fc.boolean(),
    }),
    { maxLength: 5 },
  )
  .map((all) => numbered(all.map(({ date, ...rest }) => aLearning(date, rest))));

export const someIdeas = fc
  .array(
    fc.record({
      date: someDay,
      personId: somebody,
      departmentId: fc.constantFrom(...departmentIds),
      isPrompted: fc.boolean(),
    }),
    { maxLength: 5 },
  )
  .map((all) => numbered(all.map(({ date, ...rest }) => anIdea(date, rest))));

/** Pauses that do not overlap, the earliest first. */
export const somePauses = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 2 }).chain((slots) =>
  fc.array(fc.integer({ min: 1, max: 90 }), { minLength: slots.length, maxLength: slots.length }).map((lengths) =>
    slots
      .sort((a, b) => a - b)
      .map((slot, index) => {
        const from = addDays(FIRST_DAY, slot * 91);
        return aPause(from, addDays(from, lengths[index] ?? 1));
      }),
  ),
);

export const someReinvestments = fc
  .array(someDay, { maxLength: 1 })
  .map((days) => days.map((approvedOn) => ({ id: 'reinvestment-1', initiativeKey: 'INI-7', approvedOn })));

export const somePastStays = fc
  .array(
    fc.record({
      phase: fc.constantFrom('foundation' as const, 'execution' as const, 'scale' as const),
      enteredOn: perhaps(someDay),
    }),
    { maxLength: 2 },
  )
  .map((stays) => stays.map((stay) => ({ ...stay, leftOn: null })));
