import { defineEndpoint, noContent } from '../../endpoint.ts';
import { changeInitiative, RecordParams, recordFound } from '../../initiative-records.ts';
import { problem } from '../../problems.ts';
import { findIndicator, findReinvestment, deleteIndicator as remove } from './queries.ts';

export const deleteIndicator = defineEndpoint({
  method: 'DELETE',
  url: '/initiatives/:key/indicators/:id',
  operationId: 'deleteIndicator',
  summary: 'Delete an indicator that was recorded by mistake, with its measurements',
  description:
    'One that no longer matters is retired instead. No flag is cleared by deleting what it is about: it stays open, unverified.',
  tags: ['Indicators'],
  permission: 'indicator:change',
  params: RecordParams,
  response: { 204: null },
  problems: ['initiative-not-found', 'record-not-found', 'conflict'],
  ifMatch: true,
  hasETag: true,
  handler: async (context) => {
    const { headers } = await changeInitiative(context, async (tx, { id: initiativeId }) => {
      const { id, name } = recordFound(await findIndicator(tx, { initiativeId, id: context.params.id }));
      const reinvestment = await findReinvestment(tx, id);
      if (reinvestment) throw reinvested(name, reinvestment.key);
      await remove(tx, id);
      return { body: null, summary: `Deleted the indicator "${name}", recorded by mistake` };
    });
    return noContent(headers);
  },
});

const reinvested = (name: string, key: string) =>
  problem('conflict', {
    detail: `${key} has money that came from a value of "${name}", so its measurements stay: retire it instead.`,
  });
