import { FundingLine, fundingLineContradictions, NewFundingLine } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams, locationOf, recordFound } from '../../initiative-records.ts';
import { lineInWords } from './in-words.ts';
import { findFundingLine, insertFundingLine } from './queries.ts';
import { reassessSource } from './reassess-source.ts';
import { requireValidatedValue } from './refusals.ts';

export const addFundingLine = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/funding-lines',
  operationId: 'addFundingLine',
  summary: 'Record money that is asked for, or approved, for an initiative',
  description:
    'A reinvestment names the validated measurement, of any initiative, that its money came from; that initiative is judged again.',
  tags: ['Funding lines'],
  permission: 'funding:change',
  params: InitiativeParams,
  body: NewFundingLine,
  response: { 201: FundingLine },
  problems: ['initiative-not-found', 'conflict'],
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
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId, key }, recorded) => {
      refuseContradictions(fundingLineContradictions(given));
      await requireValidatedValue(tx, given.reinvestsMeasurementId);
      const id = await insertFundingLine(tx, initiativeId, given, recorded);
      const line = recordFound(await findFundingLine(tx, { initiativeId, id }));
      const verb = line.approvedOn === null ? 'Asked for' : 'Recorded';
      const summary = `${verb} ${lineInWords(line)}`;
      await reassessSource(tx, line, { initiativeId, summary: `${summary} for ${key}`, context });
      return { body: line, summary };
    });
    return created(locationOf(context, 'funding-lines', body.id), body, headers);
  },
});
