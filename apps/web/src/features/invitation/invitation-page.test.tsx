import type { InvitationOffer, Me } from '@flightpath/domain';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InvitationPage } from './invitation-page.tsx';

const originalFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = originalFetch;
});

const OFFER: InvitationOffer = {
  tenant: { slug: 'acme', name: 'Acme' },
  email: 'ann@acme.example',
  role: 'viewer',
  expiresAt: '2026-03-17T09:00:00Z',
  hasAccount: false,
};
const refused = (slug: string, status: number, rest: object = {}) =>
  Response.json({ type: `/api/problems#${slug}`, title: slug, ...rest }, { status });
const meAs = (email: string): Me => ({
  user: { id: 'u', name: 'Ann Lee', email },
  session: { hasSecondFactor: false, isOfProvider: false },
  mayMakeTenants: false,
  memberships: [],
});

/** What the server answers to the token, and to accepting; what was sent, and where the reader was led. */
function show({
  look = () => Response.json(OFFER),
  accept = () => Response.json({ tenant: OFFER.tenant, role: 'viewer' }),
  me,
  token = 'the-token',
}: {
  look?: () => Response;
  accept?: () => Response;
  me?: Me;
  token?: string;
} = {}) {
  const sent: { path: string; body: string }[] = [];
  const joined: string[] = [];
  globalThis.fetch = (async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1/', '');
    sent.push({ path, body: await request.text() });
    if (path === 'me') return Response.json(meAs(OFFER.email));
    return path === 'invitations/look-up' ? look() : accept();
  }) as typeof fetch;
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <InvitationPage
          token={token}
          me={me}
          signInForm={(email) => <p>The form for {email}</p>}
          onJoined={(tenant) => joined.push(tenant)}
        />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }), sent, joined };
}

const password = () => screen.getByLabelText(/^Password/, { selector: 'input' });
const join = () => screen.findByRole('button', { name: 'Join Acme' });

describe('the page of an invitation', () => {
  it('says to what one is invited, and makes an account', async () => {
    const { user, sent, joined } = show();
    await join();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('You are invited to Acme');
    expect(screen.getByText('As Viewer you may read the portfolio.')).toBeTruthy();
    expect((screen.getByLabelText('E-mail') as HTMLInputElement).readOnly).toBe(true);
    await user.type(screen.getByLabelText(/^Your name/), 'Ann Lee');
    await user.type(password(), 'green boats sail far');
    await user.click(await join());
    await screen.findByRole('button', { name: 'Join Acme' });
    expect(sent.map(({ path }) => path)).toEqual(['invitations/look-up', 'invitations/accept', 'me']);
    expect(JSON.parse(sent[1]?.body ?? '')).toEqual({
      token: 'the-token',
      name: 'Ann Lee',
      password: 'green boats sail far',
    });
    expect(joined).toEqual(['acme']);
  });

  it('says what is wrong with name and password before it asks the server, and what the server says', async () => {
    const errors = [{ pointer: '#/password', detail: 'Is among the passwords that are tried first.' }];
    const { user, sent, joined } = show({ accept: () => refused('invalid-input', 422, { errors }) });
    await user.click(await join());
    expect(await screen.findByText('Enter your name')).toBeTruthy();
    expect(screen.getByText('A password has at least 12 and at most 128 characters')).toBeTruthy();
    expect(sent).toHaveLength(1);
    await user.type(screen.getByLabelText(/^Your name/), 'Ann Lee');
    await user.type(password(), 'password1234');
    await user.click(await join());
    expect(await screen.findByText('Is among the passwords that are tried first.')).toBeTruthy();
    expect(joined).toEqual([]);
  });

  it('asks somebody with an account to sign in', async () => {
    show({ look: () => Response.json({ ...OFFER, hasAccount: true }) });
    expect(await screen.findByText('The form for ann@acme.example')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Join Acme' })).toBeNull();
  });

  it('takes one click of whoever is signed in as the one it means', async () => {
    const { user, sent, joined } = show({ me: meAs('ann@acme.example') });
    await user.click(await join());
    await join();
    expect(JSON.parse(sent[1]?.body ?? '')).toEqual({ token: 'the-token' });
    expect(joined).toEqual(['acme']);
  });

  it('tells whoever is signed in as another to sign out', async () => {
    show({ me: meAs('bo@acme.example') });
    expect(await screen.findByRole('button', { name: 'Sign out' })).toBeTruthy();
    expect(screen.getByText(/you are signed in as bo@acme\.example/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Join Acme' })).toBeNull();
  });

  it('says so when the link does not work, or is none', async () => {
    show({ look: () => refused('invitation-not-found', 404) });
    const dead = { name: 'This invitation does not work any more' };
    expect(await screen.findByRole('heading', dead)).toBeTruthy();
    const { sent } = show({ token: '' });
    expect(screen.getAllByRole('heading', dead)).toHaveLength(2);
    expect(sent).toEqual([]);
  });

  it('can be tried again when the server does not answer', async () => {
    let isUp = false;
    const { user } = show({ look: () => (isUp ? Response.json(OFFER) : refused('not-ready', 503)) });
    await screen.findByRole('button', { name: 'Try again' });
    isUp = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await join()).toBeTruthy();
  });
});
