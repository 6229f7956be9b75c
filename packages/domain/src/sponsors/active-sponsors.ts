import type { IsoDate } from '../calendar/calendar.ts';
import type { PersonFact, SponsorFact } from '../initiatives/facts.ts';
import { isActive } from '../people/is-active.ts';

interface Facts {
  sponsors: readonly SponsorFact[];
  people: readonly PersonFact[];
}

/** Those who sponsor today, executive or secondary. */
export const activeSponsors = (facts: Facts, today: IsoDate): SponsorFact[] =>
  facts.sponsors.filter((sponsor) => isActive(sponsor, facts.people, today));

export const isExecutive = (sponsor: SponsorFact): boolean => sponsor.kind === 'executive';
