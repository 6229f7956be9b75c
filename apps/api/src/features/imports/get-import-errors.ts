import { stringify } from 'csv-stringify/sync';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { listRefusedRows } from './batch-queries.ts';
import { currentImport, ImportParams } from './import-context.ts';

/** So that Excel reads the file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

export const getImportErrors = defineEndpoint({
  method: 'GET',
  url: '/imports/:id/errors.csv',
  operationId: 'getImportErrors',
  summary: 'Download the refused rows, with column, value and reason',
  description: 'Of the last dry run or commit. Cells that a spreadsheet would take for a formula are marked as text.',
  tags: ['Imports'],
  permission: 'import:run',
  params: ImportParams,
  response: { 200: { contentType: 'text/csv; charset=utf-8', description: 'One line per refused row.' } },
  problems: ['record-not-found'],
  handler: async ({ inTenant, params }) => {
    const rows = await inTenant(async (tx) => {
      await currentImport(tx, params.id);
      return listRefusedRows(tx, params.id);
    });
    const text = stringify(
      rows.map(({ row, identity, column, value, reason }) => [row, identity, column, value, reason]),
      { header: true, columns: ['Row', 'Identity', 'Column', 'Value', 'Reason'], escape_formulas: true },
    );
    return ok(BYTE_ORDER_MARK + text, { 'content-disposition': 'attachment; filename="refused-rows.csv"' });
  },
});
