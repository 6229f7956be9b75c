import { todayIn } from '@flightpath/domain';
import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTenant } from '../../api/tenant.tsx';
import { useFactSave } from '../../api/use-fact-save.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EditForm } from '../../ui/edit-form.tsx';
import { useEditor } from '../../ui/edit-target.tsx';
import { Panel } from '../../ui/fact-panel.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import classes from './initiative.module.css';
import { useInitiative } from './initiative-context.tsx';
import { decideHold, decisionsQuery } from './queries.ts';

const OUTCOMES = {
  advance: 'Advanced',
  'advance-with-conditions': 'Advanced with conditions',
  hold: 'Held where it is',
  'step-back': 'Stepped back',
  stop: 'Stopped',
} as const;

/** What executives decided; a hold can be decided here, what changes the phase at a gate review. */
export function DecisionsPanel() {
  const { where, refusal } = useInitiative();
  const decisions = useQuery(decisionsQuery(where.tenant, where.key)).data ?? [];
  const { ref, isOpen, open, close } = useEditor(['decisions']);
  const reason = refusal('decision:make');
  return (
    <Panel title="Decisions" id="fact-decisions" note={decisions.length === 0 && 'None yet.'}>
      <ul className={classes.records}>
        {decisions.map((decision) => (
          <li key={decision.id} className={classes.record}>
            <span>
              <span className={classes.recordTitle}>{OUTCOMES[decision.outcome]}</span>
              <span className={classes.recordDetail}>
                <DateText value={decision.date} />
                {decision.until && (
                  <>
                    {' until '}
                    <DateText value={decision.until} />
                  </>
                )}
                {decision.decidedBy && ` · ${decision.decidedBy.name}`} · {decision.rationale}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <div ref={ref}>
        {isOpen && reason === undefined ? (
          <div className={classes.recordForm}>
            <HoldForm close={close} />
          </div>
        ) : (
          <ReasonedButton className={classes.add} variant="subtle" size="compact-sm" reason={reason} onClick={open}>
            Decide to hold it here
          </ReasonedButton>
        )}
      </div>
    </Panel>
  );
}

function HoldForm({ close }: { close: () => void }) {
  const { where } = useInitiative();
  const { timeZone } = useTenant();
  const [until, setUntil] = useState<string | null>(null);
  const [rationale, setRationale] = useState('');
  const { submit, isSaving, fieldErrors, error } = useFactSave(close);
  const body = { outcome: 'hold' as const, date: todayIn(timeZone, new Date()), until, rationale };
  return (
    <EditForm
      label="Decide to hold"
      submitLabel="Decide"
      isSaving={isSaving}
      error={error}
      onCancel={close}
      onSubmit={() => submit({ yours: [], send: () => decideHold(where, body) }, ['until', 'rationale'])}
    >
      <Textarea
        label="Why it stays here"
        autosize
        minRows={2}
        maxRows={8}
        value={rationale}
        error={fieldErrors.rationale}
        onChange={(event) => setRationale(event.currentTarget.value)}
      />
      <DateField label="Look again on" value={until} onChange={setUntil} error={fieldErrors.until} />
    </EditForm>
  );
}
