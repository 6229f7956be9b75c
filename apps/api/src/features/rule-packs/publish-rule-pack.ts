import { packContradictions, StoredRulePack, tunables } from '@flightpath/domain';
import { initiativeIds } from '../../assessment/initiative-ids.ts';
import { recordChange } from '../../assessment/record-change.ts';
import { refuseContradictions } from '../../contradictions.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { problem } from '../../problems.ts';
import { RulePackParams } from './get-rule-pack.ts';
import { deleteDraft, findRulePack, insertPublished, lockDraft } from './queries.ts';
import { rulePackSubject } from './rule-pack-subject.ts';

export const publishRulePack = defineEndpoint({
  method: 'POST',
  url: '/rule-packs/:id/publish',
  operationId: 'publishRulePack',
  summary: 'Publish the draft: from now on the portfolio is judged by it',
  description:
    'Every initiative is judged anew in the same step, and its findings name the pack. A published pack is kept for ever.',
  tags: ['Rule packs'],
  permission: 'rule-pack:change',
  params: RulePackParams,
  response: { 200: StoredRulePack },
  problems: ['record-not-found', 'conflict'],
  handler: async ({ inTenant, audit, params, actor, now }) =>
    ok(
      await inTenant(async (tx) => {
        const draft = await lockDraft(tx);
        if (draft?.version !== params.id) {
          recordFound(await findRulePack(tx, params.id));
          throw problem('conflict', { detail: `Rule pack ${params.id} is published already.` });
        }
        // Rules may have changed since the draft was saved: an update of the product may know other parameters.
        refuseContradictions(packContradictions(draft.rules, tunables));
        await insertPublished(tx, draft, { by: actor.name, at: now });
        await deleteDraft(tx);
        const summary = `Rule pack ${draft.version} was published`;
        await recordChange(tx, { initiativeIds: await initiativeIds(tx), actor, means: 'system', summary, at: now });
        await audit(tx, { subject: rulePackSubject(draft.version), summary });
        return recordFound(await findRulePack(tx, draft.version));
      }),
    ),
});
