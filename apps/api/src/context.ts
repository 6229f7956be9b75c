// What a handler knows of who asks, of the tenant they ask about, and of the moment.
import type { Cadence, ChangeMeans, Grant, IsoDate, PermissionScope, Role } from '@flightpath/domain';
import type { FastifyBaseLogger } from 'fastify';
import type { Actor } from './assessment/actor.ts';
import type { Deed } from './audit/record-events.ts';
import type { Auth } from './auth/auth.ts';
import type { Background } from './background.ts';
import type { SessionAtDoor } from './db/before-tenant.ts';
import type { Database } from './db/database.ts';
import type { TenantTx } from './db/tenant-transaction.ts';
import type { Mailer } from './mail/mailer.ts';
import type { ProviderClient } from './openid/provider-client.ts';

/** What the process stands on; handed to `buildApp`, so that tests bring their own. */
export interface Services {
  db: Database;
  auth: Auth;
  mailer: Mailer;
  providers: ProviderClient;
  /** Whether whoever is signed in may make an organisation; else only operators do. */
  isTenantCreationOpen: boolean;
  background: Background;
}

export interface PublicContext extends Services {
  /** The instant of the request. */
  now: Date;
  log: FastifyBaseLogger;
}

export interface SignedInUser {
  id: string;
  name: string;
  email: string;
}

export interface PersonalContext extends PublicContext {
  user: SignedInUser;
  session: SessionAtDoor;
}

/** The organisation that the path names, as whoever belongs to it sees it. */
export interface TenantOfRequest {
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  currency: string;
  defaultCadence: Cadence | null;
}

export interface TenantContext extends PublicContext {
  tenant: TenantOfRequest;
  /** `null`: a service account, which has a key instead. */
  session: SessionAtDoor | null;
  /** `null`: a service account, whose key has scopes instead. */
  role: Role | null;
  /** The member as a person of the tenant's directory, where they are one. */
  personId: string | null;
  /** Who changes something, as revisions and the audit log name them. */
  actor: Actor;
  /** How what they record came in: only what persons record counts as activity. */
  means: ChangeMeans;
  /** The tenant's date of the request. */
  today: IsoDate;
  /** `own`: the role has the right only for what is theirs; the handler must ask `requireOwn` before it commits. */
  grant: Exclude<Grant, 'no'>;
  /**
   * With a grant of `own`: throws 403 unless it is the caller's own, with the reason in words when told how they stand
   * to the initiative. Call it in every handler whose permission has such a grant; a transaction of a handler that
   * forgot is rolled back.
   */
  requireOwn(own: boolean | PermissionScope): void;
  /**
   * Records what was done, in the transaction that does it. What changes an initiative is recorded by `recordChange`;
   * every other change calls this. A transaction of a handler that did neither is rolled back.
   */
  audit(tx: TenantTx, deed: Deed): Promise<void>;
  /** One transaction that sees this tenant only; rolled back when `work` throws. */
  inTenant<Result>(work: (tx: TenantTx) => Promise<Result>): Promise<Result>;
  /** The same for reading only: PostgreSQL refuses writes, and all statements see one moment. */
  reading<Result>(work: (tx: TenantTx) => Promise<Result>): Promise<Result>;
}
