import { NewTenant, slugFrom, type Tenant } from '@flightpath/domain';
import { Autocomplete, Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormErrors, schemaResolver, useForm } from '@mantine/form';
import { asProblem } from '../../api/problem.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Page } from '../../ui/page.tsx';
import { PlainFrame } from '../../ui/plain-frame.tsx';
import { useMakeTenant } from './queries.ts';

const TIME_ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')];
const CURRENCIES = Intl.supportedValuesOf('currency');

/** Where whoever looks at the page is, unless the browser says something that is no place. */
const timeZoneHere = (): string => {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return TIME_ZONES.includes(here) ? here : 'UTC';
};

export function NewOrganisationPage({ onMade }: { onMade: (tenant: Tenant) => void }) {
  const make = useMakeTenant();
  const form = useForm<NewTenant>({
    initialValues: { name: '', slug: '', timeZone: timeZoneHere(), currency: 'EUR' },
    validate: schemaResolver(NewTenant, { sync: true }),
  });
  const problem = make.error && asProblem(make.error);

  function nameIt(name: string) {
    // The short name follows the name until somebody writes one of their own.
    if (form.values.slug === slugFrom(form.values.name)) form.setFieldValue('slug', slugFrom(name));
    form.setFieldValue('name', name);
  }
  function submit(values: NewTenant) {
    make.mutate(values, { onSuccess: onMade, onError: (error) => form.setErrors(asProblem(error).fieldErrors) });
  }
  const focusFirst = (errors: FormErrors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus();

  return (
    <PlainFrame>
      <Page
        title="New organisation"
        headline="Make an organisation of your own"
        lead="You are its admin. Nobody else sees it until you invite them."
        width="text"
      >
        <form onSubmit={form.onSubmit(submit, focusFirst)} noValidate>
          <Stack gap="md" maw={480}>
            {problem && problem.errors.length === 0 && <FormProblem problem={problem} />}
            <TextInput
              label="Name"
              required
              {...form.getInputProps('name')}
              onChange={(event) => nameIt(event.currentTarget.value)}
            />
            <TextInput
              label="Short name"
              description="Stands in its addresses and cannot be changed: small letters, digits and hyphens."
              required
              autoCapitalize="none"
              spellCheck={false}
              {...form.getInputProps('slug')}
            />
            <Autocomplete
              label="Time zone"
              description="Whose calendar its dates are of."
              required
              data={TIME_ZONES}
              limit={30}
              {...form.getInputProps('timeZone')}
            />
            <Autocomplete
              label="Currency"
              description="What its money is counted in, such as EUR."
              required
              data={CURRENCIES}
              limit={30}
              {...form.getInputProps('currency')}
            />
            <Group gap="xs">
              <Button type="submit" size="md" loading={make.isPending}>
                Make it
              </Button>
              <Button component={AppLink} href="/" variant="default" size="md">
                Cancel
              </Button>
            </Group>
          </Stack>
        </form>
      </Page>
    </PlainFrame>
  );
}
