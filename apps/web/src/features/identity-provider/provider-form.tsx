import { type IdentityProvider, NewIdentityProvider } from '@flightpath/domain';
import { Group, PasswordInput, Stack, Switch, TextInput } from '@mantine/core';
import { type FormErrors, schemaResolver, useForm } from '@mantine/form';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { toast } from '../../ui/toast.ts';
import classes from './identity-provider.module.css';
import { useSaveProvider, useTryProvider } from './queries.ts';
import { TrialResult } from './trial-result.tsx';

interface Values {
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  isEnabled: boolean;
}

/** An empty secret is one that was not typed in: the stored one stays. */
const wantedOf = ({ clientSecret, ...values }: Values) => ({ ...values, ...(clientSecret !== '' && { clientSecret }) });

const validateBySchema = schemaResolver(NewIdentityProvider, { sync: true });

export function ProviderForm({ provider }: { provider: IdentityProvider | null }) {
  const { slug } = useTenant();
  const save = useSaveProvider(slug);
  const trial = useTryProvider(slug);
  const { name = '', issuer = '', clientId = '', isEnabled = false } = provider ?? {};
  const form = useForm<Values>({
    initialValues: { name, issuer, clientId, clientSecret: '', isEnabled },
    validate: (values) => validateBySchema(wantedOf(values) as Values) as FormErrors,
  });
  const problem = save.error && asProblem(save.error);
  const trialProblem = trial.error && asProblem(trial.error);

  function submit(values: Values) {
    save.mutate(wantedOf(values), {
      onSuccess: ({ provider: saved }) => {
        form.setFieldValue('clientSecret', '');
        form.resetDirty();
        toast(saved?.isEnabled ? `Members can sign in with ${saved.name}.` : 'Saved. It is switched off.');
      },
      onError: (error) => form.setErrors(asProblem(error).fieldErrors),
    });
  }
  function tryIt() {
    const isWrong = form.validateField('issuer').hasError;
    if (isWrong) form.getInputNode('issuer')?.focus();
    else trial.mutate(form.values.issuer, { onError: (error) => form.setErrors(asProblem(error).fieldErrors) });
  }
  const focusFirst = (errors: FormErrors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus();

  return (
    <form className={classes.form} onSubmit={form.onSubmit(submit, focusFirst)} noValidate>
      <Stack gap="md">
        {problem && problem.errors.length === 0 && <FormProblem problem={problem} />}
        <TextInput
          label="Name"
          description="What your company calls it, such as Acme Login."
          required
          {...form.getInputProps('name')}
        />
        <TextInput
          label="Issuer"
          description="The provider's address, as it writes it, such as https://login.acme.example."
          required
          inputMode="url"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('issuer')}
        />
        <TextInput
          label="Client ID"
          required
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('clientId')}
        />
        <PasswordInput
          label="Client secret"
          description={provider ? 'Leave it empty to keep the stored one.' : undefined}
          required={provider === null}
          autoComplete="off"
          {...form.getInputProps('clientSecret')}
        />
        <Switch label="Members can sign in by it" {...form.getInputProps('isEnabled', { type: 'checkbox' })} />
        {trialProblem && trialProblem.errors.length === 0 && <FormProblem problem={trialProblem} />}
        {trial.data && <TrialResult trial={trial.data} />}
        <Group gap="xs">
          <ReasonedButton type="submit" loading={save.isPending}>
            Save
          </ReasonedButton>
          <ReasonedButton variant="default" loading={trial.isPending} onClick={tryIt}>
            Try the connection
          </ReasonedButton>
        </Group>
      </Stack>
    </form>
  );
}
