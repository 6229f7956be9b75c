import type { Sponsor } from '@flightpath/domain';
import { conflict, overlap, periodInWords } from '../../contradictions.ts';

/** 409 when the person sponsors the initiative already on some of these days: one record says who stands behind it. */
export function refuseSecondSponsorship(
  sponsor: { id?: string; personId: string; from: string | null; to: string | null },
  sponsors: readonly Sponsor[],
  pointer: string,
): void {
  const other = sponsors.find(
    (one) => one.id !== sponsor.id && one.person.id === sponsor.personId && overlap(one, sponsor),
  );
  if (!other) return;
  throw conflict(
    pointer,
    `${other.person.name} already is its ${other.kind} sponsor, ${periodInWords(other)}; ${periodInWords(sponsor)} overlaps with that.`,
  );
}
