import type { Champion } from '@flightpath/domain';
import { conflict, overlap, periodInWords } from '../../contradictions.ts';

/** 409 when the person carries this department already on some of these days. */
export function refuseSecondChampionship(
  champion: { id?: string; personId: string; departmentId: string; from: string | null; to: string | null },
  champions: readonly Champion[],
  pointer: string,
): void {
  const other = champions.find(
    (one) =>
      one.id !== champion.id &&
      one.person.id === champion.personId &&
      one.department.id === champion.departmentId &&
      overlap(one, champion),
  );
  if (!other) return;
  throw conflict(
    pointer,
    `${other.person.name} already is its champion in ${other.department.name}, ${periodInWords(other)}; ${periodInWords(champion)} overlaps with that.`,
  );
}
