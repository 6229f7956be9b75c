import { z } from 'zod';
import { IsoDate, todayIn } from '../calendar/calendar.ts';
import type { Episode } from '../flags/episode.ts';
import type { Directory } from '../initiatives/directory.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { judgeThrough } from '../replay/standing-judgements.ts';
import type { RulePack, TenantSettings } from '../rule-packs/rule-pack.ts';
import { applyWhatIf, packUnder } from './apply-what-if.ts';
import { compareAssessments, isDifferent } from './compare-assessments.ts';
import { countDifferences } from './count-differences.ts';
import { DifferenceCounts, InitiativeDifference } from './difference.ts';
import type { WhatIf } from './hypothesis.ts';

/** What a hypothesis changes on one day; nothing is written. */
export const WhatIfReading = DifferenceCounts.extend({
  /** The day looked at. */
  on: IsoDate,
  /** How many initiatives were judged. */
  judged: z.int(),
  /** Those in which anything differs, in the order in which they were given. */
  initiatives: z.array(InitiativeDifference),
}).meta({ id: 'WhatIfReading' });
export type WhatIfReading = z.infer<typeof WhatIfReading>;

/** An initiative as it is, with its episodes as the last judgement left them. */
export interface JudgedInitiative {
  facts: InitiativeFacts;
  episodes: readonly Episode[];
}

export interface WhatIfQuestion {
  initiatives: readonly JudgedInitiative[];
  whatIf: WhatIf;
  directory: Directory;
  pack: RulePack;
  now: Date;
  settings: TenantSettings;
  /** The day to look at, today or later; today when it is left out. */
  on?: IsoDate;
}

/**
 * Judges what is and what would be, both from today to the same day, day by day: flags that time alone opens by then
 * are open on both sides, so that only the hypothesis makes the difference. Pure; facts and episodes stay as they are.
 */
export function judgeWhatIf(question: WhatIfQuestion): WhatIfReading {
  const { initiatives, whatIf, directory, pack, settings } = question;
  const today = todayIn(settings.timeZone, question.now);
  const on = question.on !== undefined && question.on > today ? question.on : today;
  const supposedPack = packUnder(whatIf, pack);

  const differences: InitiativeDifference[] = [];
  for (const { facts, episodes } of initiatives) {
    const supposed = applyWhatIf(facts, whatIf, { directory, today });
    if (supposed === facts && supposedPack === pack) continue;
    const judge = (known: InitiativeFacts, by: RulePack) =>
      judgeThrough({ history: [{ from: today, facts: known }], episodes, pack: by, settings, from: today, to: on });
    const [before, after] = [judge(facts, pack), judge(supposed, supposedPack)];
    if (!before || !after) continue;
    const difference = compareAssessments(before, after);
    if (!isDifferent(difference)) continue;
    differences.push({ initiative: { id: facts.id, key: facts.key, name: facts.name }, ...difference });
  }
  return { ...countDifferences(differences), on, judged: initiatives.length, initiatives: differences };
}
