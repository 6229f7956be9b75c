import type { Flag } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { factAddress, factName, isFactField } from '../../api/fact-address.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { useEditTarget } from '../../ui/edit-target.tsx';
import { useInitiative } from './initiative-context.tsx';

/** What has a page of its own, and what the way there is called. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  statusUpdates: 'Post an update',
  decisions: 'Decide at the gate',
  ideas: 'Ideas',
};

/** The way to the one place that clears a flag. */
export function FlagRemedy({ flag: { finding } }: { flag: Flag }) {
  const { where } = useInitiative();
  const { open } = useEditTarget();
  const field = finding.clearsAt;
  if (!isFactField(field)) return null;
  const elsewhere = ELSEWHERE[field];
  if (elsewhere) {
    return (
      <Button component={AppLink} size="xs" variant="default" href={factAddress(where, field)}>
        {elsewhere}
      </Button>
    );
  }
  return (
    <Button
      size="xs"
      variant="default"
      onClick={() => open(field)}
      rightSection={<IconArrowRight size={14} aria-hidden="true" />}
    >
      {factName(field)}
    </Button>
  );
}
