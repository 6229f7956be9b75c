import type { EpisodeWaiver, Flag, Waiver } from '@flightpath/domain';

type DateWords = (isoDate: string) => string;

/** "Waived until 31 August by Amara Okafor: the board knows." */
export const waivedSentence = ({ expiresOn, approvedBy, reason }: EpisodeWaiver, date: DateWords): string =>
  `Waived until ${date(expiresOn)} by ${approvedBy}: ${reason}`;

/** Why an approved waiver does not hold; `null` where there is none or it holds. */
export function endedSentence({ waiver, isWaived, severity }: Flag, today: string, date: DateWords): string | null {
  if (!waiver || isWaived) return null;
  const { expiresOn, approvedBy, acceptedSeverity } = waiver;
  if (expiresOn < today) return `${approvedBy} waived it until ${date(expiresOn)}.`;
  return `No longer waived: it is ${severity} now, and ${approvedBy} accepted it as ${acceptedSeverity}.`;
}

/** "Bruno Silva asks to live with it until 31 August: the board knows." */
export const askedSentence = ({ requestedBy, expiresOn, reason }: Waiver, date: DateWords): string =>
  `${requestedBy?.name ?? 'Somebody'} asks to live with it until ${date(expiresOn)}: ${reason}`;
