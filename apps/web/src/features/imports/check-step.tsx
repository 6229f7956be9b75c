import type { Import } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../../api/problem.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { CountsReport } from './counts-report.tsx';
import classes from './imports.module.css';
import { importQuery, startCommit } from './queries.ts';

export interface CheckStepProps {
  tenant: string;
  one: Import;
  onMapping: () => void;
}

/** What a commit would do, row by row where it matters; from here it is committed or mapped otherwise. */
export function CheckStep({ tenant, one, onMapping }: CheckStepProps) {
  const client = useQueryClient();
  const { count } = useFormat();
  const commit = useMutation({
    mutationFn: () => startCommit(tenant, one.id),
    onSuccess: (answer) => client.setQueryData(importQuery(tenant, one.id).queryKey, answer),
  });
  const { dryRun } = one;
  if (!dryRun) return null;
  const writes = dryRun.create + dryRun.update;
  return (
    <div>
      {commit.error && <FormProblem problem={asProblem(commit.error)} />}
      <CountsReport counts={dryRun} tenant={tenant} importId={one.id} mood="would" />
      <div className={classes.bar}>
        <Button onClick={() => commit.mutate()} loading={commit.isPending} disabled={writes === 0}>
          {writes === 0
            ? 'Nothing to import'
            : `Import ${count(writes)} ${writes === 1 ? 'initiative' : 'initiatives'}`}
        </Button>
        <Button variant="default" onClick={onMapping} disabled={commit.isPending}>
          Change the mapping
        </Button>
        {dryRun.error > 0 && writes > 0 && (
          <span className={classes.muted}>
            The refused rows are left out; correct them in the file and import it again.
          </span>
        )}
      </div>
    </div>
  );
}
