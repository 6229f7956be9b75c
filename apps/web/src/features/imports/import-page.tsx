import type { Import } from '@flightpath/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTenant } from '../../api/tenant.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Page } from '../../ui/page.tsx';
import { CheckStep } from './check-step.tsx';
import { importHeadline, recognised } from './import-sentences.ts';
import { ImportSteps } from './import-steps.tsx';
import { MappingStep } from './mapping-step.tsx';
import { importQuery, isRunning } from './queries.ts';
import { ResultStep } from './result-step.tsx';
import { RunningStep } from './running-step.tsx';

export interface ImportPageProps {
  id: string;
  /** The mapping is shown again although the file was checked. */
  isMapping: boolean;
  onMapping: (isMapping: boolean) => void;
}

/** One file on its way into the register; the step shown follows from where it stands. */
export function ImportPage({ id, isMapping, onMapping }: ImportPageProps) {
  const tenant = useTenant().slug;
  const { count } = useFormat();
  const { data: one } = useQuery(importQuery(tenant, id));
  useRefreshAfterRun(tenant, one);
  if (!one) return null;
  const step = stepOf(one, isMapping);

  return (
    <Page
      title={`Import ${one.fileName}`}
      kicker={
        <>
          <AppLink href={`/${tenant}/import`}>Import</AppLink> / {one.fileName}
        </>
      }
      headline={importHeadline(one, step, count)}
      lead={recognised(one, count)}
    >
      <ImportSteps step={step} />
      {step === 'running' && <RunningStep one={one} />}
      {step === 'mapping' && <MappingStep key={one.id} tenant={tenant} one={one} onChecking={() => onMapping(false)} />}
      {step === 'check' && <CheckStep tenant={tenant} one={one} onMapping={() => onMapping(true)} />}
      {step === 'result' && <ResultStep tenant={tenant} one={one} />}
    </Page>
  );
}

export type Step = 'mapping' | 'running' | 'check' | 'result';

export function stepOf({ status, dryRun }: Import, isMapping: boolean): Step {
  if (isRunning(status)) return 'running';
  if (status === 'committed' || status === 'undone') return 'result';
  return dryRun !== null && !isMapping && status === 'checked' ? 'check' : 'mapping';
}

/** When a run ends, everything that it may have changed is fetched anew. */
function useRefreshAfterRun(tenant: string, one: Import | undefined) {
  const client = useQueryClient();
  const before = useRef(one?.status);
  const status = one?.status;
  useEffect(() => {
    const hasWritten = before.current === 'committing' || before.current === 'undoing';
    if (hasWritten && status !== before.current) {
      client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === tenant && queryKey[2] !== one?.id });
    }
    before.current = status;
  }, [client, tenant, status, one?.id]);
}
