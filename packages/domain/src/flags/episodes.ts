import { daysBetween, type IsoDate } from '../calendar/calendar.ts';
import type { PauseFact } from '../initiatives/facts.ts';
import type { Phase } from '../initiatives/phase.ts';
import type { Episode } from './episode.ts';
import type { Finding } from './finding.ts';
import type { Outcome, Rule } from './rule.ts';
import type { Judgement } from './run-rule.ts';
import { compareText } from './sentences.ts';
import { isWaivedOn, severityOf } from './severity.ts';

/** A flag that springs again within this many days after its end is the same flag, with its age. */
export const REOPENS_WITHIN_DAYS = 7;

/** When, in which phase and under which rule pack the episodes go on. */
export interface EpisodeDay {
  today: IsoDate;
  phase: Phase;
  pauses: readonly PauseFact[];
  rulePackVersion: number;
}

function toFinding(rule: Rule, outcome: Extract<Outcome, { kind: 'sprung' }>): Finding {
  return {
    ruleId: rule.id,
    title: rule.title,
    group: rule.group,
    sentence: outcome.sentence,
    evidence: outcome.evidence,
    why: rule.why,
    clearsWhen: rule.clearsWhen,
    clearsAt: outcome.clearsAt ?? rule.clearsAt,
    absence: outcome.absence ?? null,
  };
}

const endsAsOf = (outcome: Outcome | undefined): 'cleared' | 'lapsed' =>
  outcome?.kind === 'clear' ? 'cleared' : 'lapsed';

const canReopen = (episode: Episode, today: IsoDate): boolean =>
  episode.endedOn !== null && daysBetween(episode.endedOn, today) <= REOPENS_WITHIN_DAYS;

/** The rule's open episode, else the one that ended last and could still re-open. */
function currentEpisode(episodes: readonly Episode[], today: IsoDate): Episode | undefined {
  if (episodes.length === 0) return undefined;
  return (
    episodes.find((episode) => episode.status === 'open') ??
    episodes
      .filter((episode) => canReopen(episode, today))
      .sort((a, b) => compareText(b.endedOn ?? '', a.endedOn ?? ''))[0]
  );
}

const ENDED = { coveredBy: null, waiver: null, isWaived: false } as const;

/** What becomes of one rule's episode; `null`: there is none, and none opens. */
function nextEpisode(judgement: Judgement, previous: Episode | undefined, day: EpisodeDay): Episode | null {
  const { rule, tuning, outcome } = judgement;
  if (judgement.isHeld) return previous ?? null;

  const severity = (absence: Finding['absence'], openedOn: IsoDate) =>
    severityOf(rule, tuning.severity, { absence, openedOn }, day, day.today);

  if (outcome.kind === 'sprung') {
    const finding = toFinding(rule, outcome);
    const openedOn = previous?.openedOn ?? day.today;
    return {
      ruleId: rule.id,
      openedOn,
      status: 'open',
      endedOn: null,
      severity: severity(finding.absence, openedOn),
      isVerified: true,
      coveredBy: null,
      // A waiver ends with its episode, also where the flag springs again and is the same one.
      waiver: previous?.status === 'open' ? previous.waiver : null,
      isWaived: false,
      finding,
      rulePackVersion: day.rulePackVersion,
    };
  }
  if (previous?.status !== 'open') return previous ?? null;
  if (outcome.kind === 'clear' || outcome.kind === 'not-applicable') {
    return { ...previous, status: endsAsOf(outcome), endedOn: day.today, ...ENDED };
  }
  // Deleting a fact is no way out: the flag stays, grows older, and says that it could not be verified.
  return { ...previous, isVerified: false, severity: severity(previous.finding.absence, previous.openedOn) };
}

/** Lists each open episode under the first open one, in catalogue order, whose rule covers it. */
function withCovers(episodes: Episode[], judgements: readonly Judgement[]): Episode[] {
  const isOpen = (ruleId: string) => episodes.some((episode) => episode.ruleId === ruleId && episode.status === 'open');
  const coverers = judgements.map(({ rule }) => rule).filter((rule) => rule.covers && isOpen(rule.id));
  const namedBy = (ruleId: string) => {
    const outcome = judgements.find(({ rule }) => rule.id === ruleId)?.outcome;
    return outcome?.kind === 'sprung' && outcome.coveredBy && isOpen(outcome.coveredBy) ? outcome.coveredBy : null;
  };
  return episodes.map((episode) => {
    const coveredBy =
      coverers.find((rule) => rule.covers?.includes(episode.ruleId))?.id ?? namedBy(episode.ruleId) ?? null;
    return episode.status !== 'open' || coveredBy === episode.coveredBy ? episode : { ...episode, coveredBy };
  });
}

/** Says of each open episode whether its waiver holds today. */
const withWaivers = (episodes: Episode[], today: IsoDate): Episode[] =>
  episodes.map((episode) => {
    const isWaived = episode.status === 'open' && isWaivedOn(episode.waiver, episode.severity, today);
    return isWaived === episode.isWaived ? episode : { ...episode, isWaived };
  });

/**
 * Carries the episodes of one initiative on by one judgement. Pure: the ones handed in stay as they are.
 *
 * @param previous Those that are open, or ended within the last seven days. An open one of a rule that no longer
 *   exists lapses.
 * @returns Those that are open, ended now, or could still re-open; in the order of the judgements.
 */
export function carryOn(previous: readonly Episode[], judgements: readonly Judgement[], day: EpisodeDay): Episode[] {
  const next: Episode[] = [];
  for (const judgement of judgements) {
    const own = previous.filter((episode) => episode.ruleId === judgement.rule.id);
    const episode = nextEpisode(judgement, currentEpisode(own, day.today), day);
    if (episode) next.push(episode);
  }
  for (const episode of previous) {
    if (judgements.some((judgement) => judgement.rule.id === episode.ruleId)) continue;
    if (episode.status === 'open') next.push({ ...episode, status: 'lapsed', endedOn: day.today, ...ENDED });
    else if (canReopen(episode, day.today)) next.push(episode);
  }
  return withWaivers(withCovers(next, judgements), day.today);
}
