// When the events of stories are told: the last months day by day, what lies further back month by month, because nobody
// reads it day by day. What turns a story (a gate, a pause, a waiver) is told on its own day, however long ago it is.
import { daysBetween, type IsoDate } from '@flightpath/domain';
import type { SampleDirectory } from './directory.ts';
import { eventsOf } from './events-of-story.ts';
import type { Ago, RulePackStory, SampleTenant, Story } from './story.ts';
import type { StoryEvent } from './story-event.ts';

/** Everything that is told on one day. */
export interface TellingDay {
  date: IsoDate;
  ago: Ago;
  /** By story what happened to it since it was last told of, but for its turns. */
  happened: Map<Story, StoryEvent[]>;
  turns: { story: Story; event: StoryEvent }[];
  /** The names of those who, as was heard, leave. */
  leaving: string[];
  rulePacks: RulePackStory[];
  /** What is due is judged, and the playbook read. */
  isReadingDay: boolean;
}

const FAR_PAST: Ago = 120;
const MONTH = 30;
const WEEK = 7;

/** Whether a day is told as part of its month. */
export const isFarPast = (ago: Ago): boolean => ago >= FAR_PAST;

/** The day on which what happened `ago` is told when nothing turns the story earlier: the same one, or its month's end. */
const toldOn = (ago: Ago): Ago => (isFarPast(ago) ? FAR_PAST + Math.floor((ago - FAR_PAST) / MONTH) * MONTH : ago);

const isReadingDay = (ago: Ago): boolean => (isFarPast(ago) ? toldOn(ago) === ago : ago % WEEK === 0);

/** The days on which something is told or read, the earliest first. */
export function tellingDays(sample: SampleTenant, directory: SampleDirectory): TellingDay[] {
  const days = new Map<Ago, TellingDay>();
  const dayOf = (ago: Ago): TellingDay => {
    const known = days.get(ago);
    if (known) return known;
    const found = { happened: new Map(), turns: [], leaving: [], rulePacks: [] };
    const day = { ...found, ago, date: directory.date(ago), isReadingDay: isReadingDay(ago) };
    days.set(ago, day);
    return day;
  };
  for (const story of sample.stories) {
    const events = eventsOf(story, directory, sample.members.pmo);
    const agoOf = ({ on }: StoryEvent): Ago => daysBetween(on, directory.today);
    const turns = events.filter(({ kind }) => kind === 'turn');
    for (const event of turns) dayOf(agoOf(event)).turns.push({ story, event });
    for (const event of events.filter(({ kind }) => kind !== 'turn')) {
      const ago = agoOf(event);
      // What happened before a turn is known when it comes.
      const nextTurn = Math.max(toldOn(ago), ...turns.map(agoOf).filter((turn) => turn <= ago));
      const { happened } = dayOf(nextTurn);
      happened.set(story, [...(happened.get(story) ?? []), event]);
    }
  }
  for (const [name, { leaves }] of Object.entries(sample.people)) {
    if (leaves) dayOf(leaves.announced).leaving.push(name);
  }
  for (const pack of sample.rulePacks) dayOf(pack.ago).rulePacks.push(pack);
  const first = Math.max(...days.keys());
  for (let ago = 1; ago <= first; ago++) if (isReadingDay(ago)) dayOf(ago);
  return [...days.values()].sort((a, b) => b.ago - a.ago);
}
