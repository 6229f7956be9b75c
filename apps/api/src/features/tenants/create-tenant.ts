import { NewTenant, Tenant } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import { actorOf, person } from '../../caller.ts';
import { tenantTransaction } from '../../db/tenant-transaction.ts';
import { created, definePersonalEndpoint } from '../../endpoint.ts';
import { problem } from '../../problems.ts';
import { insertMember } from '../members/queries.ts';
import { makeRecordedTenant } from './make-tenant.ts';

export const createTenant = definePersonalEndpoint({
  method: 'POST',
  url: '/tenants',
  operationId: 'createTenant',
  summary: 'Make an organisation, and be its admin',
  description:
    'Where the installation allows it (`mayMakeTenants` of `GET /api/v1/me`); elsewhere an operator makes it. At most five within a day.',
  tags: ['Organisations'],
  body: NewTenant,
  response: { 201: Tenant },
  problems: ['not-allowed', 'conflict'],
  examples: { body: { slug: 'acme', name: 'Acme', timeZone: 'Europe/Berlin', currency: 'EUR' } },
  handler: async ({ db, isTenantCreationOpen, user, session, now, request, body: wanted }) => {
    if (!isTenantCreationOpen) throw problem('not-allowed', { detail: OPERATORS_ONLY });
    const requester = person(user, { personId: null, sessionId: session.id });
    const by = { actor: actorOf(request, requester, 'createTenant'), at: now, madeBy: user.id };
    await tenantTransaction(db, uuidv7(), async (tx) => {
      await makeRecordedTenant(tx, wanted, by);
      await insertMember(tx, { userId: user.id, role: 'admin', personId: null, at: now });
    });
    return created(`/api/v1/tenants/${wanted.slug}/settings`, { ...wanted, defaultCadence: null });
  },
});

const OPERATORS_ONLY = 'Here only an operator makes organisations. Ask whoever runs this installation.';
