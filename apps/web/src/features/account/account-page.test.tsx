import type { Account, AccountSession } from '@flightpath/domain';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { AccountPage } from './account-page.tsx';

const originalFetch = globalThis.fetch;
afterEach(() => {
  notifications.clean();
  globalThis.fetch = originalFetch;
});

const session = (id: string, fields: Partial<AccountSession> = {}): AccountSession => ({
  id,
  isThisOne: false,
  device: 'Firefox on Windows',
  address: '192.0.2.7',
  signedInAt: '2026-03-01T09:00:00Z',
  lastUsedAt: '2026-03-02T09:00:00Z',
  hasSecondFactor: false,
  isOfProvider: false,
  ...fields,
});

let account: Account;
let sessions: AccountSession[];
let answers: Record<string, () => Response>;
let sent: { act: string; body: unknown }[];
beforeEach(() => {
  account = {
    name: 'Ann Lee',
    email: 'ann@acme.example',
    newEmail: null,
    secondFactor: { isOn: false, backupCodesLeft: 0 },
  };
  sessions = [session('here', { isThisOne: true, device: 'Chrome on Linux' }), session('there')];
  answers = {};
  sent = [];
  globalThis.fetch = (async (request: Request) => {
    const act = `${request.method} ${new URL(request.url).pathname.replace('/api/v1/me', '')}`;
    const text = await request.text();
    if (request.method !== 'GET') sent.push({ act, body: text === '' ? null : JSON.parse(text) });
    const own: Record<string, () => Response> = {
      'GET /account': () => Response.json(account),
      'GET /sessions': () => Response.json({ data: sessions }),
    };
    return { ...own, ...answers }[act]?.() ?? new Response(null, { status: 404 });
  }) as typeof fetch;
});

const refusedAt = (pointer: string, detail: string) => () =>
  Response.json(
    { type: '/api/problems#invalid-input', title: 'Some of the input is not right', errors: [{ pointer, detail }] },
    { status: 422 },
  );
const done = () => new Response(null, { status: 204 });

async function show() {
  render(
    <MantineProvider env="test">
      <Notifications />
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <Suspense>
          <AccountPage onSignOut={() => sent.push({ act: 'sign out here', body: null })} />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>,
  );
  // Two lists are waited for, one after the other.
  await screen.findByRole('list', { name: 'Where you are signed in' }, { timeout: 20_000 });
  return userEvent.setup({ delay: null, pointerEventsCheck: 0 });
}

const headline = () => screen.getByRole('heading', { level: 1 }).textContent;
const button = (name: string) => screen.getByRole('button', { name });
const part = (name: string) => within(screen.getByRole('region', { name }));
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));
const yourPassword = (box: ReturnType<typeof within>) => box.getByLabelText(/^Your password/, { selector: 'input' });

describe('the second factor', () => {
  const KEY = 'JBSWY3DPEHPK3PXP';
  const codes = Array.from({ length: 10 }, (_, at) => `code${at}-abcde`);

  it('is set up with password, picture or key, and a first code; then shows the backup codes once', async () => {
    answers['POST /second-factor'] = () =>
      Response.json({ uri: `otpauth://totp/Flightpath:ann?secret=${KEY}&issuer=Flightpath`, key: KEY });
    answers['POST /second-factor/confirm'] = () => {
      account.secondFactor = { isOn: true, backupCodesLeft: 10 };
      return Response.json({ backupCodes: codes });
    };
    const user = await show();
    expect(headline()).toBe('Your password alone lets you in');
    await user.click(button('Set up an authenticator app'));
    let box = await dialog('Set up an authenticator app');
    await user.type(yourPassword(box), 'correct horse');
    await user.click(box.getByRole('button', { name: 'Go on' }));
    await screen.findByRole('img', { name: 'QR code for the authenticator app' });
    box = await dialog('Set up an authenticator app');
    expect(box.getByText('JBSW Y3DP EHPK 3PXP')).toBeTruthy();
    await user.type(box.getByLabelText(/^The 6 digits/), '123 456');
    await user.click(box.getByRole('button', { name: 'Turn it on' }));
    const kept = await dialog('Keep these backup codes');
    expect(kept.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(codes);
    await user.click(kept.getByRole('button', { name: 'I have kept them' }));
    await waitFor(() => expect(headline()).toBe('A password and a code let you in'));
    expect(sent.map(({ body }) => body)).toEqual([{ password: 'correct horse' }, { code: '123456' }]);
  });

  it('says at the field that the code is not right', async () => {
    answers['POST /second-factor'] = () => Response.json({ uri: 'otpauth://totp/x?secret=A', key: KEY });
    answers['POST /second-factor/confirm'] = refusedAt('#/code', 'Is not the code that the app shows now.');
    const user = await show();
    await user.click(button('Set up an authenticator app'));
    const box = await dialog('Set up an authenticator app');
    await user.type(yourPassword(box), 'correct horse');
    await user.click(box.getByRole('button', { name: 'Go on' }));
    await user.type(await screen.findByLabelText(/^The 6 digits/), '000000');
    await user.click(button('Turn it on'));
    expect(await screen.findByText('Is not the code that the app shows now.')).toBeTruthy();
  });

  it('is turned off with the password, which is asked for at its field', async () => {
    account.secondFactor = { isOn: true, backupCodesLeft: 1 };
    answers['POST /second-factor/turn-off'] = refusedAt('#/password', 'Is not your password.');
    const user = await show();
    expect(screen.getByText(/^On\. One backup code is left/)).toBeTruthy();
    await user.click(button('Turn it off'));
    const box = await dialog('Turn the second factor off?');
    await user.type(yourPassword(box), 'guess');
    await user.click(box.getByRole('button', { name: 'Turn it off' }));
    expect(await box.findByText('Is not your password.')).toBeTruthy();
    answers['POST /second-factor/turn-off'] = done;
    await user.click(box.getByRole('button', { name: 'Turn it off' }));
    await screen.findByText('Your password alone lets you in from now on.');
  });
});

describe('password and e-mail', () => {
  it('changes the password, and says what is wrong with it', async () => {
    answers['POST /password'] = refusedAt('#/currentPassword', 'Is not your password.');
    const user = await show();
    await user.click(button('Change the password'));
    expect(part('Password').getByText('Enter the password that you have')).toBeTruthy();
    expect(sent).toEqual([]);
    await user.type(screen.getByLabelText(/^Present password/, { selector: 'input' }), 'guess');
    await user.type(screen.getByLabelText(/^New password/, { selector: 'input' }), 'green boats sail far');
    await user.click(button('Change the password'));
    expect(await screen.findByText('Is not your password.')).toBeTruthy();
    answers['POST /password'] = done;
    await user.click(button('Change the password'));
    await screen.findByText('Your password is changed; every other browser is signed out.');
    expect(sent.at(-1)?.body).toEqual({ currentPassword: 'guess', newPassword: 'green boats sail far' });
  });

  it('asks for another e-mail, which waits for its link and can be taken back', async () => {
    answers['POST /email-change'] = () => {
      account.newEmail = { email: 'lee@acme.example', expiresAt: '2026-03-03T09:00:00Z' };
      return Response.json({ email: 'lee@acme.example' }, { status: 202 });
    };
    answers['DELETE /email-change'] = () => {
      account.newEmail = null;
      return done();
    };
    const user = await show();
    await user.click(button('Change the e-mail'));
    await user.type(screen.getByLabelText(/^New e-mail/), 'lee@acme.example');
    await user.type(yourPassword(part('E-mail')), 'correct horse');
    await user.click(button('Send a link there'));
    expect(await screen.findByText(/^A link is on its way to lee@acme\.example\./)).toBeTruthy();
    await user.click(button('Keep the one I have'));
    await waitFor(() => expect(screen.queryByText(/^A link is on its way/)).toBeNull());
    expect(sent.map(({ act }) => act)).toEqual(['POST /email-change', 'DELETE /email-change']);
  });
});

describe('where one is signed in', () => {
  it('ends one session, and all others', async () => {
    answers['DELETE /sessions/there'] = done;
    answers['POST /sessions/end-others'] = () => {
      sessions = sessions.slice(0, 1);
      return done();
    };
    const user = await show();
    const rows = within(screen.getByRole('list', { name: 'Where you are signed in' })).getAllByRole('listitem');
    expect(rows[0]?.textContent).toContain('Chrome on Linux · this browser');
    await user.click(within(rows[0] as HTMLElement).getByRole('button', { name: 'Sign out of this browser' }));
    await user.click(button('Sign out of Firefox on Windows'));
    await screen.findByText('Firefox on Windows is signed out.');
    await user.click(button('Sign out everywhere else'));
    await screen.findByText('You are signed in here alone.');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Sign out everywhere else' })).toBeNull());
    expect(sent.map(({ act }) => act)).toEqual([
      'sign out here',
      'DELETE /sessions/there',
      'POST /sessions/end-others',
    ]);
  });
});
