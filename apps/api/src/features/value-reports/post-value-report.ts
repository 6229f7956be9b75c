import { type Indicator, NewValueReport, ValueReport, valueReportContradictions } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams, locationOf, recordFound } from '../../initiative-records.ts';
import { requirePart } from '../../own-part.ts';
import { type InputError, problem } from '../../problems.ts';
import { requireReferences } from '../../references.ts';
import { listIndicators } from '../indicators/queries.ts';
import { findValueReport, insertValueReport } from './queries.ts';

export const postValueReport = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/value-reports',
  operationId: 'postValueReport',
  summary: 'Record that the value of an initiative was told upward',
  description:
    'The quoted values are kept as they were told, with the names and units that their indicators have now. A report is never changed: the next one follows it.',
  tags: ['Value reports'],
  permission: 'value-report:post',
  params: InitiativeParams,
  body: NewValueReport,
  response: { 201: ValueReport },
  problems: ['initiative-not-found'],
  hasETag: true,
  examples: {
    body: {
      date: '2026-03-09',
      periodFrom: '2026-02-01',
      periodTo: '2026-02-28',
      toldTo: 'The board',
      url: 'https://wiki.example.com/board/2026-03',
    },
  },
  handler: async (context) => {
    const { body: given, personId, today } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }, recorded) => {
      await requirePart(context, tx, { initiativeId, departmentId: null });
      await requireReferences(tx, { people: { '#/reportedById': given.reportedById } });
      refuseContradictions(valueReportContradictions(given, today));
      const quotes = resolveQuotes(given.quotes, await listIndicators(tx, { initiativeId }));
      const report = { ...given, quotes, reportedById: given.reportedById ?? personId };
      const id = await insertValueReport(tx, initiativeId, report, recorded);
      return {
        body: recordFound(await findValueReport(tx, { initiativeId, id })),
        summary: `Told its value to: ${given.toldTo}`,
      };
    });
    return created(`${locationOf(context, 'value-reports')}#${body.id}`, body, headers);
  },
});

/** With the names and units of today. 422 for every quoted indicator that the initiative does not have. */
function resolveQuotes(quotes: NewValueReport['quotes'], indicators: readonly Indicator[]): ValueReport['quotes'] {
  const errors: InputError[] = [];
  const resolved = quotes.flatMap((quote, at) => {
    const indicator = indicators.find(({ id }) => id === quote.indicatorId.toLowerCase());
    if (indicator) return [{ ...quote, indicatorId: indicator.id, name: indicator.name, unit: indicator.unit }];
    errors.push({ pointer: `#/quotes/${at}/indicatorId`, detail: 'The initiative has no such indicator.' });
    return [];
  });
  if (errors.length > 0) throw problem('invalid-input', { errors });
  return resolved;
}
