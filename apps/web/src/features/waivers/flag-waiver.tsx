import { type Flag, type Initiative, todayIn, type Waiver } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useInitiativeRights } from '../../api/initiative-rights.ts';
import { useInitiativeSave } from '../../api/initiative-writes.tsx';
import { asProblem } from '../../api/problem.ts';
import { useMembership, useTenant } from '../../api/tenant.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { takeFocus } from '../../ui/take-focus.ts';
import { toast, toastError } from '../../ui/toast.ts';
import classes from './flag-waiver.module.css';
import { askedWaiversQuery, decideWaiver, withdrawWaiver } from './queries.ts';
import { WaiverForm } from './waiver-form.tsx';
import { askedSentence, endedSentence, waivedSentence } from './waiver-sentence.ts';

/** How the organisation stands to one open flag: lives with it, was asked to, or may be asked. */
export function FlagWaiver({ flag, initiative }: { flag: Flag; initiative: Initiative }) {
  const { slug, timeZone } = useTenant();
  const { date } = useFormat();
  const { refusal } = useInitiativeRights(initiative);
  const asked = useQuery(askedWaiversQuery(slug, initiative.key)).data?.[flag.id];
  const [isAsking, setIsAsking] = useState(false);
  const act = useAct();
  const reason = refusal('waiver:request');
  const title = flag.finding.title.toLowerCase();
  const today = todayIn(timeZone, new Date());

  if (asked) return <Asked waiver={asked} title={title} initiative={initiative} />;
  if (isAsking && reason === undefined) {
    return (
      <div ref={takeFocus} className={classes.form}>
        <WaiverForm flag={flag} close={() => setIsAsking(false)} />
      </div>
    );
  }
  if (flag.waiver) {
    const { id } = flag.waiver;
    const end = () => act(() => withdrawWaiver(slug, id), `The waiver of ${title} has ended`);
    const sentence = flag.isWaived ? waivedSentence(flag.waiver, date) : endedSentence(flag, today, date);
    return (
      <Standing sentence={sentence ?? ''}>
        {flag.isWaived ? (
          <ReasonedButton size="xs" variant="subtle" reason={reason} onClick={end}>
            End the waiver
          </ReasonedButton>
        ) : (
          <ReasonedButton
            size="xs"
            variant="subtle"
            reason={reason}
            onClick={async () => (await end()) && setIsAsking(true)}
          >
            Ask anew
          </ReasonedButton>
        )}
      </Standing>
    );
  }
  return (
    <ReasonedButton
      size="xs"
      variant="subtle"
      reason={reason}
      aria-label={`Ask for a waiver of ${title}`}
      onClick={() => setIsAsking(true)}
    >
      Ask for a waiver
    </ReasonedButton>
  );
}

interface AskedProps {
  waiver: Waiver;
  title: string;
  initiative: Initiative;
}

/** A waiver that waits for an executive who did not ask for it. */
function Asked({ waiver, title, initiative }: AskedProps) {
  const { tenant, personId } = useMembership();
  const { date } = useFormat();
  const { refusal } = useInitiativeRights(initiative);
  const act = useAct();
  const isOwn = personId !== null && waiver.requestedBy?.id === personId;
  const reason = refusal('waiver:decide') ?? (isOwn ? OWN_REQUEST : undefined);
  const decide = (decision: 'approved' | 'refused') =>
    act(() => decideWaiver(tenant.slug, waiver.id, { decision }), `The waiver of ${title} was ${decision}`);

  return (
    <Standing sentence={askedSentence(waiver, date)}>
      <ReasonedButton size="xs" reason={reason} onClick={() => decide('approved')}>
        Approve
      </ReasonedButton>
      <ReasonedButton size="xs" variant="default" reason={reason} onClick={() => decide('refused')}>
        Refuse
      </ReasonedButton>
      {refusal('waiver:request') === undefined && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => act(() => withdrawWaiver(tenant.slug, waiver.id), `The waiver of ${title} was taken back`)}
        >
          Take it back
        </Button>
      )}
    </Standing>
  );
}

const OWN_REQUEST = 'You asked for this waiver; another executive decides on it.';

function Standing({ sentence, children }: { sentence: string; children: ReactNode }) {
  return (
    <div className={classes.waiver}>
      <p className={classes.sentence}>{sentence}</p>
      <span className={classes.acts} data-print="hide">
        {children}
      </span>
    </div>
  );
}

/** Does one thing to a waiver and says how it went; resolves to whether it was done. */
function useAct() {
  const save = useInitiativeSave();
  return async (send: () => Promise<unknown>, done: string): Promise<boolean> => {
    try {
      await save({ yours: [], send });
      toast(done);
      return true;
    } catch (error) {
      const { title, detail } = asProblem(error);
      toastError('The waiver stays as it was', detail || title);
      return false;
    }
  };
}
