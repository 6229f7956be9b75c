import { FundingLine, FundingLineChanges, periodContradictions } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { changeInitiative, RecordParams, recordFound } from '../../initiative-records.ts';
import { lineInWords } from './in-words.ts';
import { findFundingLine, updateFundingLine } from './queries.ts';
import { reassessSource } from './reassess-source.ts';

export const changeFundingLine = defineEndpoint({
  method: 'PATCH',
  url: '/initiatives/:key/funding-lines/:id',
  operationId: 'changeFundingLine',
  summary: 'Approve, prolong or correct a funding line',
  tags: ['Funding lines'],
  permission: 'funding:change',
  params: RecordParams,
  body: FundingLineChanges,
  response: { 200: FundingLine },
  problems: ['initiative-not-found', 'record-not-found'],
  ifMatch: true,
  hasETag: true,
  examples: { body: { approvedOn: '2026-05-04' } },
  handler: async (context) => {
    const { body: changes, params } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId, key }, recorded) => {
      const one = { initiativeId, id: params.id };
      const before = recordFound(await findFundingLine(tx, one));
      const after = { ...before, ...changes };
      refuseContradictions(periodContradictions(after));
      await updateFundingLine(tx, after, recorded);
      const isApproval = before.approvedOn === null && after.approvedOn !== null;
      const summary = `${isApproval ? 'Approved' : 'Changed'} ${lineInWords(after)}`;
      await reassessSource(tx, after, { initiativeId, summary: `${summary} for ${key}`, context });
      return { body: recordFound(await findFundingLine(tx, one)), summary };
    });
    return ok(body, headers);
  },
});
