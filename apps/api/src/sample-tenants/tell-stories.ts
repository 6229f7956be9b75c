// Lives through the stories of a sample tenant on the one write path: what happened is recorded on its day, and between
// two days what is due is judged again, as the job at midnight would, so that every flag has the day on which it would have
// opened. What lies further back is told, and judged, week by week and month by month.
import { addDays, type IsoDate, todayIn } from '@flightpath/domain';
import { initiativeIds } from '../assessment/initiative-ids.ts';
import { reassess, reassessInitiatives } from '../assessment/reassess.ts';
import { reassessDue } from '../assessment/reassess-due.ts';
import { recordChange } from '../assessment/record-change.ts';
import type { TenantTx } from '../db/tenant-transaction.ts';
import { lockPerson, updatePerson } from '../features/people/queries.ts';
import { recordPlaybookVerdicts } from '../features/portfolio/playbook-history.ts';
import { deleteDraft, insertPublished, saveDraft } from '../features/rule-packs/queries.ts';
import { instantOn, type SampleDirectory } from './directory.ts';
import type { Ago, RulePackStory, SampleTenant, Story } from './story.ts';
import type { StoryEvent, Told, ToldTenant } from './story-event.ts';
import { type TellingDay, tellingDays, toldWith } from './telling-days.ts';

interface Telling {
  tx: TenantTx;
  sample: SampleTenant;
  directory: SampleDirectory;
  told: ToldTenant;
}

export async function tellStories(
  tx: TenantTx,
  sample: SampleTenant,
  directory: SampleDirectory,
  now: Date,
): Promise<void> {
  const told: ToldTenant = { stories: new Map(), learningIds: new Map() };
  for (const { name } of sample.stories) {
    told.stories.set(name, { id: '', indicators: new Map(), narrativeId: '', tenant: told });
  }
  const telling = { tx, sample, directory, told };
  for (const day of tellingDays(sample, directory)) await tellDay(telling, day);
  await letTimePass(tx, addDays(todayIn(sample.timeZone, now), -1));
  await reassessDue(tx, now);
  await recordPlaybookVerdicts(tx, now);
}

async function tellDay(telling: Telling, day: TellingDay): Promise<void> {
  const { tx } = telling;
  const { date, ago, leaving, rulePacks, isReadingDay } = day;
  if (toldWith(ago) === null) await letTimePass(tx, addDays(date, -1));
  await tellWhatHappened(telling, day);
  for (const name of leaving) await announce(telling, name, date);
  for (const pack of rulePacks) await publish(telling, pack, date);
  if (!isReadingDay) return;
  await reassessDue(tx, instantOn(date));
  await recordPlaybookVerdicts(tx, instantOn(date));
}

interface ToldChange {
  stories: Story[];
  events: StoryEvent[];
  by: string;
  summary: string;
}

/**
 * All that happened to one initiative on one day is one change, as if it had been entered in one go; and whoever does the
 * same for several initiatives does it for all of them at once.
 */
async function tellWhatHappened(telling: Telling, { ago, date, happened }: TellingDay): Promise<void> {
  const together = new Map<string, ToldChange>();
  for (const [story, events] of happened) {
    await write(telling, story, events, date);
    const { by, summary } = asTold(events, ago, telling.sample.members.pmo);
    const key = JSON.stringify([by, summary]);
    const known = together.get(key) ?? { stories: [], events: [], by, summary };
    together.set(key, { ...known, stories: [...known.stories, story], events: [...known.events, ...events] });
  }
  for (const change of together.values()) await record(telling, change, date);
}

/** Longer ago than this only how an initiative began, and what turned it, is told in words of its own. */
const OF_OLD: Ago = 365;

/** A turn, else the news; where there were none, the PMO entered what comes again and again. */
function asTold(events: StoryEvent[], ago: Ago, pmo: string): Pick<ToldChange, 'by' | 'summary'> {
  const turns = events.filter(({ kind }) => kind === 'turn');
  if (turns.length > 0) return inOneSentence(turns);
  const window = toldWith(ago);
  if (window === null) return inOneSentence(events);
  const isNews = ({ kind }: StoryEvent) => (ago > OF_OLD ? kind === 'beginning' : kind !== 'routine');
  const news = events.filter(isNews);
  return news.length > 0 ? inOneSentence(news) : { by: pmo, summary: `Entered what happened in the ${window}` };
}

function inOneSentence(events: StoryEvent[]): Pick<ToldChange, 'by' | 'summary'> {
  const by = events[0]?.by ?? '';
  const [first = '', second, ...others] = new Set(events.map(({ summary }) => summary));
  if (!second) return { by, summary: first };
  return { by, summary: others.length === 0 ? `${first}; ${second}` : `${first}; ${second}; ${others.length} more` };
}

const toldOf = ({ told }: Telling, name: string): Told => {
  const story = told.stories.get(name);
  if (!story) throw new Error(`There is no sample story "${name}".`);
  return story;
};

async function write(telling: Telling, { name }: Story, events: StoryEvent[], date: IsoDate): Promise<void> {
  const recorded = { at: instantOn(date), means: 'person' } as const;
  for (const event of events) await event.write(telling.tx, toldOf(telling, name), recorded);
}

async function record(telling: Telling, change: ToldChange, date: IsoDate): Promise<void> {
  const { stories, events, by, summary } = change;
  const done = { actor: telling.directory.actor(by), summary, at: instantOn(date) };
  const ids = stories.map(({ name }) => toldOf(telling, name).id);
  await recordChange(telling.tx, { ...done, initiativeIds: ids, means: 'person' });
  const others = events
    .flatMap(({ alsoJudge }) => (alsoJudge ? [toldOf(telling, alsoJudge).id] : []))
    .filter((id) => !ids.includes(id));
  if (others.length > 0) await reassessInitiatives(telling.tx, others, done);
}

async function announce({ tx, sample, directory }: Telling, name: string, on: IsoDate): Promise<void> {
  const personId = directory.person(name);
  const stored = await lockPerson(tx, personId);
  const leaves = sample.people[name]?.leaves;
  if (!stored || !leaves) return;
  await updatePerson(tx, personId, { ...stored, leftOn: directory.date(leaves.ago) });
  const summary = `${name} leaves on ${directory.date(leaves.ago)}`;
  await reassess(tx, { personId }, { actor: directory.actor(sample.members.pmo), summary, at: instantOn(on) });
}

async function publish({ tx, directory }: Telling, { by, note, rules }: RulePackStory, on: IsoDate): Promise<void> {
  const at = instantOn(on);
  const version = await saveDraft(tx, { rules, note, by, at });
  await insertPublished(tx, { version, note, rules }, { by, at });
  await deleteDraft(tx);
  const summary = `Rule pack ${version} was published`;
  await recordChange(tx, {
    initiativeIds: await initiativeIds(tx),
    actor: directory.actor(by),
    means: 'system',
    summary,
    at,
  });
}

/** Judges again, on its day, whatever becomes due up to `until`. */
async function letTimePass(tx: TenantTx, until: IsoDate): Promise<void> {
  for (;;) {
    const next = await tx.one<{ on: IsoDate | null }>('select min(review_on) as on from initiative_rows');
    if (!next?.on || next.on > until) return;
    await reassessDue(tx, instantOn(next.on));
  }
}
