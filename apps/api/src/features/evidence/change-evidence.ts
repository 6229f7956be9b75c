import { Evidence, EvidenceChanges, evidenceContradictions } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { changeInitiative, RecordParams, recordFound } from '../../initiative-records.ts';
import { requirePart } from '../../own-part.ts';
import { findEvidence, updateEvidence } from './queries.ts';

export const changeEvidence = defineEndpoint({
  method: 'PATCH',
  url: '/initiatives/:key/evidence/:id',
  operationId: 'changeEvidence',
  summary: 'Correct evidence, or say until when it holds',
  tags: ['Evidence'],
  permission: 'evidence:add',
  params: RecordParams,
  body: EvidenceChanges,
  response: { 200: Evidence },
  problems: ['initiative-not-found', 'record-not-found'],
  ifMatch: true,
  hasETag: true,
  examples: { body: { validUntil: '2026-12-31' } },
  handler: async (context) => {
    const { body: changes, params } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }) => {
      const one = { initiativeId, id: params.id };
      const before = recordFound(await findEvidence(tx, one));
      await requirePart(context, tx, { initiativeId, departmentId: before.department?.id ?? null });
      const after = { ...before, ...changes };
      refuseContradictions(evidenceContradictions(after));
      await updateEvidence(tx, after);
      return { body: recordFound(await findEvidence(tx, one)), summary: `Changed evidence: ${after.title}` };
    });
    return ok(body, headers);
  },
});
