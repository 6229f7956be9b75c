import type { AcceptedInvitation, InvitationAcceptance, InvitationOffer } from '@flightpath/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { meQuery } from '../../api/me.ts';

/** To what the token of a link invites. Refused with 404 when it does not work (any more). */
export const offerQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }): Promise<InvitationOffer> =>
      bodyOf(api.POST('/api/v1/invitations/look-up', { body: { token }, signal })),
    retry: false,
  });

/** Makes a member, signs a new account in, and reads anew who is signed in. */
export function useAccept() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: InvitationAcceptance): Promise<AcceptedInvitation> =>
      bodyOf(api.POST('/api/v1/invitations/accept', { body })),
    onSuccess: () => queryClient.fetchQuery({ ...meQuery, staleTime: 0 }),
  });
}
