import { Initiative } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { etagOf } from '../../if-match.ts';
import { InitiativeParams } from '../../initiative-records.ts';
import { problem } from '../../problems.ts';
import { readInitiative } from './queries.ts';

export const getInitiative = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key',
  operationId: 'getInitiative',
  summary: 'Read one initiative',
  description:
    'Whole but for its lists (sponsors, indicators, ...), which have addresses of their own. Its `ETag` is what changes ask for in `If-Match`.',
  tags: ['Initiatives'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  response: { 200: Initiative },
  problems: ['initiative-not-found'],
  handler: async ({ reading, params }) => {
    const initiative = await reading((tx) => readInitiative(tx, params.key));
    if (!initiative) throw problem('initiative-not-found');
    return ok(initiative, { etag: etagOf(initiative.revision) });
  },
});
