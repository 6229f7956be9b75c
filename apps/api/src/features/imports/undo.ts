import { loadFacts } from '../../assessment/load-facts.ts';
import { recordChange } from '../../assessment/record-change.ts';
import { recordDeed } from '../../audit/record-events.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { problem } from '../../problems.ts';
import { type BeforeUpdate, listChangedRows, lockAndListChangedSince } from './batch-queries.ts';
import { importSubject } from './import-subject.ts';
import { readCreatedInDirectory, readImport, saveUndo } from './queries.ts';
import { type Report, type RunContext, startRun } from './run.ts';
import { deleteInitiatives, deleteUnused, restoreEverRecorded, restoreHistory } from './undo-queries.ts';
import { updateInitiatives, writeLists } from './write-queries.ts';

const PART = 500;
const MOST_NAMED = 50;

/** Takes an import back: what it created goes, what it changed is as it was. */
export function startUndo(context: RunContext): Promise<{ finished: Promise<void> }> {
  return startRun(context, {
    running: 'undoing',
    from: ['committed'],
    check: (tx) => refuseChangedSince(tx, context.importId),
    work: (tx, report) => undo(tx, context, report),
  });
}

/** An undo must not throw away what somebody did after the import. */
async function refuseChangedSince(tx: TenantTx, importId: string): Promise<void> {
  const changed = await lockAndListChangedSince(tx, importId);
  if (changed.length === 0) return;
  throw problem('import-changed-since', {
    detail: `${changed.length === 1 ? 'One initiative' : `${changed.length} initiatives`} of this import changed since; undoing it would lose that.`,
    errors: changed.slice(0, MOST_NAMED).map(({ key, by }) => ({
      pointer: `#/initiatives/${key}`,
      detail: `${key} was changed by ${by} after the import.`,
    })),
  });
}

async function undo(tx: TenantTx, { importId, actor, now }: RunContext, report: Report): Promise<void> {
  const rows = await listChangedRows(tx, importId);
  const created = rows.filter(({ outcome }) => outcome === 'create').map(({ initiativeId }) => initiativeId);
  const updated = rows.flatMap(({ initiativeId, before }) => (before ? [{ id: initiativeId, before }] : []));
  for (let start = 0; start < created.length; start += PART) {
    report(start, rows.length, 'Removing');
    await deleteInitiatives(tx, created.slice(start, start + PART));
  }
  for (let start = 0; start < updated.length; start += PART) {
    report(created.length + start, rows.length, 'Restoring');
    await restore(tx, updated.slice(start, start + PART), now);
  }
  const fileName = (await readImport(tx, importId))?.fileName ?? '';
  const summary = `Undid the import of ${fileName}`;
  if (updated.length > 0) {
    await recordChange(tx, {
      initiativeIds: updated.map(({ id }) => id),
      actor,
      means: 'import',
      summary,
      at: now,
      onProgress: (done, total) => report(done, total, 'Judging'),
    });
    await restoreHistory(tx, updated);
  }
  const { departmentIds, personIds } = await readCreatedInDirectory(tx, importId);
  await deleteUnused(tx, 'people', personIds);
  await deleteUnused(tx, 'departments', departmentIds);
  await saveUndo(tx, importId, now);
  const after = { removed: created.length, restored: updated.length };
  const subject = importSubject(importId, fileName);
  await recordDeed(tx, { subject, summary, before: null, after }, { actor, at: now });
}

async function restore(tx: TenantTx, rows: { id: string; before: BeforeUpdate }[], now: Date): Promise<void> {
  const current = new Map(
    (
      await loadFacts(
        tx,
        rows.map(({ id }) => id),
      )
    ).map((facts) => [facts.id, facts]),
  );
  const changes = rows.map(({ id, before }) => ({
    initiativeId: id,
    before: current.get(id) ?? null,
    after: before.facts,
  }));
  await updateInitiatives(tx, changes);
  await writeLists(tx, changes, { at: now, means: 'import' });
  await restoreEverRecorded(tx, rows);
}
