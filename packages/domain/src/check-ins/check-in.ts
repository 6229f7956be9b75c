import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { Id, PersonRef, Prose } from '../initiatives/identifiers.ts';

/** A sponsor showed that they still stand behind the initiative. Append-only. */
export const CheckIn = z
  .object({ id: Id, person: PersonRef, date: IsoDate, note: z.string().nullable() })
  .meta({ id: 'CheckIn' });
export type CheckIn = z.infer<typeof CheckIn>;

export const NewCheckIn = z
  .object({ personId: Id, date: IsoDate, note: Prose.nullable().default(null) })
  .meta({ id: 'NewCheckIn' });
export type NewCheckIn = z.infer<typeof NewCheckIn>;
