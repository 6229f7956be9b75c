import type { Me } from '@flightpath/domain';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { signOut } from '../../api/auth.ts';
import { meQuery } from '../../api/me.ts';
import { asProblem } from '../../api/problem.ts';
import { forgetUnsentUpdates, unsentUpdatesOf } from '../../api/unsent-updates.ts';
import { toastError } from '../../ui/toast.ts';

export interface SigningOut {
  /** Signs out at once, or asks first where that would lose an update that was not sent. */
  leave: () => void;
  isLeaving: boolean;
  /** To be rendered beside whatever calls `leave`. */
  question: ReactNode;
}

/**
 * Signs out and loads the app anew, at that address: no row of the former reader may stay in memory, and nothing that they
 * wrote on the device.
 */
export function useSignOut(next = '/sign-in'): SigningOut {
  const client = useQueryClient();
  const [unsent, setUnsent] = useState(0);
  const user = () => client.getQueryData<Me>(meQuery.queryKey)?.user.id;
  const { mutate, isPending } = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      const id = user();
      if (id !== undefined) forgetUnsentUpdates(window.localStorage, id);
      window.location.assign(next);
    },
    onError: (error) => toastError('You are still signed in', asProblem(error).title),
  });

  function leave() {
    const id = user();
    const found = id === undefined ? 0 : unsentUpdatesOf(window.localStorage, id).length;
    if (found === 0) mutate();
    else setUnsent(found);
  }

  const stay = () => setUnsent(0);
  const question = (
    <Modal
      opened={unsent > 0}
      onClose={stay}
      title={unsent === 1 ? 'One update is not sent' : `${unsent} updates are not sent`}
    >
      <Stack gap="md">
        <p>
          {unsent === 1 ? 'It is' : 'They are'} kept on this device only. Signing out removes{' '}
          {unsent === 1 ? 'it' : 'them'}, so that nobody else finds what you wrote.
        </p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={stay} data-autofocus>
            Stay signed in
          </Button>
          <Button color="red" loading={isPending} onClick={() => mutate()}>
            Remove and sign out
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
  return { leave, isLeaving: isPending, question };
}
