// What was recorded of initiatives from day to day, taken from their revisions.
import type { HistoricFacts, IsoDate } from '@flightpath/domain';
import type { TenantTx } from '../db/tenant-transaction.ts';

/**
 * The facts that held on any day from `from` to `to`, by initiative, the earliest first; of several revisions of one day
 * the last. An initiative that was registered after `to` is left out.
 */
export async function loadHistories(
  tx: TenantTx,
  ids: readonly string[],
  { from, to }: { from: IsoDate; to: IsoDate },
): Promise<HistoricFacts[][]> {
  const rows = await tx.query<{ history: HistoricFacts[] }>(
    `select json_agg(json_build_object('from', r.recorded_on, 'facts', r.facts) order by r.recorded_on) as history
     from unnest($1::uuid[]) with ordinality asked (id, place)
     cross join lateral (
       select distinct on (recorded_on) recorded_on, facts from revisions
       where initiative_id = asked.id and recorded_on <= $3
         -- From the day whose facts still held on the first one.
         and recorded_on >= coalesce(
           (select max(b.recorded_on) from revisions b where b.initiative_id = asked.id and b.recorded_on <= $2), $2)
       order by recorded_on, number desc
     ) r
     group by asked.place order by asked.place`,
    [ids, from, to],
  );
  return rows.map(({ history }) => history);
}
