import type { IsoDate } from '../calendar/calendar.ts';
import { dateInWords } from '../calendar/date-in-words.ts';
import type { InitiativeFacts, PilotFact, SponsorFact } from '../initiatives/facts.ts';
import type { ImportedFacts } from './row-to-facts.ts';

/** The part of an initiative that an import can change. */
export type ImportableFacts = Pick<
  InitiativeFacts,
  | 'name'
  | 'summary'
  | 'homeDepartmentId'
  | 'phase'
  | 'phaseEnteredOn'
  | 'state'
  | 'registeredOn'
  | 'mainAnchor'
  | 'reportingCadence'
  | 'ownerId'
  | 'pilots'
  | 'affectedDepartmentIds'
  | 'sponsors'
>;

/** Who and which unit the names of a row are. Left out where the row names nobody. */
export interface ImportedReferences {
  homeDepartmentId?: string;
  ownerId?: string;
  executiveSponsorId?: string;
  pilotDepartmentIds?: string[];
  affectedDepartmentIds?: string[];
}

/** What a row says that could not be recorded. */
export type ImportNote =
  /** The initiative is past Foundation and nothing tells how the pilot ended, so none is recorded. */
  | 'pilot-left-out'
  /** A new initiative whose row says no stage: it begins in Foundation. */
  | 'stage-assumed'
  /** A new initiative that was stopped: the file does not say how far it had come, so its phase is Foundation. */
  | 'stopped-in-foundation'
  /** The row is not in Execution, so the day it entered Execution says nothing. */
  | 'execution-date-left-out';

export interface Applied<Facts> {
  facts: Facts;
  notes: ImportNote[];
  /** Why the row cannot be recorded beside what is there already; `null`: it can. */
  conflict: string | null;
}

/** The facts of an initiative that nothing is recorded about. */
export function blankImportable(name: string, today: IsoDate): ImportableFacts {
  return {
    name,
    summary: null,
    homeDepartmentId: null,
    phase: 'foundation',
    phaseEnteredOn: null,
    state: 'active',
    registeredOn: today,
    mainAnchor: null,
    reportingCadence: null,
    ownerId: null,
    pilots: [],
    affectedDepartmentIds: [],
    sponsors: [],
  };
}

function applyStage(facts: ImportableFacts, row: ImportedFacts, notes: ImportNote[]): void {
  const before = facts.phase;
  if (row.stage === 'stopped') facts.state = 'stopped';
  else if (row.stage !== undefined) {
    facts.phase = row.stage;
    if (facts.state === 'stopped') facts.state = 'active';
    // A capability in use belongs to Innovation; back in another phase it is managed again.
    if (facts.state === 'embedded' && row.stage !== 'innovation') facts.state = 'active';
  }
  const isExecution = row.stage === 'execution';
  if (row.executionEnteredOn !== undefined && !isExecution) notes.push('execution-date-left-out');
  const entered = row.phaseEnteredOn ?? (isExecution ? row.executionEnteredOn : undefined);
  if (entered !== undefined) facts.phaseEnteredOn = entered;
  // A correction begins a new stay; when it began is not known unless the row says so.
  else if (facts.phase !== before) facts.phaseEnteredOn = null;
}

function pilotOf(row: ImportedFacts, departmentIds: string[] | undefined, before: PilotFact | undefined): PilotFact {
  const blank: PilotFact = {
    number: 1,
    hypothesis: null,
    teamSize: null,
    departmentIds: [],
    budget: null,
    startedOn: null,
    plannedEndOn: null,
    endedOn: null,
    outcome: 'running',
    exitCriteria: null,
  };
  const base = before ?? blank;
  return {
    ...base,
    hypothesis: row.pilotHypothesis ?? base.hypothesis,
    teamSize: row.pilotTeamSize ?? base.teamSize,
    departmentIds: union(base.departmentIds, departmentIds),
    startedOn: row.pilotStartedOn ?? base.startedOn,
    plannedEndOn: row.pilotPlannedEndOn ?? base.plannedEndOn,
    endedOn: row.pilotOutcome === 'running' ? null : (row.pilotEndedOn ?? base.endedOn),
    outcome: row.pilotOutcome ?? base.outcome,
  };
}

/** Equal to `before` when nothing is added; new ones follow in their order. */
function union(before: string[], added: string[] | undefined): string[] {
  const missing = (added ?? []).filter((id) => !before.includes(id));
  return missing.length > 0 ? [...before, ...new Set(missing)] : before;
}

function saysPilot(row: ImportedFacts): boolean {
  const { pilotHypothesis, pilotTeamSize, pilotStartedOn, pilotPlannedEndOn, pilotOutcome, pilotDepartments } = row;
  const said = [pilotHypothesis, pilotTeamSize, pilotStartedOn, pilotPlannedEndOn, pilotOutcome, pilotDepartments];
  return said.some((value) => value !== undefined);
}

function applyPilot(facts: ImportableFacts, row: ImportedFacts, refs: ImportedReferences, notes: ImportNote[]): void {
  if (!saysPilot(row)) return;
  const before = facts.pilots.find((pilot) => pilot.number === 1);
  const isPast = facts.phase !== 'foundation' || facts.state === 'stopped';
  const isOver = row.pilotOutcome !== undefined && row.pilotOutcome !== 'running';
  if (!before && isPast && !isOver) {
    notes.push('pilot-left-out');
    return;
  }
  const pilot = pilotOf(row, refs.pilotDepartmentIds, before);
  facts.pilots = [pilot, ...facts.pilots.filter((other) => other.number !== 1)];
  facts.affectedDepartmentIds = union(facts.affectedDepartmentIds, pilot.departmentIds);
}

function conflictOf(pilots: PilotFact[]): string | null {
  const running = pilots.filter((pilot) => pilot.outcome === 'running');
  if (running.length > 1) return `Pilot ${running[1]?.number} is running; pilot 1 cannot run beside it.`;
  const { startedOn, plannedEndOn, endedOn } = pilots[0] ?? {};
  const ends = [plannedEndOn, endedOn].filter((end) => end !== null && end !== undefined);
  const early = startedOn ? ends.find((end) => end < startedOn) : undefined;
  return early && startedOn
    ? `With what is recorded already, the pilot would end (${dateInWords(early)}) before its start (${dateInWords(startedOn)}).`
    : null;
}

function applySponsor(facts: ImportableFacts, personId: string, today: IsoDate, newId: () => string): void {
  const isThere = facts.sponsors.some(
    (sponsor) =>
      sponsor.personId === personId && sponsor.kind === 'executive' && (sponsor.to === null || sponsor.to >= today),
  );
  if (isThere) return;
  const sponsor: SponsorFact = {
    id: newId(),
    personId,
    kind: 'executive',
    from: null,
    to: null,
    lastCheckInOn: null,
  };
  facts.sponsors = [...facts.sponsors, sponsor];
}

/**
 * The facts of an initiative after a row of a file was applied to them; `before` is not changed. What the row does
 * not say stays as it is: an import records and corrects, it never erases. `newId` makes the id of a new sponsor.
 */
export function applyImported<Facts extends ImportableFacts>(
  before: Facts,
  row: ImportedFacts,
  refs: ImportedReferences,
  context: { today: IsoDate; isNew: boolean; newId: () => string },
): Applied<Facts> {
  const facts = { ...before };
  const notes: ImportNote[] = [];
  facts.name = row.name;
  facts.summary = row.summary ?? facts.summary;
  facts.homeDepartmentId = refs.homeDepartmentId ?? facts.homeDepartmentId;
  facts.registeredOn = row.registeredOn ?? facts.registeredOn;
  facts.mainAnchor = row.mainAnchor ?? facts.mainAnchor;
  facts.reportingCadence = row.reportingCadence ?? facts.reportingCadence;
  facts.ownerId = refs.ownerId ?? facts.ownerId;
  facts.affectedDepartmentIds = union(facts.affectedDepartmentIds, refs.affectedDepartmentIds);
  applyStage(facts, row, notes);
  applyPilot(facts, row, refs, notes);
  if (refs.executiveSponsorId !== undefined) applySponsor(facts, refs.executiveSponsorId, context.today, context.newId);
  if (context.isNew && row.stage === undefined) notes.push('stage-assumed');
  if (context.isNew && row.stage === 'stopped') notes.push('stopped-in-foundation');
  return { facts, notes, conflict: facts.pilots === before.pilots ? null : conflictOf(facts.pilots) };
}
