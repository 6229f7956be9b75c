import { earliest, type IsoDate } from '../calendar/calendar.ts';
import type { Episode } from './episode.ts';
import type { Judgement } from './run-rule.ts';
import { risesOn } from './severity.ts';

/**
 * The first day after today on which an assessment could change although no fact does: a rule turns, a grace ends,
 * a severity rises, a statement of health runs out. `null`: it stands for ever.
 */
export function reviewOn(
  judgements: readonly Judgement[],
  episodes: readonly Episode[],
  otherTurns: readonly IsoDate[],
  today: IsoDate,
): IsoDate | null {
  const rises = episodes.map((episode) => {
    const judgement = judgements.find(({ rule }) => rule.id === episode.ruleId);
    if (episode.status !== 'open' || !judgement || judgement.isHeld) return null;
    return risesOn(judgement.rule, episode.finding.absence, episode.openedOn);
  });
  const later = [...rises, ...otherTurns].filter((date) => date !== null && date > today);
  return earliest(...judgements.map((judgement) => judgement.turnsOn), ...later);
}
