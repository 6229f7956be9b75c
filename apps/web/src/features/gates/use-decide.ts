import type { NewDecision, Revision } from '@flightpath/domain';
import { useFactSave } from '../../api/use-fact-save.ts';
import type { ConflictWords } from '../../ui/conflict-sheet.tsx';
import { makeDecision, type Where } from './queries.ts';

export interface DecisionToSend {
  body: NewDecision;
  /** What it does, in words: "Advance to Scale". */
  act: string;
  /** The revision whose evidence the approver saw. */
  seen: number;
  /** The paths that the form shows an error at. */
  fields: readonly string[];
}

/** Sends a decision; somebody who was faster is shown before anything is decided twice. */
export function useDecide(where: Where, close: () => void) {
  const { submit, ...rest } = useFactSave(close);
  const decide = ({ body, act, seen, fields }: DecisionToSend): Promise<boolean> =>
    submit(
      {
        seen,
        yours: [
          { label: 'Decision', value: act },
          { label: 'Because', value: body.rationale },
        ],
        words: meanwhile,
        send: (ifMatch) => makeDecision(where, body, ifMatch),
      },
      fields,
    );
  return { decide, ...rest };
}

/** A decision that was made meanwhile is never decided over; anything else can be decided on all the same. */
export function meanwhile(by: string, since: readonly Pick<Revision, 'changes'>[]): ConflictWords {
  const isDecided = since.some(({ changes }) => changes.some(({ field }) => field === 'decisions'));
  const common = { yours: 'You were deciding', keep: 'Look at it again', take: 'Leave it' };
  if (isDecided) {
    return {
      ...common,
      title: `${by} decided meanwhile`,
      lead: 'The page shows the initiative as it stands now. Nothing of yours was decided; what you wrote is still here.',
      save: null,
    };
  }
  return {
    ...common,
    title: `${by} changed it while you were deciding`,
    lead: 'What you had before you may not be what is true now. Look at it again, or decide on it as it stands.',
    save: 'Decide all the same',
  };
}
