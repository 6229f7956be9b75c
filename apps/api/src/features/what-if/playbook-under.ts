// What the playbook says of the initiatives as they are and as they would be.
import {
  applyWhatIf,
  entryOf,
  type InitiativeFacts,
  type IsoDate,
  judgeThrough,
  type PlaybookVerdict,
  type PortfolioEntry,
  packUnder,
  type RulePack,
  todayIn,
  type WhatIfQuestion,
} from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { loadPlaybookValues, readPlaybook } from '../portfolio/playbook-queries.ts';

type Question = WhatIfQuestion & { on: IsoDate };
type Judged = WhatIfQuestion['initiatives'][number];

/** Values are those recorded by now: a hypothesis is about who and what carries them. */
export async function playbookUnder(
  tx: TenantTx,
  question: Question,
): Promise<{ before: PlaybookVerdict; after: PlaybookVerdict }> {
  const { initiatives, whatIf, directory, pack, settings, now, on } = question;
  const today = todayIn(settings.timeZone, now);
  const supposedPack = packUnder(whatIf, pack);
  const pairs = initiatives.flatMap((one) => {
    const before = entryOn(one, one.facts, pack, question);
    const supposed = applyWhatIf(one.facts, whatIf, { directory, today });
    const isAsBefore = supposed === one.facts && supposedPack === pack;
    const after = isAsBefore ? before : entryOn(one, supposed, supposedPack, question);
    return before && after ? [{ before, after }] : [];
  });
  const before = pairs.map((pair) => pair.before);
  const after = pairs.map((pair) => pair.after);
  const values = await loadPlaybookValues(tx, [...before, ...after], today);
  return {
    before: readPlaybook(before, values, pack, on).verdict,
    after: readPlaybook(after, values, supposedPack, on).verdict,
  };
}

/** The entry on the day that is looked at, judged from day to day until then, as the flags beside it are. */
function entryOn(
  { episodes }: Judged,
  facts: InitiativeFacts,
  pack: RulePack,
  { settings, now, on }: Question,
): PortfolioEntry | null {
  const from = todayIn(settings.timeZone, now);
  const assessment = judgeThrough({ history: [{ from, facts }], episodes, pack, settings, from, to: on });
  return assessment && entryOf(facts, assessment);
}
