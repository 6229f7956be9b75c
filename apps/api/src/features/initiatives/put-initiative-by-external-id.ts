import { Initiative } from '@flightpath/domain';
import { z } from 'zod';
import { lockInitiative } from '../../assessment/lock-initiative.ts';
import { recordChange } from '../../assessment/record-change.ts';
import { created, defineEndpoint, ok } from '../../endpoint.ts';
import { etagOf } from '../../if-match.ts';
import { correctInitiative } from './correct-initiative.ts';
import { asNewInitiative, ExternalInitiative } from './external-initiative.ts';
import { findKeyByExternalId, lockExternalId, readInitiative } from './queries.ts';
import { recordNewInitiative } from './record-new-initiative.ts';
import { requireMentioned } from './refusals.ts';

export const putInitiativeByExternalId = defineEndpoint({
  method: 'PUT',
  url: '/initiatives/by-external-id/:externalId',
  operationId: 'putInitiativeByExternalId',
  summary: 'Register or correct an initiative by the id that another system knows it by',
  description:
    'For integrations: the same request again changes nothing. It asks for no `If-Match`, and counts as a change by an integration, not as activity of a person. The phase of an initiative that exists is changed as a correction.',
  tags: ['Initiatives'],
  permission: 'initiative:register',
  params: z.object({ externalId: z.string().trim().min(1).max(200) }),
  body: ExternalInitiative,
  response: { 200: Initiative, 201: Initiative },
  hasETag: true,
  examples: { body: { name: 'Claims triage', phase: 'execution', phaseEnteredOn: '2026-03-02' } },
  handler: async ({ inTenant, tenant, actor, now, today, params: { externalId }, body }) => {
    const recorded = { at: now, means: 'integration' as const };
    const { initiative, isNew } = await inTenant(async (tx) => {
      await lockExternalId(tx, externalId);
      const known = await findKeyByExternalId(tx, externalId);
      await requireMentioned(tx, body);
      const found = known
        ? await lockInitiative(tx, known)
        : await recordNewInitiative(tx, asNewInitiative(body, externalId), { ...recorded, today });
      if (!found) throw new Error(`${known} went away while it was locked`);
      await correctInitiative(tx, { initiativeId: found.id, given: body, today, recorded });
      const summary = known ? 'Changed by an integration' : 'Registered by an integration';
      await recordChange(tx, { initiativeIds: [found.id], actor, means: 'integration', summary, at: now });
      return { initiative: (await readInitiative(tx, found.key)) as Initiative, isNew: known === null };
    });
    const headers = { etag: etagOf(initiative.revision) };
    const location = `/api/v1/tenants/${tenant.slug}/initiatives/${initiative.key}`;
    return isNew ? created(location, initiative, headers) : ok(initiative, headers);
  },
});
