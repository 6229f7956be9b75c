import { Cadence } from '../calendar/cadence.ts';
import type { IsoDate } from '../calendar/calendar.ts';
import type { Contradiction } from '../initiatives/contradiction.ts';
import type { Directory } from '../initiatives/directory.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { Prose } from '../initiatives/identifiers.ts';
import { type ChecklistChanges, periodChanges } from './checklist-changes.ts';
import type { FoundationChecklist } from './foundation-checklist.ts';
import { splitGovernanceModel } from './governance-model.ts';
import { listedChampions, listedSponsors, mainNarrative } from './listed.ts';
import { resolvePerson } from './resolve-entry.ts';
import { resolveAll, resolveChampions, resolveDepartments, resolveIndicators } from './resolve-lists.ts';

export type ResolvedChecklist = { ok: true; changes: ChecklistChanges } | { ok: false; errors: Contradiction[] };

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  new Set(a).size === new Set(b).size && a.every((id) => b.includes(id));

/** `changes[field] = text` where the text differs from what is recorded; too long is an error. */
function readText(text: string, recorded: string | null, pointer: string, errors: Contradiction[]) {
  const value = text.trim() || null;
  if (value === (recorded?.trim() || null)) return undefined;
  if (value !== null && !Prose.safeParse(value).success) {
    errors.push({ pointer, detail: `It has ${value.length} characters; at most 10000 can be kept.` });
  }
  return value;
}

function resolveCadence(text: string, errors: Contradiction[]): Cadence | null {
  const value = text.trim().toLowerCase();
  if (value === '') return null;
  const cadence = Cadence.safeParse(value);
  if (cadence.success) return cadence.data;
  const detail = `"${text}" is not a cadence. Write ${Cadence.options.join(', ')}, or leave it empty.`;
  errors.push({ pointer: '#/valueMeasurement/reportingCadence', detail });
  return null;
}

/**
 * Reads a written checklist against the records: every entry must name exactly one person who is here, one department
 * or one indicator of the initiative, by name or as `id:<uuid>`. Entries left out end today, new ones begin today.
 *
 * @param directory All people and departments of the tenant.
 * @returns What to change, or every error at once, each with the JSON pointer of the entry. Writes nothing.
 */
export function resolveChecklist(
  document: FoundationChecklist,
  facts: InitiativeFacts,
  directory: Directory,
  today: IsoDate,
): ResolvedChecklist {
  const { executiveAlignment: alignment, crossFunctional, valueMeasurement } = document;
  const errors: Contradiction[] = [];

  const sponsoring = listedSponsors(facts, today);
  const sponsors = resolveAll(alignment.sponsors, '#/executiveAlignment/sponsors', errors, (entry) =>
    resolvePerson(entry, directory, ({ id }) => sponsoring.some(({ personId }) => personId === id), today),
  ).map(({ id }) => ({ personId: id }));
  const departmentIds = resolveDepartments(document, facts, directory, errors);
  const champions = resolveChampions(document, departmentIds, facts, directory, today, errors);
  const indicators = resolveIndicators(document, facts, today, errors);
  const cadence = resolveCadence(valueMeasurement.reportingCadence, errors);
  const narrative = readText(
    alignment.valueNarrative,
    mainNarrative(facts)?.text ?? null,
    '#/executiveAlignment/valueNarrative',
    errors,
  );
  const communicationPlan = readText(
    crossFunctional.communicationPlan,
    facts.communicationPlan,
    '#/crossFunctional/communicationPlan',
    errors,
  );
  const governance = splitGovernanceModel(alignment.governanceModel);
  const governancePointer = '#/executiveAlignment/governanceModel';
  if (!governance) {
    const detail = 'Begin one line with "Decision rights:" and another with "Escalation path:".';
    errors.push({ pointer: governancePointer, detail });
  }
  const decisionRights = readText(governance?.decisionRights ?? '', facts.decisionRights, governancePointer, errors);
  const escalationPath = readText(governance?.escalationPath ?? '', facts.escalationPath, governancePointer, errors);
  if (errors.length > 0) return { ok: false, errors };

  const byPerson = (item: { personId: string }) => item.personId;
  const byPlace = (item: { personId: string; departmentId: string }) => `${item.personId} ${item.departmentId}`;
  const changes: ChecklistChanges = {
    sponsors: periodChanges(sponsors, { all: facts.sponsors, listed: sponsoring }, byPerson, facts.people, today),
    champions: periodChanges(
      champions,
      { all: facts.champions, listed: listedChampions(facts, today) },
      byPlace,
      facts.people,
      today,
    ),
    indicators,
  };
  if (!sameSet(departmentIds, facts.affectedDepartmentIds)) changes.affectedDepartmentIds = departmentIds;
  if (narrative !== undefined) changes.narrative = narrative;
  if (decisionRights !== undefined) changes.decisionRights = decisionRights;
  if (escalationPath !== undefined) changes.escalationPath = escalationPath;
  if (communicationPlan !== undefined) changes.communicationPlan = communicationPlan;
  if (cadence !== facts.reportingCadence) changes.reportingCadence = cadence;
  return { ok: true, changes };
}
