import { Condition, ConditionChanges, conditionContradictions } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { changeInitiative, RecordParams, recordFound } from '../../initiative-records.ts';
import { findCondition, setConditionMet } from './queries.ts';

export const changeCondition = defineEndpoint({
  method: 'PATCH',
  url: '/initiatives/:key/conditions/:id',
  operationId: 'changeCondition',
  summary: 'Say that a condition of a decision is met',
  description: 'With `null` it is open again. A condition past its due date that is not met raises a critical flag.',
  tags: ['Decisions'],
  permission: 'initiative:change',
  params: RecordParams,
  body: ConditionChanges,
  response: { 200: Condition },
  problems: ['initiative-not-found', 'record-not-found'],
  ifMatch: true,
  hasETag: true,
  examples: { body: { metOn: '2026-03-09' } },
  handler: async (context) => {
    const { body: given, params, today } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }) => {
      const one = { initiativeId, id: params.id };
      const { condition, decidedOn } = recordFound(await findCondition(tx, one));
      const { metOn } = { ...condition, ...given };
      refuseContradictions(conditionContradictions({ metOn }, decidedOn, today));
      await setConditionMet(tx, condition.id, metOn);
      const summary = metOn === null ? 'Opened a condition again' : 'Met a condition';
      return {
        body: recordFound(await findCondition(tx, one)).condition,
        summary: `${summary}: ${condition.text}`,
      };
    });
    return ok(body, headers);
  },
});
