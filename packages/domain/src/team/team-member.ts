import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { Id, Name, PersonRef } from '../initiatives/identifiers.ts';

export const TeamKind = z.enum(['pilot', 'run']).meta({ id: 'TeamKind' });
export type TeamKind = z.infer<typeof TeamKind>;

/** A person on the team that made the pilot, or on the one that runs it now. */
export const TeamMember = z
  .object({
    id: Id,
    person: PersonRef,
    team: TeamKind,
    /** The pilot they were named for; `null` on the run team. */
    pilotNumber: z.int().nullable(),
    role: z.string().nullable(),
    from: IsoDate.nullable(),
    to: IsoDate.nullable(),
    isActive: z.boolean(),
  })
  .meta({ id: 'TeamMember' });
export type TeamMember = z.infer<typeof TeamMember>;

export const NewTeamMember = z
  .object({
    personId: Id,
    team: TeamKind,
    role: Name.nullable().default(null),
    from: IsoDate.nullable().default(null),
    to: IsoDate.nullable().default(null),
  })
  .meta({ id: 'NewTeamMember' });
export type NewTeamMember = z.infer<typeof NewTeamMember>;

export const TeamMemberChanges = z
  .object({ role: Name.nullable().optional(), from: IsoDate.nullable().optional(), to: IsoDate.nullable().optional() })
  .meta({ id: 'TeamMemberChanges' });
export type TeamMemberChanges = z.infer<typeof TeamMemberChanges>;
