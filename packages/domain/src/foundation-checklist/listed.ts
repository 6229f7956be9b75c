import type { IsoDate } from '../calendar/calendar.ts';
import { departmentName } from '../departments/department-tree.ts';
import { unretired } from '../indicators/unretired.ts';
import type {
  ChampionFact,
  IndicatorFact,
  InitiativeFacts,
  NarrativeFact,
  Period,
  SponsorFact,
} from '../initiatives/facts.ts';
import { isActive, personName } from '../people/is-active.ts';

// The checklist lists who goes on: what was taken off the list today has its last day today, and is not shown again.
const goesOn = (period: Period & { personId: string }, facts: InitiativeFacts, today: IsoDate): boolean =>
  isActive(period, facts.people, today) && period.to !== today;

/** The sponsors the checklist lists today. */
export const listedSponsors = (facts: InitiativeFacts, today: IsoDate): SponsorFact[] =>
  facts.sponsors.filter((sponsor) => goesOn(sponsor, facts, today));

/** The champions the checklist lists today: those of affected departments. */
export const listedChampions = (facts: InitiativeFacts, today: IsoDate): ChampionFact[] =>
  facts.champions.filter(
    (champion) => facts.affectedDepartmentIds.includes(champion.departmentId) && goesOn(champion, facts, today),
  );

/** A champion as the checklist names them: `Ann Lee (Claims)`. */
export const championEntry = (champion: ChampionFact, facts: InitiativeFacts): string =>
  `${personName(champion.personId, facts.people)} (${departmentName(champion.departmentId, facts.departments)})`;

/** The indicators the checklist lists today. */
export const listedIndicators = (
  facts: InitiativeFacts,
  timing: IndicatorFact['timing'],
  today: IsoDate,
): IndicatorFact[] => unretired(facts.indicators, today).filter((indicator) => indicator.timing === timing);

/** The shared articulation of the value: the narrative of no department. */
export const mainNarrative = (facts: InitiativeFacts): NarrativeFact | null =>
  facts.narratives.find((narrative) => narrative.departmentId === null) ?? null;
