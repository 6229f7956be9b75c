import { compareText } from '../flags/sentences.ts';
import type { Replay, ReplayedEpisode } from './replay.ts';

/** What one rule did under one rule pack. */
export interface ReplayedRule {
  /** How many flags it opened. */
  openings: number;
  /** On how many days its flags were open, all initiatives together. */
  flagDays: number;
}

/** A flag that one of two replays has and the other does not. */
export interface UnmatchedEpisode extends ReplayedEpisode {
  initiative: Replay['initiative'];
}

/** What differs for one rule between two replays of the same initiatives. */
export interface ReplayComparison {
  ruleId: string;
  title: string;
  a: ReplayedRule;
  b: ReplayedRule;
  onlyInA: UnmatchedEpisode[];
  onlyInB: UnmatchedEpisode[];
}

const episodesOf = (replays: readonly Replay[], ruleId: string): UnmatchedEpisode[] =>
  replays.flatMap(({ initiative, episodes }) =>
    episodes.filter((episode) => episode.ruleId === ruleId).map((episode) => ({ ...episode, initiative })),
  );

const sumUp = (episodes: readonly UnmatchedEpisode[]): ReplayedRule => ({
  openings: episodes.length,
  flagDays: episodes.reduce((days, { daysOpen }) => days + daysOpen, 0),
});

/** `episode` was still open on the day the other opened. */
const reaches = (episode: UnmatchedEpisode, other: UnmatchedEpisode): boolean =>
  episode.endedOn === null || other.openedOn < episode.endedOn;

/** Both were open on one day at least. */
const overlap = (a: UnmatchedEpisode, b: UnmatchedEpisode): boolean =>
  a.initiative.key === b.initiative.key && reaches(a, b) && reaches(b, a);

const without = (all: readonly UnmatchedEpisode[], others: readonly UnmatchedEpisode[]): UnmatchedEpisode[] =>
  all.filter((episode) => !others.some((other) => overlap(episode, other)));

/**
 * What two rule packs make of the same past, rule by rule: how many flags, on how many days, and which flags only one
 * of them has. A flag that opens some days earlier under one of them is the same flag as long as both were open on one
 * day; the days tell the rest. Rules in which nothing was open under either are left out; the others come by id.
 */
export function compareReplays(a: readonly Replay[], b: readonly Replay[]): ReplayComparison[] {
  const titles = new Map([...a, ...b].flatMap(({ episodes }) => episodes).map(({ ruleId, title }) => [ruleId, title]));
  return [...titles]
    .sort(([first], [second]) => compareText(first, second))
    .map(([ruleId, title]) => {
      const [ofA, ofB] = [episodesOf(a, ruleId), episodesOf(b, ruleId)];
      return {
        ruleId,
        title,
        a: sumUp(ofA),
        b: sumUp(ofB),
        onlyInA: without(ofA, ofB),
        onlyInB: without(ofB, ofA),
      };
    });
}
