import { Import } from '@flightpath/domain';
import { created, defineEndpoint } from '../../endpoint.ts';
import { problem } from '../../problems.ts';
import { readImport } from './queries.ts';
import { FileRefused } from './reading/file-refused.ts';
import { readInThread } from './reading/read-in-thread.ts';
import { storeUpload } from './store-upload.ts';
import { takeUpload } from './take-upload.ts';

export const postImport = defineEndpoint({
  method: 'POST',
  url: '/imports',
  operationId: 'postImport',
  summary: 'Upload a register as CSV or Excel workbook',
  description:
    'Says what was recognised in the file (encoding, delimiter, header, forms of dates) and proposes a mapping of its columns and values: the one remembered for this header, else one by the names of the columns. Nothing is imported yet.',
  tags: ['Imports'],
  permission: 'import:run',
  upload: { field: 'file', description: 'A CSV file or an Excel workbook (.xlsx) of at most 20 MB.' },
  response: { 201: Import },
  problems: ['file-refused', 'invalid-input'],
  handler: async ({ inTenant, tenant, actor, now, request }) => {
    const { fileName, bytes } = await takeUpload(request);
    const read = await readInThread(bytes).catch((error: unknown) => {
      if (!(error instanceof FileRefused)) throw error;
      throw problem('file-refused', { detail: error.message, errors: error.errors });
    });
    const found = await inTenant(async (tx) => {
      const id = await storeUpload(tx, { fileName, byteSize: bytes.length, read, actor, at: now });
      return (await readImport(tx, id)) as Import;
    });
    return created(`/api/v1/tenants/${tenant.slug}/imports/${found.id}`, found);
  },
});
