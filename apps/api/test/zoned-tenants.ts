// For the tests of the jobs: tenants in time zones of their own, each with an initiative whose pilot overruns on
// 2026-05-26 if nobody does anything.
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { recordChange } from '../src/assessment/record-change.ts';
import type { Database } from '../src/db/database.ts';
import { tenantTransaction } from '../src/db/tenant-transaction.ts';
import { ANN, noon } from './test-register.ts';

export interface ZonedTenant {
  id: string;
  /** The day on which `pilot-overrun` opened; null while it has not. */
  overranOn(): Promise<string | null>;
  /** The day in `midnights`. */
  doneOn(): Promise<string | null>;
  /** Everything that is stored of its judgement, as one text. */
  fingerprint(): Promise<string>;
}

export interface Connections {
  db: Database;
  owner: pg.Pool;
}

let number = 0;

/** Judged on 2026-05-20, when the pilot is late but does not overrun. `initiatives`: how many alike. */
export async function aTenantIn(
  timeZone: string,
  { db, owner }: Connections,
  { initiatives = 1 } = {},
): Promise<ZonedTenant> {
  const id = uuidv7();
  number += 1;
  await owner.query("insert into tenants values ($1, $2, $2, $3, 'EUR', 'monthly', now())", [
    id,
    `zoned-${number}`,
    timeZone,
  ]);
  const initiativeIds = Array.from({ length: initiatives }, () => uuidv7());
  await tenantTransaction(db, id, async (tx) => {
    await tx.query(
      `with given as (select id, place from unnest($2::uuid[]) with ordinality given (id, place)), made as (
         insert into initiatives (tenant_id, id, number, name, phase, state, registered_on, recorded_at, recorded_means)
         select $1, id, place, 'Claims triage', 'foundation', 'active', '2026-01-05', '2026-01-05', 'person' from given
       )
       insert into pilots (tenant_id, initiative_id, number, outcome, started_on, planned_end_on, recorded_at,
         recorded_means)
       select $1, id, 1, 'running', '2026-01-05', '2026-03-02', '2026-01-05', 'person' from given`,
      [id, initiativeIds],
    );
    await recordChange(tx, {
      initiativeIds,
      actor: ANN,
      means: 'person',
      summary: 'Registered',
      at: noon('2026-05-20'),
    });
  });
  const one = async (sql: string): Promise<string | null> => {
    const { rows } = await owner.query<{ found: string | null }>(sql, [id]);
    return rows[0]?.found ?? null;
  };
  return {
    id,
    overranOn: () =>
      one("select max(opened_on)::text as found from flags where tenant_id = $1 and rule_id = 'pilot-overrun'"),
    doneOn: () => one('select done_on::text as found from midnights where tenant_id = $1'),
    fingerprint: async () =>
      `${await one("select string_agg(f::text, ';' order by id) as found from flags f where tenant_id = $1")}
       ${await one('select count(*)::text as found from revisions where tenant_id = $1')}
       ${await one('select max(updated_at)::text as found from initiative_rows where tenant_id = $1')}`,
  };
}
