import { z } from 'zod';
import { Instant, IsoDate } from '../calendar/calendar.ts';
import { Decimal, Id, Name, PersonRef, Prose } from '../initiatives/identifiers.ts';

/** `validated` means: by somebody other than its author. */
export const Confidence = z.enum(['estimated', 'measured', 'validated']).meta({ id: 'Confidence' });
export type Confidence = z.infer<typeof Confidence>;

/** One value of an indicator on one date. Never overwritten: a correction is a new one that names it. */
export const Measurement = z
  .object({
    id: Id,
    date: IsoDate,
    value: Decimal,
    confidence: Confidence,
    source: z.string().nullable(),
    note: z.string().nullable(),
    corrects: Id.nullable(),
    author: PersonRef.nullable(),
    recordedAt: Instant,
  })
  .meta({ id: 'Measurement' });
export type Measurement = z.infer<typeof Measurement>;

export const NewMeasurement = z
  .object({
    date: IsoDate,
    value: Decimal,
    /** `validated` only in a measurement that corrects, that is confirms, one by somebody else. */
    confidence: Confidence.default('measured'),
    source: Name.nullable().default(null),
    note: Prose.nullable().default(null),
    corrects: Id.nullable().default(null),
  })
  .meta({ id: 'NewMeasurement' });
export type NewMeasurement = z.infer<typeof NewMeasurement>;
