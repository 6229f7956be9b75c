import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { Decimal, Id, Name, PersonRef } from '../initiatives/identifiers.ts';

const HttpUrl = z.url({ protocol: /^https?$/ }).max(2_000);

/** That value was told upward: when, by whom, to whom, and in which numbers. Never changed. */
export const ValueReport = z
  .object({
    id: Id,
    date: IsoDate,
    periodFrom: IsoDate.nullable(),
    periodTo: IsoDate.nullable(),
    reportedBy: PersonRef.nullable(),
    /** "The board", "Risk committee". */
    toldTo: z.string(),
    /** The values as they were told, with the name and unit their indicators had. */
    quotes: z.array(
      z.object({ indicatorId: Id, name: z.string(), unit: z.string(), value: Decimal, date: IsoDate.nullable() }),
    ),
    url: z.string().nullable(),
  })
  .meta({ id: 'ValueReport' });
export type ValueReport = z.infer<typeof ValueReport>;

export const NewValueReport = z
  .object({
    date: IsoDate,
    periodFrom: IsoDate.nullable().default(null),
    periodTo: IsoDate.nullable().default(null),
    /** The person who is signed in, when it is left out. */
    reportedById: Id.nullable().default(null),
    toldTo: Name,
    quotes: z
      .array(z.object({ indicatorId: Id, value: Decimal, date: IsoDate.nullable().default(null) }))
      .max(50)
      .default([]),
    url: HttpUrl.nullable().default(null),
  })
  .meta({ id: 'NewValueReport' });
export type NewValueReport = z.infer<typeof NewValueReport>;
