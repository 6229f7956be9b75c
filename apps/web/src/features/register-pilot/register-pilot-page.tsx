import { type Initiative, todayIn } from '@flightpath/domain';
import { Alert, Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMemo } from 'react';
import { type ApiProblem, asProblem } from '../../api/problem.ts';
import { useGrant, useTenant } from '../../api/tenant.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.ts';
import { AdviceFirst } from './advice-first.tsx';
import { errorsByField } from './field-of-pointer.ts';
import { ForesightPanel } from './foresight-panel.tsx';
import { EMPTY_DRAFT, isBefore, newInitiativeOf, type PilotDraft } from './pilot-draft.ts';
import { PilotFields } from './pilot-fields.tsx';
import { useRegisterPilot } from './queries.ts';
import classes from './register-pilot.module.css';
import { useForesight } from './use-foresight.ts';

export interface RegisterPilotPageProps {
  onRegistered: (initiative: Initiative) => void;
}

/** Registers a pilot on one page; beside the form stands what it would be flagged for. */
export function RegisterPilotPage({ onRegistered }: RegisterPilotPageProps) {
  const tenant = useTenant();
  const mayRegister = useGrant('initiative:register') === 'yes';
  const today = useMemo(() => todayIn(tenant.timeZone, new Date()), [tenant.timeZone]);
  const register = useRegisterPilot(tenant.slug);
  const form = useForm<PilotDraft>({
    initialValues: EMPTY_DRAFT,
    validate: {
      name: (name) => (name.trim() ? null : 'Give it a name that people will recognise.'),
      plannedEndOn: (end, { startedOn }) => (isBefore(end, startedOn) ? 'It lies before the start.' : null),
    },
    validateInputOnBlur: ['plannedEndOn'],
  });
  const foresight = useForesight(form.values, today);

  function submit(draft: PilotDraft) {
    register.mutate(newInitiativeOf(draft, { currency: tenant.currency, today }), {
      onSuccess: (initiative) => {
        toast(`${initiative.key} is registered`);
        onRegistered(initiative);
      },
      onError: (error) => {
        const { fields } = errorsByField(asProblem(error).errors, draft);
        form.setErrors(fields);
        const [first] = Object.keys(fields);
        if (first) goTo(first.startsWith('measures') ? 'measures' : first);
      },
    });
  }

  if (!mayRegister) {
    return (
      <Page title="Register a pilot" headline="Registering is for PMO staff" width="text">
        <EmptyState
          title="Your role reads the register"
          actions={
            <Button component={AppLink} href={`/${tenant.slug}/register`}>
              To the register
            </Button>
          }
        >
          <p>Ask somebody of the PMO to register the pilot: it takes one short page.</p>
        </EmptyState>
      </Page>
    );
  }

  return (
    <Page
      title="Register a pilot"
      headline="Register a pilot"
      lead="Only the name is needed. What you leave out stays visible as something to record."
    >
      <AdviceFirst />
      <form
        className={classes.layout}
        onSubmit={form.onSubmit(submit, (errors) => goTo(Object.keys(errors)[0] ?? 'name'))}
        noValidate
      >
        <div>
          {register.error && (
            <Alert className={classes.refusal} color="red" role="alert" title={asProblem(register.error).title}>
              {refusalText(asProblem(register.error), form.values)}
            </Alert>
          )}
          <PilotFields form={form} />
          <div className={classes.submit}>
            <Button type="submit" loading={register.isPending}>
              Register the pilot
            </Button>
            <button type="button" className={classes.outlook} onClick={() => goTo('foresight')}>
              {foresight.count === 0
                ? 'without a flag'
                : `with ${foresight.count} ${foresight.count === 1 ? 'flag' : 'flags'}`}
            </button>
          </div>
        </div>
        <div className={classes.beside}>
          <ForesightPanel foresight={foresight} onGoTo={goTo} />
        </div>
      </form>
    </Page>
  );
}

function refusalText({ errors, detail }: ApiProblem, draft: PilotDraft): string {
  const { fields, others } = errorsByField(errors, draft);
  if (others.length > 0) return others.join(' ');
  if (Object.keys(fields).length > 0) return 'The fields below say why. Nothing was saved.';
  return detail || 'Nothing was saved; what you typed is kept.';
}

function goTo(field: string) {
  const element = document.getElementById(`field-${field}`);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
}
