import { defineEndpoint, noContent } from '../../endpoint.ts';
import { changeInitiative, RecordParams, recordFound } from '../../initiative-records.ts';
import { lineInWords } from './in-words.ts';
import { findFundingLine, deleteFundingLine as remove } from './queries.ts';
import { reassessSource } from './reassess-source.ts';

export const deleteFundingLine = defineEndpoint({
  method: 'DELETE',
  url: '/initiatives/:key/funding-lines/:id',
  operationId: 'deleteFundingLine',
  summary: 'Delete a funding line that was recorded by mistake',
  description: 'Money that stops is ended by its `to` instead. What was recorded stays in the history.',
  tags: ['Funding lines'],
  permission: 'funding:change',
  params: RecordParams,
  response: { 204: null },
  problems: ['initiative-not-found', 'record-not-found'],
  ifMatch: true,
  hasETag: true,
  handler: async (context) => {
    const { headers } = await changeInitiative(context, async (tx, { id: initiativeId, key }) => {
      const line = recordFound(await findFundingLine(tx, { initiativeId, id: context.params.id }));
      await remove(tx, line.id);
      const summary = `Deleted ${lineInWords(line)}`;
      await reassessSource(tx, line, { initiativeId, summary: `${summary} for ${key}, recorded by mistake`, context });
      return { body: null, summary: `${summary}, recorded by mistake` };
    });
    return noContent(headers);
  },
});
