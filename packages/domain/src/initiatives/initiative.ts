import { z } from 'zod';
import { Cadence } from '../calendar/cadence.ts';
import { Instant, IsoDate } from '../calendar/calendar.ts';
import { AssessedHealth } from '../flags/assessment.ts';
import { Severity } from '../flags/finding.ts';
import { FirstFundingLine } from '../funding-lines/funding-line.ts';
import { FirstIndicator } from '../indicators/indicator.ts';
import { NewPilot, Pilot } from '../pilots/pilot.ts';
import { NewSponsor } from '../sponsors/sponsor.ts';
import { StatedHealth } from '../status-updates/status-update.ts';
import { DepartmentRef, Id, InitiativeKey, Name, PersonRef, Prose } from './identifiers.ts';
import { InitiativeState, Phase, ValueAnchor } from './phase.ts';

/** The short form of an open flag, as lists show it. */
export const FlagMark = z
  .object({
    ruleId: z.string(),
    title: z.string(),
    severity: Severity,
    sentence: z.string(),
    isToBeRecorded: z.boolean(),
  })
  .meta({ id: 'FlagMark' });
export type FlagMark = z.infer<typeof FlagMark>;

/** One row of the register. */
export const InitiativeRow = z
  .object({
    id: Id,
    key: InitiativeKey,
    externalId: z.string().nullable(),
    name: z.string(),
    department: DepartmentRef.nullable(),
    phase: Phase,
    phaseEnteredOn: IsoDate.nullable(),
    state: InitiativeState,
    health: AssessedHealth,
    statedHealth: StatedHealth.nullable(),
    owner: PersonRef.nullable(),
    sponsors: z.array(PersonRef),
    /** Open, uncovered flags, the most severe first. */
    flags: z.array(FlagMark),
    /** The day of the last value report; `null`: never told upward. */
    lastToldOn: IsoDate.nullable(),
    lastUpdateOn: IsoDate.nullable(),
    registeredOn: IsoDate,
    updatedAt: Instant,
  })
  .meta({ id: 'InitiativeRow' });
export type InitiativeRow = z.infer<typeof InitiativeRow>;

/** One initiative, whole but for its lists, which have endpoints of their own. */
export const Initiative = InitiativeRow.extend({
  summary: z.string().nullable(),
  mainAnchor: ValueAnchor.nullable(),
  reportingCadence: Cadence.nullable(),
  gatePlannedOn: IsoDate.nullable(),
  nextPhaseOwner: PersonRef.nullable(),
  communicationPlan: z.string().nullable(),
  decisionRights: z.string().nullable(),
  escalationPath: z.string().nullable(),
  affectedDepartments: z.array(DepartmentRef),
  pilots: z.array(Pilot),
  /** The first date on which its judgement could change with the same facts. */
  reviewOn: IsoDate.nullable(),
  /** The number of its newest revision; also its ETag. */
  revision: z.int(),
  createdAt: Instant,
}).meta({ id: 'Initiative' });
export type Initiative = z.infer<typeof Initiative>;

const fields = {
  name: Name,
  summary: Prose.nullable(),
  externalId: z.string().trim().min(1).max(200).nullable(),
  homeDepartmentId: Id.nullable(),
  ownerId: Id.nullable(),
  nextPhaseOwnerId: Id.nullable(),
  mainAnchor: ValueAnchor.nullable(),
  reportingCadence: Cadence.nullable(),
  gatePlannedOn: IsoDate.nullable(),
  communicationPlan: Prose.nullable(),
  decisionRights: Prose.nullable(),
  escalationPath: Prose.nullable(),
  affectedDepartmentIds: z.array(Id).max(200),
};

/**
 * A pilot as it is registered on one page. `phase` and `state` say where it already stands (a register may hold
 * older initiatives); afterwards they change through decisions only. `registeredOn` may lie in the past.
 */
export const NewInitiative = z
  .object({
    name: fields.name,
    summary: fields.summary.default(null),
    externalId: fields.externalId.default(null),
    homeDepartmentId: fields.homeDepartmentId.default(null),
    ownerId: fields.ownerId.default(null),
    nextPhaseOwnerId: fields.nextPhaseOwnerId.default(null),
    mainAnchor: fields.mainAnchor.default(null),
    reportingCadence: fields.reportingCadence.default(null),
    gatePlannedOn: fields.gatePlannedOn.default(null),
    communicationPlan: fields.communicationPlan.default(null),
    decisionRights: fields.decisionRights.default(null),
    escalationPath: fields.escalationPath.default(null),
    affectedDepartmentIds: fields.affectedDepartmentIds.default([]),
    phase: Phase.default('foundation'),
    phaseEnteredOn: IsoDate.nullable().default(null),
    state: z.enum(['active', 'stopped']).default('active'),
    /** Today, when it is left out. */
    registeredOn: IsoDate.nullable().default(null),
    pilot: NewPilot.nullable().default(null),
    sponsors: z.array(NewSponsor).max(20).default([]),
    fundingLines: z.array(FirstFundingLine).max(20).default([]),
    indicators: z.array(FirstIndicator).max(20).default([]),
  })
  .meta({ id: 'NewInitiative' });
export type NewInitiative = z.infer<typeof NewInitiative>;

/** A merge patch: a field left out stays, `null` empties it. */
export const InitiativeChanges = z.object(fields).partial().meta({ id: 'InitiativeChanges' });
export type InitiativeChanges = z.infer<typeof InitiativeChanges>;
