import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { DepartmentRef, Id, Money, Prose } from '../initiatives/identifiers.ts';

export const PilotOutcome = z.enum(['running', 'succeeded', 'failed', 'inconclusive']).meta({ id: 'PilotOutcome' });
export type PilotOutcome = z.infer<typeof PilotOutcome>;

/** One pilot of an initiative; they are numbered and at most one is running. */
export const Pilot = z
  .object({
    number: z.int(),
    hypothesis: z.string().nullable(),
    teamSize: z.int().nullable(),
    /** Where the pilot runs; always among the affected departments. */
    departments: z.array(DepartmentRef),
    budget: Money.nullable(),
    startedOn: IsoDate.nullable(),
    plannedEndOn: IsoDate.nullable(),
    endedOn: IsoDate.nullable(),
    outcome: PilotOutcome,
    exitCriteria: z.string().nullable(),
  })
  .meta({ id: 'Pilot' });
export type Pilot = z.infer<typeof Pilot>;

const fields = {
  hypothesis: Prose.nullable(),
  teamSize: z.int().min(1).max(10_000).nullable(),
  departmentIds: z.array(Id).max(50),
  budget: Money.nullable(),
  startedOn: IsoDate.nullable(),
  plannedEndOn: IsoDate.nullable(),
  exitCriteria: Prose.nullable(),
};

/** What is asked when a pilot is registered. */
export const NewPilot = z
  .object({
    hypothesis: fields.hypothesis.default(null),
    teamSize: fields.teamSize.default(null),
    departmentIds: fields.departmentIds.default([]),
    budget: fields.budget.default(null),
    startedOn: fields.startedOn.default(null),
    plannedEndOn: fields.plannedEndOn.default(null),
    exitCriteria: fields.exitCriteria.default(null),
  })
  .meta({ id: 'NewPilot' });
export type NewPilot = z.infer<typeof NewPilot>;

/** Changes to the newest pilot. Its end and its final outcome are recorded together. */
export const PilotChanges = z
  .object({
    hypothesis: fields.hypothesis.optional(),
    teamSize: fields.teamSize.optional(),
    departmentIds: fields.departmentIds.optional(),
    budget: fields.budget.optional(),
    startedOn: fields.startedOn.optional(),
    plannedEndOn: fields.plannedEndOn.optional(),
    exitCriteria: fields.exitCriteria.optional(),
    endedOn: IsoDate.nullable().optional(),
    outcome: PilotOutcome.optional(),
  })
  .meta({ id: 'PilotChanges' });
export type PilotChanges = z.infer<typeof PilotChanges>;
