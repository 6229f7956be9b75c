import type {
  Account,
  AccountSession,
  BackupCodes,
  EmailChange,
  PasswordChange,
  PasswordProof,
  SecondFactorSetup,
} from '@flightpath/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

/** How the reader signs in. Refused with `session-of-provider` where they came by way of their company. */
export const accountQuery = queryOptions({
  queryKey: queryKeys.account,
  queryFn: ({ signal }): Promise<Account> => bodyOf(api.GET('/api/v1/me/account', { signal })),
});

/** Where they are signed in, this browser first. */
export const sessionsQuery = queryOptions({
  queryKey: queryKeys.sessions,
  queryFn: async ({ signal }): Promise<AccountSession[]> =>
    (await bodyOf(api.GET('/api/v1/me/sessions', { signal }))).data,
});

export function useChangePassword() {
  return useMutation({
    mutationFn: (body: PasswordChange) => bodyOf(api.POST('/api/v1/me/password', { body })),
    onSettled: useRefresh(queryKeys.sessions),
  });
}

export function useRequestEmailChange() {
  return useMutation({
    mutationFn: (body: EmailChange) => bodyOf(api.POST('/api/v1/me/email-change', { body })),
    onSettled: useRefresh(queryKeys.account),
  });
}

export function useCancelEmailChange() {
  return useMutation({
    mutationFn: () => bodyOf(api.DELETE('/api/v1/me/email-change')),
    onSettled: useRefresh(queryKeys.account),
  });
}

/** Its answer holds the key, which is kept nowhere: it is forgotten with the dialog that shows it. */
export function useStartSecondFactor() {
  return useMutation({
    mutationFn: (body: PasswordProof): Promise<SecondFactorSetup> =>
      bodyOf(api.POST('/api/v1/me/second-factor', { body })),
    gcTime: 0,
  });
}

/** Its answer holds the backup codes. What organisations ask for may be fulfilled now: who one is is read anew. */
export function useConfirmSecondFactor() {
  return useMutation({
    mutationFn: (code: string): Promise<BackupCodes> =>
      bodyOf(api.POST('/api/v1/me/second-factor/confirm', { body: { code } })),
    onSettled: useRefresh(queryKeys.account, queryKeys.sessions, queryKeys.me),
    gcTime: 0,
  });
}

export function useRenewBackupCodes() {
  return useMutation({
    mutationFn: (body: PasswordProof): Promise<BackupCodes> =>
      bodyOf(api.POST('/api/v1/me/second-factor/backup-codes', { body })),
    onSettled: useRefresh(queryKeys.account),
    gcTime: 0,
  });
}

export function useTurnOffSecondFactor() {
  return useMutation({
    mutationFn: (body: PasswordProof) => bodyOf(api.POST('/api/v1/me/second-factor/turn-off', { body })),
    onSettled: useRefresh(queryKeys.account, queryKeys.sessions, queryKeys.me),
  });
}

export function useEndSession() {
  return useMutation({
    mutationFn: (id: string) => bodyOf(api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } })),
    onSettled: useRefresh(queryKeys.sessions),
  });
}

export function useEndOtherSessions() {
  return useMutation({
    mutationFn: () => bodyOf(api.POST('/api/v1/me/sessions/end-others')),
    onSettled: useRefresh(queryKeys.sessions),
  });
}

function useRefresh(...keys: (readonly string[])[]): () => Promise<unknown> {
  const queryClient = useQueryClient();
  return () => Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
