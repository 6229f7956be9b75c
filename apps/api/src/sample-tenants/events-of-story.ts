// One initiative of a sample as dated events: registered, tried, funded, supported by evidence, decided upon.
import { daysBetween, NewInitiative, NewPilot } from '@flightpath/domain';
import type { TenantTx } from '../db/tenant-transaction.ts';
import { insertDecision } from '../features/decisions/queries.ts';
import { insertEvidence } from '../features/evidence/queries.ts';
import { insertMainNarrative } from '../features/foundation-checklist/queries.ts';
import { insertFundingLine } from '../features/funding-lines/queries.ts';
import {
  insertInitiative,
  readStoredInitiative,
  type StoredInitiative,
  setAffectedDepartments,
  updateInitiative,
} from '../features/initiatives/queries.ts';
import { findPilot, insertPilot, updatePilot } from '../features/pilots/queries.ts';
import type { SampleDirectory } from './directory.ts';
import { indicatorEvents, updateEvents } from './events-of-measuring.ts';
import { championEvents, sponsorEvents, teamEvents } from './events-of-people.ts';
import { toldOn } from './rhythm.ts';
import type { ChangeStory, DecisionStory, PilotStory, Story } from './story.ts';
import type { StoryEvent } from './story-event.ts';

/** What happened to the initiative, in the order of the days; of one day, in the order in which it is possible. */
export function eventsOf(story: Story, directory: SampleDirectory, pmo: string): StoryEvent[] {
  const events = [
    registration(story, directory, pmo),
    ...(story.pilots ?? []).flatMap((pilot, at) => pilotEvents(pilot, at + 1, directory, story.owner ?? pmo, pmo)),
    ...sponsorEvents(story, directory, pmo),
    ...championEvents(story, directory, pmo),
    ...teamEvents(story, directory, pmo),
    ...fundingEvents(story, directory, pmo),
    ...indicatorEvents(story, directory, pmo),
    ...evidenceEvents(story, directory, pmo),
    ...updateEvents(story, directory, pmo),
    ...(story.decisions ?? []).map((decision) => decided(decision, directory)),
    ...(story.changes ?? []).map((change) => changed(change, directory)),
  ];
  // What began before the initiative was in the register, and what is planned for a day ahead, is told as it is registered.
  const first = directory.date(story.registered);
  const isTellable = ({ on }: StoryEvent) => on >= first && on < directory.today;
  return events
    .map((event) => (isTellable(event) ? event : { ...event, on: first }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((event) => ({ ...event, on: directory.date(toldOn(daysBetween(event.on, directory.today))) }));
}

function registration(story: Story, directory: SampleDirectory, pmo: string): StoryEvent {
  const { name, summary, anchor, cadence, communicationPlan, decisionRights, escalationPath, narrative } = story;
  const on = directory.date(story.registered);
  const initiative: StoredInitiative = {
    ...NewInitiative.parse({
      name,
      summary,
      communicationPlan,
      decisionRights,
      escalationPath,
      mainAnchor: anchor,
      reportingCadence: cadence,
      homeDepartmentId: directory.department(story.home),
      ownerId: story.owner && directory.person(story.owner),
      phaseEnteredOn: on,
    }),
    state: 'active',
    registeredOn: on,
  };
  return {
    on,
    by: pmo,
    summary: 'Registered the initiative',
    write: async (tx, told, recorded) => {
      const { id } = await insertInitiative(tx, initiative, recorded);
      told.id = id;
      await setAffectedDepartments(tx, id, story.departments.map(directory.department));
      if (narrative) await insertMainNarrative(tx, id, { text: narrative, writtenOn: on }, recorded);
    },
  };
}

function pilotEvents(
  pilot: PilotStory,
  number: number,
  directory: SampleDirectory,
  by: string,
  pmo: string,
): StoryEvent[] {
  const { from, plannedEnd, departments, teamSize, budget, hypothesis, exitCriteria, end } = pilot;
  const start: StoryEvent = {
    on: directory.date(from),
    by: pmo,
    summary: `Started pilot ${number}`,
    write: (tx, { id }, recorded) => {
      const fields = {
        teamSize,
        hypothesis,
        exitCriteria,
        departmentIds: departments.map(directory.department),
        budget: budget === undefined ? null : { amount: `${budget}.00`, currency: directory.currency },
        startedOn: directory.date(from),
        plannedEndOn: directory.date(plannedEnd),
      };
      return insertPilot(tx, id, NewPilot.parse(fields), recorded);
    },
  };
  if (!end) return [start];
  const endedOn = directory.date(end.ago);
  const finish: StoryEvent = {
    on: endedOn,
    by,
    summary: `Recorded the end of pilot ${number}: ${end.outcome}`,
    write: async (tx, { id }) => {
      const stored = await findPilot(tx, { initiativeId: id, number });
      if (!stored) throw new Error(`Pilot ${number} ended before it began`);
      const departmentIds = stored.departments.map((department) => department.id);
      await updatePilot(tx, id, { ...stored, departmentIds, endedOn, outcome: end.outcome });
    },
  };
  return [start, finish];
}

function fundingEvents({ funding = [] }: Story, directory: SampleDirectory, pmo: string): StoryEvent[] {
  return funding.map(({ kind, amount, from, to, approved }) => ({
    on: directory.date(approved ?? from),
    by: pmo,
    summary: `Recorded ${amount} ${directory.currency} of ${kind} funding`,
    write: (tx, { id }, recorded) => {
      const line = {
        kind,
        amount: { amount: `${amount}.00`, currency: directory.currency },
        from: directory.date(from),
        to: to === undefined ? null : directory.date(to),
        approvedOn: approved === undefined ? null : directory.date(approved),
      };
      return insertFundingLine(tx, id, line, recorded);
    },
  }));
}

function evidenceEvents({ evidence = [], owner }: Story, directory: SampleDirectory, pmo: string): StoryEvent[] {
  return evidence.map(({ kind, title, ago, validFor, department }) => ({
    on: directory.date(ago),
    by: owner ?? pmo,
    summary: `Added evidence: ${title}`,
    write: (tx, { id }, recorded) =>
      insertEvidence(
        tx,
        id,
        {
          kind,
          title,
          url: null,
          date: directory.date(ago),
          validUntil: validFor === undefined ? null : directory.date(ago - validFor),
          departmentId: department ? directory.department(department) : null,
        },
        recorded,
      ),
  }));
}

const DECIDED = { hold: 'hold it where it is', advance: 'advance it', stop: 'stop it' } as const;

function decided(decision: DecisionStory, directory: SampleDirectory): StoryEvent {
  const { ago, by, rationale, outcome, until, to, owner } = decision;
  const date = directory.date(ago);
  return {
    on: date,
    by,
    summary: `Decided to ${DECIDED[outcome]}`,
    write: async (tx, { id }, recorded) => {
      const found = await tx.one<{ revision: number }>('select revision from initiatives where id = $1', [id]);
      const kept = {
        outcome,
        date,
        rationale,
        until: until === undefined ? null : directory.date(until),
        decidedById: directory.person(by),
        revisionNumber: found?.revision ?? 0,
      };
      await insertDecision(tx, id, kept, recorded);
      if (outcome === 'stop') await change(tx, id, { state: 'stopped' });
      if (to) await change(tx, id, { phase: to, phaseEnteredOn: date, nextPhaseOwnerId: null, gatePlannedOn: null });
      if (owner) await change(tx, id, { ownerId: directory.person(owner) });
    },
  };
}

function changed(story: ChangeStory, directory: SampleDirectory): StoryEvent {
  const { ago, by, says, owner, nextPhaseOwner, gatePlanned, state } = story;
  const fields: Partial<StoredInitiative> = {
    ...(owner && { ownerId: directory.person(owner) }),
    ...(nextPhaseOwner && { nextPhaseOwnerId: directory.person(nextPhaseOwner) }),
    ...(gatePlanned !== undefined && { gatePlannedOn: directory.date(gatePlanned) }),
    ...(state && { state }),
  };
  return { on: directory.date(ago), by, summary: says, write: (tx, { id }) => change(tx, id, fields) };
}

async function change(tx: TenantTx, id: string, fields: Partial<StoredInitiative>): Promise<void> {
  await updateInitiative(tx, id, { ...(await readStoredInitiative(tx, id)), ...fields });
}
