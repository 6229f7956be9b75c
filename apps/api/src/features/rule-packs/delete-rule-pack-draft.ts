import { defineEndpoint, noContent } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { deleteDraft, lockDraft } from './queries.ts';

export const deleteRulePackDraft = defineEndpoint({
  method: 'DELETE',
  url: '/rule-packs/draft',
  operationId: 'deleteRulePackDraft',
  summary: 'Throw the draft of a rule pack away',
  tags: ['Rule packs'],
  permission: 'rule-pack:change',
  response: { 204: null },
  problems: ['record-not-found'],
  handler: async ({ inTenant }) => {
    await inTenant(async (tx) => {
      recordFound(await lockDraft(tx));
      await deleteDraft(tx);
    });
    return noContent();
  },
});
