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

/** Opens a pool that both drivers share, so that `max` is what PostgreSQL sees. Connects when first used. */
export function openDatabase(url: string, { max = 10 }: { max?: number } = {}): Database {
  const pool = new pg.Pool({ connectionString: url, max, application_name: 'flightpath-api' });
  // An idle connection that breaks is replaced by the pool; without a listener its error would end the process.
  pool.on('error', () => {});
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
