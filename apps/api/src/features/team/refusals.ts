import type { TeamMember } from '@flightpath/domain';
import { conflict, overlap, periodInWords } from '../../contradictions.ts';

/** 409 when the person is on this team (of the same pilot) already on some of these days: they would count twice. */
export function refuseSecondMembership(
  member: Omit<TeamMember, 'isActive' | 'role'>,
  members: readonly TeamMember[],
  pointer: string,
): void {
  const other = members.find(
    (one) =>
      one.id !== member.id &&
      one.person.id === member.person.id &&
      one.team === member.team &&
      one.pilotNumber === member.pilotNumber &&
      overlap(one, member),
  );
  if (!other) return;
  throw conflict(
    pointer,
    `${other.person.name} already is on the ${other.team} team, ${periodInWords(other)}; ${periodInWords(member)} overlaps with that.`,
  );
}
