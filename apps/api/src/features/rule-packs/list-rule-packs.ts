import { StoredRulePack } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { wholeListOf } from '../../page.ts';
import { listRulePacks as query } from './queries.ts';

export const listRulePacks = defineEndpoint({
  method: 'GET',
  url: '/rule-packs',
  operationId: 'listRulePacks',
  summary: 'List the rule packs: the draft, those that were published, and the rules as shipped',
  tags: ['Rule packs'],
  permission: 'portfolio:read',
  response: { 200: wholeListOf(StoredRulePack) },
  handler: async ({ reading }) => ok({ data: await reading(query) }),
});
