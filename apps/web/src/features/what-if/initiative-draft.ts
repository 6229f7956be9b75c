import type { EvidenceKind, HypotheticalChanges, IsoDate } from '@flightpath/domain';

type Outcome = NonNullable<HypotheticalChanges['pilotEnd']>['outcome'];

/** What the form on one initiative holds; `null`: as it is. */
export interface Draft {
  nextPhaseOwnerId: string | null;
  gatePlannedOn: IsoDate | null;
  sponsorId: string | null;
  championId: string | null;
  championDepartmentId: string | null;
  evidence: EvidenceKind | null;
  pilotOutcome: Outcome | null;
  pilotEndedOn: IsoDate | null;
}

export const EMPTY_DRAFT: Draft = {
  nextPhaseOwnerId: null,
  gatePlannedOn: null,
  sponsorId: null,
  championId: null,
  championDepartmentId: null,
  evidence: null,
  pilotOutcome: null,
  pilotEndedOn: null,
};

/** The hypothesis, or a sentence that says what is missing. New people and documents count from `today`. */
export function draftChanges(draft: Draft, today: IsoDate): HypotheticalChanges | string {
  const { nextPhaseOwnerId, gatePlannedOn, sponsorId, championId, championDepartmentId, evidence } = draft;
  if ((championId === null) !== (championDepartmentId === null)) return 'A champion needs a person and a department.';
  if (draft.pilotOutcome === null && draft.pilotEndedOn !== null) return 'Say how the pilot ends on that day.';
  const changes: HypotheticalChanges = {
    ...(nextPhaseOwnerId && { nextPhaseOwnerId }),
    ...(gatePlannedOn && { gatePlannedOn }),
    ...(sponsorId && { addSponsors: [{ personId: sponsorId, kind: 'executive' as const, from: today }] }),
    ...(championId &&
      championDepartmentId && {
        addChampions: [{ personId: championId, departmentId: championDepartmentId, from: today }],
      }),
    ...(evidence && { addEvidence: [{ kind: evidence, date: today, departmentId: null }] }),
    ...(draft.pilotOutcome && { pilotEnd: { outcome: draft.pilotOutcome, endedOn: draft.pilotEndedOn ?? today } }),
  };
  return Object.keys(changes).length === 0 ? 'Suppose at least one thing of it.' : changes;
}
