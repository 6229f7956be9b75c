import type { Revision, RevisionWithFacts } from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';

const COLUMNS = `
  number, recorded_at as at, recorded_on as "on", actor_name as actor, recorded_means as means, summary, changes,
  flags_opened as "flagsOpened", flags_cleared as "flagsCleared", health, rule_pack_version as "rulePackVersion"`;

/** The newest first, up to `limit`, below the number `before`. */
export function listRevisions(
  tx: TenantTx,
  { initiativeId, before, limit }: { initiativeId: string; before: number | null; limit: number },
): Promise<Revision[]> {
  return tx.query<Revision>(
    `select ${COLUMNS} from revisions
     where initiative_id = $1 and ($2::integer is null or number < $2)
     order by number desc limit $3`,
    [initiativeId, before, limit],
  );
}

export function readRevision(
  tx: TenantTx,
  { initiativeId, number }: { initiativeId: string; number: number },
): Promise<RevisionWithFacts | null> {
  return tx.one<RevisionWithFacts>(`select ${COLUMNS}, facts from revisions where initiative_id = $1 and number = $2`, [
    initiativeId,
    number,
  ]);
}
