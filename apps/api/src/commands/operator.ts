// What the commands of an operator share: finding the organisation as the owner, then working in it as the API does.
import pg from 'pg';
import { loadConfig } from '../config.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { Problem } from '../problems.ts';

/** A sentence for the operator instead of a stack. */
export class Refused extends Error {}

/**
 * Runs `work` in the organisation of that slug; what it throws is printed as sentences and makes the exit code 1.
 * DATABASE_URL is the owner's login, with which the organisation is found; everything else happens as the API, with
 * API_DATABASE_URL.
 */
export async function asOperator<Asked extends { tenant: string }>(
  readArguments: () => Asked,
  work: (db: Database, tenantId: string, asked: Asked) => Promise<void>,
): Promise<void> {
  try {
    const asked = readArguments();
    const { apiDatabaseUrl } = loadConfig(process.env);
    const { DATABASE_URL: ownerUrl } = process.env;
    if (!ownerUrl) throw new Refused("Set DATABASE_URL (the owner's login).");
    const tenantId = await findTenant(ownerUrl, asked.tenant);
    const db = openDatabase(apiDatabaseUrl, { max: 4 });
    try {
      await work(db, tenantId, asked);
    } finally {
      await db.close();
    }
  } catch (error) {
    console.error(inWords(error));
    process.exitCode = 1;
  }
}

async function findTenant(url: string, slug: string): Promise<string> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ id: string }>('select id from tenants where slug = $1', [slug]);
    if (!rows[0]) throw new Refused(`There is no organisation "${slug}".`);
    return rows[0].id;
  } finally {
    await owner.end();
  }
}

function inWords(error: unknown): string {
  if (error instanceof Problem) {
    return [error.message, ...(error.errors ?? []).map(({ pointer, detail }) => `  ${pointer}: ${detail}`)].join('\n');
  }
  return (error as Error).message;
}
