import type { Rule } from './rule.ts';
import { adoptionLags } from './rules/adoption-lags.ts';
import { championMissing } from './rules/champion-missing.ts';
import { conditionOverdue } from './rules/condition-overdue.ts';
import { growthPlateau } from './rules/growth-plateau.ts';
import { healthContradiction } from './rules/health-contradiction.ts';
import { knowledgeSilo } from './rules/knowledge-silo.ts';
import { lowPriorityBudget } from './rules/low-priority-budget.ts';
import { narrativeDiluted } from './rules/narrative-diluted.ts';
import { noActiveSponsor } from './rules/no-active-sponsor.ts';
import { noAssembler } from './rules/no-assembler.ts';
import { noLearningLoop } from './rules/no-learning-loop.ts';
import { noNextStep } from './rules/no-next-step.ts';
import { noOrganicIdeas } from './rules/no-organic-ideas.ts';
import { noTimeToIntegrate } from './rules/no-time-to-integrate.ts';
import { noValueAnchor } from './rules/no-value-anchor.ts';
import { orphaned } from './rules/orphaned.ts';
import { pilotOverrun } from './rules/pilot-overrun.ts';
import { pilotTeamDependency } from './rules/pilot-team-dependency.ts';
import { shelved } from './rules/shelved.ts';
import { silentSponsor } from './rules/silent-sponsor.ts';
import { siloedRollout } from './rules/siloed-rollout.ts';
import { singleDepartmentSponsor } from './rules/single-department-sponsor.ts';
import { staleMeasurement } from './rules/stale-measurement.ts';
import { statusSilent } from './rules/status-silent.ts';
import { stillAnExperiment } from './rules/still-an-experiment.ts';
import { teamReassigned } from './rules/team-reassigned.ts';
import { technicalSuccessOnly } from './rules/technical-success-only.ts';
import { valueClaimedTooEarly } from './rules/value-claimed-too-early.ts';
import { valueReportOverdue } from './rules/value-report-overdue.ts';
import { valueUnmeasured } from './rules/value-unmeasured.ts';

/** Every rule, by group and in the order in which screens and docs list them. A new rule is one line here. */
export const ruleCatalog: readonly Rule[] = [
  knowledgeSilo,
  lowPriorityBudget,
  noTimeToIntegrate,
  singleDepartmentSponsor,
  technicalSuccessOnly,

  noNextStep,
  pilotOverrun,
  shelved,
  teamReassigned,
  noActiveSponsor,
  silentSponsor,
  orphaned,

  championMissing,
  noValueAnchor,
  valueUnmeasured,
  conditionOverdue,

  stillAnExperiment,
  pilotTeamDependency,
  noAssembler,

  adoptionLags,
  siloedRollout,
  noLearningLoop,

  noOrganicIdeas,
  growthPlateau,

  valueReportOverdue,
  statusSilent,
  staleMeasurement,
  narrativeDiluted,
  healthContradiction,
  valueClaimedTooEarly,
];
