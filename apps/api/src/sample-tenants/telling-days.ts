// When the events of stories are told: the last weeks day by day, some months before week by week, and what lies further
// back month by month, because nobody reads it day by day. What turns a story (a gate, a pause, a waiver) is told on its
// own day, however long ago it is.
import { daysBetween, type IsoDate } from '@flightpath/domain';
import type { SampleDirectory } from './directory.ts';
import { eventsOf } from './events-of-story.ts';
import type { Ago, RulePackStory, SampleTenant, Story } from './story.ts';
import type { StoryEvent } from './story-event.ts';

/** Everything that is told on one day. */
export interface TellingDay {
  date: IsoDate;
  ago: Ago;
  /** By story what happened to it since it was last told of, a turn included. */
  happened: Map<Story, StoryEvent[]>;
  /** The names of those who, as was heard, leave. */
  leaving: string[];
  rulePacks: RulePackStory[];
  /** What is due is judged, and the playbook read. */
  isReadingDay: boolean;
}

/** From so long ago on, what happened in so many days is told at their end. The later windows go on where others end. */
const WINDOWS = [
  { from: 120, days: 30, name: 'month' },
  { from: 28, days: 7, name: 'week' },
] as const;

const windowOf = (ago: Ago) => WINDOWS.find(({ from }) => ago >= from);

/** As part of what a day is told, in words; `null`: for itself. */
export const toldWith = (ago: Ago): 'month' | 'week' | null => windowOf(ago)?.name ?? null;

/** The day on which what happened `ago` is told when nothing turns the story earlier: the same one, or its window's end. */
function toldOn(ago: Ago): Ago {
  const window = windowOf(ago);
  return window ? window.from + Math.floor((ago - window.from) / window.days) * window.days : ago;
}

const WEEK = 7;
const isReadingDay = (ago: Ago): boolean => (windowOf(ago) ? toldOn(ago) === ago : ago % WEEK === 0);

/** The days on which something is told or read, the earliest first. */
export function tellingDays(sample: SampleTenant, directory: SampleDirectory): TellingDay[] {
  const days = new Map<Ago, TellingDay>();
  const dayOf = (ago: Ago): TellingDay => {
    const known = days.get(ago);
    if (known) return known;
    const found = { happened: new Map(), leaving: [], rulePacks: [] };
    const day = { ...found, ago, date: directory.date(ago), isReadingDay: isReadingDay(ago) };
    days.set(ago, day);
    return day;
  };
  for (const story of sample.stories) {
    const events = eventsOf(story, directory, sample.members.pmo);
    const agoOf = ({ on }: StoryEvent): Ago => daysBetween(on, directory.today);
    const turns = events.filter(({ kind }) => kind === 'turn').map(agoOf);
    for (const event of events) {
      const ago = agoOf(event);
      // What happened before a turn is known when it comes.
      const { happened } = dayOf(Math.max(toldOn(ago), ...turns.filter((turn) => turn <= ago)));
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
