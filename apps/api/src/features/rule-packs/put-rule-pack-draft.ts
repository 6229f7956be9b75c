import { packContradictions, RulePackDraft, StoredRulePack, tunables } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { findRulePack, saveDraft } from './queries.ts';

export const putRulePackDraft = defineEndpoint({
  method: 'PUT',
  url: '/rule-packs/draft',
  operationId: 'putRulePackDraft',
  summary: 'Prepare the next rule pack',
  description:
    'There is one draft. What it does not name stays as shipped, so start from the rules of the newest pack. Nothing is judged by it until it is published.',
  tags: ['Rule packs'],
  permission: 'rule-pack:change',
  body: RulePackDraft,
  response: { 200: StoredRulePack },
  examples: {
    body: {
      rules: { shelved: { parameters: { maxQuietDays: 45 } }, 'no-assembler': { severity: 'major' } },
      note: 'The board wants to hear of shelved pilots sooner.',
    },
  },
  handler: async ({ inTenant, body, actor, now }) => {
    refuseContradictions(packContradictions(body.rules, tunables));
    return ok(
      await inTenant(async (tx) => {
        const version = await saveDraft(tx, { ...body, by: actor.name, at: now });
        return recordFound(await findRulePack(tx, version));
      }),
    );
  },
});
