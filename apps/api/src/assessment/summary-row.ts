// The line of the register: the document that lists answer with, and what they filter, sort and count by.
import {
  activeSponsors,
  departmentsAbove,
  flagMarks,
  type InitiativeFacts,
  type InitiativeRow,
  latest,
  type PersonRef,
} from '@flightpath/domain';
import type { Judgement } from './judge.ts';

/** One row of `initiative_rows`; the keys are its columns. */
export type SummaryRow = ReturnType<typeof summaryRow>;

/** @param updatedAt when the newest revision was made, ISO 8601. */
export function summaryRow({ last, facts, assessment, entry }: Judgement, updatedAt: string) {
  const document = documentOf(last.number, facts, assessment, updatedAt);
  const { flags } = document;
  const home = facts.homeDepartmentId;
  return {
    initiative_id: facts.id,
    number: last.number,
    document,
    name: facts.name,
    phase: facts.phase,
    phase_entered_on: facts.phaseEnteredOn,
    state: facts.state,
    health: document.health,
    stated_health: document.statedHealth,
    owner_id: facts.ownerId,
    home_department_id: home,
    department_ids: home === null ? [] : [home, ...departmentsAbove(home, facts.departments)],
    flag_rule_ids: flags.map((flag) => flag.ruleId),
    critical_flags: flags.filter((flag) => flag.severity === 'critical').length,
    major_flags: flags.filter((flag) => flag.severity === 'major').length,
    minor_flags: flags.filter((flag) => flag.severity === 'minor').length,
    to_be_recorded_flags: flags.filter((flag) => flag.isToBeRecorded).length,
    waived_flags: assessment.episodes.filter((flag) => flag.isWaived && flag.coveredBy === null).length,
    registered_on: facts.registeredOn,
    last_update_on: document.lastUpdateOn,
    last_told_on: document.lastToldOn,
    last_activity_on: facts.lastActivityOn,
    updated_at: updatedAt,
    review_on: assessment.reviewOn,
    assessed_on: assessment.assessedOn,
    rule_pack_version: assessment.rulePackVersion,
    read_person_ids: facts.people.map((person) => person.id),
    read_department_ids: facts.departments.map((department) => department.id),
    search_text: searchText(document, facts),
    entry,
    gate: assessment.gate,
  };
}

function documentOf(
  number: number,
  facts: InitiativeFacts,
  assessment: Judgement['assessment'],
  updatedAt: string,
): InitiativeRow {
  const department = facts.departments.find(({ id }) => id === facts.homeDepartmentId);
  return {
    id: facts.id,
    key: `INI-${number}`,
    externalId: facts.externalId,
    name: facts.name,
    department: department ? { id: department.id, name: department.name } : null,
    phase: facts.phase,
    phaseEnteredOn: facts.phaseEnteredOn,
    state: facts.state,
    health: assessment.health,
    statedHealth: assessment.statedHealth,
    owner: personRef(facts, facts.ownerId),
    sponsors: activeSponsors(facts, assessment.assessedOn).flatMap(({ personId }) => personRef(facts, personId) ?? []),
    flags: flagMarks(assessment.episodes),
    lastToldOn: facts.lastToldOn,
    lastUpdateOn: latest(...facts.statusUpdates.map(({ postedOn }) => postedOn)),
    registeredOn: facts.registeredOn,
    updatedAt,
  };
}

function personRef(facts: InitiativeFacts, id: string | null): PersonRef | null {
  const person = facts.people.find((one) => one.id === id);
  return person ? { id: person.id, name: person.name } : null;
}

function searchText(document: InitiativeRow, facts: InitiativeFacts): string {
  const { key, externalId, name, department, owner } = document;
  const parts = [key, externalId, name, facts.summary, department?.name, owner?.name];
  return parts.filter(Boolean).join('\n').toLowerCase();
}
