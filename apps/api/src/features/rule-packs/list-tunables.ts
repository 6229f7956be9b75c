import { Severity, tunables } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { wholeListOf } from '../../page.ts';

const Tunable = z
  .object({
    id: z.string(),
    title: z.string(),
    /** As shipped; `null`: it opens no flags, so it has none. */
    severity: Severity.nullable(),
    parameters: z.array(
      z.object({
        name: z.string(),
        meaning: z.string(),
        /** As shipped. */
        default: z.unknown(),
        /** JSON schema of the values it takes. */
        schema: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'Tunable' });

const list: z.infer<typeof Tunable>[] = tunables.map(({ id, title, severity, parameters }) => {
  const defaults: Record<string, unknown> = parameters.parse({});
  return {
    id,
    title,
    severity: severity ?? null,
    parameters: Object.entries(parameters.shape).map(([name, schema]) => ({
      name,
      meaning: (schema as z.ZodType).description ?? '',
      default: defaults[name],
      schema: z.toJSONSchema(schema as z.ZodType, { io: 'input' }) as Record<string, unknown>,
    })),
  };
});

export const listTunables = defineEndpoint({
  method: 'GET',
  url: '/rule-packs/tunables',
  operationId: 'listTunables',
  summary: 'List what a rule pack can tune, with its meaning and the shipped defaults',
  tags: ['Rule packs'],
  permission: 'portfolio:read',
  response: { 200: wholeListOf(Tunable) },
  handler: async () => ok({ data: list }),
});
