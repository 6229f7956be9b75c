import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Section } from '../../ui/page.tsx';
import { useLeave } from './queries.ts';

/** The way out, for everybody. */
export function LeaveSection() {
  const { slug, name } = useTenant();
  const leave = useLeave(slug);
  const [isAsking, setIsAsking] = useState(false);
  // Loads the app anew: no row of the organisation may stay in memory.
  const onSuccess = () => window.location.assign('/');
  return (
    <Section title="Leave" note="Your own membership ends; what you recorded stays.">
      <Button variant="default" onClick={() => setIsAsking(true)}>
        Leave {name}
      </Button>
      <Modal opened={isAsking} onClose={() => setIsAsking(false)} title={`Leave ${name}?`}>
        {leave.error && <FormProblem problem={asProblem(leave.error)} />}
        <p>You cannot work here any more, and cannot take it back: to return, somebody must invite you.</p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => setIsAsking(false)} data-autofocus>
            Stay
          </Button>
          <Button color="red" loading={leave.isPending} onClick={() => leave.mutate(undefined, { onSuccess })}>
            Leave
          </Button>
        </Group>
      </Modal>
    </Section>
  );
}
