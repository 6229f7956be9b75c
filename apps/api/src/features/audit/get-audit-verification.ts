import { AuditVerification } from '@flightpath/domain';
import { verifyChain } from '../../audit/verify-chain.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { exampleEvent } from './example.ts';

export const getAuditVerification = defineEndpoint({
  method: 'GET',
  url: '/audit-events/verification',
  operationId: 'getAuditVerification',
  summary: 'Check the chain: whether what was recorded is as it was sealed',
  description:
    'Computes every hash anew. Events are sealed some seconds after they were recorded; those that wait are counted.',
  tags: ['Audit'],
  permission: 'audit:read',
  response: { 200: AuditVerification },
  examples: {
    response: {
      isIntact: true,
      checked: 1204,
      firstBroken: null,
      head: exampleEvent.seal,
      waiting: { count: 3, since: '2026-03-10T09:00:03.000Z' },
    },
  },
  handler: async ({ reading }) => ok(await reading(verifyChain)),
});
