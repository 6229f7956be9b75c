import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { meQuery } from '../../api/me.ts';
import { unsentUpdateName } from '../../api/unsent-updates.ts';
import { useSignOut } from './use-sign-out.tsx';

const ANN = unsentUpdateName({ user: 'ann', tenant: 'acme', key: 'INI-1' });
const BEN = unsentUpdateName({ user: 'ben', tenant: 'acme', key: 'INI-1' });

const originalFetch = globalThis.fetch;
let sent: string[];
let answer: () => Response;
beforeEach(() => {
  sent = [];
  answer = () => new Response(null, { status: 204 });
  globalThis.fetch = (async (request: Request) => {
    sent.push(new URL(request.url).pathname);
    return answer();
  }) as typeof fetch;
  window.localStorage.clear();
  window.location.hash = '';
});
afterEach(() => {
  globalThis.fetch = originalFetch;
});

function SignOut() {
  const { leave, question } = useSignOut('#left');
  return (
    <>
      <button type="button" onClick={leave}>
        Sign out
      </button>
      {question}
    </>
  );
}

async function askToLeave() {
  const client = new QueryClient();
  client.setQueryData(meQuery.queryKey, { user: { id: 'ann' } } as never);
  render(
    <MantineProvider env="test">
      <Notifications />
      <QueryClientProvider client={client}>
        <SignOut />
      </QueryClientProvider>
    </MantineProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Sign out' }));
  return user;
}

const hasLeft = () => waitFor(() => expect(window.location.hash).toBe('#left'));

describe('signing out', () => {
  it('asks nothing where nothing of the reader waits, and leaves alone what others wrote', async () => {
    window.localStorage.setItem(BEN, '{}');
    window.localStorage.setItem('flightpath-color-scheme', 'dark');
    await askToLeave();
    await hasLeft();
    expect(sent).toEqual(['/api/auth/sign-out']);
    expect(Object.keys(window.localStorage).sort()).toEqual(['flightpath-color-scheme', BEN]);
  });

  it('asks before it removes an update that was not sent', async () => {
    window.localStorage.setItem(ANN, '{}');
    const user = await askToLeave();
    expect(await screen.findByRole('dialog', { name: 'One update is not sent' })).toBeTruthy();
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Remove and sign out' }));
    await hasLeft();
    expect(window.localStorage.getItem(ANN)).toBeNull();
  });

  it('keeps everything for whoever thinks again', async () => {
    window.localStorage.setItem(ANN, '{}');
    const user = await askToLeave();
    await screen.findByRole('dialog');
    await user.click(screen.getByRole('button', { name: 'Stay signed in' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(window.localStorage.getItem(ANN)).toBe('{}');
    expect(sent).toEqual([]);
  });

  it('keeps the update where signing out fails, and says so', async () => {
    answer = () => new Response(null, { status: 503 });
    window.localStorage.setItem(ANN, '{}');
    const user = await askToLeave();
    await user.click(await screen.findByRole('button', { name: 'Remove and sign out' }));
    expect(await screen.findByText('You are still signed in')).toBeTruthy();
    expect(window.localStorage.getItem(ANN)).toBe('{}');
    expect(window.location.hash).toBe('');
  });
});
