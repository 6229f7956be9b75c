import type { AccountSession } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { asProblem } from '../../api/problem.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { toast, toastError } from '../../ui/toast.ts';
import classes from './account.module.css';
import { sessionsQuery, useEndOtherSessions, useEndSession } from './queries.ts';

const fail = (error: Error) => toastError('Nothing was changed', asProblem(error).detail);

/** The browsers in which the reader is signed in, this one first. */
export function SessionList({ onSignOut }: { onSignOut: () => void }) {
  const { data: sessions } = useSuspenseQuery(sessionsQuery);
  const endOthers = useEndOtherSessions();
  return (
    <>
      <ul className={classes.list} aria-label="Where you are signed in">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onSignOut={onSignOut} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button
          mt="md"
          variant="default"
          loading={endOthers.isPending}
          onClick={() =>
            endOthers.mutate(undefined, {
              onSuccess: () => toast('You are signed in here alone.'),
              onError: fail,
            })
          }
        >
          Sign out everywhere else
        </Button>
      )}
    </>
  );
}

function SessionRow({ session, onSignOut }: { session: AccountSession; onSignOut: () => void }) {
  const { instant } = useFormat();
  const end = useEndSession();
  const { id, device, address, isThisOne, signedInAt, lastUsedAt } = session;
  const endThat = () => end.mutate(id, { onSuccess: () => toast(`${device} is signed out.`), onError: fail });
  return (
    <li className={classes.row} aria-label={device}>
      <span className={classes.what}>
        <span className={classes.value}>
          {device}
          {isThisOne && ' · this browser'}
        </span>
        <span className={classes.detail}>{howInWords(session)}</span>
      </span>
      <span className={classes.what}>
        <span>{isThisOne ? 'in use now' : `last used ${instant(lastUsedAt)}`}</span>
        <span className={classes.detail}>
          since {instant(signedInAt)}
          {address && `, from ${address}`}
        </span>
      </span>
      <span className={classes.acts}>
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          aria-label={isThisOne ? 'Sign out of this browser' : `Sign out of ${device}`}
          loading={end.isPending}
          onClick={() => (isThisOne ? onSignOut() : endThat())}
        >
          Sign out
        </Button>
      </span>
    </li>
  );
}

function howInWords({ isOfProvider, hasSecondFactor }: AccountSession): string {
  if (isOfProvider) return 'by way of your company';
  return hasSecondFactor ? 'with a second factor' : 'with the password';
}
