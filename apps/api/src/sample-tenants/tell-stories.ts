// Lives through the stories of a sample tenant day by day, on the one write path: what happened is recorded on its day,
// and between two events what is due is judged again, so that every flag has the day on which it would have opened.
import { addDays, type IsoDate, todayIn } from '@flightpath/domain';
import { reassess } from '../assessment/reassess.ts';
import { reassessDue } from '../assessment/reassess-due.ts';
import { recordChange } from '../assessment/record-change.ts';
import type { TenantTx } from '../db/tenant-transaction.ts';
import { lockPerson, updatePerson } from '../features/people/queries.ts';
import { instantOn, type SampleDirectory } from './directory.ts';
import { eventsOf } from './events-of-story.ts';
import type { SampleTenant, Story } from './story.ts';
import type { StoryEvent, Told } from './story-event.ts';

/** Everything of one day: by initiative what happened to it, and who left. */
interface Day {
  stories: Map<Story, StoryEvent[]>;
  leaving: string[];
}

export async function tellStories(
  tx: TenantTx,
  sample: SampleTenant,
  directory: SampleDirectory,
  now: Date,
): Promise<void> {
  const told = new Map<Story, Told>(sample.stories.map((story) => [story, { id: '', indicatorIds: new Map() }]));
  const days = [...daysOf(sample, directory)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [date, { stories, leaving }] of days) {
    await letTimePass(tx, addDays(date, -1));
    for (const [story, events] of stories) await tell(tx, told.get(story) as Told, events, directory);
    for (const name of leaving) await announce(tx, sample, directory, name, date);
  }
  await letTimePass(tx, addDays(todayIn(sample.timeZone, now), -1));
  await reassessDue(tx, now);
}

function daysOf(sample: SampleTenant, directory: SampleDirectory): Map<IsoDate, Day> {
  const days = new Map<IsoDate, Day>();
  const dayOf = (date: IsoDate): Day => {
    const day = days.get(date) ?? { stories: new Map(), leaving: [] };
    days.set(date, day);
    return day;
  };
  for (const story of sample.stories) {
    for (const event of eventsOf(story, directory, sample.members.pmo)) {
      const { stories } = dayOf(event.on);
      stories.set(story, [...(stories.get(story) ?? []), event]);
    }
  }
  for (const [name, { leaves }] of Object.entries(sample.people)) {
    if (leaves) dayOf(directory.date(leaves.announced)).leaving.push(name);
  }
  return days;
}

/** All that happened to one initiative on one day is one change, as if it had been entered in one go. */
async function tell(tx: TenantTx, told: Told, events: StoryEvent[], directory: SampleDirectory): Promise<void> {
  const [first] = events;
  if (!first) return;
  const at = instantOn(first.on);
  for (const event of events) await event.write(tx, told, { at, means: 'person' });
  const summary = inOneSentence(events.map((event) => event.summary));
  await recordChange(tx, { initiativeIds: [told.id], actor: directory.actor(first.by), means: 'person', summary, at });
}

function inOneSentence(summaries: string[]): string {
  const [first = '', second, ...others] = [...new Set(summaries)];
  if (!second) return first;
  return others.length === 0 ? `${first}; ${second}` : `${first}; ${second}; ${others.length} more`;
}

async function announce(
  tx: TenantTx,
  sample: SampleTenant,
  directory: SampleDirectory,
  name: string,
  on: IsoDate,
): Promise<void> {
  const personId = directory.person(name);
  const stored = await lockPerson(tx, personId);
  const leaves = sample.people[name]?.leaves;
  if (!stored || !leaves) return;
  await updatePerson(tx, personId, { ...stored, leftOn: directory.date(leaves.ago) });
  const summary = `${name} leaves on ${directory.date(leaves.ago)}`;
  await reassess(tx, { personId }, { actor: directory.actor(sample.members.pmo), summary, at: instantOn(on) });
}

/** Judges again, on its day, whatever becomes due up to `until`. */
async function letTimePass(tx: TenantTx, until: IsoDate): Promise<void> {
  for (;;) {
    const next = await tx.one<{ on: IsoDate | null }>('select min(review_on) as on from initiative_rows');
    if (!next?.on || next.on > until) return;
    await reassessDue(tx, instantOn(next.on));
  }
}
