import { addDays, daysBetween, type IsoDate } from '../calendar/calendar.ts';
import type { Episode } from '../flags/episode.ts';
import type { Finding, Severity } from '../flags/finding.ts';
import { compareText } from '../flags/sentences.ts';
import { compareSeverity } from '../flags/severity.ts';
import { type JudgedDays, standingJudgements } from './standing-judgements.ts';

/** An episode as the replay of a rule pack gives it. */
export interface ReplayedEpisode {
  ruleId: string;
  title: string;
  openedOn: IsoDate;
  status: Episode['status'];
  /** `null`: still open on the last day. */
  endedOn: IsoDate | null;
  /** The highest it reached. */
  severity: Severity;
  /** On how many days of the replay it was open. */
  daysOpen: number;
  /** As it was last found. */
  finding: Finding;
}

/** The flags that one rule pack gives an initiative between two days. */
export interface Replay {
  initiative: { key: string; name: string };
  from: IsoDate;
  to: IsoDate;
  /** By day of opening, then by rule. */
  episodes: ReplayedEpisode[];
}

/** What is replayed; without `episodes` it begins with none, so that what was open before opens on the first day. */
export type ReplayQuestion = Omit<JudgedDays, 'episodes'> & Partial<Pick<JudgedDays, 'episodes'>>;

const mostSevere = (a: Severity, b: Severity): Severity => (compareSeverity(a, b) < 0 ? a : b);

/** The episode after one more judgement that stands for `days`. */
function grown(before: ReplayedEpisode | undefined, episode: Episode, days: number): ReplayedEpisode {
  const { ruleId, finding, openedOn, status, endedOn, severity } = episode;
  return {
    ruleId,
    title: finding.title,
    openedOn,
    status,
    endedOn,
    severity: before ? mostSevere(before.severity, severity) : severity,
    daysOpen: (before?.daysOpen ?? 0) + (status === 'open' ? days : 0),
    finding,
  };
}

/**
 * Judges the past of one initiative under a rule pack: the episodes that were open on any day from `from` to `to`. The
 * same as if every day were judged. Waivers are not replayed: they change no episode, only what it counts for.
 */
export function replay(question: ReplayQuestion): Replay {
  const { history, from, to, episodes: before = [] } = question;
  const found = new Map<string, ReplayedEpisode>();
  for (const standing of standingJudgements({ ...question, episodes: before })) {
    for (const episode of standing.assessment.episodes) {
      const key = `${episode.ruleId} ${episode.openedOn}`;
      const days = daysBetween(standing.from, addDays(standing.to, 1));
      found.set(key, grown(found.get(key), episode, days));
    }
  }
  const { key = '', name = '' } = history.at(-1)?.facts ?? {};
  return {
    initiative: { key, name },
    from,
    to,
    episodes: [...found.values()]
      .filter(({ daysOpen }) => daysOpen > 0)
      .sort((a, b) => compareText(a.openedOn, b.openedOn) || compareText(a.ruleId, b.ruleId)),
  };
}
