import { Import } from '@flightpath/domain';
import { accepted, defineEndpoint } from '../../endpoint.ts';
import { ImportParams, runContextOf } from './import-context.ts';
import { readImport } from './queries.ts';
import { startUndo } from './undo.ts';

export const undoImport = defineEndpoint({
  method: 'POST',
  url: '/imports/:id/undo',
  operationId: 'undoImport',
  summary: 'Take a committed import back',
  description:
    'Created initiatives go, updated ones are as they were, departments and people that only this import brought go. Refused, with the list, when somebody has changed one of them since.',
  tags: ['Imports'],
  permission: 'import:run',
  // It goes on after its transactions; a second one is refused by the state of the import.
  repeats: 'nothing',
  params: ImportParams,
  response: { 202: Import },
  problems: ['record-not-found', 'conflict', 'import-busy', 'import-changed-since'],
  handler: async (context) => {
    await startUndo(runContextOf(context));
    return accepted((await context.reading((tx) => readImport(tx, context.params.id))) as Import);
  },
});
