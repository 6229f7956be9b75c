import type { Invitation, Member } from '@flightpath/domain';

/** What is true of who may work here, as the headline of the page. */
export function membersSentence(members: readonly Member[], invitations: readonly Invitation[]): string {
  const enabled = members.filter(({ isDisabled }) => !isDisabled).length;
  const waiting = invitations.filter(({ state }) => state === 'open').length;
  const who = enabled === 1 ? 'One person may work here' : `${enabled} people may work here`;
  if (waiting === 0) return who;
  return `${who}, and ${waiting === 1 ? 'one invitation waits' : `${waiting} invitations wait`} for an answer`;
}
