// What is known from the last judgement, with the lock under which the next one is made.
import {
  addDays,
  type Episode,
  type GateAssessment,
  type InitiativeFacts,
  type IsoDate,
  type PortfolioEntry,
} from '@flightpath/domain';
import type { TenantTx } from '../db/tenant-transaction.ts';

/** Longer than any episode can re-open after its end (7 days), so that the domain decides. */
const ENDED_WITHIN_DAYS = 14;

export interface LastJudgement {
  id: string;
  number: number;
  /** 0: never judged. */
  revision: number;
  /** As the newest revision keeps them; `null` before the first. */
  facts: InitiativeFacts | null;
  health: string | null;
  statedHealth: string | null;
  gate: GateAssessment | null;
  entry: PortfolioEntry | null;
  /** When the newest revision was made, ISO 8601. */
  updatedAt: string | null;
  /** Open, or ended lately. */
  episodes: Episode[];
}

/**
 * Locks the initiatives until the end of the transaction, in a fixed order, so that two changes of one initiative
 * follow each other and two batches do not wait for each other in a circle.
 */
export async function lockAll(tx: TenantTx, ids: readonly string[]): Promise<void> {
  await tx.query('select from initiatives where id = any($1) order by id for update', [ids]);
}

/** The last judgement of each, by id. */
export async function loadLastJudgements(
  tx: TenantTx,
  ids: readonly string[],
  today: IsoDate,
): Promise<Map<string, LastJudgement>> {
  const rows = await tx.query<LastJudgement>(
    `select i.id, i.number, i.revision, r.facts, r.health, r.stated_health as "statedHealth", r.gate, r.entry,
       r.recorded_at as "updatedAt",
       coalesce((
         select json_agg(json_build_object(
           'ruleId', f.rule_id, 'openedOn', f.opened_on, 'status', f.status, 'endedOn', f.ended_on,
           'severity', f.severity, 'isVerified', f.is_verified, 'coveredBy', f.covered_by,
           'waiver', (
             select json_build_object('id', w.id, 'reason', w.reason, 'approvedBy', w.decided_by_name,
               'acceptedSeverity', w.accepted_severity, 'expiresOn', w.expires_on)
             from waivers w where w.flag_id = f.id and w.status = 'approved' and f.status = 'open'),
           'isWaived', f.is_waived, 'finding', f.finding,
           'rulePackVersion', f.rule_pack_version) order by f.rule_id, f.opened_on)
         from flags f where f.initiative_id = i.id and (f.status = 'open' or f.ended_on >= $2)
       ), '[]'::json) as episodes
     from initiatives i
     left join revisions r on r.initiative_id = i.id and r.number = i.revision
     where i.id = any($1)`,
    [ids, addDays(today, -ENDED_WITHIN_DAYS)],
    'load-last-judgements',
  );
  return new Map(rows.map((row) => [row.id, row]));
}
