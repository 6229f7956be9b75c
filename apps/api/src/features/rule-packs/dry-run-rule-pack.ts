import { DryRun, dryRun } from '@flightpath/domain';
import { loadJudged } from '../../assessment/assess-now.ts';
import { initiativeIds } from '../../assessment/initiative-ids.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { RulePackParams } from './get-rule-pack.ts';
import { findRulePack } from './queries.ts';

export const dryRunRulePack = defineEndpoint({
  method: 'POST',
  url: '/rule-packs/:id/dry-run',
  operationId: 'dryRunRulePack',
  summary: 'See what a rule pack would do to the flags of today, by initiative',
  description: 'Judges the whole portfolio under the pack in force and under this one. Nothing is written.',
  tags: ['Rule packs'],
  permission: 'portfolio:read',
  isRead: true,
  params: RulePackParams,
  response: { 200: DryRun },
  problems: ['record-not-found'],
  handler: async ({ reading, params, now }) =>
    ok(
      await reading(async (tx) => {
        const draft = recordFound(await findRulePack(tx, params.id));
        const { judged, pack, settings } = await loadJudged(tx, await initiativeIds(tx), now);
        return dryRun({ initiatives: judged, pack, draft, now, settings });
      }),
    ),
});
