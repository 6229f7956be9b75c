import { type Pilot, type PilotOutcome, todayIn } from '@flightpath/domain';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTenant } from '../../api/tenant.tsx';
import { useFactSave } from '../../api/use-fact-save.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EditForm } from '../../ui/edit-form.tsx';
import { useEditor } from '../../ui/edit-target.tsx';
import { Fact } from '../../ui/fact.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { PanelForm } from '../../ui/panel-list.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { outcomeWords } from '../../ui/words.ts';
import classes from './initiative.module.css';
import { useInitiative } from './initiative-context.tsx';
import { changePilot, startPilot } from './queries.ts';

const ENDS = [
  { value: 'succeeded', label: outcomeWords.succeeded },
  { value: 'failed', label: outcomeWords.failed },
  { value: 'inconclusive', label: outcomeWords.inconclusive },
];

/** How the pilot ended; its end and its outcome are recorded together. */
export function PilotEnd({ pilot }: { pilot: Pilot }) {
  const { refusal } = useInitiative();
  const isRunning = pilot.outcome === 'running';
  return (
    <Fact
      label={isRunning ? 'Outcome' : 'Ended'}
      fields={['pilot.outcome', 'pilot.endedOn']}
      reason={refusal('initiative:change')}
      editor={(close) => <PilotEndForm pilot={pilot} close={close} />}
    >
      {isRunning ? (
        'Running'
      ) : (
        <>
          {outcomeWords[pilot.outcome]}
          {pilot.endedOn && (
            <>
              {' on '}
              <DateText value={pilot.endedOn} />
            </>
          )}
        </>
      )}
    </Fact>
  );
}

function PilotEndForm({ pilot, close }: { pilot: Pilot; close: () => void }) {
  const { initiative, where } = useInitiative();
  const { timeZone } = useTenant();
  const [seen] = useState(initiative.revision);
  const [outcome, setOutcome] = useState<PilotOutcome>(pilot.outcome === 'running' ? 'succeeded' : pilot.outcome);
  const [endedOn, setEndedOn] = useState(pilot.endedOn ?? todayIn(timeZone, new Date()));
  const { submit, isSaving, fieldErrors, error } = useFactSave(close);
  return (
    <EditForm
      label="Record the end of the pilot"
      submitLabel="Record its end"
      isSaving={isSaving}
      error={error ?? fieldErrors.outcome}
      onCancel={close}
      onSubmit={() =>
        submit(
          {
            seen,
            yours: [{ label: 'Outcome of the pilot', value: `${outcomeWords[outcome]} on ${endedOn}` }],
            send: (ifMatch) => changePilot(where, pilot.number, { outcome, endedOn }, ifMatch),
          },
          ['endedOn', 'outcome'],
        )
      }
    >
      <div>
        <p className={classes.formLabel} id="outcome-label">
          How did it end?
        </p>
        <SegmentedControl
          fullWidth
          aria-labelledby="outcome-label"
          data={ENDS}
          value={outcome}
          onChange={(value) => setOutcome(value as PilotOutcome)}
        />
      </div>
      <DateField label="On" value={endedOn} error={fieldErrors.endedOn} onChange={(date) => setEndedOn(date ?? '')} />
    </EditForm>
  );
}

/** Begins the next pilot of an initiative whose last one ended, or its first. */
export function StartNextPilot() {
  const { initiative, where, refusal } = useInitiative();
  const { ref, isOpen, open, close } = useEditor(['pilot']);
  const [startedOn, setStartedOn] = useState<string | null>(null);
  const [plannedEndOn, setPlannedEndOn] = useState<string | null>(null);
  const { submit, isSaving, fieldErrors, error } = useFactSave(close);
  const reason = refusal('initiative:change');
  if (!isOpen || reason !== undefined) {
    return (
      <ReasonedButton variant="subtle" size="compact-sm" reason={reason} onClick={open}>
        {initiative.pilots.length === 0 ? 'Record its pilot' : 'Start the next pilot'}
      </ReasonedButton>
    );
  }
  return (
    <div ref={ref}>
      <PanelForm>
        <EditForm
          label="Start a pilot"
          submitLabel="Start it"
          isSaving={isSaving}
          error={error}
          onCancel={close}
          onSubmit={() =>
            submit({ yours: [], send: () => startPilot(where, { startedOn, plannedEndOn }) }, [
              'startedOn',
              'plannedEndOn',
            ])
          }
        >
          <DateField label="Start" value={startedOn} onChange={setStartedOn} error={fieldErrors.startedOn} />
          <DateField
            label="Planned end"
            value={plannedEndOn}
            onChange={setPlannedEndOn}
            error={fieldErrors.plannedEndOn}
          />
        </EditForm>
      </PanelForm>
    </div>
  );
}
