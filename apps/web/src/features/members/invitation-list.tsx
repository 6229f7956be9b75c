import { type Invitation, type IssuedInvitation, todayIn } from '@flightpath/domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { toast, toastError } from '../../ui/toast.ts';
import { roleWords } from '../../ui/words.ts';
import { invitationState } from './invitation-state.ts';
import classes from './members.module.css';
import { invitationsQuery, useResend, useRevoke } from './queries.ts';

export interface InvitationListProps {
  /** Why the reader may change nothing. */
  reason: string | undefined;
  onUnsent: (invitation: IssuedInvitation) => void;
}

export function InvitationList({ reason, onUnsent }: InvitationListProps) {
  const { data: invitations } = useSuspenseQuery(invitationsQuery(useTenant().slug));
  if (invitations.length === 0) {
    return <p className={classes.quiet}>Nobody was invited yet. Who is invited stands here until they answer.</p>;
  }
  return (
    <ul className={classes.list} aria-label="Invitations">
      {invitations.map((invitation) => (
        <InvitationRow key={invitation.id} invitation={invitation} reason={reason} onUnsent={onUnsent} />
      ))}
    </ul>
  );
}

function InvitationRow({ invitation, reason, onUnsent }: InvitationListProps & { invitation: Invitation }) {
  const tenant = useTenant().slug;
  const { date, timeZone } = useFormat();
  const day = (iso: string) => date(todayIn(timeZone, new Date(iso)));
  const resend = useResend(tenant);
  const revoke = useRevoke(tenant);
  const { id, email, role, person, state, isSent } = invitation;
  const fail = (error: Error) => toastError('Nothing was changed', asProblem(error).detail);

  function sendAgain() {
    const onSuccess = (issued: IssuedInvitation) => {
      if (issued.link) onUnsent(issued);
      else toast(`${email} got a new link; the one before works no more.`);
    };
    resend.mutate(id, { onSuccess, onError: fail });
  }

  return (
    <li className={classes.row} data-off={state !== 'open'} aria-label={email}>
      <span className={classes.who}>
        <span className={classes.name}>{email}</span>
        {person && <span className={classes.email}>{person.name} in the directory</span>}
      </span>
      <span>{roleWords[role]}</span>
      <span className={classes.quiet}>{invitationState(invitation, day)}</span>
      {(state === 'open' || state === 'expired') && (
        <span className={classes.acts}>
          <ReasonedButton
            size="compact-sm"
            variant="subtle"
            reason={reason}
            loading={resend.isPending}
            onClick={sendAgain}
          >
            {isSent ? 'Send again' : 'Send it, or get a link'}
          </ReasonedButton>
          {state === 'open' && (
            <ReasonedButton
              size="compact-sm"
              variant="subtle"
              color="red"
              reason={reason}
              loading={revoke.isPending}
              onClick={() =>
                revoke.mutate(id, { onSuccess: () => toast(`The link of ${email} works no more.`), onError: fail })
              }
            >
              Revoke
            </ReasonedButton>
          )}
        </span>
      )}
    </li>
  );
}
