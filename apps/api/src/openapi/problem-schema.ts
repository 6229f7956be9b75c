import { z } from 'zod';

/** The document of every answer from 400 up, as OpenAPI names it. */
export const ProblemDocument = z
  .object({
    type: z.string().meta({ description: 'Which kind of problem: the address of its description on this server.' }),
    title: z.string().meta({ description: 'The kind in words; the same for every occurrence.' }),
    status: z.int().meta({ description: 'The HTTP status.' }),
    detail: z.string().meta({ description: 'What happened this time, for the reader.' }),
    instance: z.string().meta({ description: 'The path that was asked for.' }),
    requestId: z.string().meta({ description: 'Names this request in the log of the server.' }),
    errors: z
      .array(
        z.object({
          pointer: z.string().meta({
            description: 'The refused part: `#/pilot/plannedEndOn` in the body, `?phase` a query parameter.',
          }),
          detail: z.string(),
        }),
      )
      .optional()
      .meta({ description: 'Only of `invalid-input`: each refused part with the reason.' }),
  })
  .meta({ id: 'Problem', description: 'A problem document (RFC 9457).' });
