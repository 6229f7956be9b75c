import {
  afterDecision,
  Decision,
  type DecisionFact,
  dateInWords,
  deciderRefusal,
  decisionContradictions,
  type GateAssessment,
  type InitiativeFacts,
  NewDecision,
} from '@flightpath/domain';
import { assessNow } from '../../assessment/assess-now.ts';
import type { TenantContext } from '../../context.ts';
import { conflict, refuseContradictions } from '../../contradictions.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams, locationOf, recordFound } from '../../initiative-records.ts';
import { problem } from '../../problems.ts';
import type { Recorded } from '../../recorded.ts';
import { requireReferences } from '../../references.ts';
import { closeRequest, openRequest, type StoredGateRequest } from '../gates/queries.ts';
import { readStoredInitiative, updateInitiative } from '../initiatives/queries.ts';
import { insertLearning } from '../learnings/queries.ts';
import { decisionInWords } from './decision-in-words.ts';
import { findDecision, insertDecision } from './queries.ts';

export const makeDecision = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/decisions',
  operationId: 'makeDecision',
  summary: 'Decide on an initiative at its gate',
  description: `One act: the decision and the change of phase or state that follows from it. \`advance\` needs every criterion met;
\`advance-with-conditions\` one condition for each that is not, at most three, due within 90 days. Both answer an open request, by an executive
who did not make it. \`hold\`, \`step-back\` and \`stop\` may come without one, and close it where there is one. \`If-Match\` names the revision that
was looked at, which is kept with the decision: of two approvers at once the second is told that it was decided meanwhile.`,
  tags: ['Decisions'],
  permission: 'decision:make',
  params: InitiativeParams,
  body: NewDecision,
  response: { 201: Decision },
  problems: ['initiative-not-found', 'conflict'],
  ifMatch: true,
  hasETag: true,
  examples: {
    body: {
      outcome: 'hold',
      date: '2026-05-11',
      until: '2026-07-31',
      rationale: 'The second department joins in July; decide with its numbers.',
    },
  },
  handler: async (context) => {
    const { body: given, now, today } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId, revision }, recorded) => {
      await requireConditionOwners(tx, given);
      const { facts, assessment } = await assessNow(tx, initiativeId, now);
      const request = await openRequest(tx, initiativeId);
      refuseDecider(context, request);
      refuseUnasked(given, assessment.gate, request);
      refuseContradictions(decisionContradictions(given, { gate: assessment.gate, facts, today }));
      const seen = { gate: assessment.gate, revision, request };
      const id = await decide(tx, { initiativeId, given, facts, seen, personId: context.personId, recorded });
      return {
        body: recordFound(await findDecision(tx, { initiativeId, id })),
        summary: decisionInWords(given, facts.phase),
      };
    });
    return created(`${locationOf(context, 'decisions')}#${body.id}`, body, headers);
  },
});

async function requireConditionOwners(tx: TenantTx, given: NewDecision): Promise<void> {
  if (given.outcome === 'advance-with-conditions') {
    const owners = given.conditions.map(({ ownerId }, at) => [`#/conditions/${at}/ownerId`, ownerId]);
    await requireReferences(tx, { people: Object.fromEntries(owners) });
  }
  if (given.outcome === 'stop') {
    await requireReferences(tx, { departments: { '#/learning/departmentId': given.learning.departmentId } });
  }
}

function refuseDecider({ role, personId, actor }: TenantContext, request: StoredGateRequest | null): void {
  const requester = request && {
    userId: request.requestedByUserId,
    personId: request.requestedBy?.id ?? null,
  };
  if (role === null) throw problem('not-allowed');
  const refusal = deciderRefusal({ role, userId: actor.userId, personId }, requester);
  if (refusal) throw problem('not-allowed', { detail: refusal.detail });
}

/** The way on is asked for first, so that reviewers can speak; the way back or out need not wait. */
function refuseUnasked({ outcome }: NewDecision, gate: GateAssessment | null, request: StoredGateRequest | null): void {
  const goesOn = outcome === 'advance' || outcome === 'advance-with-conditions';
  // An import may have moved it to another phase since it was asked for.
  if (!goesOn || gate === null || request?.gate === gate.gate) return;
  const first = 'PMO staff ask first, then an executive decides.';
  throw conflict(
    '#/outcome',
    request
      ? `What was asked for on ${dateInWords(request.requestedOn)} is another gate than the one ahead: ${first}`
      : `Nobody asks for this gate at present: ${first}`,
  );
}

interface DecisionAct {
  initiativeId: string;
  given: NewDecision;
  facts: InitiativeFacts;
  /** What the approver saw. */
  seen: { gate: GateAssessment | null; revision: number; request: StoredGateRequest | null };
  personId: string | null;
  recorded: Recorded;
}

/** Decision, conditions, phase, learning and request, in the transaction of the change. Returns the decision's id. */
async function decide(tx: TenantTx, act: DecisionAct): Promise<DecisionFact['id']> {
  const { initiativeId, given, facts, seen, personId, recorded } = act;
  const stored = {
    ...given,
    decidedById: personId,
    revisionNumber: seen.revision,
    gate: seen.gate?.gate ?? null,
    requestId: seen.request?.id ?? null,
  };
  const id = await insertDecision(tx, initiativeId, stored, recorded);
  if (seen.request) await closeRequest(tx, seen.request.id, 'decided');
  if (given.outcome === 'stop') {
    const learning = { ...given.learning, date: given.learning.date ?? given.date };
    await insertLearning(tx, initiativeId, learning, recorded);
  }
  if (given.outcome !== 'hold') {
    const before = await readStoredInitiative(tx, initiativeId);
    await updateInitiative(tx, initiativeId, { ...before, ...afterDecision(facts, given) });
  }
  return id;
}
