import { packContradictions, RulePackDraft, StoredRulePack, tunables } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { findRulePack, lockDraft, saveDraft } from './queries.ts';
import { rulePackSubject } from './rule-pack-subject.ts';

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
  handler: async ({ inTenant, audit, body, actor, now }) => {
    refuseContradictions(packContradictions(body.rules, tunables));
    return ok(
      await inTenant(async (tx) => {
        const before = await lockDraft(tx);
        const version = await saveDraft(tx, { ...body, by: actor.name, at: now });
        const saved = recordFound(await findRulePack(tx, version));
        const summary = `Prepared rule pack ${version}`;
        await audit(tx, {
          subject: rulePackSubject(version),
          summary,
          before: contentOf(before),
          after: contentOf(saved),
        });
        return saved;
      }),
    );
  },
});

const contentOf = (pack: StoredRulePack | null) => pack && { note: pack.note, rules: pack.rules };
