import { accountableOwner } from './criteria/accountable-owner.ts';
import { adoptionOnTarget } from './criteria/adoption-on-target.ts';
import { championInEveryDepartment } from './criteria/champion-in-every-department.ts';
import { championUpdates } from './criteria/champion-updates.ts';
import { communicationPlan } from './criteria/communication-plan.ts';
import { crossFunctionalMandate } from './criteria/cross-functional-mandate.ts';
import { currentNarrative } from './criteria/current-narrative.ts';
import { executiveCoalition } from './criteria/executive-coalition.ts';
import { governanceModel } from './criteria/governance-model.ts';
import { growthContinues } from './criteria/growth-continues.ts';
import { handoverTest } from './criteria/handover-test.ts';
import { independentRunTeam } from './criteria/independent-run-team.ts';
import { laggingIndicator } from './criteria/lagging-indicator.ts';
import { leadingIndicator } from './criteria/leading-indicator.ts';
import { learningsAcrossDepartments } from './criteria/learnings-across-departments.ts';
import { nextPhaseOwner } from './criteria/next-phase-owner.ts';
import { operatingFunding } from './criteria/operating-funding.ts';
import { organicIdeas } from './criteria/organic-ideas.ts';
import { pilotSucceeded } from './criteria/pilot-succeeded.ts';
import { processAndRunbook } from './criteria/process-and-runbook.ts';
import { reportingCadence } from './criteria/reporting-cadence.ts';
import { validTraining } from './criteria/valid-training.ts';
import { validatedValue } from './criteria/validated-value.ts';
import { valueAfterLag } from './criteria/value-after-lag.ts';
import { valueNarrative } from './criteria/value-narrative.ts';
import { valueReinvested } from './criteria/value-reinvested.ts';
import type { Criterion } from './criterion.ts';

/** Every criterion, by gate and in the order in which screens and docs list them. A new one is one line here. */
export const gateCatalog: readonly Criterion[] = [
  // The nine fields of the foundation checklist, in its order.
  executiveCoalition,
  valueNarrative,
  governanceModel,
  crossFunctionalMandate,
  championInEveryDepartment,
  communicationPlan,
  leadingIndicator,
  laggingIndicator,
  reportingCadence,
  pilotSucceeded,
  nextPhaseOwner,

  accountableOwner,
  independentRunTeam,
  operatingFunding,
  processAndRunbook,
  validTraining,
  handoverTest,
  valueAfterLag,

  championUpdates,
  adoptionOnTarget,
  learningsAcrossDepartments,
  validatedValue,
  currentNarrative,

  organicIdeas,
  growthContinues,
  valueReinvested,
];
