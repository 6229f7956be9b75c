import type { DecisionOutcome, GateAssessment, GateReview, Initiative } from '@flightpath/domain';
import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DateField } from '../../ui/date-field.tsx';
import { EditForm } from '../../ui/edit-form.tsx';
import { toast } from '../../ui/toast.ts';
import { choices, phaseWords } from '../../ui/words.ts';
import { ConditionRows } from './condition-rows.tsx';
import { consequence, RATIONALE_LABELS } from './decision-consequence.ts';
import {
  type DecisionDraft,
  decisionAct,
  decisionBody,
  decisionDone,
  emptyDraft,
  type PhaseBefore,
  phasesBefore,
} from './decision-draft.ts';
import classes from './gates.module.css';
import { openCriteria } from './open-criteria.ts';
import type { Where } from './queries.ts';
import { StopLearning } from './stop-learning.tsx';
import { useDecide } from './use-decide.ts';

export interface DecisionFormProps {
  outcome: DecisionOutcome;
  review: GateReview & { assessment: GateAssessment };
  initiative: Initiative;
  where: Where;
  today: string;
  /** Leaves the form without a decision. */
  close: () => void;
  onDecided: () => void;
}

/** What an outcome still needs: the reason, what the team is told, and what belongs to it. */
export function DecisionForm(props: DecisionFormProps) {
  const { outcome, review, initiative, where, today, close, onDecided } = props;
  const { assessment } = review;
  const { phase } = review.initiative;
  const open = openCriteria(assessment);
  const [draft, setDraft] = useState(() => emptyDraft(phase, initiative.owner?.id ?? null, open));
  const { decide, isSaving, fieldErrors, error } = useDecide(where, close);
  const set = (changes: Partial<DecisionDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const about = { to: assessment.gate, phase, conditions: open.length, toPhase: draft.toPhase };
  const act = decisionAct(outcome, about);

  async function submit() {
    const body = decisionBody(outcome, draft, { open, date: today });
    const fields = ['rationale', 'feedback', 'until', 'toPhase', ...conditionPaths(open.length), ...LEARNING_PATHS];
    if (!(await decide({ body, act, seen: review.revision, fields }))) return;
    toast(decisionDone(outcome, about));
    onDecided();
  }

  return (
    <EditForm label={act} submitLabel={act} isSaving={isSaving} error={error} onCancel={close} onSubmit={submit}>
      <p className={classes.consequence}>{consequence(outcome, { review, initiative })}</p>
      {outcome === 'advance-with-conditions' && (
        <ConditionRows
          open={open}
          conditions={draft.conditions}
          today={today}
          fieldErrors={fieldErrors}
          onChange={(id, changes) => {
            const before = draft.conditions[id] ?? { text: '', ownerId: null, dueOn: null };
            set({ conditions: { ...draft.conditions, [id]: { ...before, ...changes } } });
          }}
        />
      )}
      {outcome === 'hold' && (
        <DateField
          label="Look again on"
          value={draft.until}
          error={fieldErrors.until}
          onChange={(until) => set({ until })}
        />
      )}
      {outcome === 'step-back' && (
        <Select
          label="Back to"
          data={choices(phaseWords).filter(({ value }) => phasesBefore(phase).some((before) => before === value))}
          allowDeselect={false}
          value={draft.toPhase}
          error={fieldErrors.toPhase}
          onChange={(value) => set({ toPhase: value as PhaseBefore })}
        />
      )}
      <Textarea
        label={RATIONALE_LABELS[outcome]}
        autosize
        minRows={2}
        maxRows={10}
        value={draft.rationale}
        error={fieldErrors.rationale}
        onChange={(event) => set({ rationale: event.currentTarget.value })}
      />
      {outcome === 'stop' && (
        <StopLearning
          learning={draft.learning}
          fieldErrors={fieldErrors}
          onChange={(changes) => set({ learning: { ...draft.learning, ...changes } })}
        />
      )}
      <Textarea
        label="For the team on its way"
        description="Optional"
        autosize
        minRows={1}
        maxRows={8}
        value={draft.feedback}
        error={fieldErrors.feedback}
        onChange={(event) => set({ feedback: event.currentTarget.value })}
      />
    </EditForm>
  );
}

const LEARNING_PATHS = ['title', 'lesson', 'hypothesis', 'result', 'origin'].map((name) => `learning.${name}`);

const conditionPaths = (count: number): string[] =>
  Array.from({ length: count }, (_, at) =>
    ['criterionId', 'text', 'ownerId', 'dueOn'].map((name) => `conditions.${at}.${name}`),
  ).flat();
