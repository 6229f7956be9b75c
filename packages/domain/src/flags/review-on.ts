import { addDays, earliest, type IsoDate } from '../calendar/calendar.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import type { Episode } from './episode.ts';
import type { Judgement } from './run-rule.ts';
import { risesOn } from './severity.ts';

/**
 * The first day after today on which an assessment could change although no fact does: a rule turns, a grace ends,
 * a severity rises, a waiver runs out, a pause ends, a statement of health runs out. `null`: it stands for ever.
 */
export function reviewOn(
  judgements: readonly Judgement[],
  episodes: readonly Episode[],
  { pauses }: Pick<InitiativeFacts, 'pauses'>,
  otherTurns: readonly (IsoDate | null)[],
  today: IsoDate,
): IsoDate | null {
  const ofEpisodes = episodes.flatMap((episode) => {
    if (episode.status !== 'open') return [];
    const judgement = judgements.find(({ rule }) => rule.id === episode.ruleId);
    const waiverEnds = episode.waiver ? addDays(episode.waiver.expiresOn, 1) : null;
    if (!judgement || judgement.isHeld) return [waiverEnds];
    return [waiverEnds, risesOn(judgement.rule, episode.finding.absence, episode.openedOn, pauses)];
  });
  const ofPauses = pauses.flatMap(({ from, resumeOn }) => [from, resumeOn]);
  const later = [...ofEpisodes, ...ofPauses, ...otherTurns].filter((date) => date !== null && date > today);
  return earliest(...judgements.map((judgement) => judgement.turnsOn), ...later);
}
