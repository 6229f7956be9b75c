import { Initiative, NewInitiative } from '@flightpath/domain';
import { recordChange } from '../../assessment/record-change.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { etagOf } from '../../if-match.ts';
import { readInitiative } from './queries.ts';
import { recordNewInitiative } from './record-new-initiative.ts';

export const registerInitiative = defineEndpoint({
  method: 'POST',
  url: '/initiatives',
  operationId: 'registerInitiative',
  summary: 'Register an initiative, with its first pilot and what is known of it',
  description:
    'One page, one transaction: the initiative, its pilot, sponsors, funding and indicators are recorded and judged together. Afterwards the phase changes by decisions only.',
  tags: ['Initiatives'],
  permission: 'initiative:register',
  body: NewInitiative,
  response: { 201: Initiative },
  hasETag: true,
  examples: {
    body: {
      name: 'Claims triage',
      summary: 'A model sorts incoming claims by urgency.',
      pilot: { teamSize: 4, startedOn: '2026-03-02', plannedEndOn: '2026-05-11' },
      fundingLines: [
        { amount: { amount: '40000.00', currency: 'EUR' }, kind: 'pilot', from: '2026-03-02', to: '2026-05-11' },
      ],
      indicators: [
        { name: 'Model accuracy', timing: 'lagging', measures: 'technical', baseline: '0.81', target: '0.9' },
      ],
    },
  },
  handler: async ({ inTenant, tenant, actor, means, now, today, body }) => {
    const initiative = await inTenant(async (tx) => {
      const { id, key } = await recordNewInitiative(tx, body, { at: now, means, today });
      const summary = body.pilot ? 'Registered the initiative with its pilot' : 'Registered the initiative';
      await recordChange(tx, { initiativeIds: [id], actor, means, summary, at: now });
      return (await readInitiative(tx, key)) as Initiative;
    });
    const location = `/api/v1/tenants/${tenant.slug}/initiatives/${initiative.key}`;
    return created(location, initiative, { etag: etagOf(initiative.revision) });
  },
});
