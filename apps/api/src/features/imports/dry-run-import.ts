import { Import } from '@flightpath/domain';
import { accepted, defineEndpoint } from '../../endpoint.ts';
import { startDryRun } from './dry-run.ts';
import { ImportParams, runContextOf } from './import-context.ts';
import { readImport } from './queries.ts';

export const dryRunImport = defineEndpoint({
  method: 'POST',
  url: '/imports/:id/dry-run',
  operationId: 'dryRunImport',
  summary: 'Check what a commit would create, update, leave and refuse',
  description:
    'Writes nothing but that answer. It goes on after the answer; read the import until its status is `checked` or `failed`.',
  tags: ['Imports'],
  permission: 'import:run',
  isRead: true,
  params: ImportParams,
  response: { 202: Import },
  problems: ['record-not-found', 'conflict', 'import-busy', 'mapping-unfinished'],
  handler: async (context) => {
    await startDryRun(runContextOf(context));
    return accepted((await context.reading((tx) => readImport(tx, context.params.id))) as Import);
  },
});
