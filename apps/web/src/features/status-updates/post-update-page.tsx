import { Decimal, type Initiative } from '@flightpath/domain';
import { Select, Textarea } from '@mantine/core';
import { useDocumentTitle, useNetwork } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useCallback, useState } from 'react';
import { useInitiativeRights } from '../../api/initiative-rights.ts';
import { useTenant } from '../../api/tenant.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { toast } from '../../ui/toast.ts';
import { HealthChoice } from './health-choice.tsx';
import { NumberField } from './number-field.tsx';
import classes from './post-update.module.css';
import { indicatorsQuery } from './queries.ts';
import { indicatorsFor, partsOf } from './update-parts.ts';
import { useUpdateDraft } from './use-update-draft.ts';

export interface PostUpdatePageProps {
  initiative: Initiative;
  /** Who writes: drafts on a shared device stay apart. */
  user: string;
  onDone: () => void;
}

/** Says how an initiative stands, on one screen of a phone: health, a sentence, a number, send. */
export function PostUpdatePage({ initiative, user, onDone }: PostUpdatePageProps) {
  useDocumentTitle(`Post an update for ${initiative.key} · Flightpath`);
  const tenant = useTenant().slug;
  const { online } = useNetwork();
  const { refusal } = useInitiativeRights(initiative);
  const parts = partsOf(initiative, (departmentId) => refusal('status-update:post', departmentId));
  const onSent = useCallback(() => {
    toast('The update is posted');
    onDone();
  }, [onDone]);
  const { draft, change, send, isSending, problem } = useUpdateDraft(initiative, user, onSent);
  const [missing, setMissing] = useState<{ health?: string; summary?: string; value?: string }>({});

  const part = parts.find(({ departmentId }) => departmentId === draft.departmentId) ?? parts[0];
  const { data = [] } = useQuery(indicatorsQuery(tenant, initiative.key));
  const indicators = indicatorsFor(
    data,
    part?.departmentId ?? null,
    (departmentId) => refusal('measurement:post', departmentId) === undefined,
  );
  const indicator = indicators.find(({ id }) => id === draft.indicatorId) ?? indicators[0] ?? null;
  const value = draft.value ?? indicator?.lastMeasurement?.value ?? '';
  const number = value.trim().replace(',', '.');

  function submit(event: FormEvent) {
    event.preventDefault();
    const found = {
      ...(draft.health === null ? { health: 'Choose one of the three.' } : {}),
      ...(draft.summary.trim() === '' ? { summary: 'Say it in one sentence.' } : {}),
      ...(number !== '' && !Decimal.safeParse(number).success ? { value: 'A number such as 48 or 0.81.' } : {}),
    };
    setMissing(found);
    if (Object.keys(found).length > 0 || !part) return;
    send(part.departmentId, indicator && number !== '' ? { indicatorId: indicator.id, value: number } : null);
  }

  return (
    <form className={classes.page} onSubmit={submit} noValidate>
      <header>
        <p className={classes.kicker}>
          <AppLink href={`/${tenant}/initiatives/${initiative.key}`}>{initiative.key}</AppLink>
          {parts.length === 1 && part && ` · ${part.label}`}
        </p>
        <h1 className={classes.title} tabIndex={-1}>
          {initiative.name}
        </h1>
      </header>
      {problem && <FormProblem problem={problem} />}
      {draft.status === 'waiting' && (
        <p className={classes.waiting} role="status">
          {isSending
            ? 'Sending it now…'
            : 'No connection. It is kept on this device and will be sent when you are back.'}
        </p>
      )}
      {parts.length > 1 && (
        <Select
          label="For"
          size="md"
          data={parts.map(({ departmentId, label }) => ({ value: departmentId ?? '', label }))}
          allowDeselect={false}
          value={part?.departmentId ?? ''}
          onChange={(id) => change({ departmentId: id || null, indicatorId: null, value: null })}
        />
      )}
      <HealthChoice value={draft.health} error={missing.health} onChange={(health) => change({ health })} />
      <Textarea
        label="In one sentence"
        size="md"
        minRows={2}
        maxRows={6}
        autosize
        value={draft.summary}
        error={missing.summary ?? problem?.fieldErrors.summary}
        onChange={(event) => change({ summary: event.currentTarget.value })}
      />
      <NumberField
        indicators={indicators}
        indicator={indicator}
        value={value}
        error={missing.value ?? problem?.fieldErrors.value}
        onIndicator={(indicatorId) => change({ indicatorId, value: null })}
        onValue={(next) => change({ value: next, indicatorId: indicator?.id ?? null })}
      />
      <div className={classes.send}>
        <ReasonedButton
          type="submit"
          size="md"
          fullWidth
          loading={isSending}
          reason={part ? undefined : refusal('status-update:post')}
        >
          {online || draft.status === 'waiting' ? 'Send' : 'Send when I am back'}
        </ReasonedButton>
      </div>
    </form>
  );
}
