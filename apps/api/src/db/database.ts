import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client.ts';

/** The API's connections. Only `tenantTransaction` and `before-tenant.ts` reach a tenant's rows through them. */
export interface Database {
  pool: pg.Pool;
  prisma: PrismaClient;
  /** Ends all connections; resolves when the last one is closed. */
  close(): Promise<void>;
}

/** Behind a pooler in transaction mode the next statement may meet another connection, which knows nothing of the name. */
class ClientWithoutNames extends pg.Client {
  override query = ((asked: unknown, ...rest: unknown[]): unknown => {
    const hasName = typeof asked === 'object' && asked !== null && 'name' in asked && 'text' in asked;
    const given = hasName ? { ...asked, name: undefined } : asked;
    return (pg.Client.prototype.query as (...given: unknown[]) => unknown).call(this, given, ...rest);
  }) as pg.Client['query'];
}

/**
 * Opens a pool that both drivers share, so that `max` is what PostgreSQL sees. Connects when first used.
 *
 * @param options.hasNamedStatements `false` behind a pooler that does not know prepared statements
 */
export function openDatabase(
  url: string,
  { max = 10, hasNamedStatements = true }: { max?: number; hasNamedStatements?: boolean } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'flightpath-api',
    ...(hasNamedStatements ? {} : { Client: ClientWithoutNames }),
  });
  // An idle connection that breaks is replaced by the pool; without a listener its error would end the process.
  pool.on('error', () => {});
  // The same for one that breaks in use, between two statements: the next statement fails, and the pool drops it.
  pool.on('connect', (client) => client.on('error', () => {}));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    pool,
    prisma,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
