// Portfolio entries for tests: builders that fill in what a story does not mention.
import type { IsoDate } from '../calendar/calendar.ts';
import type { EntryFlag, EntryGate, EntryPilot, PortfolioEntry } from './portfolio-entry.ts';

/** An active, green initiative in Foundation, registered on 2026-01-05, of which nothing else is known. */
export const anEntry = (number: number, facts: Partial<PortfolioEntry> = {}): PortfolioEntry => ({
  id: `initiative-${number}`,
  key: `INI-${number}`,
  name: `Initiative ${number}`,
  departmentIds: ['claims'],
  phase: 'foundation',
  phaseEnteredOn: '2026-01-05',
  pastStays: [],
  state: 'active',
  endedOn: null,
  pauses: [],
  registeredOn: '2026-01-05',
  gatePlannedOn: null,
  lastToldOn: null,
  lastUpdateOn: null,
  health: 'green',
  statedHealth: null,
  hasOwner: true,
  neverRecorded: [],
  flags: [],
  adoption: null,
  isAdoptionOnTarget: null,
  pilots: [],
  gate: null,
  coverage: [],
  learnings: { experiment: 0, failure: 0, stop: 0 },
  ...facts,
});

/** As many entries as asked for, the first with this number. */
export const entriesOf = (count: number, first: number, facts: Partial<PortfolioEntry> = {}): PortfolioEntry[] =>
  Array.from({ length: count }, (_, index) => anEntry(first + index, facts));

export const anEndedPilot = (endedOn: IsoDate, outcome: EntryPilot['outcome'] = 'succeeded'): EntryPilot => ({
  startedOn: null,
  endedOn,
  outcome,
});

export const anEntryFlag = (ruleId: string, facts: Partial<EntryFlag> = {}): EntryFlag => ({
  ruleId,
  severity: 'major',
  coveredBy: null,
  isWaived: false,
  isToBeRecorded: false,
  ...facts,
});

export const anEntryGate = (met: number, unmet: number, facts: Partial<EntryGate> = {}): EntryGate => ({
  gate: 'foundation-to-execution',
  met,
  unmet,
  notEnoughData: 0,
  isReady: unmet === 0,
  ...facts,
});

/** It was in Foundation since 2025, and entered Execution on the day. */
export const inExecutionSince = (day: IsoDate): Partial<PortfolioEntry> => ({
  phase: 'execution',
  phaseEnteredOn: day,
  pastStays: [{ phase: 'foundation', enteredOn: '2025-01-01', leftOn: day }],
});
