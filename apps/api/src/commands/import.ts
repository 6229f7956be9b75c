// Imports a file from a terminal, through the same steps as the API. DATABASE_URL is the owner's login, with which the
// organisation is found; everything else happens as the API, with API_DATABASE_URL. Exit code 1: nothing was imported.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Import, ImportCounts } from '@flightpath/domain';
import pg from 'pg';
import { systemActor } from '../assessment/actor.ts';
import { loadConfig } from '../config.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { type TenantTx, tenantTransaction } from '../db/tenant-transaction.ts';
import { startCommit } from '../features/imports/commit.ts';
import { startDryRun } from '../features/imports/dry-run.ts';
import { readImport, saveMapping } from '../features/imports/queries.ts';
import { readInThread } from '../features/imports/reading/read-in-thread.ts';
import { storeUpload } from '../features/imports/store-upload.ts';
import { Problem } from '../problems.ts';
import { type ImportArguments, readArguments } from './import-arguments.ts';
import { progressBar } from './progress-bar.ts';

const { DATABASE_URL: ownerUrl } = process.env;

/** A sentence for the operator instead of a stack. */
class Refused extends Error {}

try {
  const asked = readArguments(process.argv.slice(2));
  const { apiDatabaseUrl } = loadConfig(process.env);
  if (!existsSync(asked.file)) throw new Refused(`There is no file ${asked.file}.`);
  if (!ownerUrl) throw new Refused("Set DATABASE_URL (the owner's login).");
  const tenantId = await findTenant(ownerUrl, asked.tenant);
  const db = openDatabase(apiDatabaseUrl, { max: 4 });
  try {
    await importFile(db, tenantId, asked);
  } finally {
    await db.close();
  }
} catch (error) {
  console.error(inWords(error));
  process.exitCode = 1;
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

async function importFile(db: Database, tenantId: string, asked: ImportArguments): Promise<void> {
  const inTenant = <Result>(work: (tx: TenantTx) => Promise<Result>) => tenantTransaction(db, tenantId, work);
  const at = new Date();
  const bytes = readFileSync(asked.file);
  const read = await readInThread(bytes);
  const upload = { fileName: basename(asked.file), byteSize: bytes.length, read, actor: systemActor, at };
  const importId = await inTenant((tx) => storeUpload(tx, upload));
  const stored = (await inTenant((tx) => readImport(tx, importId))) as Import;
  await inTenant((tx) => saveMapping(tx, importId, chosenMapping(asked, stored), at));
  const bar = progressBar(process.stderr);
  const context = { db, tenantId, importId, actor: systemActor, now: at, log: console, onProgress: bar.show };
  const run = await (asked.isDryRun ? startDryRun(context) : startCommit(context));
  await run.finished;
  bar.end();
  const ended = (await inTenant((tx) => readImport(tx, importId))) as Import;
  if (ended.failure !== null) throw new Refused(ended.failure);
  const counts = asked.isDryRun ? ended.dryRun : ended.result;
  if (counts) console.log(summaryOf(counts, asked.isDryRun));
}

/** A proposal is for a person to look at: only a mapping that was given, or confirmed before, is used. */
function chosenMapping({ mapping }: ImportArguments, { suggestedMapping, isRemembered }: Import) {
  if (mapping) return mapping;
  if (isRemembered) return suggestedMapping;
  console.log(JSON.stringify(suggestedMapping, null, 2));
  throw new Refused(
    'Nothing was imported. The mapping above is a proposal: look at it, save it, and give it with --mapping.',
  );
}

function summaryOf(counts: ImportCounts, isDryRun: boolean): string {
  const { rows, create, update, unchanged, error, newDepartments, newPeople, errors, remarks } = counts;
  const done = isDryRun
    ? `${create} to create, ${update} to update, ${unchanged} unchanged, ${error} refused`
    : `${create} created, ${update} updated, ${unchanged} unchanged, ${error} refused`;
  return [
    ...errors.map(
      ({ row, column, value, reason }) => `row ${row}${column ? `, ${column} "${value ?? ''}"` : ''}: ${reason}`,
    ),
    ...(error > errors.length ? [`... and ${error - errors.length} more; the import's errors.csv has them all.`] : []),
    ...remarks,
    `${newDepartments.length} new departments, ${newPeople.length} new people.`,
    `${rows} rows: ${done}.`,
  ].join('\n');
}

function inWords(error: unknown): string {
  if (error instanceof Problem) {
    return [error.message, ...(error.errors ?? []).map(({ pointer, detail }) => `  ${pointer}: ${detail}`)].join('\n');
  }
  return (error as Error).message;
}
