import { type Me, roleInWords } from '@flightpath/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '../../api/problem.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { PlainFrame } from '../../ui/plain-frame.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { roleWords } from '../../ui/words.ts';
import { AcceptAsOneself } from './accept-as-oneself.tsx';
import { NewAccountForm } from './new-account-form.tsx';
import { offerQuery } from './queries.ts';

export interface InvitationPageProps {
  /** What stands behind the `#` of the address. */
  token: string;
  /** Who is signed in. */
  me: Me | undefined;
  /** The form that signs in somebody who has an account with this e-mail. */
  signInForm: (email: string) => ReactNode;
  onJoined: (tenant: string) => void;
}

/** Where the link of an invitation leads: to what one is invited, and the one way to accept that fits whoever comes. */
export function InvitationPage({ token, me, signInForm, onJoined }: InvitationPageProps) {
  const { data: offer, error, refetch } = useQuery({ ...offerQuery(token), enabled: token !== '' });
  if (token === '' || isDead(error)) return <DeadLink />;
  if (error) {
    return (
      <PlainFrame>
        <Page title="Invitation" headline={asProblem(error).title} width="text">
          <ErrorState detail={asProblem(error).detail} onRetry={() => refetch()} />
        </Page>
      </PlainFrame>
    );
  }
  if (!offer) {
    return (
      <PlainFrame>
        <PageSkeleton />
      </PlainFrame>
    );
  }
  const { tenant, role, email, hasAccount } = offer;
  const accepting = { token, offer, onJoined };
  return (
    <PlainFrame>
      <Page
        title="Invitation"
        kicker={`Invitation · ${roleWords[role]}`}
        headline={`You are invited to ${tenant.name}`}
        lead={`As ${roleWords[role]} you ${roleInWords(role).replace(/^M/, 'm')}`}
        width="text"
      >
        {me && <AcceptAsOneself {...accepting} user={me.user} />}
        {!me && hasAccount && (
          <>
            <p>There is an account for {email}. Sign in with it, then join.</p>
            {signInForm(email)}
          </>
        )}
        {!me && !hasAccount && <NewAccountForm {...accepting} />}
      </Page>
    </PlainFrame>
  );
}

function DeadLink() {
  return (
    <PlainFrame>
      <Page
        title="Invitation"
        headline="This invitation does not work any more"
        lead="It was accepted, revoked or replaced by a newer one, it has expired, or the link is incomplete. Whoever invited you can send a new one."
        width="text"
      >
        <p>
          If you accepted it already, <AppLink href="/sign-in">sign in</AppLink>.
        </p>
      </Page>
    </PlainFrame>
  );
}

const isDead = (error: unknown): boolean => error !== null && asProblem(error).slug === 'invitation-not-found';
