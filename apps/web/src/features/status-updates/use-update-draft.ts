import type { Initiative, NewMeasurement, NewStatusUpdate } from '@flightpath/domain';
import { todayIn } from '@flightpath/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { type ApiProblem, asProblem } from '../../api/problem.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useTenant } from '../../api/tenant.tsx';
import { draftStore, EMPTY_DRAFT, type UpdateDraft } from './draft-store.ts';
import { newestMeasurements, newestUpdates, postMeasurement, postStatusUpdate } from './queries.ts';
import { sendUpdate } from './send-update.ts';

/** Between two tries by itself, in milliseconds: a phone does not always say that it is back. */
const RETRY_EVERY = 20_000;

export interface UpdateSending {
  draft: UpdateDraft;
  change: (changes: Partial<UpdateDraft>) => void;
  /** Sends what is there; without a connection it is kept and goes out later by itself. */
  send: (departmentId: string | null, measurement: { indicatorId: string; value: string } | null) => Promise<void>;
  isSending: boolean;
  /** Why it was refused; a lost connection is no refusal. */
  problem: ApiProblem | null;
}

/** The draft of one update: kept over reloads, sent when there is a connection. */
export function useUpdateDraft(initiative: Initiative, user: string, onSent: () => void): UpdateSending {
  const tenant = useTenant();
  const client = useQueryClient();
  const where = useMemo(() => ({ tenant: tenant.slug, key: initiative.key }), [tenant.slug, initiative.key]);
  const store = useMemo(() => draftStore(window.localStorage, { user, ...where }), [user, where]);
  const [draft, setDraft] = useState<UpdateDraft>(() => store.read() ?? EMPTY_DRAFT);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isBusy = useRef(false);

  const keep = useCallback(
    (next: UpdateDraft) => {
      store.write(next);
      setDraft(next);
    },
    [store],
  );

  const trySend = useCallback(
    async (from: UpdateDraft, measurement: { indicatorId: string; value: string } | null) => {
      if (isBusy.current) return;
      isBusy.current = true;
      setIsSending(true);
      setProblem(null);
      let latest: UpdateDraft = {
        ...from,
        indicatorId: measurement?.indicatorId ?? null,
        value: measurement?.value ?? '',
      };
      const onProgress = (next: UpdateDraft) => {
        latest = next;
        keep(next);
      };
      const channel = {
        postUpdate: (body: NewStatusUpdate, key: string) => postStatusUpdate(where, body, key),
        postMeasurement: (id: string, body: NewMeasurement, key: string) => postMeasurement(where, id, body, key),
        newestUpdates: () => newestUpdates(where),
        newestMeasurements: (id: string) => newestMeasurements(where, id),
      };
      const today = todayIn(tenant.timeZone, new Date());
      try {
        await sendUpdate(latest, channel, {
          ...{ measurement, today, onProgress },
          now: () => new Date(),
          newKey: newIdempotencyKey,
        });
        store.clear();
        client.invalidateQueries({ queryKey: queryKeys.initiatives(where.tenant) });
        client.invalidateQueries({ queryKey: queryKeys.portfolio(where.tenant) });
        await client.invalidateQueries({ queryKey: queryKeys.initiative(where.tenant, where.key) });
        onSent();
      } catch (error) {
        const refusal = asProblem(error);
        const mayPass = refusal.isOffline || refusal.status >= 500;
        keep({ ...latest, status: mayPass ? 'waiting' : 'draft' });
        if (!mayPass) setProblem(refusal);
      } finally {
        isBusy.current = false;
        setIsSending(false);
      }
    },
    [where, store, keep, client, tenant.timeZone, onSent],
  );

  useEffect(() => {
    if (draft.status !== 'waiting') return;
    const again = () => {
      const { indicatorId, value } = draft;
      trySend(draft, indicatorId && value ? { indicatorId, value } : null);
    };
    window.addEventListener('online', again);
    const timer = setInterval(again, RETRY_EVERY);
    return () => {
      window.removeEventListener('online', again);
      clearInterval(timer);
    };
  }, [draft, trySend]);

  return {
    draft,
    isSending,
    problem,
    // Whoever changes it takes it back from being sent by itself, and makes another request of it.
    change: (changes) => keep({ ...draft, ...changes, status: 'draft', sendKey: null }),
    send: (departmentId, measurement) => {
      const sendKey = departmentId === draft.departmentId ? draft.sendKey : null;
      return trySend({ ...draft, departmentId, sendKey }, measurement);
    },
  };
}
