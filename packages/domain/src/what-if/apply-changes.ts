import type { Directory } from '../initiatives/directory.ts';
import type { InitiativeFacts, PilotFact } from '../initiatives/facts.ts';
import { newestPilot } from '../pilots/newest-pilot.ts';
import type { HypotheticalChanges } from './hypothesis.ts';
import { nameInFacts } from './name-in-facts.ts';

/** The title of evidence that is only supposed. */
const SUPPOSED_EVIDENCE = 'Supposed evidence';

function withPilotEnd(pilots: PilotFact[], end: HypotheticalChanges['pilotEnd']): PilotFact[] {
  const newest = newestPilot(pilots);
  return end === undefined || newest === null
    ? pilots
    : pilots.map((pilot) => (pilot === newest ? { ...pilot, ...end } : pilot));
}

function affectedDepartments(facts: InitiativeFacts, ids: readonly string[] | undefined): string[] {
  if (ids === undefined) return facts.affectedDepartmentIds;
  return [...new Set([...ids, ...facts.pilots.flatMap(({ departmentIds }) => departmentIds)])];
}

function sponsorsAfter(facts: InitiativeFacts, { addSponsors = [], endSponsors = [] }: HypotheticalChanges) {
  const endOf = (sponsorId: string) => endSponsors.findLast((end) => end.sponsorId === sponsorId)?.on;
  const added = addSponsors.map((sponsor, index) => ({
    ...sponsor,
    id: `supposed-sponsor-${facts.sponsors.length + index}`,
    to: null,
    lastCheckInOn: null,
  }));
  return [...facts.sponsors.map((sponsor) => ({ ...sponsor, to: endOf(sponsor.id) ?? sponsor.to })), ...added];
}

/**
 * The facts of an initiative after `changes`; `facts` stay as they are. Records that are only supposed have made-up
 * ids (`supposed-sponsor-0`); nothing in a judgement depends on them.
 */
export function applyChanges(
  facts: InitiativeFacts,
  changes: HypotheticalChanges,
  directory: Directory,
): InitiativeFacts {
  const { addChampions = [], addEvidence = [], addSponsors = [], affectedDepartmentIds = [] } = changes;
  const changed: InitiativeFacts = {
    ...facts,
    ownerId: changes.ownerId === undefined ? facts.ownerId : changes.ownerId,
    nextPhaseOwnerId: changes.nextPhaseOwnerId === undefined ? facts.nextPhaseOwnerId : changes.nextPhaseOwnerId,
    gatePlannedOn: changes.gatePlannedOn === undefined ? facts.gatePlannedOn : changes.gatePlannedOn,
    affectedDepartmentIds: affectedDepartments(facts, changes.affectedDepartmentIds),
    pilots: withPilotEnd(facts.pilots, changes.pilotEnd),
    sponsors: sponsorsAfter(facts, changes),
    champions: [
      ...facts.champions,
      ...addChampions.map((champion, index) => ({
        ...champion,
        id: `supposed-champion-${facts.champions.length + index}`,
        to: null,
      })),
    ],
    evidence: [
      ...facts.evidence,
      ...addEvidence.map((item, index) => ({
        ...item,
        id: `supposed-evidence-${facts.evidence.length + index}`,
        title: SUPPOSED_EVIDENCE,
        validUntil: null,
      })),
    ],
  };
  const named = {
    personIds: [
      changes.ownerId,
      changes.nextPhaseOwnerId,
      ...[...addSponsors, ...addChampions].map(({ personId }) => personId),
    ],
    departmentIds: [
      ...affectedDepartmentIds,
      ...[...addChampions, ...addEvidence].map(({ departmentId }) => departmentId),
    ],
  };
  return nameInFacts(changed, named, directory);
}
