// One initiative of a sample as dated events: registered, tried, funded, supported by evidence, changed.
import { NewInitiative, NewPilot } from '@flightpath/domain';
import type { TenantTx } from '../db/tenant-transaction.ts';
import { insertEvidence } from '../features/evidence/queries.ts';
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
import { decisionEvents } from './events-of-decisions.ts';
import { pauseEvents, waiverEvents } from './events-of-exceptions.ts';
import { ideaEvents, learningEvents } from './events-of-learning.ts';
import { indicatorEvents } from './events-of-measuring.ts';
import { championEvents, sponsorEvents, teamEvents } from './events-of-people.ts';
import { narrativeEvents, reportEvents } from './events-of-reporting.ts';
import { updateEvents } from './events-of-updates.ts';
import type { ChangeStory, FundingStory, PilotStory, Story } from './story.ts';
import type { StoryEvent, Told } from './story-event.ts';

/** What happened to the initiative, in the order of the days; of one day, in the order in which it is possible. */
export function eventsOf(story: Story, directory: SampleDirectory, pmo: string): StoryEvent[] {
  const events = [
    registration(story, directory, pmo),
    ...(story.pilots ?? []).flatMap((pilot, at) => pilotEvents(pilot, at + 1, directory, story.owner ?? pmo, pmo)),
    ...sponsorEvents(story, directory, pmo),
    ...championEvents(story, directory, pmo),
    ...teamEvents(story, directory, pmo),
    ...indicatorEvents(story, directory, pmo),
    ...fundingEvents(story, directory, pmo),
    ...evidenceEvents(story, directory, pmo),
    ...narrativeEvents(story, directory, pmo),
    ...learningEvents(story, directory, pmo),
    ...ideaEvents(story, directory, pmo),
    ...(story.changes ?? []).map((change) => changed(change, directory)),
    ...updateEvents(story, directory, pmo),
    ...reportEvents(story, directory, pmo),
    ...decisionEvents(story, directory, pmo),
    ...pauseEvents(story, directory, pmo),
    ...waiverEvents(story, directory),
  ];
  // What began before the initiative was in the register, and what is planned for a day ahead, is told as it is registered.
  const first = directory.date(story.registered);
  const isTellable = ({ on }: StoryEvent) => on >= first && on < directory.today;
  return events
    .map((event) => (isTellable(event) ? event : { ...event, on: first }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function registration(story: Story, directory: SampleDirectory, pmo: string): StoryEvent {
  const { name, summary, anchor, cadence, communicationPlan, decisionRights, escalationPath } = story;
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
    kind: 'beginning',
    write: async (tx, told, recorded) => {
      const { id } = await insertInitiative(tx, initiative, recorded);
      told.id = id;
      await setAffectedDepartments(tx, id, story.departments.map(directory.department));
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
  return funding.map(({ kind, amount, from, to, approved, of }) => ({
    on: directory.date(approved ?? from),
    by: pmo,
    summary: `Recorded ${amount} ${directory.currency} of ${kind} funding`,
    ...(of && { alsoJudge: of.story }),
    write: (tx, told, recorded) => {
      const line = {
        kind,
        amount: { amount: `${amount}.00`, currency: directory.currency },
        from: directory.date(from),
        to: to === undefined ? null : directory.date(to),
        approvedOn: approved === undefined ? null : directory.date(approved),
        reinvestsMeasurementId: of ? validatedValue(told, of) : null,
      };
      return insertFundingLine(tx, told.id, line, recorded);
    },
  }));
}

/** Throws where nobody has validated a value of the story that a reinvestment says it came from. */
function validatedValue({ tenant }: Told, { story, indicator }: NonNullable<FundingStory['of']>): string {
  const measurements = tenant.stories.get(story)?.indicators.get(indicator)?.measurements;
  const newest = measurements?.findLast(({ isValidated }) => isValidated);
  if (!newest) throw new Error(`Money came from a value of "${story}" that nobody validated: "${indicator}".`);
  return newest.id;
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

function changed(story: ChangeStory, directory: SampleDirectory): StoryEvent {
  const { ago, by, says, owner, nextPhaseOwner, gatePlanned, communicationPlan, departments } = story;
  const fields: Partial<StoredInitiative> = {
    ...(owner && { ownerId: directory.person(owner) }),
    ...(nextPhaseOwner && { nextPhaseOwnerId: directory.person(nextPhaseOwner) }),
    ...(gatePlanned !== undefined && { gatePlannedOn: directory.date(gatePlanned) }),
    ...(communicationPlan && { communicationPlan }),
  };
  return {
    on: directory.date(ago),
    by,
    summary: says,
    write: async (tx, { id }) => {
      await change(tx, id, fields);
      if (departments) await setAffectedDepartments(tx, id, departments.map(directory.department));
    },
  };
}

async function change(tx: TenantTx, id: string, fields: Partial<StoredInitiative>): Promise<void> {
  await updateInitiative(tx, id, { ...(await readStoredInitiative(tx, id)), ...fields });
}
