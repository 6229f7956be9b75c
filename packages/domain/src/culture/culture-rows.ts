// What the culture signals read beside the portfolio's entries: rows of a plain query each, bounded by a year or by what
// the portfolio itself recorded.
import type { IsoDate } from '../calendar/calendar.ts';
import type { LearningOrigin } from '../learnings/learning.ts';

/** A learning recorded by one of the initiatives. */
export interface CultureLearning {
  initiativeId: string;
  date: IsoDate;
  origin: LearningOrigin;
  /** `null`: the whole initiative, so that its home department stands for it. */
  departmentId: string | null;
  /** The initiatives that link it, by their home departments; they need not be in the portfolio that is looked at. */
  reusedBy: { departmentId: string | null; linkedOn: IsoDate }[];
}

/** An idea from one of the departments that are looked at, whatever it builds on. */
export interface CultureIdea {
  date: IsoDate;
  departmentId: string;
  isPrompted: boolean;
}
