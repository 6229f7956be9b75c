import type { Invitation } from '@flightpath/domain';
import type { Deed } from '../../audit/record-events.ts';

/**
 * What was done to an invitation, for the record of who changed what. `before`: null where it is new, left out where what
 * changed is the token, which is no news to anybody.
 */
export const invitationDeed = (summary: string, after: Invitation, before?: Invitation | null): Deed => ({
  subject: { kind: 'invitation', id: after.id, label: after.email },
  summary,
  ...(before !== undefined && { before, after }),
});
