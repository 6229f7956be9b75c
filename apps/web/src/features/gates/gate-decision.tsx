import { type GateAssessment, type GateReview, permissionFor, todayIn } from '@flightpath/domain';
import { useInitiativeSave } from '../../api/initiative-writes.tsx';
import { asProblem } from '../../api/problem.ts';
import { useMembership } from '../../api/tenant.tsx';
import { toast, toastError } from '../../ui/toast.ts';
import { gateLeadsTo } from '../../ui/words.ts';
import { ActSection } from './act-section.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { DecisionForm } from './decision-form.tsx';
import { decisionRefusals } from './decision-refusals.ts';
import type { GatePageProps } from './gate-page.tsx';
import { withdrawGateRequest } from './queries.ts';
import { RequestForm } from './request-form.tsx';

export interface GateDecisionProps extends Omit<GatePageProps, 'review'> {
  review: GateReview & { assessment: GateAssessment };
}

/** At the foot of the page: the bar, or in its place the form of what was chosen in it. */
export function GateDecision({ initiative, review, userId, act, onAct }: GateDecisionProps) {
  const { tenant, role, personId } = useMembership();
  const where = { tenant: tenant.slug, key: initiative.key };
  const save = useInitiativeSave();
  const today = todayIn(tenant.timeZone, new Date());
  const refusals = decisionRefusals({ review, initiative, decider: { role, userId, personId }, today });
  const ask = permissionFor(role, 'gate:request');
  const decide = permissionFor(role, 'decision:make');
  const leave = () => onAct(null);

  if (act === 'ask' && ask.allowed && review.request?.status !== 'open') {
    return (
      <ActSection title={`Ask for the gate to ${gateLeadsTo[review.assessment.gate]}`}>
        <RequestForm review={review} where={where} close={leave} />
      </ActSection>
    );
  }
  if (act !== null && act !== 'ask' && refusals[act] === undefined) {
    return (
      <ActSection key={act} title={TITLES[act]}>
        <DecisionForm
          outcome={act}
          review={review}
          initiative={initiative}
          where={where}
          today={today}
          close={leave}
          onDecided={showFromTheTop}
        />
      </ActSection>
    );
  }

  const withdraw = () =>
    save({ yours: [], send: () => withdrawGateRequest(where) }).then(
      () => toast('The request was taken back'),
      (error) => toastError('The request stays', asProblem(error).detail),
    );
  return (
    <DecisionBar
      review={review}
      refusals={refusals}
      reason={decide.allowed ? undefined : decide.reason}
      askReason={ask.allowed ? undefined : ask.reason}
      onDecide={onAct}
      onAsk={() => onAct('ask')}
      onWithdraw={withdraw}
    />
  );
}

const TITLES = {
  advance: 'Let it go on',
  'advance-with-conditions': 'Let it go on, with conditions',
  hold: 'Hold it where it is',
  'step-back': 'Step back to an earlier phase',
  stop: 'Stop it',
} as const;

/** A decision changes what the whole page says, so it is read anew. */
function showFromTheTop() {
  window.scrollTo({ top: 0 });
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}
