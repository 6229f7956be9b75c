import { PackDifference, packDifference, StoredRulePack, tunables } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { findRulePack } from './queries.ts';

export const RulePackParams = z.object({ id: z.coerce.number().int().min(1).max(1_000_000) });

const RulePackInWords = StoredRulePack.extend({
  /** What it changes of the pack before it; of the first one, nothing. */
  changes: z.array(PackDifference),
}).meta({ id: 'RulePackInWords' });

export const getRulePack = defineEndpoint({
  method: 'GET',
  url: '/rule-packs/:id',
  operationId: 'getRulePack',
  summary: 'Read a rule pack by its number, with what it changes of the one before',
  tags: ['Rule packs'],
  permission: 'portfolio:read',
  params: RulePackParams,
  response: { 200: RulePackInWords },
  problems: ['record-not-found'],
  handler: async ({ reading, params }) =>
    ok(
      await reading(async (tx) => {
        const pack = recordFound(await findRulePack(tx, params.id));
        const before = params.id > 1 ? await findRulePack(tx, params.id - 1) : null;
        return { ...pack, changes: packDifference(before?.rules ?? {}, pack.rules, tunables) };
      }),
    ),
});
