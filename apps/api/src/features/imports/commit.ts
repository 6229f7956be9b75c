import type { ImportCounts } from '@flightpath/domain';
import { loadYardstick } from '../../assessment/load-yardstick.ts';
import { recordChange } from '../../assessment/record-change.ts';
import { takeInitiativeNumbers } from '../../assessment/take-initiative-numbers.ts';
import { type Deed, recordDeed } from '../../audit/record-events.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';
import { violatedConstraint } from '../../violations.ts';
import { type BatchRow, countFlags, insertDepartments, insertPeople, replaceRows } from './batch-queries.ts';
import { countPlan, oneProblem } from './count-plan.ts';
import { planOf } from './dry-run.ts';
import { importSubject } from './import-subject.ts';
import { isChange, type Plan, type PlannedChange } from './plan.ts';
import { readImport, saveCommit } from './queries.ts';
import { type Report, type RunContext, RunFailed, startRun } from './run.ts';
import { listHistoryIds } from './undo-queries.ts';
import { refuseUnfinished } from './unfinished.ts';
import { insertInitiatives, updateInitiatives, writeLists } from './write-queries.ts';

/** So many at once that a batch takes few statements, so few that no statement holds up the event loop. */
const PART = 500;

/** Brings the file into the register: all of it in one transaction, as one batch that can be undone. */
export function startCommit(context: RunContext): Promise<{ finished: Promise<void> }> {
  return startRun(context, {
    running: 'committing',
    from: ['mapped', 'checked', 'failed'],
    check: (tx) => refuseUnfinished(tx, context.importId),
    work: (tx, report) => commit(tx, context, report).catch(inWords),
  });
}

async function commit(tx: TenantTx, { importId, actor, now }: RunContext, report: Report): Promise<void> {
  const { settings } = await loadYardstick(tx);
  const plan = await planOf(tx, { importId, now, settings, isLocked: true, report });
  const changed = plan.rows.filter(isChange).filter(({ outcome }) => outcome !== 'unchanged');
  const recorded: Recorded = { at: now, means: 'import' };
  const before = await historyBefore(tx, changed);
  await write(tx, plan, changed, recorded, report);
  const initiativeIds = changed.map(({ initiativeId }) => initiativeId);
  const fileName = (await readImport(tx, importId))?.fileName ?? '';
  const outcomes = await recordChange(tx, {
    initiativeIds,
    actor,
    means: 'import',
    summary: `Imported from ${fileName}`,
    at: now,
    onProgress: (done, total) => report(done, total, 'Judging'),
  });
  const revisions = new Map(outcomes.map(({ initiativeId, revision }) => [initiativeId, revision]));
  await replaceRows(tx, importId, batchRows(plan, revisions, before));
  const counts = countPlan(plan, await countFlags(tx, initiativeIds));
  await saveCommit(tx, importId, {
    counts,
    departmentIds: plan.newDepartments.map(({ id }) => id),
    personIds: plan.newPeople.map(({ id }) => id),
    at: now,
  });
  await recordDeed(tx, committed(importId, fileName, counts), { actor, at: now });
}

function committed(importId: string, fileName: string, { create, update, unchanged, error }: ImportCounts): Deed {
  return {
    subject: importSubject(importId, fileName),
    summary: `Imported ${fileName}`,
    before: null,
    after: { created: create, updated: update, unchanged, refused: error },
  };
}

async function write(
  tx: TenantTx,
  plan: Plan,
  changed: PlannedChange[],
  recorded: Recorded,
  report: Report,
): Promise<void> {
  await insertDepartments(tx, plan.newDepartments);
  await insertPeople(tx, plan.newPeople);
  const numbers = await takeInitiativeNumbers(tx, changed.filter(({ outcome }) => outcome === 'create').length);
  for (let start = 0; start < changed.length; start += PART) {
    report(start, changed.length, 'Writing');
    const part = changed.slice(start, start + PART);
    const added = part
      .filter(({ outcome }) => outcome === 'create')
      .map(({ initiativeId: id, identity, after }) => ({
        id,
        number: numbers.shift() as number,
        externalId: identity,
        facts: after,
      }));
    const updated = part.filter(({ outcome }) => outcome === 'update');
    if (added.length > 0) await insertInitiatives(tx, added, recorded);
    if (updated.length > 0) await updateInitiatives(tx, updated);
    await writeLists(tx, part, recorded);
  }
}

/** What the write path keeps beside the facts of those that are updated, by initiative. */
async function historyBefore(tx: TenantTx, changed: PlannedChange[]) {
  const updated = changed.filter(({ outcome }) => outcome === 'update').map(({ initiativeId }) => initiativeId);
  const rows = updated.length > 0 ? await listHistoryIds(tx, updated) : [];
  return new Map(rows.map((row) => [row.initiativeId, row]));
}

function batchRows(
  plan: Plan,
  revisions: Map<string, number>,
  history: Awaited<ReturnType<typeof historyBefore>>,
): BatchRow[] {
  return plan.rows.map((row) => {
    const base = { row: row.row, identity: row.identity, outcome: row.outcome, before: null, revision: null };
    if (row.outcome === 'error') return { ...base, initiativeId: null, problem: oneProblem(row.problems) };
    const { initiativeId, before } = row;
    const kept = history.get(initiativeId);
    return {
      ...base,
      initiativeId,
      revision: revisions.get(initiativeId) ?? null,
      before:
        before && kept
          ? {
              facts: before,
              everRecorded: before.everRecorded,
              stayIds: kept.stayIds,
              ownerRecordIds: kept.ownerRecordIds,
            }
          : null,
      problem: null,
    };
  });
}

/** Somebody else may register the same initiative, department or person between the reading and the writing. */
function inWords(error: unknown): never {
  const constraint = violatedConstraint(error);
  if (constraint === null) throw error;
  throw new RunFailed(
    'Somebody changed the register while the file was being imported, so nothing was imported. Check it again.',
    { cause: error },
  );
}
