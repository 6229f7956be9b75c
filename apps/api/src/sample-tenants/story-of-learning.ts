// The parts of a story from which others learn.
import type { LearningOrigin } from '@flightpath/domain';
import type { Ago } from './story.ts';

export interface LearningStory {
  ago: Ago;
  /** Unique among the learnings of the tenant: it is re-used by it. */
  title: string;
  origin: Exclude<LearningOrigin, 'stop'>;
  lesson: string;
  department?: string;
  hypothesis?: string;
  result?: string;
  /** Who recorded it, else the owner. */
  by?: string;
}

/** A learning of another story, by its title. */
export interface ReuseStory {
  ago: Ago;
  title: string;
}

export interface IdeaStory {
  ago: Ago;
  title: string;
  by: string;
  /** Where it came from, else the person's department. */
  department?: string;
  isPrompted?: boolean;
  /** The story that came of it, and the day on which that was noted. */
  became?: { story: string; ago: Ago };
}
