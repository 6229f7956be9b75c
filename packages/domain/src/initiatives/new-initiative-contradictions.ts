import type { IsoDate } from '../calendar/calendar.ts';
import { indicatorContradictions } from '../indicators/indicator-contradictions.ts';
import { pilotContradictions } from '../pilots/pilot-contradictions.ts';
import { type Contradiction, notInFuture, periodContradictions } from './contradiction.ts';
import type { NewInitiative } from './initiative.ts';

/** Everything on the register-a-pilot page that cannot be true together, with pointers into the form. */
export function newInitiativeContradictions(input: NewInitiative, today: IsoDate): Contradiction[] {
  const { registeredOn, phaseEnteredOn, pilot, sponsors, fundingLines, indicators } = input;
  return [
    ...notInFuture({ field: 'registeredOn', label: 'The day of registration', date: registeredOn }, today),
    ...notInFuture({ field: 'phaseEnteredOn', label: 'The day the phase was entered', date: phaseEnteredOn }, today),
    ...(pilot ? pilotContradictions(pilot, '#/pilot') : []),
    ...sponsors.flatMap((sponsor, index) => periodContradictions(sponsor, `#/sponsors/${index}`)),
    ...fundingLines.flatMap((line, index) => periodContradictions(line, `#/fundingLines/${index}`)),
    ...indicators.flatMap((indicator, index) => indicatorContradictions(indicator, `#/indicators/${index}`)),
    ...secondMain(indicators),
    ...secondSponsorships(sponsors),
  ];
}

/** Growth is judged on one value indicator. */
function secondMain(indicators: NewInitiative['indicators']): Contradiction[] {
  const isMainValue = ({ isMain, measures }: NewInitiative['indicators'][number]) => isMain && measures === 'value';
  const first = indicators.findIndex(isMainValue);
  return indicators.flatMap((indicator, index) => {
    if (index === first || !isMainValue(indicator)) return [];
    const detail = `The main value indicator is "${indicators[first]?.name}": an initiative has one at a time.`;
    return [{ pointer: `#/indicators/${index}/isMain`, detail }];
  });
}

/** One record says who stands behind it, and since when. */
function secondSponsorships(sponsors: NewInitiative['sponsors']): Contradiction[] {
  return sponsors.flatMap(({ personId }, index) => {
    const first = sponsors.findIndex((one) => one.personId === personId);
    if (first === index) return [];
    const detail = `Sponsor ${index + 1} is the same person as sponsor ${first + 1}.`;
    return [{ pointer: `#/sponsors/${index}/personId`, detail }];
  });
}
