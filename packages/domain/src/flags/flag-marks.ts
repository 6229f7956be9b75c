import type { FlagMark } from '../initiatives/initiative.ts';
import type { Episode } from './episode.ts';
import { compareText } from './sentences.ts';
import { compareSeverity } from './severity.ts';

/** The open flags that count, neither covered nor waived, as lists show them: the most severe first, then the oldest. */
export function flagMarks(episodes: readonly Episode[]): FlagMark[] {
  return episodes
    .filter((episode) => episode.status === 'open' && episode.coveredBy === null && !episode.isWaived)
    .sort((a, b) => compareSeverity(a.severity, b.severity) || compareText(a.openedOn, b.openedOn))
    .map(({ ruleId, severity, finding }) => ({
      ruleId,
      title: finding.title,
      severity,
      sentence: finding.sentence,
      isToBeRecorded: finding.absence === 'never',
    }));
}
