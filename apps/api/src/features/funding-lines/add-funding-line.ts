import { FundingLine, NewFundingLine, periodContradictions } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams, locationOf, recordFound } from '../../initiative-records.ts';
import { lineInWords } from './in-words.ts';
import { findFundingLine, insertFundingLine } from './queries.ts';

export const addFundingLine = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/funding-lines',
  operationId: 'addFundingLine',
  summary: 'Record money that is asked for, or approved, for an initiative',
  tags: ['Funding lines'],
  permission: 'funding:change',
  params: InitiativeParams,
  body: NewFundingLine,
  response: { 201: FundingLine },
  problems: ['initiative-not-found'],
  hasETag: true,
  examples: {
    body: {
      amount: { amount: '40000.00', currency: 'EUR' },
      kind: 'pilot',
      from: '2026-03-02',
      to: '2026-05-11',
      approvedOn: '2026-02-20',
    },
  },
  handler: async (context) => {
    const { body: given } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }, recorded) => {
      refuseContradictions(periodContradictions(given));
      const id = await insertFundingLine(tx, initiativeId, given, recorded);
      const line = recordFound(await findFundingLine(tx, { initiativeId, id }));
      const verb = line.approvedOn === null ? 'Asked for' : 'Recorded';
      return { body: line, summary: `${verb} ${lineInWords(line)}` };
    });
    return created(locationOf(context, 'funding-lines', body.id), body, headers);
  },
});
