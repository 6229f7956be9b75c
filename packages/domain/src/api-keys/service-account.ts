import { z } from 'zod';
import { Instant } from '../calendar/calendar.ts';
import { Id, Name } from '../initiatives/identifiers.ts';

/** What another system is called here, and what its keys belong to. */
export const ServiceAccount = z
  .object({
    id: Id,
    name: z.string(),
    createdBy: z.string(),
    createdAt: Instant,
    /** The keys of a disabled one let nobody in until it is enabled again. */
    isDisabled: z.boolean(),
  })
  .meta({ id: 'ServiceAccount' });
export type ServiceAccount = z.infer<typeof ServiceAccount>;

export const NewServiceAccount = z.object({ name: Name }).meta({ id: 'NewServiceAccount' });
export type NewServiceAccount = z.infer<typeof NewServiceAccount>;

/** A merge patch: what is left out stays as it is. */
export const ServiceAccountChanges = z
  .object({ name: Name.optional(), isDisabled: z.boolean().optional() })
  .meta({ id: 'ServiceAccountChanges' });
export type ServiceAccountChanges = z.infer<typeof ServiceAccountChanges>;
