import type { Decision } from '@flightpath/domain';
import { DateText } from '../../ui/format-context.tsx';
import { StorySection } from '../../ui/story-section.tsx';
import { decisionWords, phaseWords } from '../../ui/words.ts';
import classes from './gates.module.css';

/** What was decided before, with what it still asks for. */
export function PastDecisions({ decisions }: { decisions: readonly Decision[] }) {
  if (decisions.length === 0) return null;
  return (
    <StorySection title="Decided so far">
      <ol className={classes.past}>
        {decisions.map(({ id, outcome, toPhase, date, until, decidedBy, rationale, feedback, conditions }) => (
          <li key={id}>
            {decisionWords[outcome]}
            {toPhase && ` to ${phaseWords[toPhase]}`} on <DateText value={date} />
            {until && (
              <>
                {', until '}
                <DateText value={until} />
              </>
            )}
            {decidedBy && ` by ${decidedBy.name}`}
            <span className={classes.pastDetail}>{rationale}</span>
            {feedback && <span className={classes.pastDetail}>For the team: {feedback}</span>}
            {conditions.map((condition) => (
              <span key={condition.id} className={classes.pastDetail}>
                {condition.metOn ? 'Met: ' : 'Still to do: '}
                {condition.text} ({condition.owner.name}, <DateText value={condition.metOn ?? condition.dueOn} />)
              </span>
            ))}
          </li>
        ))}
      </ol>
    </StorySection>
  );
}
