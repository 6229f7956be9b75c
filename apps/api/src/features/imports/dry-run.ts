import { type Import, type TenantSettings, todayIn } from '@flightpath/domain';
import { loadYardstick } from '../../assessment/load-yardstick.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { replaceRows } from './batch-queries.ts';
import { countPlan, oneProblem } from './count-plan.ts';
import { foreseeFlags } from './foresee-flags.ts';
import { makePlan } from './make-plan.ts';
import type { Plan } from './plan.ts';
import { readImport, readPackedTable, saveDryRun } from './queries.ts';
import { type Report, type RunContext, startRun } from './run.ts';
import { refuseUnfinished } from './unfinished.ts';

/** Says what a commit would do. Writes nothing but that answer. */
export function startDryRun(context: RunContext): Promise<{ finished: Promise<void> }> {
  const { importId, now } = context;
  return startRun(context, {
    running: 'checking',
    from: ['mapped', 'checked', 'failed'],
    check: (tx) => refuseUnfinished(tx, importId),
    work: async (tx, report) => {
      const { settings, pack } = await loadYardstick(tx);
      const plan = await planOf(tx, { importId, now, settings, isLocked: false, report });
      report(plan.rows.length, plan.rows.length, 'Judging');
      const counts = countPlan(plan, await foreseeFlags(plan, now, { settings, pack }));
      await replaceRows(tx, importId, refusedRows(plan));
      await saveDryRun(tx, importId, counts);
    },
  });
}

export interface PlanContext {
  importId: string;
  now: Date;
  settings: TenantSettings;
  isLocked: boolean;
  report: Report;
}

/** The plan of a stored import whose mapping is finished. */
export async function planOf(tx: TenantTx, context: PlanContext): Promise<Plan> {
  const { detection, mapping } = (await readImport(tx, context.importId)) as Import;
  if (!mapping) throw new Error('An import without a mapping was started');
  return makePlan(tx, {
    packed: await readPackedTable(tx, context.importId),
    detection,
    mapping,
    today: todayIn(context.settings.timeZone, context.now),
    isLocked: context.isLocked,
    onProgress: (done, total) => context.report(done, total, 'Reading rows'),
  });
}

function refusedRows(plan: Plan) {
  return plan.rows.flatMap((row) =>
    row.outcome === 'error'
      ? [
          {
            row: row.row,
            identity: row.identity,
            outcome: 'error' as const,
            initiativeId: null,
            before: null,
            revision: null,
            problem: oneProblem(row.problems),
          },
        ]
      : [],
  );
}
