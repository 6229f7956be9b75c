import { Indicator, indicatorContradictions, leadingContradictions, NewIndicator } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams, locationOf, recordFound } from '../../initiative-records.ts';
import { requireReferences } from '../../references.ts';
import { findIndicator, insertIndicator, listIndicators, setLeadingIndicators } from './queries.ts';
import { refuseSecondMain } from './refusals.ts';

export const addIndicator = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/indicators',
  operationId: 'addIndicator',
  summary: 'Add an indicator to an initiative',
  tags: ['Indicators'],
  permission: 'indicator:change',
  params: InitiativeParams,
  body: NewIndicator,
  response: { 201: Indicator },
  problems: ['initiative-not-found', 'conflict'],
  hasETag: true,
  examples: {
    body: {
      name: 'Claims handled with the assistant',
      timing: 'leading',
      measures: 'adoption',
      unit: '%',
      baseline: '0',
      baselineDate: '2026-03-02',
      target: '60',
      targetDate: '2026-12-31',
    },
  },
  handler: async (context) => {
    const { body: given } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }, recorded) => {
      await requireReferences(tx, {
        people: { '#/ownerId': given.ownerId },
        departments: { '#/departmentId': given.departmentId },
      });
      refuseContradictions(indicatorContradictions(given));
      const indicators = await listIndicators(tx, { initiativeId });
      refuseContradictions(leadingContradictions(given.leadingIndicatorIds, indicators));
      refuseSecondMain({ ...given, id: null, retiredOn: null }, indicators);
      const id = await insertIndicator(tx, initiativeId, given, recorded);
      await setLeadingIndicators(tx, id, given.leadingIndicatorIds);
      const indicator = recordFound(await findIndicator(tx, { initiativeId, id }));
      return { body: indicator, summary: `Added the ${indicator.timing} indicator "${indicator.name}"` };
    });
    return created(locationOf(context, 'indicators', body.id), body, headers);
  },
});
