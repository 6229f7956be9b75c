import { z } from 'zod';
import { Instant } from '../calendar/calendar.ts';

/** Who acts: somebody signed in, another system, whoever runs the installation, or Flightpath by itself. */
export const AuditActorKind = z.enum(['person', 'service-account', 'operator', 'job']).meta({ id: 'AuditActorKind' });
export type AuditActorKind = z.infer<typeof AuditActorKind>;

const Values = z
  .record(z.string(), z.unknown())
  .nullable()
  .meta({ description: 'Only what differs, by field; secrets are left out. `null`: there was or is nothing.' });

/** Somebody, or a job, did one thing to one subject. Names are those of that moment. */
export const AuditEvent = z
  .object({
    id: z.uuid(),
    recordedAt: Instant,
    action: z.string().meta({ description: 'The operation of this API, or the name of a job or a command.' }),
    summary: z.string(),
    subject: z.object({
      kind: z.string(),
      id: z.string().nullable(),
      label: z.string(),
    }),
    revision: z.int().nullable().meta({ description: 'The revision of the initiative, where the subject is one.' }),
    actor: z.object({
      kind: AuditActorKind,
      userId: z.uuid().nullable(),
      personId: z.uuid().nullable(),
      name: z.string(),
    }),
    credential: z
      .object({ kind: z.enum(['session', 'api-key']), id: z.uuid() })
      .nullable()
      .meta({ description: 'What let them in; `null` for jobs and commands.' }),
    origin: z
      .object({ requestId: z.uuid(), address: z.string(), userAgent: z.string().nullable() })
      .nullable()
      .meta({ description: 'The request that it came with; `null` for jobs and commands.' }),
    before: Values,
    after: Values,
    seal: z
      .object({ number: z.int(), hash: z.string(), sealedAt: Instant })
      .nullable()
      .meta({ description: "Its place in the organisation's chain; `null`: it waits to be sealed." }),
  })
  .meta({ id: 'AuditEvent' });
export type AuditEvent = z.infer<typeof AuditEvent>;

/** What checking the whole chain of an organisation found. */
export const AuditVerification = z
  .object({
    isIntact: z.boolean(),
    checked: z.int().meta({ description: 'How many sealed events are as they were sealed, from the first on.' }),
    firstBroken: z
      .object({ number: z.int(), eventId: z.uuid().nullable(), reason: z.string() })
      .nullable()
      .meta({ description: 'The first link that does not hold, and why.' }),
    head: z
      .object({ number: z.int(), hash: z.string(), sealedAt: Instant })
      .nullable()
      .meta({ description: 'The newest link. Kept elsewhere, it proves later that nothing was cut off the end.' }),
    waiting: z.object({
      count: z.int().meta({ description: 'Events that are not sealed yet.' }),
      since: Instant.nullable().meta({ description: 'When the oldest of them was recorded.' }),
    }),
  })
  .meta({ id: 'AuditVerification' });
export type AuditVerification = z.infer<typeof AuditVerification>;
