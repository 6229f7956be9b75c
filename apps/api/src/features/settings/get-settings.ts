import { Settings } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { readSettings } from './queries.ts';

export const getSettings = defineEndpoint({
  method: 'GET',
  url: '/settings',
  operationId: 'getSettings',
  summary: 'Read the settings of the organisation',
  tags: ['Settings'],
  permission: 'portfolio:read',
  response: { 200: Settings },
  handler: async ({ reading }) => ok(await reading(readSettings)),
});
