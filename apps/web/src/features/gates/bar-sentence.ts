import type { GateAssessment, GateReview } from '@flightpath/domain';

/** Why the way on is open or closed, in one line above the buttons. */
export function barSentence({
  assessment: { met, unmet, notEnoughData, isReady },
  request,
}: Pick<GateReview, 'request'> & {
  assessment: Pick<GateAssessment, 'met' | 'unmet' | 'notEnoughData' | 'isReady'>;
}): string {
  const total = met + unmet + notEnoughData;
  const standing = isReady ? 'Every criterion is met' : `${met} of ${total} criteria are met`;
  return request?.status === 'open' ? `${standing}.` : `${standing}, and nobody asks for the gate.`;
}
