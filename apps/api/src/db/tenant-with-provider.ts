import type { Database } from './database.ts';

/**
 * The id of the tenant with that slug, where its members can sign in by its identity provider; `null` for a slug of nobody
 * and for a tenant without one alike. Asked before a tenant is known, like what is in before-tenant.ts.
 */
export async function tenantWithProvider(db: Pick<Database, 'pool'>, slug: string): Promise<string | null> {
  const { rows } = await db.pool.query<{ tenantId: string }>(
    'select tenant_id as "tenantId" from tenant_with_provider($1)',
    [slug],
  );
  return rows[0]?.tenantId ?? null;
}
