import type { Feature } from '../../endpoint.ts';
import { deleteRulePackDraft } from './delete-rule-pack-draft.ts';
import { dryRunRulePack } from './dry-run-rule-pack.ts';
import { getRulePack } from './get-rule-pack.ts';
import { listRulePacks } from './list-rule-packs.ts';
import { listTunables } from './list-tunables.ts';
import { publishRulePack } from './publish-rule-pack.ts';
import { putRulePackDraft } from './put-rule-pack-draft.ts';

export const rulePacks: Feature = {
  tag: 'Rule packs',
  description: 'How strict the rules are: prepared as a draft, tried over the whole portfolio, published, and kept.',
  endpoints: [
    listRulePacks,
    listTunables,
    getRulePack,
    putRulePackDraft,
    deleteRulePackDraft,
    dryRunRulePack,
    publishRulePack,
  ],
};
