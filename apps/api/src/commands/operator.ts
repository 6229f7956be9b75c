// What the commands of an operator share: finding the organisation as the owner, then working in it as the API does.
import pg from 'pg';
import { type Config, loadConfig } from '../config.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { Problem } from '../problems.ts';

/** A sentence for the operator instead of a stack. */
export class Refused extends Error {}

/**
 * Runs `work` in the organisation of that slug; what it throws is printed as sentences and makes the exit code 1.
 * DATABASE_URL is the owner's login, with which the organisation is found; everything else happens as the API, with
 * API_DATABASE_URL.
 */
export function asOperator<Asked extends { tenant: string }>(
  readArguments: () => Asked,
  work: (db: Database, tenantId: string, asked: Asked) => Promise<void>,
): Promise<void> {
  return asOperatorOfAll(readArguments, async (db, asked) => {
    const { DATABASE_URL: ownerUrl } = process.env;
    if (!ownerUrl) throw new Refused("Set DATABASE_URL (the owner's login).");
    await work(db, await findTenant(ownerUrl, asked.tenant), asked);
  });
}

/** The same without an organisation: what `work` does, it does as the API. */
export async function asOperatorOfAll<Asked>(
  readArguments: () => Asked,
  work: (db: Database, asked: Asked, config: Config) => Promise<void>,
): Promise<void> {
  try {
    const asked = readArguments();
    const config = loadConfig(process.env);
    const db = openDatabase(config.apiDatabaseUrl, { max: 4 });
    try {
      await work(db, asked, config);
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
