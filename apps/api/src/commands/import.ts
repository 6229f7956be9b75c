// Imports a file from a terminal, through the same steps as the API. Exit code 1: nothing was imported.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Import, ImportCounts } from '@flightpath/domain';
import { operatorActor } from '../assessment/actor.ts';
import type { Database } from '../db/database.ts';
import { type TenantTx, tenantTransaction } from '../db/tenant-transaction.ts';
import { startCommit } from '../features/imports/commit.ts';
import { startDryRun } from '../features/imports/dry-run.ts';
import { readImport, saveMapping } from '../features/imports/queries.ts';
import { readInThread } from '../features/imports/reading/read-in-thread.ts';
import { storeUpload } from '../features/imports/store-upload.ts';
import { type ImportArguments, readArguments } from './import-arguments.ts';
import { asOperator, Refused } from './operator.ts';
import { progressBar } from './progress-bar.ts';

const actor = operatorActor('import');

await asOperator(() => readArguments(process.argv.slice(2)), importFile);

async function importFile(db: Database, tenantId: string, asked: ImportArguments): Promise<void> {
  if (!existsSync(asked.file)) throw new Refused(`There is no file ${asked.file}.`);
  const inTenant = <Result>(work: (tx: TenantTx) => Promise<Result>) => tenantTransaction(db, tenantId, work);
  const at = new Date();
  const bytes = readFileSync(asked.file);
  const read = await readInThread(bytes);
  const upload = { fileName: basename(asked.file), byteSize: bytes.length, read, actor, at };
  const importId = await inTenant((tx) => storeUpload(tx, upload));
  const stored = (await inTenant((tx) => readImport(tx, importId))) as Import;
  await inTenant((tx) => saveMapping(tx, importId, chosenMapping(asked, stored), at));
  const bar = progressBar(process.stderr);
  const context = { db, tenantId, importId, actor, now: at, log: console, onProgress: bar.show };
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
