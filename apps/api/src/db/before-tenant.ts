// The few reads that happen before a tenant is known. They call functions that run as a role of their own, which may
// read members, invitations, API keys, tenants and midnights and nothing else (see prisma/migrations/*_open_the_door_to_*).
import type { ApiKeyScope, Cadence, Role, SignInPolicy } from '@flightpath/domain';
import type { Database } from './database.ts';

/** What a request needs to know of its tenant. */
export interface TenantAtDoor {
  tenantId: string;
  slug: string;
  name: string;
  /** An IANA name, such as `Europe/Berlin`. */
  timeZone: string;
  currency: string;
  defaultCadence: Cadence | null;
}

/** A user's right to work in a tenant. */
export interface Membership extends TenantAtDoor {
  signInPolicy: SignInPolicy;
  role: Role;
  /** The user as a person of the tenant's directory, where they are one. */
  personId: string | null;
}

const TENANT_COLUMNS = `tenant_id as "tenantId", slug, name, time_zone as "timeZone", currency,
  default_cadence as "defaultCadence"`;
const COLUMNS = `${TENANT_COLUMNS}, sign_in_policy as "signInPolicy", role, person_id as "personId"`;

/** Where the user belongs, by the name of the tenant. */
export async function membershipsOfUser(db: Pick<Database, 'pool'>, userId: string): Promise<Membership[]> {
  const { rows } = await db.pool.query<Membership>(`select ${COLUMNS} from memberships_of_user($1)`, [userId]);
  return rows;
}

/** `null`: there is no such tenant, or the user does not belong to it; the two are not told apart. */
export async function membershipInTenant(
  db: Pick<Database, 'pool'>,
  userId: string,
  slug: string,
): Promise<Membership | null> {
  const { rows } = await db.pool.query<Membership>({
    name: 'membership-in-tenant',
    text: `select ${COLUMNS} from membership_in_tenant($1, $2)`,
    values: [userId, slug],
  });
  return rows[0] ?? null;
}

/** How whoever is signed in proved who they are. */
export interface SessionAtDoor {
  id: string;
  hasSecondFactor: boolean;
  /** The tenant whose identity provider vouched for them: it counts there and nowhere else. `null`: they proved it to us. */
  tenantId: string | null;
}

/** Who a session belongs to, and their membership in the tenant that was asked about. */
export interface SessionOwner {
  user: { id: string; name: string; email: string };
  session: SessionAtDoor;
  /** To within some minutes. */
  usedAt: Date;
  createdAt: Date;
  expiresAt: Date;
  /** `null`: no tenant was asked about, there is none, the user does not belong to it, or the session is of another. */
  membership: Membership | null;
}

/** One round trip for both questions of a request; `null` where the session ended or never was. */
export async function readSession(
  db: Pick<Database, 'pool'>,
  token: string,
  slug: string | null,
): Promise<SessionOwner | null> {
  type Session = { sessionId: string; hasSecondFactor: boolean; providerTenantId: string | null };
  type Times = Pick<SessionOwner, 'usedAt' | 'createdAt' | 'expiresAt'>;
  type Row = Membership & Session & Times & { userId: string; userName: string; email: string };
  const { rows } = await db.pool.query<Row>({
    name: 'read-session',
    text: `select u.id as "userId", u.name as "userName", u.email, s.id as "sessionId", s.created_at as "createdAt",
        s.expires_at as "expiresAt", coalesce(s.last_used_at, s.created_at) as "usedAt", s.has_second_factor as "hasSecondFactor",
        s.tenant_id as "providerTenantId", m.*
      from sessions s
      join users u on u.id = s.user_id
      left join lateral (select ${COLUMNS} from membership_in_tenant(u.id, $2)) m
        on s.tenant_id is null or s.tenant_id = m."tenantId"
      where s.token = $1 and s.expires_at > now()`,
    values: [token, slug],
  });
  const [found] = rows;
  if (!found) return null;
  const { userId: id, userName, email, sessionId, hasSecondFactor, providerTenantId, ...rest } = found;
  const { usedAt, createdAt, expiresAt, ...membership } = rest;
  const user = { id, name: userName, email };
  const session = { id: sessionId, hasSecondFactor, tenantId: providerTenantId };
  const times = { usedAt, createdAt, expiresAt };
  return { user, session, ...times, membership: membership.tenantId ? membership : null };
}

/** Notes that a session is in use, for whoever looks at where they are signed in. */
export async function noteUseOfSession(db: Pick<Database, 'pool'>, id: string): Promise<void> {
  await db.pool.query('update sessions set last_used_at = now() where id = $1', [id]);
}

/** A key that lets in, as far as it is asked about before its tenant is. */
export interface KeyAtDoor {
  id: string;
  serviceAccountName: string;
  scopes: ApiKeyScope[];
  lastUsedAt: Date | null;
  /** `null`: the key is of another tenant than the slug's, or there is none of that slug. */
  tenant: TenantAtDoor | null;
}

/** By the SHA-256 of the key; `null` where there is none, or it lets nobody in at that instant. */
export async function readApiKey(
  db: Pick<Database, 'pool'>,
  { hash, slug, at }: { hash: Buffer; slug: string; at: Date },
): Promise<KeyAtDoor | null> {
  type Row = Omit<KeyAtDoor, 'tenant'> & TenantAtDoor;
  const { rows } = await db.pool.query<Row>({
    name: 'read-api-key',
    text: `select key_id as id, service_account_name as "serviceAccountName", scopes, last_used_at as "lastUsedAt",
        ${TENANT_COLUMNS}
      from api_key_in_tenant($1, $2, $3)`,
    values: [hash, slug, at.toISOString()],
  });
  const [found] = rows;
  if (!found) return null;
  const { id, serviceAccountName, scopes, lastUsedAt, ...tenant } = found;
  return { id, serviceAccountName, scopes, lastUsedAt, tenant: tenant.tenantId ? tenant : null };
}

/** The ids of the tenants in which a local day has begun by `at` that was not yet attended to (`midnights`). */
export async function tenantsPastMidnight(db: Pick<Database, 'pool'>, at: Date): Promise<string[]> {
  const { rows } = await db.pool.query<{ tenantId: string }>(
    'select tenant_id as "tenantId" from tenants_past_midnight($1)',
    [at.toISOString()],
  );
  return rows.map(({ tenantId }) => tenantId);
}

/** An invitation that can be accepted now, as whoever holds its token may know it. */
export interface OpenInvitation {
  tenantId: string;
  tenantSlug: string;
  tenantName: string;
  id: string;
  /** In lower case. */
  email: string;
  role: Role;
  expiresAt: Date;
}

/** By the SHA-256 of its token; `null` where it was never made, was accepted or revoked, or has expired by `at`. */
export async function openInvitation(
  db: Pick<Database, 'pool'>,
  tokenHash: Buffer,
  at: Date,
): Promise<OpenInvitation | null> {
  const { rows } = await db.pool.query<OpenInvitation>(
    `select tenant_id as "tenantId", tenant_slug as "tenantSlug", tenant_name as "tenantName", id, email, role,
       expires_at as "expiresAt"
     from open_invitation($1, $2)`,
    [tokenHash, at.toISOString()],
  );
  return rows[0] ?? null;
}

/** Whether somebody can sign in with the e-mail, given in lower case. */
export async function hasAccount(db: Pick<Database, 'pool'>, email: string): Promise<boolean> {
  const { rowCount } = await db.pool.query('select from users where email = $1', [email]);
  return rowCount === 1;
}
