import { firstDayPast, isMoreThanCadencesAgo } from '../calendar/age-in-cadences.ts';
import type { Cadence } from '../calendar/cadence.ts';
import type { IsoDate } from '../calendar/calendar.ts';
import type { InitiativeFacts, StatusUpdateFact } from '../initiatives/facts.ts';
import type { StatedHealth } from '../status-updates/status-update.ts';
import type { AssessedHealth } from './assessment.ts';
import type { Episode } from './episode.ts';
import type { Judgement } from './run-rule.ts';

/**
 * `red` with a critical flag, else `amber` with a major one, else `unknown` when a rule could not judge, else `green`.
 * Covered and waived flags do not count, nor what says of itself that it leaves health alone.
 */
export function assessedHealth(episodes: readonly Episode[], all: readonly Judgement[]): AssessedHealth {
  const judgements = all.filter(({ rule }) => !rule.leavesHealth);
  const leaveIt = all.filter(({ rule }) => rule.leavesHealth).map(({ rule }) => rule.id);
  const counted = episodes.filter(
    ({ ruleId, status, coveredBy, isWaived }) =>
      status === 'open' && coveredBy === null && !isWaived && !leaveIt.includes(ruleId),
  );
  if (counted.some((episode) => episode.severity === 'critical')) return 'red';
  if (counted.some((episode) => episode.severity === 'major')) return 'amber';
  const isUnsure = judgements.some(({ outcome }) => outcome.kind === 'not-enough-data' || outcome.kind === 'error');
  return isUnsure ? 'unknown' : 'green';
}

const WORST_FIRST = ['off-track', 'at-risk', 'on-track'] as const satisfies StatedHealth[];
const STATED_FOR_CADENCES = 2;

type Updates = Pick<InitiativeFacts, 'statusUpdates' | 'affectedDepartmentIds'>;

/** The newest update of the owner and of each affected department, as posted by `today`. */
function latestUpdates(facts: Updates, today: IsoDate): StatusUpdateFact[] {
  const newest = new Map<string | null, StatusUpdateFact>();
  for (const update of facts.statusUpdates) {
    const speaksFor = update.departmentId;
    if (speaksFor !== null && !facts.affectedDepartmentIds.includes(speaksFor)) continue;
    const known = newest.get(speaksFor);
    if (update.postedOn <= today && (!known || update.postedOn >= known.postedOn)) newest.set(speaksFor, update);
  }
  return [...newest.values()];
}

/**
 * The worst health that the owner or an affected department states; `null`: not stated. An update speaks for two
 * cadences after it was posted; where no cadence is set, for two quarters, the longest there is.
 */
export function statedHealth(facts: Updates, cadence: Cadence | null, today: IsoDate): StatedHealth | null {
  const stated = latestUpdates(facts, today)
    .filter((update) => !isMoreThanCadencesAgo(update.postedOn, cadence ?? 'quarterly', STATED_FOR_CADENCES, today))
    .map((update) => update.health);
  return WORST_FIRST.find((health) => stated.includes(health)) ?? null;
}

/** The days on which an update begins or ceases to speak. */
export const statedHealthTurns = (facts: Updates, cadence: Cadence | null): IsoDate[] =>
  facts.statusUpdates.flatMap(({ postedOn }) => [
    postedOn,
    firstDayPast(postedOn, cadence ?? 'quarterly', STATED_FOR_CADENCES),
  ]);
