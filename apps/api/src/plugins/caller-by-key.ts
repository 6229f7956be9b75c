// Who asks, by an API key: from the `Authorization` header to the service account, and whether its key has the scope.
import { permissionOfKey } from '@flightpath/domain';
import type { FastifyRequest } from 'fastify';
import { hashOfApiKey } from '../auth/api-key.ts';
import { type Caller, serviceAccount, tenantOfRequest } from '../caller.ts';
import type { Clock } from '../clock.ts';
import { type KeyAtDoor, readApiKey } from '../db/before-tenant.ts';
import type { Database } from '../db/database.ts';
import { tenantTransaction } from '../db/tenant-transaction.ts';
import { logCaller } from '../log-caller.ts';
import { problem } from '../problems.ts';

const MINUTE_MS = 60_000;

/** Throws 401 for a key that lets nobody in, 404 for one of another organisation, 403 for one without the scope. */
export async function callerByKey(
  request: FastifyRequest,
  bearer: string,
  { db, clock }: { db: Database; clock: Clock },
): Promise<Caller> {
  const { permission, isOfMember } = request.routeOptions.config;
  const { tenant: slug } = request.params as { tenant?: string };
  const hash = hashOfApiKey(bearer);
  if (hash === null || slug === undefined || permission === undefined) throw refused();
  if (permission === 'anyone' || permission === 'signed-in') throw refused();
  const now = clock.now();
  const found = await readApiKey(db, { hash, slug, at: now });
  if (!found) throw refused();
  logCaller(request, { apiKeyId: found.id });
  if (!found.tenant) throw problem('tenant-not-found');
  const tenant = tenantOfRequest(found.tenant);
  await noteUse(request, { ...found, tenantId: tenant.id }, { db, now });
  const answer = isOfMember ? { allowed: false, reason: MEMBERS_ONLY } : permissionOfKey(found.scopes, permission);
  if (!answer.allowed) throw problem('not-allowed-to-key', { detail: 'reason' in answer ? answer.reason : undefined });
  const requester = serviceAccount(found.serviceAccountName, found.id);
  return { user: null, session: null, requester, membership: { tenant, role: null }, grant: 'yes' };
}

const MEMBERS_ONLY = 'No API key may do this: it is about a member, who does it signed in.';

const refused = () => problem('api-key-refused', { headers: { 'www-authenticate': 'Bearer' } });

/**
 * Once a minute, in a transaction of its own that waits for no other: one that holds the row revokes the key or notes its
 * use. The request goes on whatever becomes of it.
 */
async function noteUse(
  request: FastifyRequest,
  { id, tenantId, lastUsedAt }: KeyAtDoor & { tenantId: string },
  { db, now }: { db: Database; now: Date },
): Promise<void> {
  const since = new Date(now.getTime() - MINUTE_MS);
  if (lastUsedAt !== null && lastUsedAt > since) return;
  const noting = tenantTransaction(db, tenantId, (tx) =>
    tx.query(
      `update api_keys set last_used_at = $2 where (tenant_id, id) in (
         select tenant_id, id from api_keys where id = $1 and coalesce(last_used_at <= $3, true)
         for update skip locked)`,
      [id, now, since],
    ),
  );
  await noting.catch((error: unknown) => request.log.warn({ err: error }, 'the use of an API key could not be noted'));
}
