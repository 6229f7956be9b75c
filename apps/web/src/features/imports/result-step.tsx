import type { Import } from '@flightpath/domain';
import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../api/problem.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { DateText, useFormat } from '../../ui/format-context.tsx';
import { CountsReport } from './counts-report.tsx';
import classes from './imports.module.css';
import { importQuery, startUndo } from './queries.ts';

/** What the import did, where it can be seen, and the way back. */
export function ResultStep({ tenant, one }: { tenant: string; one: Import }) {
  const { result, status, committedAt, undoneAt } = one;
  const isUndone = status === 'undone';
  return (
    <div>
      {isUndone && (
        <p className={classes.lead}>
          Everything is as it was before
          {undoneAt && (
            <>
              , since <DateText value={undoneAt} />
            </>
          )}
          . The history keeps both.
        </p>
      )}
      {isUndone && (
        <Button component={AppLink} href={`/${tenant}/import`}>
          Import another file
        </Button>
      )}
      {!isUndone && (
        <div className={classes.next}>
          <Button component={AppLink} href={`/${tenant}`}>
            See the portfolio
          </Button>
          <Button component={AppLink} href={`/${tenant}/register`} variant="default">
            Open the register
          </Button>
          <UndoButton tenant={tenant} one={one} />
        </div>
      )}
      {result && !isUndone && (
        <CountsReport
          counts={result}
          tenant={tenant}
          importId={one.id}
          mood="did"
          {...(committedAt
            ? { writtenHref: `/${tenant}/register?updatedSince=${encodeURIComponent(committedAt)}` }
            : {})}
        />
      )}
    </div>
  );
}

function UndoButton({ tenant, one }: { tenant: string; one: Import }) {
  const client = useQueryClient();
  const { count } = useFormat();
  const [isAsking, setIsAsking] = useState(false);
  const undo = useMutation({
    mutationFn: () => startUndo(tenant, one.id),
    onSuccess: (answer) => {
      setIsAsking(false);
      client.setQueryData(importQuery(tenant, one.id).queryKey, answer);
    },
  });
  const problem = undo.error ? asProblem(undo.error) : null;
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setIsAsking(true)}>
        Take it back
      </Button>
      <Modal opened={isAsking} onClose={() => setIsAsking(false)} title="Take the whole import back?">
        <p className={classes.modalText}>
          {one.result &&
            `${count(one.result.create)} created initiatives go, ${count(one.result.update)} updated ones are as they were. `}
          Departments and people that only this import brought go with it.
        </p>
        {problem && (
          <div className={classes.problem}>
            <FormProblem problem={problem} />
            <ul className={classes.remarks}>
              {problem.errors.slice(0, 10).map(({ pointer, detail }) => (
                <li key={pointer + detail}>{detail}</li>
              ))}
            </ul>
          </div>
        )}
        <div className={classes.next}>
          <Button color="red" loading={undo.isPending} onClick={() => undo.mutate()}>
            Take it back
          </Button>
          <Button variant="default" onClick={() => setIsAsking(false)} data-autofocus>
            Keep it
          </Button>
        </div>
      </Modal>
    </>
  );
}
