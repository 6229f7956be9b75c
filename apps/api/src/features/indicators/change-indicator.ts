import { Indicator, IndicatorChanges, indicatorContradictions, leadingContradictions } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { changeInitiative, RecordParams, recordFound } from '../../initiative-records.ts';
import { requireReferences } from '../../references.ts';
import {
  findIndicator,
  listIndicators,
  type StoredIndicator,
  setLeadingIndicators,
  updateIndicator,
} from './queries.ts';
import { refuseLeadingNoMore, refuseSecondMain } from './refusals.ts';

export const changeIndicator = defineEndpoint({
  method: 'PATCH',
  url: '/initiatives/:key/indicators/:id',
  operationId: 'changeIndicator',
  summary: 'Change an indicator, or retire it',
  description: 'Setting `retiredOn` retires it: it is no longer asked for, and what was measured stays.',
  tags: ['Indicators'],
  permission: 'indicator:change',
  params: RecordParams,
  body: IndicatorChanges,
  response: { 200: Indicator },
  problems: ['initiative-not-found', 'record-not-found', 'conflict'],
  ifMatch: true,
  hasETag: true,
  examples: { body: { target: '70', targetDate: '2027-03-31' } },
  handler: async (context) => {
    const { body: changes, params } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }) => {
      const one = { initiativeId, id: params.id };
      const before = recordFound(await findIndicator(tx, one));
      await requireReferences(tx, {
        people: { '#/ownerId': changes.ownerId },
        departments: { '#/departmentId': changes.departmentId },
      });
      const after = { ...storedForm(before), ...changes };
      refuseContradictions(indicatorContradictions(after));
      const indicators = await listIndicators(tx, { initiativeId });
      const asChanged = indicators.map((one) => (one.id === after.id ? { ...one, timing: after.timing } : one));
      refuseContradictions(leadingContradictions(changes.leadingIndicatorIds ?? [], asChanged));
      refuseLeadingNoMore(after, indicators);
      refuseSecondMain(after, indicators);
      await updateIndicator(tx, after);
      await setLeadingIndicators(tx, after.id, after.leadingIndicatorIds);
      const verb = before.retiredOn === null && after.retiredOn !== null ? 'Retired' : 'Changed';
      return { body: recordFound(await findIndicator(tx, one)), summary: `${verb} the indicator "${after.name}"` };
    });
    return ok(body, headers);
  },
});

const storedForm = ({
  owner,
  department,
  ...indicator
}: Indicator): StoredIndicator & Pick<Indicator, 'leadingIndicatorIds'> => ({
  ...indicator,
  ownerId: owner?.id ?? null,
  departmentId: department?.id ?? null,
});
