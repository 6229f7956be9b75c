import { dateInWords } from '../calendar/date-in-words.ts';
import type { Contradiction } from '../initiatives/contradiction.ts';
import type { Directory } from '../initiatives/directory.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { newestPilot } from '../pilots/newest-pilot.ts';
import { type TitledTunable, tuningContradictions, unknownTunable } from '../rule-packs/pack-contradictions.ts';
import type { HypotheticalChanges, WhatIf } from './hypothesis.ts';

/** What a what-if may speak of. */
export interface KnownToWhatIf {
  directory: Directory;
  initiatives: readonly InitiativeFacts[];
  /** All that a rule pack can tune, so also a what-if. */
  tunables: readonly TitledTunable[];
}

const unknown = (pointer: string, what: string): Contradiction => ({ pointer, detail: `There is no ${what}.` });

function unknownPeople(changes: HypotheticalChanges, { people }: Directory, at: string): Contradiction[] {
  const { ownerId, nextPhaseOwnerId, addSponsors = [], addChampions = [] } = changes;
  const named: [string, string | null | undefined][] = [
    [`${at}/ownerId`, ownerId],
    [`${at}/nextPhaseOwnerId`, nextPhaseOwnerId],
    ...addSponsors.map(({ personId }, index): [string, string] => [`${at}/addSponsors/${index}/personId`, personId]),
    ...addChampions.map(({ personId }, index): [string, string] => [`${at}/addChampions/${index}/personId`, personId]),
  ];
  return named
    .filter(([, id]) => id != null && !people.some((person) => person.id === id))
    .map(([pointer]) => unknown(pointer, 'such person in the directory'));
}

function unknownDepartments(changes: HypotheticalChanges, { departments }: Directory, at: string): Contradiction[] {
  const { affectedDepartmentIds = [], addChampions = [], addEvidence = [] } = changes;
  const named: [string, string | null][] = [
    ...affectedDepartmentIds.map((id, index): [string, string] => [`${at}/affectedDepartmentIds/${index}`, id]),
    ...addChampions.map((one, index): [string, string] => [
      `${at}/addChampions/${index}/departmentId`,
      one.departmentId,
    ]),
    ...addEvidence.map((one, index): [string, string | null] => [
      `${at}/addEvidence/${index}/departmentId`,
      one.departmentId,
    ]),
  ];
  return named
    .filter(([, id]) => id !== null && !departments.some((department) => department.id === id))
    .map(([pointer]) => unknown(pointer, 'such department'));
}

function pilotEndContradictions(facts: InitiativeFacts, changes: HypotheticalChanges, at: string): Contradiction[] {
  if (!changes.pilotEnd) return [];
  const pilot = newestPilot(facts.pilots);
  if (!pilot) return [unknown(`${at}/pilotEnd`, 'pilot that could end')];
  const { startedOn } = pilot;
  if (startedOn === null || changes.pilotEnd.endedOn >= startedOn) return [];
  const detail = `The pilot would end (${dateInWords(changes.pilotEnd.endedOn)}) before its start (${dateInWords(startedOn)}).`;
  return [{ pointer: `${at}/pilotEnd/endedOn`, detail }];
}

function changesContradictions(
  facts: InitiativeFacts,
  changes: HypotheticalChanges,
  directory: Directory,
  at: string,
): Contradiction[] {
  const unknownSponsors = (changes.endSponsors ?? []).flatMap(({ sponsorId }, index) =>
    facts.sponsors.some(({ id }) => id === sponsorId)
      ? []
      : [unknown(`${at}/endSponsors/${index}/sponsorId`, `such sponsor of ${facts.key}`)],
  );
  return [
    ...unknownPeople(changes, directory, at),
    ...unknownDepartments(changes, directory, at),
    ...unknownSponsors,
    ...pilotEndContradictions(facts, changes, at),
  ];
}

/**
 * What a what-if speaks of and nobody knows, and parameters that a rule refuses: without this a slip of the pen would
 * read as "nothing changes".
 *
 * @param at Where the hypotheses stand in the input.
 */
export function whatIfContradictions(whatIf: WhatIf, known: KnownToWhatIf, at = '#'): Contradiction[] {
  const { directory, initiatives, tunables } = known;
  const lines = initiatives.flatMap(({ fundingLines }) => fundingLines);
  return whatIf.flatMap((hypothesis, index): Contradiction[] => {
    const own = `${at}/${index}`;
    if (hypothesis.kind === 'person-leaves') {
      const isKnown = directory.people.some(({ id }) => id === hypothesis.personId);
      return isKnown ? [] : [unknown(`${own}/personId`, 'such person in the directory')];
    }
    if (hypothesis.kind === 'funding-line-ends') {
      const isKnown = lines.some(({ id }) => id === hypothesis.fundingLineId);
      return isKnown ? [] : [unknown(`${own}/fundingLineId`, 'such funding line')];
    }
    if (hypothesis.kind === 'parameters') {
      const tunable = tunables.find(({ id }) => id === hypothesis.ruleId);
      if (tunable) return tuningContradictions(tunable, hypothesis, own);
      return [{ pointer: `${own}/ruleId`, detail: unknownTunable(hypothesis.ruleId) }];
    }
    const facts = initiatives.find(({ key }) => key === hypothesis.initiativeKey);
    if (!facts) return [unknown(`${own}/initiativeKey`, `initiative ${hypothesis.initiativeKey}`)];
    return changesContradictions(facts, hypothesis.changes, directory, `${own}/changes`);
  });
}
