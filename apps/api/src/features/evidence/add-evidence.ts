import { Evidence, evidenceContradictions, NewEvidence } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams, locationOf, recordFound } from '../../initiative-records.ts';
import { requirePart } from '../../own-part.ts';
import { requireReferences } from '../../references.ts';
import { findEvidence, insertEvidence } from './queries.ts';

export const addEvidence = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/evidence',
  operationId: 'addEvidence',
  summary: 'Link a document that shows that something is in place',
  description: 'A champion may add it for the departments they are champion of.',
  tags: ['Evidence'],
  permission: 'evidence:add',
  params: InitiativeParams,
  body: NewEvidence,
  response: { 201: Evidence },
  problems: ['initiative-not-found'],
  hasETag: true,
  examples: {
    body: {
      kind: 'runbook',
      title: 'Runbook of claims triage',
      url: 'https://wiki.example.com/claims-triage',
      date: '2026-04-20',
      validUntil: '2027-04-20',
    },
  },
  handler: async (context) => {
    const { body: given } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }, recorded) => {
      await requireReferences(tx, { departments: { '#/departmentId': given.departmentId } });
      await requirePart(context, tx, { initiativeId, departmentId: given.departmentId });
      refuseContradictions(evidenceContradictions(given));
      const id = await insertEvidence(tx, initiativeId, given, recorded);
      const evidence = recordFound(await findEvidence(tx, { initiativeId, id }));
      return { body: evidence, summary: `Added evidence: ${evidence.title}` };
    });
    return created(locationOf(context, 'evidence', body.id), body, headers);
  },
});
