import { Initiative, InitiativeChanges } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { etagOf } from '../../if-match.ts';
import { changeInitiative as change, InitiativeParams } from '../../initiative-records.ts';
import { readInitiative, readStoredInitiative, setAffectedDepartments, updateInitiative } from './queries.ts';
import { requireFreeExternalId, requireMentioned } from './refusals.ts';

export const changeInitiative = defineEndpoint({
  method: 'PATCH',
  url: '/initiatives/:key',
  operationId: 'changeInitiative',
  summary: 'Change what is recorded of an initiative itself',
  description:
    'A merge patch: a field left out stays as it is, `null` empties it. Departments where a pilot runs stay among the affected ones.',
  tags: ['Initiatives'],
  permission: 'initiative:change',
  params: InitiativeParams,
  body: InitiativeChanges,
  response: { 200: Initiative },
  problems: ['initiative-not-found'],
  ifMatch: true,
  hasETag: true,
  examples: { body: { ownerId: null, gatePlannedOn: '2026-06-01' } },
  handler: async (context) => {
    const { params, body } = context;
    const { affectedDepartmentIds, ...changes } = body;
    await change(context, async (tx, { id, key }) => {
      await requireMentioned(tx, body);
      const stored = await readStoredInitiative(tx, id);
      if (body.externalId !== stored.externalId) await requireFreeExternalId(tx, body.externalId, key);
      await updateInitiative(tx, id, { ...stored, ...changes });
      if (affectedDepartmentIds) await setAffectedDepartments(tx, id, affectedDepartmentIds);
      return { body: null, summary: 'Changed the initiative' };
    });
    const initiative = (await context.reading((tx) => readInitiative(tx, params.key))) as Initiative;
    return ok(initiative, { etag: etagOf(initiative.revision) });
  },
});
