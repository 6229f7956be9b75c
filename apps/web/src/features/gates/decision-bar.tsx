import { DecisionOutcome, type GateAssessment, type GateReview } from '@flightpath/domain';
import type { ReactNode } from 'react';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { gateLeadsTo } from '../../ui/words.ts';
import { barSentence } from './bar-sentence.ts';
import classes from './decision-bar.module.css';
import type { DecisionRefusals } from './decision-refusals.ts';

export interface DecisionBarProps {
  review: GateReview & { assessment: GateAssessment };
  refusals: DecisionRefusals;
  /** Why the reader may not decide at all; `undefined`: they are an executive. */
  reason: string | undefined;
  /** Why they may not ask for the gate. */
  askReason: string | undefined;
  onDecide: (outcome: DecisionOutcome) => void;
  onAsk: () => void;
  onWithdraw: () => void;
}

/** The one bar at the bottom: who may decide decides, who may ask asks, and everybody reads why or why not. */
export function DecisionBar(props: DecisionBarProps) {
  const { review, refusals, reason, askReason, onDecide, onAsk, onWithdraw } = props;
  if (reason !== undefined) {
    const isAsked = review.request?.status === 'open';
    return (
      <Bar sentence={`${barSentence(review)} ${reason}`}>
        {isAsked ? (
          <ReasonedButton variant="default" reason={askReason} onClick={onWithdraw}>
            Take the request back
          </ReasonedButton>
        ) : (
          <ReasonedButton reason={askReason} onClick={onAsk}>
            Ask for the gate
          </ReasonedButton>
        )}
      </Bar>
    );
  }
  const { gate } = review.assessment;
  const labels: Record<DecisionOutcome, string> = {
    advance: gate === 'innovation-to-embedded' ? 'Embed it' : `Advance to ${gateLeadsTo[gate]}`,
    'advance-with-conditions': 'With conditions',
    hold: 'Hold',
    'step-back': 'Step back',
    stop: 'Stop',
  };
  return (
    <Bar sentence={barSentence(review)}>
      {DecisionOutcome.options.map((outcome) => (
        <ReasonedButton
          key={outcome}
          variant={outcome === 'advance' ? 'filled' : 'default'}
          reason={refusals[outcome]}
          onClick={() => onDecide(outcome)}
        >
          {labels[outcome]}
        </ReasonedButton>
      ))}
    </Bar>
  );
}

function Bar({ sentence, children }: { sentence: string; children: ReactNode }) {
  return (
    <section className={classes.bar} aria-label="Decide" data-print="hide" data-bottom-bar>
      <p className={classes.sentence}>{sentence}</p>
      <div className={classes.acts}>{children}</div>
    </section>
  );
}
