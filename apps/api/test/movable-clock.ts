import type { Clock } from '../src/clock.ts';

/** A clock that stands still until a test moves it. */
export class MovableClock implements Clock {
  #now: Date;

  constructor(start: string) {
    this.#now = new Date(start);
  }

  now(): Date {
    return this.#now;
  }

  /** To an instant, or to 09:00 UTC of a date, which is the same date in both test tenants. */
  moveTo(moment: string): void {
    this.#now = new Date(moment.includes('T') ? moment : `${moment}T09:00:00Z`);
  }
}
