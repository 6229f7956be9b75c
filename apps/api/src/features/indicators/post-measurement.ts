import {
  dateInWords,
  type Indicator,
  Measurement,
  measurementContradictions,
  NewMeasurement,
} from '@flightpath/domain';
import { conflict, refuseContradictions } from '../../contradictions.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, locationOf, RecordParams, recordFound } from '../../initiative-records.ts';
import { requirePart } from '../../own-part.ts';
import { problem } from '../../problems.ts';
import { findMeasurement, insertMeasurement, isCorrected } from './measurement-queries.ts';
import { findIndicator } from './queries.ts';

export const postMeasurement = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/indicators/:id/measurements',
  operationId: 'postMeasurement',
  summary: 'Record a value of an indicator',
  description:
    'Nothing is overwritten: a correction names in `corrects` what it replaces. A `validated` value is a correction by somebody other than the author of what it validates.',
  tags: ['Indicators'],
  permission: 'measurement:post',
  params: RecordParams,
  body: NewMeasurement,
  response: { 201: Measurement },
  problems: ['initiative-not-found', 'record-not-found', 'conflict'],
  hasETag: true,
  examples: { body: { date: '2026-06-30', value: '34.5', source: 'Usage log' } },
  handler: async (context) => {
    const { body: given, params, personId, today } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }, recorded) => {
      const indicator = recordFound(await findIndicator(tx, { initiativeId, id: params.id }));
      const { owner, department } = indicator;
      const departmentId = department?.id ?? null;
      await requirePart(context, tx, { initiativeId, departmentId, ownerId: owner?.id });
      refuseContradictions(measurementContradictions(given, today));
      refuseAfterRetirement(given, indicator);
      await refuseWrongCorrection(tx, given, indicator.id, personId);
      const id = await insertMeasurement(tx, indicator.id, given, { ...recorded, authorId: personId });
      const measurement = recordFound(await findMeasurement(tx, { indicatorId: indicator.id, id }));
      const { value, date } = measurement;
      return {
        body: measurement,
        summary: `Measured ${indicator.name}: ${value} ${indicator.unit} on ${dateInWords(date)}`,
      };
    });
    return created(`${locationOf(context, 'indicators', params.id)}/measurements#${body.id}`, body, headers);
  },
});

function refuseAfterRetirement({ date }: NewMeasurement, { name, retiredOn }: Indicator): void {
  if (retiredOn === null || date <= retiredOn) return;
  throw conflict(
    '#/date',
    `"${name}" was retired on ${dateInWords(retiredOn)}; a measurement of ${dateInWords(date)} lies after that.`,
  );
}

async function refuseWrongCorrection(
  tx: TenantTx,
  { corrects, confidence }: NewMeasurement,
  indicatorId: string,
  personId: string | null,
): Promise<void> {
  if (corrects === null) {
    if (confidence !== 'validated') return;
    throw refused(
      '#/corrects',
      'Name the measurement that is validated: a value is validated after somebody recorded it.',
    );
  }
  const corrected = await findMeasurement(tx, { indicatorId, id: corrects });
  if (!corrected) throw refused('#/corrects', 'The indicator has no such measurement.');
  if (await isCorrected(tx, indicatorId, corrects)) {
    throw conflict(
      '#/corrects',
      `The measurement of ${dateInWords(corrected.date)} was corrected already: correct the correction.`,
    );
  }
  if (confidence === 'validated' && (personId === null || corrected.author?.id === personId)) {
    const author = corrected.author?.name ?? 'its author';
    throw refused(
      '#/confidence',
      `Validation is by somebody other than the author, and ${author} recorded this value.`,
    );
  }
}

const refused = (pointer: string, detail: string) =>
  problem('invalid-input', { detail, errors: [{ pointer, detail }] });
