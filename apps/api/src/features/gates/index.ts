import type { Feature } from '../../endpoint.ts';
import { getGate } from './get-gate.ts';
import { giveGateFeedback } from './give-gate-feedback.ts';
import { requestGate } from './request-gate.ts';
import { withdrawGateRequest } from './withdraw-gate-request.ts';

export const gates: Feature = {
  tag: 'Gates',
  description: 'What the next phase asks for, who was asked about it, and what they said.',
  endpoints: [getGate, requestGate, giveGateFeedback, withdrawGateRequest],
};
