import { type InitiativeMomentum, MOMENTUM_FIELD_TITLES, type MomentumReading } from '@flightpath/domain';
import { phaseWords } from '../../ui/words.ts';

/** "120 days in Execution, expected are 180." */
export function paceOf({ phase, daysInPhase, expectedDays }: InitiativeMomentum): string {
  if (daysInPhase === null) return `In ${phaseWords[phase]}; since when is not recorded.`;
  const days = daysInPhase === 1 ? '1 day' : `${daysInPhase} days`;
  return expectedDays === null
    ? `${days} in ${phaseWords[phase]}.`
    : `${days} in ${phaseWords[phase]}, expected are ${expectedDays}.`;
}

/** "5 of 11 criteria of the next gate are met." */
export const readinessOf = ({ rigour }: InitiativeMomentum): string =>
  rigour === null
    ? 'No gate lies ahead.'
    : `${rigour.numerator} of ${rigour.denominator} criteria of the next gate ${rigour.numerator === 1 ? 'is' : 'are'} met.`;

/** One dot for those who do not see it. */
export function dotSentence({ initiatives }: Pick<MomentumReading, 'initiatives'>, key: string): string {
  const one = initiatives.find((initiative) => initiative.key === key);
  if (!one) return key;
  const field = one.field === null ? '' : `${MOMENTUM_FIELD_TITLES[one.field]}. `;
  return `${one.key} ${one.name}. ${field}${paceOf(one)} ${readinessOf(one)}`;
}
