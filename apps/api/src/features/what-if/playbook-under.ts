// What the playbook says of the initiatives as they are and as they would be.
import {
  applyWhatIf,
  assess,
  daysBetween,
  entryOf,
  type IsoDate,
  type PlaybookVerdict,
  type PortfolioEntry,
  packUnder,
  type RulePack,
  todayIn,
  type WhatIfQuestion,
} from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { loadPlaybookValues, readPlaybook } from '../portfolio/read-playbook.ts';

type Question = WhatIfQuestion & { on: IsoDate };

/** Values are those recorded by now: a hypothesis is about who and what carries them. */
export async function playbookUnder(
  tx: TenantTx,
  question: Question,
): Promise<{ before: PlaybookVerdict; after: PlaybookVerdict }> {
  const today = todayIn(question.settings.timeZone, question.now);
  const supposedPack = packUnder(question.whatIf, question.pack);
  const facts = question.initiatives.map((one) => one.facts);
  const supposed = facts.map((one) => applyWhatIf(one, question.whatIf, { directory: question.directory, today }));
  const before = entriesOn(question, facts, question.pack);
  const after = entriesOn(question, supposed, supposedPack);
  const values = await loadPlaybookValues(tx, [...before, ...after], today);
  return {
    before: readPlaybook(before, values, question.pack, question.on).verdict,
    after: readPlaybook(after, values, supposedPack, question.on).verdict,
  };
}

function entriesOn(
  { initiatives, settings, now, on }: Question,
  facts: readonly WhatIfQuestion['initiatives'][number]['facts'][],
  pack: RulePack,
): PortfolioEntry[] {
  // The instant of the day that is looked at: whole days from now on, so that it is the same hour there.
  const then = new Date(now.getTime() + daysBetween(todayIn(settings.timeZone, now), on) * 86_400_000);
  return facts.map((one, at) =>
    entryOf(one, assess(one, initiatives[at]?.episodes ?? [], pack, { now: then, settings })),
  );
}
