import { earliest, type IsoDate, latest } from '../calendar/calendar.ts';
import { dateInWords } from '../calendar/date-in-words.ts';
import type { EvidenceKind } from '../evidence/evidence.ts';
import { hasValidEvidence } from '../evidence/valid-evidence.ts';
import type { EvidenceFact } from '../initiatives/facts.ts';
import type { CriterionGap } from './criterion.ts';

/**
 * What is missing where nothing of the kind is valid today: when the last one ran out, else when the first one begins
 * to count; nothing where one is valid. `evidenceTurns` of the kind are its turning points.
 *
 * @param name As a sentence calls it, with a small first letter: "runbook".
 */
export function evidenceGap(
  evidence: readonly EvidenceFact[],
  kind: EvidenceKind,
  name: string,
  today: IsoDate,
): CriterionGap[] {
  if (hasValidEvidence(evidence, kind, today)) return [];
  const ofKind = evidence.filter((item) => item.kind === kind);
  const ranOutOn = latest(
    ...ofKind.map(({ validUntil }) => validUntil).filter((date) => date !== null && date < today),
  );
  const countsFrom = earliest(...ofKind.map(({ date }) => date).filter((date) => date > today));
  const sentence = () => {
    if (ranOutOn) return `The last ${name} was valid until ${dateInWords(ranOutOn)}.`;
    return countsFrom
      ? `The ${name} is dated ${dateInWords(countsFrom)} and counts from then.`
      : `No ${name} is recorded.`;
  };
  return [{ sentence: sentence(), field: 'evidence' }];
}
