import { GateReview } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { etagOf } from '../../if-match.ts';
import { InitiativeParams, readOfInitiative } from '../../initiative-records.ts';
import { readGate } from './read-gate.ts';

export const getGate = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/gate',
  operationId: 'getGate',
  summary: 'Read how an initiative stands at its next gate',
  description:
    'Each criterion is `met`, or `unmet` with the exact gaps and the fields where they are closed. What cannot be judged for lack of data counts as unmet. Waivers do not open a gate.',
  tags: ['Gates'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  response: { 200: GateReview },
  problems: ['initiative-not-found'],
  hasETag: true,
  handler: async (context) => {
    const review = await readOfInitiative(context, (tx, id) => readGate(tx, id, context.now));
    return ok(review, { etag: etagOf(review.revision) });
  },
});
