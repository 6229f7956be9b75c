import type { IsoDate } from '../calendar/calendar.ts';
import { departmentName, distinctLines } from '../departments/department-tree.ts';
import { namesInWords } from '../flags/sentences.ts';
import type { InitiativeFacts, SponsorFact } from '../initiatives/facts.ts';
import { personOf } from '../people/is-active.ts';
import { isExecutive } from '../sponsors/active-sponsors.ts';
import { type ChecklistCompleteness, ChecklistField } from './foundation-checklist.ts';
import { listedChampions, listedIndicators, listedSponsors, mainNarrative } from './listed.ts';

type Gap = string | null;

function linesOf(sponsors: SponsorFact[], facts: InitiativeFacts): string[] {
  const ids = sponsors.map((sponsor) => personOf(sponsor.personId, facts.people)?.departmentId ?? null);
  return distinctLines(
    ids.filter((id) => id !== null),
    facts.departments,
  );
}

function sponsorGap(facts: InitiativeFacts, today: IsoDate): Gap {
  const sponsors = listedSponsors(facts, today);
  if (sponsors.length === 0) return 'Nobody sponsors it: win executives from two departments.';
  const executiveLines = linesOf(sponsors.filter(isExecutive), facts);
  if (executiveLines.length > 1) return null;
  const [only] = executiveLines;
  if (!only)
    return 'None of the sponsors is an executive whose department is known: win executives from two departments.';
  return `Executives of ${departmentName(only, facts.departments)} alone sponsor it: win one from another department.`;
}

function narrativeGap(facts: InitiativeFacts): Gap {
  const missing = [mainNarrative(facts) ? '' : 'the narrative', facts.mainAnchor ? '' : 'the main value anchor'];
  const words = missing.filter((part) => part !== '').join(' and ');
  return words && `Record ${words}.`;
}

function governanceGap(facts: InitiativeFacts): Gap {
  const missing = [
    facts.decisionRights ? '' : 'who has the right to decide',
    facts.escalationPath ? '' : 'where problems are escalated to',
  ];
  const words = missing.filter((part) => part !== '').join(' and ');
  return words && `Write down ${words}.`;
}

function departmentGap(facts: InitiativeFacts): Gap {
  const lines = distinctLines(facts.affectedDepartmentIds, facts.departments);
  if (lines.length > 1) return null;
  const [only] = lines;
  return only
    ? `Only ${departmentName(only, facts.departments)} is listed: name every department that will be affected.`
    : 'Name the departments that will be affected, at least two.';
}

function championGap(facts: InitiativeFacts, today: IsoDate): Gap {
  if (facts.affectedDepartmentIds.length === 0) return 'Name the affected departments first, then a champion in each.';
  const championed = listedChampions(facts, today).map((champion) => champion.departmentId);
  const without = facts.affectedDepartmentIds.filter((id) => !championed.includes(id));
  if (without.length === 0) return null;
  const names = namesInWords(without.map((id) => departmentName(id, facts.departments)));
  return `${names} ${without.length === 1 ? 'has' : 'have'} no champion.`;
}

function laggingGap(facts: InitiativeFacts, today: IsoDate): Gap {
  const lagging = listedIndicators(facts, 'lagging', today);
  if (lagging.length === 0) return 'Add a lagging indicator: the return itself.';
  if (lagging.some((indicator) => indicator.baseline !== null && indicator.target !== null)) return null;
  const names = namesInWords(lagging.map((indicator) => indicator.name));
  return `${names} ${lagging.length === 1 ? 'lacks' : 'lack'} a baseline or a target.`;
}

const GAPS: Record<ChecklistField, (facts: InitiativeFacts, today: IsoDate) => Gap> = {
  sponsors: sponsorGap,
  valueNarrative: narrativeGap,
  governanceModel: governanceGap,
  departments: departmentGap,
  changeChampions: championGap,
  communicationPlan: (facts) => (facts.communicationPlan ? null : 'Describe how progress and learnings are shared.'),
  leadingIndicators: (facts, today) =>
    listedIndicators(facts, 'leading', today).length > 0
      ? null
      : 'Add a leading indicator: what to measure before returns show.',
  laggingIndicators: laggingGap,
  reportingCadence: (facts) => (facts.reportingCadence ? null : 'Choose how often value is told upward.'),
};

/**
 * How far the conditions for scale are in place: field by field what the gate to Execution asks for, and the gap in
 * words where it is not met.
 */
export function checklistCompleteness(facts: InitiativeFacts, today: IsoDate): ChecklistCompleteness {
  const fields = ChecklistField.options.map((field) => {
    const gap = GAPS[field](facts, today) || null;
    return { field, isComplete: gap === null, gap };
  });
  return { complete: fields.filter(({ isComplete }) => isComplete).length, of: 9, fields };
}
