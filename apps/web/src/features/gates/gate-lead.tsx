import type { Decision, GateReview } from '@flightpath/domain';
import { DateText } from '../../ui/format-context.tsx';
import { decisionWords } from '../../ui/words.ts';

export interface GateLeadProps {
  request: GateReview['request'];
  /** The newest decision; left out: none was ever made. */
  last: Decision | undefined;
  /** Nothing lies ahead any more, so what was decided last is what counts. */
  isOver: boolean;
  today: string;
}

/** Who asked, else what was just decided, else how a gate begins. */
export function GateLead({ request, last, isOver, today }: GateLeadProps) {
  if (request?.status === 'open') {
    return (
      <>
        {request.requestedBy?.name ?? 'The PMO'} asked for this gate on <DateText value={request.requestedOn} />
        {request.note ? `: ${request.note}` : '.'}
      </>
    );
  }
  if (last && (isOver || last.date === today)) {
    return (
      <>
        {decisionWords[last.outcome]} on <DateText value={last.date} />
        {last.decidedBy && ` by ${last.decidedBy.name}`}: {last.rationale}
      </>
    );
  }
  return 'Nobody asks for this gate yet. PMO staff ask, reviewers say what they think, an executive decides.';
}
