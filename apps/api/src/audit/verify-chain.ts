import type { AuditVerification } from '@flightpath/domain';
import type { TenantTx } from '../db/tenant-transaction.ts';
import { linkHash, NO_HASH, SEALED_TEXT } from './chain.ts';

const PART = 1_000;

interface Link {
  number: number;
  hash: string;
  sealedAt: string;
  eventId: string;
  /** The event as it is now; null: it is gone. */
  text: string | null;
}

type Broken = AuditVerification['firstBroken'];
type Head = AuditVerification['head'];

/** Computes the tenant's whole chain anew and compares it, link by link, up to the first that does not hold. */
export async function verifyChain(tx: TenantTx): Promise<AuditVerification> {
  let head: Head = null;
  let firstBroken: Broken = null;
  for (let links = await linksAfter(tx, 0); links.length > 0; links = await linksAfter(tx, head?.number ?? 0)) {
    for (const link of links) {
      firstBroken = faultOf(link, head);
      if (firstBroken) break;
      head = { number: link.number, hash: link.hash, sealedAt: link.sealedAt };
    }
    if (firstBroken) break;
  }
  const checked = head?.number ?? 0;
  return { isIntact: firstBroken === null, checked, firstBroken, head, waiting: await countWaiting(tx) };
}

function faultOf({ number, hash, eventId, text }: Link, before: Head): Broken {
  const expected = (before?.number ?? 0) + 1;
  if (number !== expected) return { number: expected, eventId: null, reason: `Seal ${expected} was removed.` };
  if (text === null) return { number, eventId, reason: `The event of seal ${number} was removed.` };
  if (linkHash(before?.hash ?? NO_HASH, text) === hash) return null;
  return {
    number,
    eventId,
    reason: `The event of seal ${number} was changed, or it stands in another place than before.`,
  };
}

function linksAfter(tx: TenantTx, number: number): Promise<Link[]> {
  return tx.query<Link>(
    `select s.number, s.hash, s.sealed_at as "sealedAt", s.event_id as "eventId",
       case when e.id is not null then ${SEALED_TEXT} end as text
     from audit_seals s
     left join audit_events e on e.tenant_id = s.tenant_id and e.id = s.event_id
     where s.number > $1
     order by s.number
     limit ${PART}`,
    [number],
  );
}

async function countWaiting(tx: TenantTx): Promise<AuditVerification['waiting']> {
  const waiting = await tx.one<AuditVerification['waiting']>(
    `select count(*) as count, min(recorded_at) as since from audit_events e
     where not exists (select from audit_seals s where s.tenant_id = e.tenant_id and s.event_id = e.id)`,
  );
  return waiting as AuditVerification['waiting'];
}
