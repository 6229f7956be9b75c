// What ends by itself: a pause on its day, and a waiver with the flag it is of. The record follows with the next
// judgement, whoever causes it.
import type { IsoDate } from '@flightpath/domain';
import type { TenantTx } from '../db/tenant-transaction.ts';

/**
 * Makes those of the initiatives active again whose last pause is over by `today`, and takes back what was asked for or
 * approved for flags that are over. The same flag may spring again within a week, and is the same row: it would be
 * waived again, by somebody who agreed to live with what was gone.
 */
export async function resumePaused(tx: TenantTx, ids: readonly string[], today: IsoDate): Promise<void> {
  // One statement, because every change of an initiative waits for it.
  await tx.query(
    `with over as (
       update waivers w set status = 'withdrawn', decided_on = null, decided_by_id = null, decided_by_name = null
       from flags f
       where f.tenant_id = w.tenant_id and f.id = w.flag_id and f.initiative_id = any($1) and f.status <> 'open'
         and w.status in ('requested', 'approved')
     )
     update initiatives i set state = 'active'
     where i.id = any($1) and i.state = 'paused'
       and exists (select from pauses p where p.initiative_id = i.id)
       and not exists (select from pauses p where p.initiative_id = i.id and p.resumes_on > $2)`,
    [ids, today],
  );
}
