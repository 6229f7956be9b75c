import { Import } from '@flightpath/domain';
import { accepted, defineEndpoint } from '../../endpoint.ts';
import { startCommit } from './commit.ts';
import { ImportParams, runContextOf } from './import-context.ts';
import { readImport } from './queries.ts';

export const commitImport = defineEndpoint({
  method: 'POST',
  url: '/imports/:id/commit',
  operationId: 'commitImport',
  summary: 'Bring the file into the register, as one batch',
  description:
    'All or nothing, in one transaction. It goes on after the answer; read the import until its status is `committed` or `failed`. Rows that are refused are left out and named.',
  tags: ['Imports'],
  permission: 'import:run',
  // It goes on after its transactions; a second one is refused by the state of the import.
  repeats: 'nothing',
  params: ImportParams,
  response: { 202: Import },
  problems: ['record-not-found', 'conflict', 'import-busy', 'mapping-unfinished'],
  handler: async (context) => {
    await startCommit(runContextOf(context));
    return accepted((await context.reading((tx) => readImport(tx, context.params.id))) as Import);
  },
});
