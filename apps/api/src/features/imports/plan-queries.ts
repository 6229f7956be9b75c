import type { InitiativeFacts } from '@flightpath/domain';
import { loadFacts } from '../../assessment/load-facts.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { KnownDirectory } from './directory.ts';

/** All units and people of the tenant: names in a file are matched against them. */
export async function loadDirectory(tx: TenantTx): Promise<KnownDirectory> {
  return {
    departments: await tx.query('select id, name, parent_id as "parentId" from departments order by id'),
    people: await tx.query(
      `select id, name, email, department_id as "departmentId", archetype, left_on as "leftOn" from people order by id`,
    ),
  };
}

/**
 * The facts of the initiatives with these external ids, by external id. With `isLocked` they stay as they are until the
 * end of the transaction.
 */
export async function loadByExternalId(
  tx: TenantTx,
  externalIds: readonly string[],
  { isLocked }: { isLocked: boolean },
): Promise<Map<string, InitiativeFacts>> {
  const rows = await tx.query<{ id: string }>(
    `select id from initiatives where external_id = any($1) order by id ${isLocked ? 'for update' : ''}`,
    [externalIds],
  );
  const facts =
    rows.length > 0
      ? await loadFacts(
          tx,
          rows.map(({ id }) => id),
        )
      : [];
  return new Map(facts.map((found) => [found.externalId ?? '', found]));
}
