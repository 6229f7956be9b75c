import { z } from 'zod';
import { addDays, type IsoDate } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import type { ConditionFact, DecisionFact } from '../../initiatives/facts.ts';
import { personName } from '../../people/is-active.ts';
import { defineRule } from '../rule.ts';
import { compareText } from '../sentences.ts';

/** The conditions under which it was let through a gate by `today`. */
const agreedConditions = (decisions: readonly DecisionFact[], today: IsoDate): ConditionFact[] =>
  decisions
    .filter(({ outcome, date }) => outcome === 'advance-with-conditions' && date <= today)
    .flatMap(({ conditions }) => conditions);

/** Past its due date and not met; on the due date itself there is still time. */
const isOverdue = ({ dueOn, metOn }: ConditionFact, today: IsoDate): boolean =>
  today > dueOn && (metOn === null || metOn > today);

export const conditionOverdue = defineRule({
  id: 'condition-overdue',
  title: 'Condition overdue',
  group: 'foundation',
  severity: 'critical',
  phases: ['foundation', 'execution', 'scale', 'innovation'],
  springsWhen: 'A condition under which it was let through a gate is past its due date and not met.',
  why: 'The gate was passed on a promise; when nobody asks for it, the next phase stands on the gap it was meant to close.',
  clearsWhen: 'Meet the condition, and record the day on which it was met.',
  clearsAt: 'conditions',
  parameters: z.object({}),
  reads: ['decisions', 'people'],
  subjects: [],
  evaluate({ decisions, people }, { today }) {
    const overdue = agreedConditions(decisions, today)
      .filter((condition) => isOverdue(condition, today))
      .sort((a, b) => compareText(a.dueOn, b.dueOn) || compareText(a.text, b.text) || compareText(a.id, b.id));
    const [first] = overdue;
    if (!first) return { kind: 'clear' };

    const due = dateInWords(first.dueOn);
    const sentence =
      overdue.length === 1
        ? `The condition "${first.text}", owned by ${personName(first.ownerId, people)}, was due on ${due}.`
        : `${overdue.length} conditions are past their due dates, the first since ${due}.`;
    return {
      kind: 'sprung',
      sentence,
      evidence: overdue.map(({ text, ownerId, dueOn }) => ({
        label: text,
        value: `owned by ${personName(ownerId, people)}, was due on ${dateInWords(dueOn)}`,
        field: 'conditions',
        since: dueOn,
      })),
    };
  },
  turningPoints: ({ decisions }) =>
    decisions.flatMap(({ date, conditions }) => [
      date,
      ...conditions.flatMap(({ dueOn, metOn }) => [addDays(dueOn, 1), metOn]),
    ]),
});
