import { Import, ImportMapping } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { problem } from '../../problems.ts';
import { currentImport, ImportParams } from './import-context.ts';
import { importSubject } from './import-subject.ts';
import { lockImportStatus, readImport, saveMapping } from './queries.ts';
import { noSuchImport } from './unfinished.ts';

const OPEN = new Set<Import['status']>(['uploaded', 'mapped', 'checked', 'failed']);

export const putImportMapping = defineEndpoint({
  method: 'PUT',
  url: '/imports/:id/mapping',
  operationId: 'putImportMapping',
  summary: 'Say how the columns of the file, and the values in them, become facts',
  description:
    'The mapping is remembered for the next file with the same header. What it leaves open stands in `unfinished`; a dry run or commit refuses it until that list is empty.',
  tags: ['Imports'],
  permission: 'import:run',
  params: ImportParams,
  body: ImportMapping,
  response: { 200: Import },
  problems: ['record-not-found', 'conflict', 'import-busy'],
  examples: {
    body: {
      columns: [
        { column: 'Use Case Name', field: 'name' },
        { column: 'Stage', field: 'stage', values: { 'Operation and Maintenance': 'execution' } },
      ],
      identity: ['Use Case ID'],
    },
  },
  handler: async ({ inTenant, audit, params, body, now }) => {
    const saved = await inTenant(async (tx) => {
      const { fileName, mapping } = await currentImport(tx, params.id);
      const status = await lockImportStatus(tx, params.id);
      if (!status) throw noSuchImport();
      if (status === 'committed' || status === 'undone') {
        throw problem('conflict', { detail: `The import is ${status}; upload the file again to map it otherwise.` });
      }
      if (!OPEN.has(status))
        throw problem('import-busy', { detail: 'This import is running. Wait until it has ended.' });
      await saveMapping(tx, params.id, body, now);
      await audit(tx, {
        subject: importSubject(params.id, fileName),
        summary: `Said what the columns of ${fileName} mean`,
        before: { mapping },
        after: { mapping: body },
      });
      return (await readImport(tx, params.id)) as Import;
    });
    return ok(saved);
  },
});
