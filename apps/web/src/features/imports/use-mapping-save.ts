import type { Import, ImportMapping } from '@flightpath/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type ApiProblem, asProblem } from '../../api/problem.ts';
import { importQuery, putMapping, startDryRun } from './queries.ts';

/** How long the mapping may rest before it is saved, in milliseconds. */
const REST = 700;

/** Saves the mapping by itself while it is worked on, and starts the check with what stands there. */
export function useMappingSave(tenant: string, one: Import, mapping: ImportMapping) {
  const client = useQueryClient();
  const [state, setState] = useState<'saved' | 'saving' | 'starting'>('saved');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const saved = useRef(one.mapping ?? one.suggestedMapping);
  const { id } = one;

  useEffect(() => {
    if (mapping === saved.current) return;
    const timer = setTimeout(async () => {
      setState('saving');
      try {
        const answer = await putMapping(tenant, id, mapping);
        saved.current = mapping;
        client.setQueryData(importQuery(tenant, id).queryKey, answer);
        setProblem(null);
      } catch (error) {
        setProblem(asProblem(error));
      } finally {
        setState('saved');
      }
    }, REST);
    return () => clearTimeout(timer);
  }, [client, tenant, id, mapping]);

  /** Resolves to whether the check has begun. */
  async function check(): Promise<boolean> {
    setState('starting');
    setProblem(null);
    try {
      await putMapping(tenant, id, mapping);
      saved.current = mapping;
      client.setQueryData(importQuery(tenant, id).queryKey, await startDryRun(tenant, id));
      return true;
    } catch (error) {
      setProblem(asProblem(error));
      return false;
    } finally {
      setState('saved');
    }
  }
  return { state, problem, check };
}
