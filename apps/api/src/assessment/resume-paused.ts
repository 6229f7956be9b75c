// A pause ends by itself on its day; the record follows with the next judgement, whoever causes it.
import type { IsoDate } from '@flightpath/domain';
import type { TenantTx } from '../db/tenant-transaction.ts';

/** Makes those of the initiatives active again whose last pause is over by `today`. */
export async function resumePaused(tx: TenantTx, ids: readonly string[], today: IsoDate): Promise<void> {
  await tx.query(
    `update initiatives i set state = 'active'
     where i.id = any($1) and i.state = 'paused'
       and exists (select from pauses p where p.initiative_id = i.id)
       and not exists (select from pauses p where p.initiative_id = i.id and p.resumes_on > $2)`,
    [ids, today],
  );
}
