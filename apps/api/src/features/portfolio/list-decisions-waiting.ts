import { decisionsWaiting, GateRequest, Severity, WaitingDecision, Waiver } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { listOpenRequests } from '../gates/queries.ts';
import { listWaivers } from '../waivers/queries.ts';
import { loadEntries, PortfolioQuery } from './entries.ts';

const InitiativeName = z.object({ key: z.string(), name: z.string() });

const DecisionsWaiting = z
  .object({
    /** Gates that were asked for, the oldest request first. */
    requests: z.array(z.object({ initiative: InitiativeName, request: GateRequest })),
    /** Gates planned within 30 days or before, or ready, that nobody has asked for. */
    gates: z.array(WaitingDecision),
    waivers: z.array(
      z.object({
        initiative: InitiativeName,
        flag: z.object({ id: z.uuid(), title: z.string(), severity: Severity, sentence: z.string() }),
        waiver: Waiver,
      }),
    ),
  })
  .meta({ id: 'DecisionsWaiting' });

export const listDecisionsWaiting = defineEndpoint({
  method: 'GET',
  url: '/portfolio/decisions-waiting',
  operationId: 'listDecisionsWaiting',
  summary: 'List the gates and waivers that wait for a decision',
  tags: ['Portfolio'],
  permission: 'portfolio:read',
  querystring: z.object({ department: PortfolioQuery.department }),
  response: { 200: DecisionsWaiting },
  handler: async ({ reading, today, query }) =>
    ok(
      await reading(async (tx) => {
        const entries = await loadEntries(tx, query, today);
        const keys = new Set(entries.map(({ key }) => key));
        const isOfScope = ({ initiative }: { initiative: { key: string } }) => keys.has(initiative.key);
        const requests = (await listOpenRequests(tx)).filter(isOfScope);
        const asked = new Set(requests.map(({ initiative }) => initiative.key));
        return {
          requests,
          gates: decisionsWaiting(entries, today).filter(({ key }) => !asked.has(key)),
          waivers: (await listWaivers(tx, ['requested'])).filter(isOfScope),
        };
      }),
    ),
});
