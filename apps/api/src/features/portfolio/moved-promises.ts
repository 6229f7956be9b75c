import type { IsoDate, MovedPromise } from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';

export interface MovedPromises {
  initiativeId: string;
  movedOn: IsoDate;
  promises: MovedPromise[];
}

/** What changes after `since`, up to and with `asOf`, moved later; the earliest first. */
export function listMovedPromises(tx: TenantTx, since: IsoDate, asOf: IsoDate): Promise<MovedPromises[]> {
  return tx.query<MovedPromises>(
    `select r.initiative_id as "initiativeId", r.recorded_on as "movedOn", r.promises_moved as promises
     from revisions r join initiatives i on i.tenant_id = r.tenant_id and i.id = r.initiative_id
     where r.recorded_on > $1 and r.recorded_on <= $2 and r.promises_moved <> '[]'::jsonb
     order by r.recorded_on, i.number, r.number`,
    [since, asOf],
  );
}
