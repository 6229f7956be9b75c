import { Import } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { currentImport, ImportParams } from './import-context.ts';

export const getImport = defineEndpoint({
  method: 'GET',
  url: '/imports/:id',
  operationId: 'getImport',
  summary: 'Read an import: what was recognised, its mapping, how far it is, and what came out',
  description: 'While it is checking, committing or undoing, read it again every second or so: `progress` moves.',
  tags: ['Imports'],
  permission: 'import:run',
  params: ImportParams,
  response: { 200: Import },
  problems: ['record-not-found'],
  handler: async ({ inTenant, params }) => ok(await inTenant((tx) => currentImport(tx, params.id))),
});
