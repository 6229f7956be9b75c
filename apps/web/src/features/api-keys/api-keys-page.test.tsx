import type { ApiKey, Role, ServiceAccount } from '@flightpath/domain';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { type Membership, TenantProvider } from '../../api/tenant.tsx';
import { ApiKeysPage } from './api-keys-page.tsx';

const originalFetch = globalThis.fetch;
afterEach(() => {
  notifications.clean();
  globalThis.fetch = originalFetch;
});

const account = (id: string, name: string, isDisabled = false): ServiceAccount => ({
  id,
  name,
  createdBy: 'Ada Lund',
  createdAt: '2026-03-01T09:00:00Z',
  isDisabled,
});

const apiKey = (id: string, fields: Partial<ApiKey> = {}): ApiKey => ({
  id,
  serviceAccount: { id: 'usage', name: 'Usage statistics' },
  label: 'Nightly job',
  prefix: 'fp_1a2B3c4D',
  scopes: ['portfolio:read', 'measurement:post'],
  state: 'active',
  createdBy: 'Ada Lund',
  createdAt: '2026-03-01T09:00:00Z',
  expiresOn: null,
  lastUsedAt: null,
  revokedAt: null,
  ...fields,
});

const SECRET = 'fp_1a2B3c4D_shown-this-once_0abcdef';

let accounts: ServiceAccount[];
let keys: ApiKey[];
let answers: Record<string, () => Response>;
let sent: { act: string; body: unknown }[];
beforeEach(() => {
  accounts = [account('usage', 'Usage statistics')];
  keys = [apiKey('nightly')];
  answers = {};
  sent = [];
  globalThis.fetch = (async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1/tenants/acme', '');
    const act = `${request.method} ${path}`;
    const lists = {
      'GET /service-accounts': () => Response.json({ data: accounts, nextCursor: null }),
      'GET /api-keys': () => Response.json({ data: keys, nextCursor: null }),
    };
    const text = await request.text();
    if (request.method !== 'GET') sent.push({ act, body: text === '' ? null : JSON.parse(text) });
    const found = { ...lists, ...answers }[act];
    return found?.() ?? new Response(null, { status: 404 });
  }) as typeof fetch;
});

const refusal = (status: number, fields: object) => () =>
  Response.json({ type: '/api/problems#conflict', title: 'It contradicts', ...fields }, { status });

async function show(role: Role = 'admin') {
  const tenant = { slug: 'acme', name: 'Acme', timeZone: 'UTC', currency: 'EUR', defaultCadence: null };
  const membership = { tenant, role, personId: null } as Membership;
  render(
    <MantineProvider env="test">
      <Notifications />
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <TenantProvider membership={membership}>
          <Suspense>
            <ApiKeysPage />
          </Suspense>
        </TenantProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
  return userEvent.setup({ delay: null, pointerEventsCheck: 0 });
}

const headline = () => screen.getByRole('heading', { level: 1 }).textContent;
const row = (name: string) => within(screen.getByRole('listitem', { name }));
const button = (name: string) => screen.getByRole('button', { name });
const inDialog = async () => within(await screen.findByRole('dialog'));

describe('the page of API keys', () => {
  it('says which systems may work here, by which keys, and what they may', async () => {
    keys.push(apiKey('old', { label: 'Old job', state: 'revoked', revokedAt: '2026-03-02T09:00:00Z' }));
    await show();
    expect(headline()).toBe('One other system may work here');
    const nightly = row('Nightly job of Usage statistics');
    expect(nightly.getByText('Usage statistics · fp_1a2B3c4D…')).toBeTruthy();
    expect(nightly.getByText('may read the portfolio, post a measurement')).toBeTruthy();
    expect(nightly.getByText('never used, does not expire')).toBeTruthy();
    expect(row('Old job of Usage statistics').queryByRole('button')).toBeNull();
  });

  it('begins with the first service account', async () => {
    accounts = [];
    keys = [];
    answers['POST /service-accounts'] = () => {
      accounts = [account('billing', 'Billing')];
      return Response.json(accounts[0], { status: 201 });
    };
    const user = await show();
    expect(headline()).toBe('No other system may work here');
    await user.click(button('Add a service account'));
    const dialog = await inDialog();
    await user.click(dialog.getByRole('button', { name: 'Add it' }));
    expect(dialog.getByText('Must not be empty')).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Billing');
    await user.click(dialog.getByRole('button', { name: 'Add it' }));
    await screen.findByText('Billing was added. Make it a key next.');
    expect(await screen.findByRole('listitem', { name: 'Billing' })).toBeTruthy();
    expect(screen.getByText(/^There is no key yet/)).toBeTruthy();
    expect(sent).toEqual([{ act: 'POST /service-accounts', body: { name: 'Billing' } }]);
  });

  it('makes a key with scopes and a last day, and shows it once', async () => {
    answers['POST /service-accounts/usage/keys'] = () =>
      Response.json({ ...apiKey('new', { label: 'Weekly job' }), secret: SECRET }, { status: 201 });
    const user = await show();
    await user.click(row('Usage statistics').getByRole('button', { name: 'Make a key' }));
    const dialog = await inDialog();
    await user.type(dialog.getByRole('textbox', { name: 'Label' }), 'Weekly job');
    await user.click(dialog.getByRole('checkbox', { name: 'Post a measurement' }));
    await user.type(dialog.getByLabelText('Last day'), '2027-03-31');
    await user.click(dialog.getByRole('button', { name: 'Make the key' }));
    const shown = await screen.findByRole('textbox', { name: 'Key' });
    expect((shown as HTMLInputElement).value).toBe(SECRET);
    await user.click(button('Copy the key'));
    expect(await navigator.clipboard.readText()).toBe(SECRET);
    await user.click(button('Done'));
    await waitFor(() => expect(screen.queryByDisplayValue(SECRET)).toBeNull());
    expect(sent).toEqual([
      {
        act: 'POST /service-accounts/usage/keys',
        body: { label: 'Weekly job', scopes: ['portfolio:read', 'measurement:post'], expiresOn: '2027-03-31' },
      },
    ]);
  });

  it('says why a key was not made', async () => {
    const detail = 'Usage statistics has 2 active keys already.';
    answers['POST /service-accounts/usage/keys'] = refusal(409, { detail });
    const user = await show();
    await user.click(row('Usage statistics').getByRole('button', { name: 'Make a key' }));
    const dialog = await inDialog();
    await user.click(dialog.getByRole('checkbox', { name: 'Read the portfolio' }));
    await user.type(dialog.getByRole('textbox', { name: 'Label' }), 'Third');
    await user.click(dialog.getByRole('button', { name: 'Make the key' }));
    expect(dialog.getByText('Name one scope at least')).toBeTruthy();
    await user.click(dialog.getByRole('checkbox', { name: 'Read the portfolio' }));
    await user.click(dialog.getByRole('button', { name: 'Make the key' }));
    expect(await dialog.findByText(detail)).toBeTruthy();
  });

  it('revokes a key after asking once more', async () => {
    answers['DELETE /api-keys/nightly'] = () => new Response(null, { status: 204 });
    const user = await show();
    await user.click(row('Nightly job of Usage statistics').getByRole('button', { name: 'Revoke' }));
    await user.click((await inDialog()).getByRole('button', { name: 'Keep it' }));
    expect(sent).toEqual([]);
    await user.click(row('Nightly job of Usage statistics').getByRole('button', { name: 'Revoke' }));
    await user.click((await inDialog()).getByRole('button', { name: 'Revoke' }));
    await screen.findByText('The key "Nightly job" lets nobody in any more.');
    expect(sent).toEqual([{ act: 'DELETE /api-keys/nightly', body: null }]);
  });

  it('disables a service account with a way back, and makes no key for it meanwhile', async () => {
    answers['PATCH /service-accounts/usage'] = () => {
      accounts = [account('usage', 'Usage statistics', !accounts[0]?.isDisabled)];
      return Response.json(accounts[0]);
    };
    const user = await show();
    await user.click(row('Usage statistics').getByRole('button', { name: 'Disable' }));
    await screen.findByText('Usage statistics · disabled');
    expect(headline()).toBe('No other system may work here');
    expect(row('Usage statistics').getByRole('button', { name: 'Make a key' }).ariaDisabled).toBe('true');
    await user.click(button('Undo'));
    await screen.findByText('The keys of Usage statistics let it in again.');
    expect(sent.map(({ body }) => body)).toEqual([{ isDisabled: true }, { isDisabled: false }]);
  });

  it.each<Role>(['pmo', 'viewer'])('tells a %s whom to ask', async (role) => {
    await show(role);
    expect(screen.getByText('Only admins may manage API keys. Ask one of them.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
