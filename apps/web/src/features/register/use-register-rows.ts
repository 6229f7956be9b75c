import type { InitiativeRow } from '@flightpath/domain';
import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { registerRowsQuery, WINDOW } from './queries.ts';

/** A place in the grid: the row stands in it once its window has come. */
export interface RegisterSlot {
  id: string;
  row: InitiativeRow | null;
}

export interface RegisterRows {
  slots: RegisterSlot[];
  error: unknown;
  retry: () => void;
  /** Tells which places are in view (inclusive); their windows and the two beside them are fetched. */
  show: (firstIndex: number, lastIndex: number) => void;
}

/** Fetches the rows of the index by window. What was seen before comes from the query cache. */
export function useRegisterRows(tenant: string, ids: readonly string[]): RegisterRows {
  const [windows, setWindows] = useState({ first: 0, last: 0 });
  const wanted = useMemo(() => {
    const parts: string[][] = [];
    const last = Math.min(windows.last, Math.ceil(ids.length / WINDOW) - 1);
    for (let number = Math.min(windows.first, Math.max(0, last)); number <= last; number++) {
      parts.push(ids.slice(number * WINDOW, (number + 1) * WINDOW));
    }
    return parts;
  }, [ids, windows]);

  const { rows, error, retry } = useQueries({
    queries: wanted.map((part) => registerRowsQuery(tenant, part)),
    combine: combineWindows,
  });
  const slots = useMemo(() => ids.map((id) => ({ id, row: rows.get(id) ?? null })), [ids, rows]);

  const show = useCallback((firstIndex: number, lastIndex: number) => {
    const first = Math.max(0, Math.floor(firstIndex / WINDOW - 0.5));
    const last = Math.max(0, Math.floor(lastIndex / WINDOW + 0.5));
    setWindows((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, []);
  return { slots, error, retry, show };
}

interface WindowResult {
  data: InitiativeRow[] | undefined;
  error: unknown;
  refetch: () => unknown;
}

function combineWindows(results: readonly WindowResult[]) {
  return {
    rows: new Map(results.flatMap((result) => result.data ?? []).map((row) => [row.id, row])),
    error: results.find((result) => result.error)?.error ?? null,
    retry: () => {
      for (const result of results) if (result.error) result.refetch();
    },
  };
}
