import type { GateReview, GateSlot } from '@flightpath/domain';
import { useState } from 'react';
import { useMembership } from '../../api/tenant.tsx';
import { Panel } from '../../ui/fact-panel.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { HealthShape } from '../../ui/health-shape.tsx';
import { AddButton, PanelForm } from '../../ui/panel-list.tsx';
import { gateFunctionWords, gateLeadsTo, gateVerdictWords } from '../../ui/words.ts';
import { FeedbackForm } from './feedback-form.tsx';
import type { Where } from './queries.ts';
import classes from './voices.module.css';

/** What the three functions say beside the approver; an empty place says so and blocks nothing. */
export function Voices({ request, where }: { request: GateReview['request']; where: Where }) {
  if (!request) {
    return (
      <Panel
        title="Voices"
        note="When the gate is asked for, one reviewer each of business, IT and operations, and risk and compliance may speak. An empty place does not block."
      >
        {null}
      </Panel>
    );
  }
  const isOpen = request.status === 'open';
  return (
    <Panel
      title="Voices"
      note={!isOpen && `At the gate to ${gateLeadsTo[request.gate]}, which was ${request.status} since.`}
    >
      <ul className={classes.slots}>
        {request.slots.map((slot) => (
          <Slot key={slot.function} slot={slot} isOpen={isOpen} where={where} />
        ))}
      </ul>
    </Panel>
  );
}

function Slot({ slot, isOpen, where }: { slot: GateSlot; isOpen: boolean; where: Where }) {
  const { personId } = useMembership();
  const [isSpeaking, setIsSpeaking] = useState(false);
  const { reviewer, feedback } = slot;
  const isOwn = isOpen && reviewer !== null && reviewer.id === personId;
  return (
    <li className={classes.slot}>
      <p className={classes.function}>{gateFunctionWords[slot.function]}</p>
      <p className={classes.reviewer} data-empty={reviewer === null}>
        {reviewer?.name ?? 'Nobody was named, which does not block'}
      </p>
      {feedback && (
        <>
          <p className={classes.verdict}>
            <HealthShape tone={TONES[feedback.verdict]} /> {gateVerdictWords[feedback.verdict]}
            <span className={classes.on}>
              <DateText value={feedback.givenOn} />
            </span>
          </p>
          {feedback.comment && <blockquote className={classes.comment}>{feedback.comment}</blockquote>}
        </>
      )}
      {reviewer && !feedback && !isSpeaking && (
        <p className={classes.silent}>{isOpen ? 'Has not spoken yet' : 'Did not speak'}</p>
      )}
      {isOwn &&
        (isSpeaking ? (
          <PanelForm>
            <FeedbackForm slot={slot} where={where} close={() => setIsSpeaking(false)} />
          </PanelForm>
        ) : (
          <AddButton reason={undefined} hasPlus={false} onClick={() => setIsSpeaking(true)}>
            {feedback ? 'Change what you said' : 'Say what you think'}
          </AddButton>
        ))}
    </li>
  );
}

const TONES = { support: 'on-track', concern: 'at-risk', object: 'off-track' } as const;
