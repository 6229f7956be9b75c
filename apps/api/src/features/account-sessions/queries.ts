import type { AccountSession } from '@flightpath/domain';
import type { Database } from '../../db/database.ts';

type Pool = Pick<Database, 'pool'>;

export interface StoredSession extends Pick<AccountSession, 'id' | 'address' | 'hasSecondFactor' | 'isOfProvider'> {
  userAgent: string | null;
  signedInAt: Date;
  lastUsedAt: Date;
}

/** Nobody looks through more than these. */
const MOST_SESSIONS = 100;

/** The user's sessions that hold, by last use. */
export async function sessionsOf({ pool }: Pool, userId: string): Promise<StoredSession[]> {
  const { rows } = await pool.query<StoredSession>(
    `select id, nullif(ip_address, '') as address, user_agent as "userAgent", created_at as "signedInAt",
       coalesce(last_used_at, created_at) as "lastUsedAt", has_second_factor as "hasSecondFactor",
       tenant_id is not null as "isOfProvider"
     from sessions where user_id = $1 and expires_at > now()
     order by coalesce(last_used_at, created_at) desc, id limit ${MOST_SESSIONS}`,
    [userId],
  );
  return rows;
}

/** Whether the user had the session. */
export async function deleteSession({ pool }: Pool, userId: string, id: string): Promise<boolean> {
  const { rowCount } = await pool.query('delete from sessions where user_id = $1 and id = $2', [userId, id]);
  return rowCount === 1;
}

export async function deleteOtherSessions({ pool }: Pool, userId: string, id: string): Promise<void> {
  await pool.query('delete from sessions where user_id = $1 and id <> $2', [userId, id]);
}
