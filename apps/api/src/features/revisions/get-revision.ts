import { InitiativeKey, RevisionWithFacts } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { readOfInitiative, recordFound } from '../../initiative-records.ts';
import { readRevision } from './queries.ts';

export const getRevision = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/revisions/:number',
  operationId: 'getRevision',
  summary: 'Read one revision with all facts as they were',
  tags: ['Revisions'],
  permission: 'portfolio:read',
  params: z.object({
    key: InitiativeKey,
    number: z
      .string()
      .regex(/^[1-9]\d{0,8}$/)
      .meta({ description: 'Counts from 1.' }),
  }),
  response: { 200: RevisionWithFacts },
  problems: ['initiative-not-found', 'record-not-found'],
  handler: async (context) => {
    const number = Number(context.params.number);
    const revision = await readOfInitiative(context, (tx, initiativeId) => readRevision(tx, { initiativeId, number }));
    return ok(recordFound(revision));
  },
});
