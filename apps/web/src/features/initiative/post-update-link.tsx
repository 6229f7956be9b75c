import { Button } from '@mantine/core';
import { AppLink } from '../../ui/app-link.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { useInitiative } from './initiative-context.tsx';

/** Leads to posting an update, for whoever may speak for the whole or for one of its departments. */
export function PostUpdateLink() {
  const { initiative, where, refusal } = useInitiative();
  const parts = [null, ...initiative.affectedDepartments.map(({ id }) => id)];
  const refusals = parts.map((departmentId) => refusal('status-update:post', departmentId));
  if (!refusals.includes(undefined)) return <ReasonedButton reason={refusals[0]}>Post an update</ReasonedButton>;
  return (
    <Button component={AppLink} href={`/${where.tenant}/initiatives/${where.key}/update`}>
      Post an update
    </Button>
  );
}
