import type { Rule } from './rule.ts';
import { championMissing } from './rules/champion-missing.ts';
import { knowledgeSilo } from './rules/knowledge-silo.ts';
import { lowPriorityBudget } from './rules/low-priority-budget.ts';
import { noActiveSponsor } from './rules/no-active-sponsor.ts';
import { noNextStep } from './rules/no-next-step.ts';
import { noTimeToIntegrate } from './rules/no-time-to-integrate.ts';
import { orphaned } from './rules/orphaned.ts';
import { pilotOverrun } from './rules/pilot-overrun.ts';
import { shelved } from './rules/shelved.ts';
import { silentSponsor } from './rules/silent-sponsor.ts';
import { singleDepartmentSponsor } from './rules/single-department-sponsor.ts';
import { teamReassigned } from './rules/team-reassigned.ts';
import { technicalSuccessOnly } from './rules/technical-success-only.ts';

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
];
