import type { IdentityProvider, Role } from '@flightpath/domain';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { type Membership, TenantProvider } from '../../api/tenant.tsx';
import { IdentityProviderPage } from './identity-provider-page.tsx';

const originalFetch = globalThis.fetch;
afterEach(() => {
  notifications.clean();
  globalThis.fetch = originalFetch;
});

const PATH = '/identity-provider';
const REDIRECT_URI = 'https://flightpath.example/api/auth/provider/callback/acme';
const stored = (fields: Partial<IdentityProvider> = {}): IdentityProvider => ({
  name: 'Acme Login',
  issuer: 'https://login.acme.example',
  clientId: 'flightpath',
  isEnabled: true,
  createdAt: '2026-03-01T09:00:00Z',
  updatedAt: '2026-03-01T09:00:00Z',
  ...fields,
});

let provider: IdentityProvider | null;
let answers: Record<string, () => Response>;
let sent: { act: string; body: unknown }[];
beforeEach(() => {
  provider = stored();
  answers = {};
  sent = [];
  globalThis.fetch = (async (request: Request) => {
    const act = `${request.method} ${new URL(request.url).pathname.replace('/api/v1/tenants/acme', '')}`;
    const text = await request.text();
    if (request.method !== 'GET') sent.push({ act, body: text === '' ? null : JSON.parse(text) });
    const read = () => Response.json({ provider, redirectUri: REDIRECT_URI });
    return ({ [`GET ${PATH}`]: read, ...answers }[act] ?? (() => new Response(null, { status: 404 })))();
  }) as typeof fetch;
});

async function show(role: Role = 'admin') {
  const tenant = { slug: 'acme', name: 'Acme', timeZone: 'UTC', currency: 'EUR', defaultCadence: null };
  const membership = { tenant, role, personId: null, asksFor: null } as Membership;
  render(
    <MantineProvider env="test">
      <Notifications />
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <TenantProvider membership={membership}>
          <Suspense>
            <IdentityProviderPage />
          </Suspense>
        </TenantProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
  return userEvent.setup({ delay: null, pointerEventsCheck: 0 });
}

const headline = () => screen.getByRole('heading', { level: 1 }).textContent;
const field = (name: string) =>
  (screen.queryByRole('textbox', { name }) ??
    screen.getByLabelText(/^Client secret/, { selector: 'input' })) as HTMLInputElement;
const click = (user: Awaited<ReturnType<typeof show>>, name: string) =>
  user.click(screen.getByRole('button', { name }));

describe('the page of the company sign-in', () => {
  it('shows the address that the provider must know, and never the secret', async () => {
    await show();
    expect(headline()).toBe('Members can sign in with Acme Login');
    expect(field('Redirect URI').value).toBe(REDIRECT_URI);
    expect(field('Client secret').value).toBe('');
  });

  it('sets the first one up, and asks for what is missing', async () => {
    provider = null;
    answers[`PUT ${PATH}`] = () => Response.json({ provider: stored(), redirectUri: REDIRECT_URI });
    const user = await show();
    expect(headline()).toBe('Members sign in with a password of their own');
    await click(user, 'Save');
    expect(sent).toEqual([]);
    await user.type(field('Name'), 'Acme Login');
    await user.type(field('Issuer'), 'https://login.acme.example');
    await user.type(field('Client ID'), 'flightpath');
    await user.type(field('Client secret'), 's3cret');
    await user.click(screen.getByRole('switch', { name: 'Members can sign in by it' }));
    await click(user, 'Save');
    await screen.findByText('Members can sign in with Acme Login.');
    const { name, issuer, clientId } = stored();
    expect(sent).toEqual([
      { act: `PUT ${PATH}`, body: { name, issuer, clientId, isEnabled: true, clientSecret: 's3cret' } },
    ]);
  });

  it('keeps the stored secret where none was typed in', async () => {
    answers[`PUT ${PATH}`] = () => Response.json({ provider: stored({ isEnabled: false }), redirectUri: REDIRECT_URI });
    const user = await show();
    await user.click(screen.getByRole('switch', { name: 'Members can sign in by it' }));
    await click(user, 'Save');
    await screen.findByText('Saved. It is switched off.');
    expect(Object.keys(sent[0]?.body as object)).not.toContain('clientSecret');
  });

  it('says at the field why something is refused', async () => {
    const detail = 'login.acme.example must be asked over https.';
    answers[`PUT ${PATH}`] = () =>
      Response.json(
        { type: '/api/problems#invalid-input', title: 'Not right', errors: [{ pointer: '#/issuer', detail }] },
        { status: 422 },
      );
    const user = await show();
    await click(user, 'Save');
    expect(await screen.findByText(detail)).toBeTruthy();
  });

  it('tells what the provider answered', async () => {
    const findings = [
      { state: 'fine', text: 'It answers.' },
      { state: 'wrong', text: 'It does not know PKCE with S256.' },
    ];
    answers[`POST ${PATH}/try`] = () => Response.json({ canWork: false, findings });
    const user = await show();
    await click(user, 'Try the connection');
    const result = within(await screen.findByRole('region', { name: 'What the provider answered' }));
    expect(result.getByText('This cannot work yet.')).toBeTruthy();
    expect(result.getByRole('img', { name: 'Wrong' })).toBeTruthy();
    expect(sent).toEqual([{ act: `POST ${PATH}/try`, body: { issuer: 'https://login.acme.example' } }]);
  });

  it('removes it after asking once more', async () => {
    answers[`DELETE ${PATH}`] = () => {
      provider = null;
      return new Response(null, { status: 204 });
    };
    const user = await show();
    await click(user, 'Remove the company sign-in');
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Remove' }));
    await screen.findByText('Nobody signs in with Acme Login any more.');
    expect(await screen.findByText('Members sign in with a password of their own')).toBeTruthy();
  });

  it.each<Role>(['pmo', 'viewer'])('tells a %s whom to ask', async (role) => {
    await show(role);
    expect(screen.getByText('Only admins may set up the company sign-in. Ask one of them.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
