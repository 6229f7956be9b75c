import { defineEndpoint, noContent } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { deleteDraft, lockDraft } from './queries.ts';
import { rulePackSubject } from './rule-pack-subject.ts';

export const deleteRulePackDraft = defineEndpoint({
  method: 'DELETE',
  url: '/rule-packs/draft',
  operationId: 'deleteRulePackDraft',
  summary: 'Throw the draft of a rule pack away',
  tags: ['Rule packs'],
  permission: 'rule-pack:change',
  response: { 204: null },
  problems: ['record-not-found'],
  handler: async ({ inTenant, audit }) => {
    await inTenant(async (tx) => {
      const { version, note, rules } = recordFound(await lockDraft(tx));
      await deleteDraft(tx);
      const summary = `Threw the draft of rule pack ${version} away`;
      await audit(tx, { subject: rulePackSubject(version), summary, before: { note, rules }, after: null });
    });
    return noContent();
  },
});
