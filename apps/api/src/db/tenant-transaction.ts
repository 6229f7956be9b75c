// The only way to reach a tenant's rows: in its SQL form and its Prisma form. The tenant is set for one transaction, so
// that a connection that goes back to the pool (ours, or pgbouncer's) carries nothing over to the next request.
import type pg from 'pg';
import type { Database } from './database.ts';
import type { Prisma } from './generated/client.ts';
import { rowTypes } from './row-types.ts';

declare const tenantBrand: unique symbol;

/** A transaction that sees one tenant. Only `tenantTransaction` makes one. */
export interface TenantTx {
  readonly [tenantBrand]: true;
  readonly tenantId: string;
  /**
   * Runs one statement. Columns come back under the names that the SQL gives them: alias them in camelCase
   * (`registered_on as "registeredOn"`). Dates are `YYYY-MM-DD`, numerics exact text, instants ISO 8601 in UTC.
   *
   * @param name A fixed name for a fixed text: each connection then plans the statement once. Only where planning
   *   costs more than running, and never for a text that is put together from a request.
   */
  query<Row>(sql: string, parameters?: readonly unknown[], name?: string): Promise<Row[]>;
  /** The first row, or null. */
  one<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row | null>;
}

/** Prisma inside a tenant's transaction, for plain CRUD that judges nothing. Its date columns are JS Dates at UTC midnight. */
export type PrismaTenantTx = Prisma.TransactionClient & { readonly [tenantBrand]: true; readonly tenantId: string };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function assertUuid(tenantId: string): void {
  if (!UUID.test(tenantId)) throw new TypeError('A tenant id must be a UUID');
}

const MOST_TRIES = 3;
/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const DEADLOCK_DETECTED = '40P01';

/**
 * One transaction in one tenant: committed when `work` resolves, rolled back when it throws. Where two changes waited for
 * each other in a circle PostgreSQL ends one of them, whose `work` is then run again: outside of `tx` it changes nothing
 * that a second run would not put right.
 */
export async function tenantTransaction<Result>(
  db: Pick<Database, 'pool'>,
  tenantId: string,
  work: (tx: TenantTx) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run(db.pool, 'begin', tenantId, work);
    } catch (error) {
      if (tries === MOST_TRIES || !wasDeadlocked(error)) throw error;
    }
  }
}

const wasDeadlocked = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === DEADLOCK_DETECTED;

/** The same for reading: PostgreSQL refuses writes, and all statements see one and the same moment. */
export function tenantReading<Result>(
  db: Pick<Database, 'pool'>,
  tenantId: string,
  work: (tx: TenantTx) => Promise<Result>,
): Promise<Result> {
  return run(db.pool, 'begin isolation level repeatable read read only', tenantId, work);
}

async function run<Result>(
  pool: pg.Pool,
  begin: string,
  tenantId: string,
  work: (tx: TenantTx) => Promise<Result>,
): Promise<Result> {
  assertUuid(tenantId);
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    // One message, so one round trip; the id was checked to be nothing but a UUID.
    await client.query(`${begin}; select set_config('app.tenant_id', '${tenantId}', true)`);
    const result = await work(transactionOn(client, tenantId));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    // A connection that could not roll back may still be inside the transaction: the pool closes it.
    client.release(broken);
  }
}

function transactionOn(client: pg.PoolClient, tenantId: string): TenantTx {
  const tx = {
    tenantId,
    async query<Row>(text: string, parameters: readonly unknown[] = [], name?: string) {
      const { rows } = await client.query({ name, text, values: [...parameters], types: rowTypes });
      return rows as Row[];
    },
    async one<Row>(text: string, parameters: readonly unknown[] = []) {
      const rows = await tx.query<Row>(text, parameters);
      return rows[0] ?? null;
    },
  };
  return tx as unknown as TenantTx;
}

/** The Prisma form. Not for what changes an initiative: that needs the other one, and the two cannot be one transaction. */
export function prismaTenantTransaction<Result>(
  db: Pick<Database, 'prisma'>,
  tenantId: string,
  work: (tx: PrismaTenantTx) => Promise<Result>,
): Promise<Result> {
  assertUuid(tenantId);
  return db.prisma.$transaction(async (prisma) => {
    await prisma.$executeRaw`select set_config('app.tenant_id', ${tenantId}, true)`;
    return work(Object.assign(Object.create(prisma), { tenantId }) as PrismaTenantTx);
  });
}
