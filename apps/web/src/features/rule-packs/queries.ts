import type { DryRun, RulePackDraft, StoredRulePack } from '@flightpath/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';

/** Saves the draft in place of the one there is. Nothing is judged by it yet. */
export function useSaveDraft(tenant: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: RulePackDraft): Promise<StoredRulePack> =>
      bodyOf(api.PUT('/api/v1/tenants/{tenant}/rule-packs/draft', { params: { path: { tenant } }, body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [tenant, 'rule-packs'] }),
  });
}

export function useDropDraft(tenant: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => bodyOf(api.DELETE('/api/v1/tenants/{tenant}/rule-packs/draft', { params: { path: { tenant } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [tenant, 'rule-packs'] }),
  });
}

/** Judges the portfolio under the draft; nothing is written. */
export function useDryRun(tenant: string) {
  return useMutation({
    mutationFn: (version: number): Promise<DryRun> =>
      bodyOf(
        api.POST('/api/v1/tenants/{tenant}/rule-packs/{id}/dry-run', { params: { path: { tenant, id: version } } }),
      ),
  });
}

/** From now on the portfolio is judged by it: all that is shown may have changed. */
export function usePublishPack(tenant: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (version: number): Promise<StoredRulePack> =>
      bodyOf(
        api.POST('/api/v1/tenants/{tenant}/rule-packs/{id}/publish', { params: { path: { tenant, id: version } } }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [tenant] }),
  });
}
