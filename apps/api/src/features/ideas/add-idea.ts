import { Idea, ideaContradictions, NewIdea } from '@flightpath/domain';
import { reassess } from '../../assessment/reassess.ts';
import { refuseContradictions } from '../../contradictions.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { problem } from '../../problems.ts';
import { requireReferences } from '../../references.ts';
import { departmentOf, findIdea, insertIdea } from './queries.ts';
import { requireInitiatives } from './refusals.ts';

export const addIdea = defineEndpoint({
  method: 'POST',
  url: '/ideas',
  operationId: 'addIdea',
  summary: 'Record a use that somebody thought of',
  description:
    'The initiative that it builds on is judged again; where it builds on none, those that measure adoption in its department.',
  tags: ['Ideas'],
  permission: 'idea:add',
  body: NewIdea,
  response: { 201: Idea },
  examples: {
    body: {
      date: '2026-03-09',
      title: 'Sort supplier invoices the same way',
      personId: '019ab6d2-7c1e-7f00-8a55-0d8f3c2b1a90',
      isPrompted: false,
      buildsOnKey: 'INI-12',
    },
  },
  handler: async ({ inTenant, audit, tenant, body: given, today, actor, means, now }) => {
    const idea = await inTenant(async (tx) => {
      await requireReferences(tx, {
        people: { '#/personId': given.personId },
        departments: { '#/departmentId': given.departmentId },
      });
      refuseContradictions(ideaContradictions(given, today));
      const { '#/buildsOnKey': buildsOnId } = await requireInitiatives(tx, { '#/buildsOnKey': given.buildsOnKey });
      const departmentId = await departmentFor(tx, given);
      const id = await insertIdea(tx, { ...given, departmentId, buildsOnId }, { at: now, means });
      const summary = `Recorded an idea: ${given.title}`;
      await reassess(tx, { ideaId: id }, { actor, summary, at: now });
      const made = recordFound(await findIdea(tx, id));
      await audit(tx, { subject: { kind: 'idea', id, label: made.title }, summary, before: null, after: made });
      return made;
    });
    return created(`/api/v1/tenants/${tenant.slug}/ideas/${idea.id}`, idea);
  },
});

/** Where the idea came from: what was said, else the person's department of today. 422 when there is neither. */
async function departmentFor(tx: TenantTx, { departmentId, personId }: NewIdea): Promise<string> {
  const found = departmentId ?? (await departmentOf(tx, personId));
  if (found !== null) return found;
  const detail = 'The directory names no department of this person: say from which one the idea came.';
  throw problem('invalid-input', { detail, errors: [{ pointer: '#/departmentId', detail }] });
}
