import { dateInWords, GATE_OF_PHASE, GateReview, NewGateRequest } from '@flightpath/domain';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams, locationOf } from '../../initiative-records.ts';
import { problem } from '../../problems.ts';
import { requireReferences } from '../../references.ts';
import { readStoredInitiative } from '../initiatives/queries.ts';
import { insertRequest, openRequest, type StoredGateRequest } from './queries.ts';
import { readGate } from './read-gate.ts';

export const requestGate = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/gate/requests',
  operationId: 'requestGate',
  summary: 'Ask for the gate that lies ahead',
  description:
    'Reviewers may be named, one for each function; an empty slot says so and does not block. One request is open at a time, and whoever asks does not decide.',
  tags: ['Gates'],
  permission: 'gate:request',
  params: InitiativeParams,
  body: NewGateRequest,
  response: { 201: GateReview },
  problems: ['initiative-not-found', 'conflict'],
  hasETag: true,
  examples: {
    body: {
      reviewers: { business: null, 'it-and-operations': null, 'risk-and-compliance': null },
      note: 'The second department has signed; please look at the runbook.',
    },
  },
  handler: async (context) => {
    const { body: given, now, today, personId, actor } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId, revision }, recorded) => {
      const reviewers = Object.entries(given.reviewers).map(([name, id]) => [`#/reviewers/${name}`, id]);
      await requireReferences(tx, { people: Object.fromEntries(reviewers) });
      const { phase, state } = await readStoredInitiative(tx, initiativeId);
      if (state === 'stopped' || state === 'embedded') {
        throw problem('conflict', { detail: `The initiative is ${state}: no gate lies ahead of it.` });
      }
      refuseSecond(await openRequest(tx, initiativeId));
      const request = { ...given, gate: GATE_OF_PHASE[phase], requestedOn: today, revisionNumber: revision };
      await insertRequest(
        tx,
        initiativeId,
        { ...request, requestedById: personId, requestedByUserId: actor.userId },
        recorded,
      );
      return {
        body: await readGate(tx, initiativeId, now),
        summary: `Asked for the gate out of ${phase}`,
        isAct: true,
      };
    });
    return created(locationOf(context, 'gate'), body, headers);
  },
});

function refuseSecond(open: StoredGateRequest | null): void {
  if (!open) return;
  const by = open.requestedBy ? ` by ${open.requestedBy.name}` : '';
  const detail = `The gate was asked for already${by} on ${dateInWords(open.requestedOn)}, and is not decided yet.`;
  throw problem('conflict', { detail });
}
