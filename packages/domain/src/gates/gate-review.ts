import { z } from 'zod';
import { AssessedHealth } from '../flags/assessment.ts';
import { InitiativeKey } from '../initiatives/identifiers.ts';
import { InitiativeState, Phase } from '../initiatives/phase.ts';
import { StatedHealth } from '../status-updates/status-update.ts';
import { GateAssessment } from './gate.ts';
import { GateRequest } from './gate-request.ts';

/** What a gate review looks at: the criteria with their gaps, who was asked, and what they said. */
export const GateReview = z
  .object({
    initiative: z.object({ key: InitiativeKey, name: z.string(), phase: Phase, state: InitiativeState }),
    health: AssessedHealth,
    statedHealth: StatedHealth.nullable(),
    /** The gate ahead as it stands now; `null`: none lies ahead (stopped, embedded). */
    assessment: GateAssessment.nullable(),
    /** The request that is open, else the newest one; `null`: nobody ever asked. */
    request: GateRequest.nullable(),
    /** The revision that this is: an approver names it in `If-Match`. */
    revision: z.int(),
  })
  .meta({ id: 'GateReview' });
export type GateReview = z.infer<typeof GateReview>;
