import { z } from 'zod';
import { Cadence } from '../calendar/cadence.ts';
import { IsoDate } from '../calendar/calendar.ts';
import { Decimal, DepartmentRef, Id, Name, PersonRef } from '../initiatives/identifiers.ts';
import { ValueAnchor } from '../initiatives/phase.ts';
import { Measurement } from './measurement.ts';

export const IndicatorTiming = z.enum(['leading', 'lagging']).meta({ id: 'IndicatorTiming' });
export type IndicatorTiming = z.infer<typeof IndicatorTiming>;

/** What an indicator measures: the model, its use, the change around it, or its worth. */
export const IndicatorMeasures = z.enum(['technical', 'adoption', 'change', 'value']).meta({ id: 'IndicatorMeasures' });
export type IndicatorMeasures = z.infer<typeof IndicatorMeasures>;

export const IndicatorDirection = z.enum(['increase', 'decrease']).meta({ id: 'IndicatorDirection' });
export type IndicatorDirection = z.infer<typeof IndicatorDirection>;

/** How a value indicator adds up: each period anew, running total, or a level that is not summed. */
export const Accrual = z.enum(['per-period', 'cumulative', 'level']).meta({ id: 'Accrual' });
export type Accrual = z.infer<typeof Accrual>;

export const Indicator = z
  .object({
    id: Id,
    name: z.string(),
    timing: IndicatorTiming,
    measures: IndicatorMeasures,
    unit: z.string(),
    direction: IndicatorDirection,
    baseline: Decimal.nullable(),
    baselineDate: IsoDate.nullable(),
    target: Decimal.nullable(),
    targetDate: IsoDate.nullable(),
    weight: z.int(),
    isMain: z.boolean(),
    anchor: ValueAnchor.nullable(),
    accrual: Accrual.nullable(),
    cadence: Cadence.nullable(),
    lagDays: z.int().nullable(),
    /** Only of a lagging one: the leading ones that announce it. */
    leadingIndicatorIds: z.array(Id),
    owner: PersonRef.nullable(),
    department: DepartmentRef.nullable(),
    retiredOn: IsoDate.nullable(),
    createdOn: IsoDate,
    /** The newest uncorrected measurement. */
    lastMeasurement: Measurement.nullable(),
  })
  .meta({ id: 'Indicator' });
export type Indicator = z.infer<typeof Indicator>;

const fields = {
  name: Name,
  timing: IndicatorTiming,
  measures: IndicatorMeasures,
  unit: z.string().trim().min(1).max(40),
  direction: IndicatorDirection,
  baseline: Decimal.nullable(),
  baselineDate: IsoDate.nullable(),
  target: Decimal.nullable(),
  targetDate: IsoDate.nullable(),
  weight: z.int().min(1).max(100),
  isMain: z.boolean(),
  anchor: ValueAnchor.nullable(),
  accrual: Accrual.nullable(),
  cadence: Cadence.nullable(),
  lagDays: z.int().min(0).max(3650).nullable(),
  leadingIndicatorIds: z.array(Id).max(50),
  ownerId: Id.nullable(),
  departmentId: Id.nullable(),
};

export const NewIndicator = z
  .object({
    name: fields.name,
    timing: fields.timing,
    measures: fields.measures,
    unit: fields.unit.default('count'),
    direction: fields.direction.default('increase'),
    baseline: fields.baseline.default(null),
    baselineDate: fields.baselineDate.default(null),
    target: fields.target.default(null),
    targetDate: fields.targetDate.default(null),
    weight: fields.weight.default(1),
    isMain: fields.isMain.default(false),
    anchor: fields.anchor.default(null),
    accrual: fields.accrual.default(null),
    cadence: fields.cadence.default(null),
    lagDays: fields.lagDays.default(null),
    leadingIndicatorIds: fields.leadingIndicatorIds.default([]),
    ownerId: fields.ownerId.default(null),
    departmentId: fields.departmentId.default(null),
  })
  .meta({ id: 'NewIndicator' });
export type NewIndicator = z.infer<typeof NewIndicator>;

/** An indicator given together with others that have no id yet: which ones announce it is said afterwards. */
export const FirstIndicator = NewIndicator.omit({ leadingIndicatorIds: true }).meta({ id: 'FirstIndicator' });
export type FirstIndicator = z.infer<typeof FirstIndicator>;

export const IndicatorChanges = z
  .object({ ...fields, retiredOn: IsoDate.nullable() })
  .partial()
  .meta({ id: 'IndicatorChanges' });
export type IndicatorChanges = z.infer<typeof IndicatorChanges>;
