import type { IsoDate } from '../calendar/calendar.ts';
import { unretired } from '../indicators/unretired.ts';
import type { Contradiction } from '../initiatives/contradiction.ts';
import type { Directory } from '../initiatives/directory.ts';
import type { IndicatorFact, InitiativeFacts } from '../initiatives/facts.ts';
import { newestPilot } from '../pilots/newest-pilot.ts';
import type { ChecklistChanges } from './checklist-changes.ts';
import type { FoundationChecklist } from './foundation-checklist.ts';
import { listedChampions } from './listed.ts';
import {
  type Resolved,
  resolveDepartment,
  resolveIndicator,
  resolvePerson,
  splitChampionEntry,
} from './resolve-entry.ts';

/** Resolves every entry of a list; what cannot be resolved becomes an error that points to the entry. */
export function resolveAll<Item>(
  entries: readonly string[],
  pointer: string,
  errors: Contradiction[],
  resolve: (entry: string) => Resolved<Item>,
): Item[] {
  return entries.flatMap((entry, index) => {
    const resolved = resolve(entry);
    if (resolved.ok) return [resolved.item];
    errors.push({ pointer: `${pointer}/${index}`, detail: resolved.detail });
    return [];
  });
}

/** The affected departments that the document lists; those the pilot runs in cannot be left out. */
export function resolveDepartments(
  document: FoundationChecklist,
  facts: InitiativeFacts,
  directory: Directory,
  errors: Contradiction[],
): string[] {
  const pointer = '#/crossFunctional/departments';
  const before = errors.length;
  const isListed = ({ id }: { id: string }) => facts.affectedDepartmentIds.includes(id);
  const found = resolveAll(document.crossFunctional.departments, pointer, errors, (entry) =>
    resolveDepartment(entry, directory.departments, isListed),
  );
  const ids = [...new Set(found.map(({ id }) => id))];
  if (errors.length > before) return ids;
  for (const id of newestPilot(facts.pilots)?.departmentIds ?? []) {
    if (ids.includes(id)) continue;
    const name = directory.departments.find((department) => department.id === id)?.name ?? id;
    errors.push({ pointer, detail: `The pilot runs in ${name}, so ${name} is affected and cannot be left out.` });
  }
  return ids;
}

/** The champions that the document lists, each in one of `departmentIds`. */
export function resolveChampions(
  document: FoundationChecklist,
  departmentIds: readonly string[],
  facts: InitiativeFacts,
  directory: Directory,
  today: IsoDate,
  errors: Contradiction[],
) {
  const listed = listedChampions(facts, today);
  return resolveAll(document.crossFunctional.changeChampions, '#/crossFunctional/changeChampions', errors, (entry) => {
    const parts = splitChampionEntry(entry);
    if (!parts) return { ok: false, detail: `"${entry}" names no department. Write it as in "Ann Lee (Claims)".` };
    const department = resolveDepartment(parts.department, directory.departments, ({ id }) =>
      departmentIds.includes(id),
    );
    if (!department.ok) return department;
    const { id: departmentId, name } = department.item;
    if (!departmentIds.includes(departmentId)) {
      return {
        ok: false,
        detail: `${name} is not among the affected departments. Add it there, or leave this champion out.`,
      };
    }
    const isListed = ({ id }: { id: string }) =>
      listed.some((champion) => champion.personId === id && champion.departmentId === departmentId);
    const person = resolvePerson(parts.person, directory, isListed, today);
    return person.ok ? { ok: true, item: { personId: person.item.id, departmentId } } : person;
  });
}

/** What the two lists of indicators change: left out is retired, in the other list is turned. */
export function resolveIndicators(
  document: FoundationChecklist,
  facts: InitiativeFacts,
  today: IsoDate,
  errors: Contradiction[],
): ChecklistChanges['indicators'] {
  const inUse = unretired(facts.indicators, today);
  const resolve = (field: 'leadingIndicators' | 'laggingIndicators', timing: IndicatorFact['timing']) =>
    resolveAll(document.valueMeasurement[field], `#/valueMeasurement/${field}`, errors, (entry) =>
      resolveIndicator(entry, inUse, (indicator) => indicator.timing === timing),
    );
  const leading = resolve('leadingIndicators', 'leading');
  const lagging = resolve('laggingIndicators', 'lagging');
  for (const { name } of leading.filter((indicator) => lagging.includes(indicator))) {
    const detail = `${name} stands in both lists; an indicator is either leading or lagging.`;
    errors.push({ pointer: '#/valueMeasurement/laggingIndicators', detail });
  }
  const retime = (listed: IndicatorFact[], timing: IndicatorFact['timing']) =>
    listed.filter((indicator) => indicator.timing !== timing).map(({ id }) => ({ id, timing }));
  return {
    retire: inUse
      .filter((indicator) => !leading.includes(indicator) && !lagging.includes(indicator))
      .map(({ id }) => id),
    retime: [...retime(leading, 'leading'), ...retime(lagging, 'lagging')],
  };
}
