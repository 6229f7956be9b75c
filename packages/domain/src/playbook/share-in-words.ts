import { counted } from '../flags/sentences.ts';
import { percentInWords } from '../indicators/progress.ts';
import type { SymptomShare } from './symptom.ts';

/** `2 of 11 is 18 %, and it is present below 25 %`, without a full stop; of a denominator above 0. */
export function shareInWords({ numerator, denominator, thresholdPercent, presentWhen }: SymptomShare): string {
  const percent = percentInWords({ numerator: BigInt(numerator), denominator: BigInt(denominator) });
  const side = presentWhen === 'below' ? 'below' : 'from';
  return `${numerator} of ${denominator} is ${percent}, and it is present ${side} ${thresholdPercent} %`;
}

/** How far whole initiatives are from turning the answer: `1 initiative away: 2 of 11 is 18 %, ...` */
export const distanceInWords = (initiatives: number, share: SymptomShare): string =>
  `${counted(initiatives, 'initiative')} away: ${shareInWords(share)}.`;
