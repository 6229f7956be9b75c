import type { TenantTx } from '../db/tenant-transaction.ts';
import { linkHash, NO_HASH, SEALED_TEXT } from './chain.ts';

/** So many at once that a job takes few round trips, so few that its memory does not matter. */
const PART = 1_000;

interface Unsealed {
  id: string;
  text: string;
}

/**
 * Appends up to `part` events that nothing can come before any more to the tenant's chain, and returns how many; 0: they
 * are all sealed.
 *
 * Writers take no lock for the chain, so events become visible in another order than their transactions have. Only those
 * of transactions that are older than every open one are taken, in the order of the transactions: then no later one can
 * belong in between. Two sealers of one tenant wait for each other; nobody else waits for them.
 */
export async function sealEvents(tx: TenantTx, at: Date, part = PART): Promise<number> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('seal-audit-events ' || $1, 0))", [tx.tenantId]);
  const last = await tx.one<{ number: number; hash: string }>(
    'select number, hash from audit_seals order by number desc limit 1',
  );
  const unsealed = await listUnsealed(tx, part);
  if (unsealed.length === 0) return 0;
  let hash = last?.hash ?? NO_HASH;
  const links = unsealed.map(({ id, text }, place) => {
    hash = linkHash(hash, text);
    return { number: (last?.number ?? 0) + place + 1, event_id: id, hash };
  });
  await tx.query(
    `insert into audit_seals (tenant_id, number, event_id, hash, sealed_at)
     select $1, number, event_id, hash, $3
     from jsonb_to_recordset($2::jsonb) as given (number integer, event_id uuid, hash text)`,
    [tx.tenantId, JSON.stringify(links), at.toISOString()],
  );
  return links.length;
}

/**
 * The numbers of transactions begin anew where a dump is restored on another server. An event with a number that this
 * server has not given yet came with a dump, so it is complete; and the newest seal says where to look from only where its
 * number is one of this server's.
 */
function listUnsealed(tx: TenantTx, limit: number): Promise<Unsealed[]> {
  return tx.query<Unsealed>(
    `with bounds as (
       select pg_snapshot_xmin(now)::text::bigint as oldest_open, pg_snapshot_xmax(now)::text::bigint as next
       from pg_current_snapshot() now
     ), newest as (
       select e.transaction_id as id from audit_seals s
       join audit_events e on e.tenant_id = s.tenant_id and e.id = s.event_id
       order by s.number desc limit 1
     )
     select e.id, ${SEALED_TEXT} as text
     from audit_events e, bounds
     where (e.transaction_id < oldest_open or e.transaction_id >= next)
       and e.transaction_id >= coalesce((select id from newest where id < next), 0)
       and not exists (select from audit_seals s where s.tenant_id = e.tenant_id and s.event_id = e.id)
     order by e.transaction_id, e.id
     limit $1`,
    [limit],
  );
}
