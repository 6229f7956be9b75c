import { z } from 'zod';
import { IsoDate, todayIn } from '../calendar/calendar.ts';
import { assess } from '../flags/assess.ts';
import { compareAssessments, isOtherVerdict } from '../what-if/compare-assessments.ts';
import { countDifferences } from '../what-if/count-differences.ts';
import { DifferenceCounts, InitiativeDifference } from '../what-if/difference.ts';
import type { JudgedInitiative } from '../what-if/judge-what-if.ts';
import type { RulePack, TenantSettings } from './rule-pack.ts';

/** What publishing a rule pack would do to the flags of today: "opens 12, clears 5". */
export const DryRun = DifferenceCounts.extend({
  on: IsoDate,
  /** How many initiatives were judged. */
  judged: z.int(),
  /** Those whose verdict differs, in the order in which they were given. */
  byInitiative: z.array(InitiativeDifference),
}).meta({ id: 'DryRun' });
export type DryRun = z.infer<typeof DryRun>;

export interface DryRunQuestion {
  initiatives: readonly JudgedInitiative[];
  /** The pack that counts now, and the one that would. */
  pack: RulePack;
  draft: RulePack;
  now: Date;
  settings: TenantSettings;
}

/**
 * Judges every initiative under both packs now, without writing anything. Both sides are judged anew, so that only the
 * packs make the difference. A flag that merely says its threshold in other words is no difference.
 */
export function dryRun({ initiatives, pack, draft, now, settings }: DryRunQuestion): DryRun {
  const byInitiative: InitiativeDifference[] = [];
  for (const { facts, episodes } of initiatives) {
    const judge = (by: RulePack) => assess(facts, episodes, by, { now, settings });
    const difference = compareAssessments(judge(pack), judge(draft));
    if (!isOtherVerdict(difference)) continue;
    byInitiative.push({ initiative: { id: facts.id, key: facts.key, name: facts.name }, ...difference });
  }
  const on = todayIn(settings.timeZone, now);
  return { ...countDifferences(byInitiative), on, judged: initiatives.length, byInitiative };
}
