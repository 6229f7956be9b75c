import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { DepartmentRef, Id, PersonRef } from '../initiatives/identifiers.ts';

export const SponsorKind = z.enum(['executive', 'secondary']).meta({ id: 'SponsorKind' });
export type SponsorKind = z.infer<typeof SponsorKind>;

/** A person who sponsors an initiative from one date to another; both days count. */
export const Sponsor = z
  .object({
    id: Id,
    person: PersonRef,
    department: DepartmentRef.nullable(),
    kind: SponsorKind,
    from: IsoDate.nullable(),
    to: IsoDate.nullable(),
    lastCheckInOn: IsoDate.nullable(),
    isActive: z.boolean(),
  })
  .meta({ id: 'Sponsor' });
export type Sponsor = z.infer<typeof Sponsor>;

export const NewSponsor = z
  .object({
    personId: Id,
    kind: SponsorKind.default('executive'),
    from: IsoDate.nullable().default(null),
    to: IsoDate.nullable().default(null),
  })
  .meta({ id: 'NewSponsor' });
export type NewSponsor = z.infer<typeof NewSponsor>;

export const SponsorChanges = z
  .object({ kind: SponsorKind.optional(), from: IsoDate.nullable().optional(), to: IsoDate.nullable().optional() })
  .meta({ id: 'SponsorChanges' });
export type SponsorChanges = z.infer<typeof SponsorChanges>;
