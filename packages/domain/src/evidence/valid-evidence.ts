import { addDays, type IsoDate } from '../calendar/calendar.ts';
import type { EvidenceFact } from '../initiatives/facts.ts';
import type { EvidenceKind } from './evidence.ts';

/** Whether something of the kind is valid today, for the whole or for any department: date <= today <= validUntil. */
export const hasValidEvidence = (evidence: readonly EvidenceFact[], kind: EvidenceKind, today: IsoDate): boolean =>
  evidence.some(
    (item) => item.kind === kind && item.date <= today && (item.validUntil === null || today <= item.validUntil),
  );

/** The days on which evidence of the kinds begins or ceases to be valid. */
export const evidenceTurns = (evidence: readonly EvidenceFact[], ...kinds: EvidenceKind[]): (IsoDate | null)[] =>
  evidence
    .filter((item) => kinds.includes(item.kind))
    .flatMap((item) => [item.date, item.validUntil === null ? null : addDays(item.validUntil, 1)]);
