import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { Id, PersonRef, Prose } from '../initiatives/identifiers.ts';
import { Gate } from './gate.ts';

/** Who looks at a gate beside the approver: one reviewer for each. */
export const GateFunction = z
  .enum(['business', 'it-and-operations', 'risk-and-compliance'])
  .meta({ id: 'GateFunction' });
export type GateFunction = z.infer<typeof GateFunction>;

export const GateVerdict = z.enum(['support', 'concern', 'object']).meta({ id: 'GateVerdict' });
export type GateVerdict = z.infer<typeof GateVerdict>;

export const GateRequestStatus = z.enum(['open', 'decided', 'withdrawn']).meta({ id: 'GateRequestStatus' });
export type GateRequestStatus = z.infer<typeof GateRequestStatus>;

/** What a reviewer says. It advises: an objection blocks nothing, but the approver has read it. */
export const GateFeedback = z
  .object({ verdict: GateVerdict, comment: z.string().nullable(), givenOn: IsoDate })
  .meta({ id: 'GateFeedback' });
export type GateFeedback = z.infer<typeof GateFeedback>;

/** The place of one function. Without a reviewer it is empty, says so, and does not block. */
export const GateSlot = z
  .object({ function: GateFunction, reviewer: PersonRef.nullable(), feedback: GateFeedback.nullable() })
  .meta({ id: 'GateSlot' });
export type GateSlot = z.infer<typeof GateSlot>;

/** The PMO asks for the gate that lies ahead; one request is open at a time. */
export const GateRequest = z
  .object({
    id: Id,
    gate: Gate,
    status: GateRequestStatus,
    note: z.string().nullable(),
    requestedBy: PersonRef.nullable(),
    requestedOn: IsoDate,
    /** The revision that reviewers were asked about. */
    revisionNumber: z.int(),
    /** All three functions, in their fixed order. */
    slots: z.array(GateSlot),
  })
  .meta({ id: 'GateRequest' });
export type GateRequest = z.infer<typeof GateRequest>;

const Reviewer = Id.nullable().default(null);

export const NewGateRequest = z
  .object({
    /** By function; one left out is an empty slot. */
    reviewers: z
      .object({ business: Reviewer, 'it-and-operations': Reviewer, 'risk-and-compliance': Reviewer })
      .default({ business: null, 'it-and-operations': null, 'risk-and-compliance': null }),
    note: Prose.nullable().default(null),
  })
  .meta({ id: 'NewGateRequest' });
export type NewGateRequest = z.infer<typeof NewGateRequest>;

export const NewGateFeedback = z
  .object({ function: GateFunction, verdict: GateVerdict, comment: Prose.nullable().default(null) })
  .meta({ id: 'NewGateFeedback' });
export type NewGateFeedback = z.infer<typeof NewGateFeedback>;

/** The three slots in their fixed order, whatever order they are read in; one that is missing is empty. */
export const slotsOf = (slots: readonly GateSlot[]): GateSlot[] =>
  GateFunction.options.map(
    (name) => slots.find((slot) => slot.function === name) ?? { function: name, reviewer: null, feedback: null },
  );
