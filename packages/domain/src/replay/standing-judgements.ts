import { addDays, earliest, type IsoDate, latest } from '../calendar/calendar.ts';
import { assess } from '../flags/assess.ts';
import type { Assessment } from '../flags/assessment.ts';
import type { Episode } from '../flags/episode.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import type { RulePack, TenantSettings } from '../rule-packs/rule-pack.ts';

/** What was recorded of an initiative from a day on, until the next. */
export interface HistoricFacts {
  from: IsoDate;
  facts: InitiativeFacts;
}

/** What is judged from day to day. */
export interface JudgedDays {
  /** Of one initiative, the earliest first. Of several on one day the last holds. */
  history: readonly HistoricFacts[];
  /** The episodes that are open, or could re-open, on the first day. */
  episodes: readonly Episode[];
  pack: RulePack;
  settings: TenantSettings;
  from: IsoDate;
  to: IsoDate;
}

/** A judgement and the days for which it stands, both included. */
export interface StandingJudgement {
  assessment: Assessment;
  from: IsoDate;
  to: IsoDate;
}

/** The judgement of one day by the facts of that day; `null` before there are any. */
function assessAt(day: IsoDate, episodes: readonly Episode[], { history, pack, settings }: JudgedDays) {
  const facts = history.findLast(({ from }) => from <= day)?.facts;
  // The day is a date of the tenant already, whatever the time zone: noon UTC is that date in UTC.
  const context = { now: new Date(`${day}T12:00:00Z`), settings: { ...settings, timeZone: 'UTC' } };
  return facts ? assess(facts, episodes, pack, context) : null;
}

/**
 * Judges one initiative day by day, without a look at the days on which nothing can change: the next one is the
 * review date of the last, or the day the facts change. Days before the first facts are skipped.
 */
export function* standingJudgements(days: JudgedDays): Generator<StandingJudgement, void> {
  const { history, to } = days;
  const first = history[0]?.from;
  if (first === undefined) return;

  let episodes = days.episodes;
  let today = latest(first, days.from) ?? first;
  while (today <= to) {
    const assessment = assessAt(today, episodes, days);
    if (!assessment) return;
    const changesOn = history.find(({ from }) => from > today)?.from;
    const next = earliest(assessment.reviewOn, changesOn, addDays(to, 1)) ?? addDays(to, 1);
    yield { assessment, from: today, to: addDays(next, -1) };
    episodes = assessment.episodes;
    today = next;
  }
}

/** The judgement on the last day itself, with the episodes as they came to be from day to day; `null` for no days. */
export function judgeThrough(days: JudgedDays): Assessment | null {
  let last: Assessment | null = null;
  for (const { assessment } of standingJudgements(days)) last = assessment;
  return last === null || last.assessedOn === days.to ? last : assessAt(days.to, last.episodes, days);
}
