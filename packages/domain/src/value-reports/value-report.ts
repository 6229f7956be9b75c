import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { dateInWords } from '../calendar/date-in-words.ts';
import { type Contradiction, notBefore, notInFuture } from '../initiatives/contradiction.ts';
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

/** A report of a day that has not come, a period that runs backwards, and values of days after they were told. */
export function valueReportContradictions(
  { date, periodFrom, periodTo, quotes }: Pick<NewValueReport, 'date' | 'periodFrom' | 'periodTo' | 'quotes'>,
  today: IsoDate,
  at = '#',
): Contradiction[] {
  return [
    ...notInFuture({ field: 'date', label: 'The day of the report', date }, today, at),
    ...notBefore(
      { field: 'periodTo', label: 'The end of the period', date: periodTo },
      { field: 'periodFrom', label: 'its beginning', date: periodFrom },
      at,
    ),
    ...quotes.flatMap((quote, index) => {
      if (quote.date === null || quote.date <= date) return [];
      const detail = `The value of ${dateInWords(quote.date)} lies after the day on which it was told (${dateInWords(date)}).`;
      return [{ pointer: `${at}/quotes/${index}/date`, detail }];
    }),
  ];
}
