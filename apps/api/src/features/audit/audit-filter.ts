import { IsoDate } from '@flightpath/domain';
import { z } from 'zod';
import type { TenantOfRequest } from '../../context.ts';
import type { AuditFilter } from './queries.ts';

/** What the list and its export can be narrowed by. */
export const AuditFilterFields = {
  actor: z.string().min(1).max(200).optional().meta({ description: 'A part of the name of who did it.' }),
  action: z
    .array(z.string().min(1).max(100))
    .max(100)
    .optional()
    .meta({ description: 'By any of these operations, jobs or commands, such as `changeSettings`.' }),
  subject: z.string().min(1).max(200).optional().meta({
    description: 'To what it was done: an id, a key such as `INI-12`, or the whole name.',
  }),
  from: IsoDate.optional().meta({ description: 'On this day of the organisation or later.' }),
  to: IsoDate.optional().meta({ description: 'On this day of the organisation or earlier.' }),
  q: z.string().min(1).max(200).optional().meta({ description: 'A part of what was done, or of what it was done to.' }),
};

type AuditFilterQuery = z.output<z.ZodObject<typeof AuditFilterFields>>;

/** The filter of a request, in the calendar of its organisation. */
export function auditFilterOf(
  { actor, action, subject, from, to, q }: AuditFilterQuery,
  { timeZone }: TenantOfRequest,
): AuditFilter {
  return { actor, actions: action, subject, from, to, q, timeZone };
}
