import { addDays, type Initiative, MAX_PAUSE_DAYS, type Pause, todayIn } from '@flightpath/domain';
import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useInitiativeRights } from '../../api/initiative-rights.ts';
import { useInitiativeSave } from '../../api/initiative-writes.tsx';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { useFactSave } from '../../api/use-fact-save.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EditForm } from '../../ui/edit-form.tsx';
import { useEditor } from '../../ui/edit-target.tsx';
import { Panel } from '../../ui/fact-panel.tsx';
import { DateText, useFormat } from '../../ui/format-context.tsx';
import { AddButton, PanelForm, PanelItem, PanelList } from '../../ui/panel-list.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { toast, toastError } from '../../ui/toast.ts';
import { pauseInitiative, pausesQuery, resumeInitiative, type Where } from './queries.ts';

/** When the initiative rests and rested; where it may be put to rest, and go on again. */
export function PausesPanel({ initiative }: { initiative: Initiative }) {
  const where = { tenant: useTenant().slug, key: initiative.key };
  const { refusal } = useInitiativeRights(initiative);
  const pauses = useQuery(pausesQuery(where.tenant, where.key)).data ?? [];
  const { ref, isOpen, open, close } = useEditor(['pauses']);
  const reason = refusal('initiative:change');
  const resume = useResume(where);
  const mayPause = initiative.state === 'active';
  // Of a register that was taken over from elsewhere it may be known that it rests, and not since when.
  const isUndated = initiative.state === 'paused' && !pauses.some(({ isCurrent }) => isCurrent);
  if (initiative.state !== 'active' && initiative.state !== 'paused' && pauses.length === 0) return null;
  return (
    <Panel title="Pauses" id="fact-pauses" note={noteOf(pauses, isUndated)}>
      <PanelList>
        {pauses.map((pause) => (
          <PauseItem key={pause.id} pause={pause} where={where} reason={reason} />
        ))}
      </PanelList>
      {isUndated && (
        <AddButton reason={reason} onClick={resume} hasPlus={false}>
          Let it go on today
        </AddButton>
      )}
      {mayPause && (
        <div ref={ref}>
          {isOpen && reason === undefined ? (
            <PanelForm>
              <PauseForm where={where} close={close} />
            </PanelForm>
          ) : (
            <AddButton reason={reason} onClick={open} hasPlus={false}>
              Pause it
            </AddButton>
          )}
        </div>
      )}
    </Panel>
  );
}

function noteOf(pauses: readonly Pause[], isUndated: boolean): string | false {
  if (isUndated) return 'It rests; since when and until when was never recorded.';
  return pauses.length === 0 && 'It never rested. While it does, its flags are held and do not age.';
}

/** Lets it go on today, earlier than planned. */
function useResume(where: Where) {
  const save = useInitiativeSave();
  return () =>
    save({ yours: [], send: () => resumeInitiative(where) }).then(
      () => toast('It goes on today'),
      (error) => toastError('It still rests', asProblem(error).detail),
    );
}

interface PauseItemProps {
  pause: Pause;
  where: Where;
  reason: string | undefined;
}

function PauseItem({ pause: { from, resumeOn, reason: why, isCurrent }, where, reason }: PauseItemProps) {
  const resume = useResume(where);
  return (
    <PanelItem
      title={why}
      isInactive={!isCurrent}
      detail={
        <>
          {isCurrent ? 'Rests since ' : 'Rested from '}
          <DateText value={from} />
          {isCurrent ? ', goes on by itself on ' : ', went on on '}
          <DateText value={resumeOn} />
        </>
      }
      actions={
        isCurrent && (
          <ReasonedButton size="compact-xs" variant="default" reason={reason} onClick={resume}>
            Go on today
          </ReasonedButton>
        )
      }
    />
  );
}

function PauseForm({ where, close }: { where: Where; close: () => void }) {
  const { timeZone } = useTenant();
  const { date } = useFormat();
  const [reason, setReason] = useState('');
  const [resumeOn, setResumeOn] = useState<string | null>(null);
  const { submit, isSaving, fieldErrors, error } = useFactSave(close);
  const latest = addDays(todayIn(timeZone, new Date()), MAX_PAUSE_DAYS);
  const body = { reason, resumeOn: resumeOn ?? '' };
  return (
    <EditForm
      label="Pause the initiative"
      submitLabel="Pause it"
      isSaving={isSaving}
      error={error}
      onCancel={close}
      onSubmit={() => submit({ yours: [], send: () => pauseInitiative(where, body) }, ['reason', 'resumeOn'])}
    >
      <Textarea
        label="Why it rests"
        autosize
        minRows={2}
        maxRows={8}
        value={reason}
        error={fieldErrors.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DateField
        label="Goes on by itself on"
        description={`${date(latest)} at the latest`}
        value={resumeOn}
        error={fieldErrors.resumeOn}
        onChange={setResumeOn}
      />
    </EditForm>
  );
}
