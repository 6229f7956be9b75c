import type { Invitation, IssuedInvitation, Member, Role } from '@flightpath/domain';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { type Membership, TenantProvider } from '../../api/tenant.tsx';
import { MembersPage } from './members-page.tsx';

const originalFetch = globalThis.fetch;
afterEach(() => {
  notifications.clean();
  globalThis.fetch = originalFetch;
});

const member = (userId: string, name: string, fields: Partial<Member> = {}): Member => ({
  userId,
  name,
  email: `${userId}@acme.example`,
  role: 'viewer',
  person: null,
  joinedAt: '2026-03-01T09:00:00Z',
  isDisabled: false,
  ...fields,
});

const invitation = (email: string, fields: Partial<Invitation> = {}): Invitation => ({
  id: email.split('@')[0] as string,
  email,
  role: 'champion',
  person: null,
  state: 'open',
  invitedBy: 'Ada Lund',
  invitedAt: '2026-03-10T09:00:00Z',
  expiresAt: '2026-03-17T09:00:00Z',
  isSent: true,
  acceptedAt: null,
  ...fields,
});

let members: Member[];
let invitations: Invitation[];
let answers: Record<string, () => Response>;
let sent: { act: string; body: unknown }[];
beforeEach(() => {
  members = [member('ada', 'Ada Lund', { role: 'admin' }), member('vic', 'Vic Ray')];
  invitations = [];
  answers = {};
  sent = [];
  const page = (data: unknown[]) => () => Response.json({ data, nextCursor: null });
  globalThis.fetch = (async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1/tenants/acme', '');
    const act = `${request.method} ${path}`;
    const lists = {
      'GET /members': page(members),
      'GET /invitations': page(invitations),
      'GET /people': page([]),
      'GET /departments': page([]),
    };
    const text = await request.text();
    if (request.method !== 'GET') sent.push({ act, body: text === '' ? null : JSON.parse(text) });
    const found = { ...lists, ...answers }[act];
    return found?.() ?? new Response(null, { status: 404 });
  }) as typeof fetch;
});

async function show(role: Role = 'admin') {
  const tenant = { slug: 'acme', name: 'Acme', timeZone: 'UTC', currency: 'EUR', defaultCadence: null };
  const membership = { tenant, role, personId: null } as Membership;
  render(
    <MantineProvider env="test">
      <Notifications />
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <TenantProvider membership={membership}>
          <Suspense>
            <MembersPage userId="ada" />
          </Suspense>
        </TenantProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
  return userEvent.setup({ delay: null, pointerEventsCheck: 0 });
}

const row = (name: string) => within(screen.getByRole('listitem', { name }));
const button = (name: string) => screen.getByRole('button', { name });

describe('the members', () => {
  it('are counted and named, with role, person and state', async () => {
    members.push(member('bo', 'Bo Ek', { isDisabled: true, person: { id: 'p', name: 'Bo E. Ek' } }));
    await show();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('2 people may work here');
    expect(row('Bo Ek').getByText('Bo Ek · disabled')).toBeTruthy();
    expect(row('Bo Ek').getByText('Bo E. Ek in the directory')).toBeTruthy();
    expect(row('Vic Ray').getByText('nobody in the directory')).toBeTruthy();
    expect(screen.getByText(/^Nobody was invited yet/)).toBeTruthy();
  });

  it('get another role in place, which can be taken back', async () => {
    answers['PATCH /members/vic'] = () => Response.json(member('vic', 'Vic Ray'));
    const user = await show();
    await user.click(row('Vic Ray').getByRole('combobox', { name: 'Role of Vic Ray' }));
    await user.click(await screen.findByRole('option', { name: 'PMO staff' }));
    await screen.findByText('Vic Ray works here as PMO staff.');
    await user.click(button('Undo'));
    await screen.findByText('Vic Ray works here as Viewer again.');
    expect(sent).toEqual([
      { act: 'PATCH /members/vic', body: { role: 'pmo' } },
      { act: 'PATCH /members/vic', body: { role: 'viewer' } },
    ]);
  });

  it('are disabled with a way back, and told why where it was refused', async () => {
    answers['PATCH /members/vic'] = () =>
      Response.json(
        { type: '/api/problems#conflict', title: 'It contradicts', detail: 'Vic Ray is the last admin.' },
        { status: 409 },
      );
    const user = await show();
    await user.click(row('Vic Ray').getByRole('button', { name: 'Disable' }));
    expect(await screen.findByText('Vic Ray is the last admin.')).toBeTruthy();
    answers['PATCH /members/vic'] = () => Response.json(member('vic', 'Vic Ray', { isDisabled: true }));
    await user.click(row('Vic Ray').getByRole('button', { name: 'Disable' }));
    await screen.findByText('Vic Ray cannot work here from now on.');
    await user.click(button('Undo'));
    await screen.findByText('Vic Ray may work here again.');
    expect(sent.map(({ body }) => body)).toEqual([{ isDisabled: true }, { isDisabled: true }, { isDisabled: false }]);
  });

  it('are removed after a second question', async () => {
    answers['DELETE /members/vic'] = () => new Response(null, { status: 204 });
    const user = await show();
    await user.click(row('Vic Ray').getByRole('button', { name: 'Remove' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove Vic Ray?' }));
    expect(sent).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Remove' }));
    await screen.findByText('Vic Ray is a member no more.');
    expect(sent).toEqual([{ act: 'DELETE /members/vic', body: null }]);
  });

  it('do not change their own role, nor shut themselves out', async () => {
    const user = await show();
    const own = row('Ada Lund');
    expect(own.queryByRole('combobox')).toBeNull();
    expect(own.getByText('Ada Lund (you)')).toBeTruthy();
    for (const name of ['Disable', 'Remove']) await user.click(own.getByRole('button', { name }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sent).toEqual([]);
  });
});

describe('inviting', () => {
  async function fillIn() {
    const user = await show();
    await user.click(button('Invite somebody'));
    await user.click(screen.getByLabelText(/^E-mail/));
    await user.paste('ann@acme.example');
    return user;
  }
  const issued = (fields: Partial<IssuedInvitation>): IssuedInvitation => ({
    ...invitation('ann@acme.example'),
    link: null,
    notice: null,
    ...fields,
  });

  it('says what the chosen role may do, and sends', async () => {
    answers['POST /invitations'] = () => Response.json(issued({}), { status: 201 });
    const user = await fillIn();
    expect(screen.getByText('May read the portfolio.')).toBeTruthy();
    await user.click(button('Send the invitation'));
    await screen.findByText('ann@acme.example was invited.');
    expect(sent).toEqual([
      { act: 'POST /invitations', body: { email: 'ann@acme.example', role: 'viewer', personId: null } },
    ]);
  });

  it('shows the link once where it could not be sent', async () => {
    const link = 'https://flightpath.example/invitation#token';
    answers['POST /invitations'] = () =>
      Response.json(issued({ isSent: false, link, notice: 'No mail server is set up.' }), { status: 201 });
    const user = await fillIn();
    await user.click(button('Send the invitation'));
    const dialog = within(await screen.findByRole('dialog', { name: /was not sent$/ }));
    expect((dialog.getByLabelText('Link') as HTMLInputElement).value).toBe(link);
    expect(dialog.getByText('No mail server is set up.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Copy the link' }));
    expect(await navigator.clipboard.readText()).toBe(link);
  });

  it('tells at the field what is wrong with it', async () => {
    const errors = [{ pointer: '#/email', detail: 'Ada Lund invited ann@acme.example already.' }];
    answers['POST /invitations'] = () =>
      Response.json({ type: '/api/problems#conflict', title: 'It contradicts', errors }, { status: 409 });
    const user = await fillIn();
    await user.click(button('Send the invitation'));
    expect(await screen.findByText('Ada Lund invited ann@acme.example already.')).toBeTruthy();
    expect((screen.getByLabelText(/^E-mail/) as HTMLInputElement).value).toBe('ann@acme.example');
  });
});

describe('the invitations', () => {
  it('can be sent again or revoked while there is something left to accept', async () => {
    invitations = [
      invitation('open@acme.example', { isSent: false }),
      invitation('late@acme.example', { state: 'expired' }),
      invitation('done@acme.example', { state: 'accepted', acceptedAt: '2026-03-11T09:00:00Z' }),
      invitation('gone@acme.example', { state: 'revoked' }),
    ];
    answers['DELETE /invitations/open'] = () => new Response(null, { status: 204 });
    const user = await show();
    const acts = (email: string) =>
      row(email)
        .queryAllByRole('button')
        .map(({ textContent }) => textContent);
    expect(acts('open@acme.example')).toEqual(['Send it, or get a link', 'Revoke']);
    expect(acts('late@acme.example')).toEqual(['Send again']);
    expect([...acts('done@acme.example'), ...acts('gone@acme.example')]).toEqual([]);
    expect(row('gone@acme.example').getByText('revoked, invited by Ada Lund')).toBeTruthy();
    await user.click(row('open@acme.example').getByRole('button', { name: 'Revoke' }));
    expect(await screen.findByText('The link of open@acme.example works no more.')).toBeTruthy();
  });
});

describe('somebody who may not', () => {
  it('sees as PMO staff who is there, and why the rest is not for them', async () => {
    invitations = [invitation('open@acme.example')];
    const user = await show('pmo');
    expect(screen.getByText('Only admins may invite and change members. Ask one of them.')).toBeTruthy();
    for (const { ariaDisabled } of [button('Invite somebody'), ...row('Vic Ray').getAllByRole('button')]) {
      expect(ariaDisabled).toBe('true');
    }
    await user.click(button('Invite somebody'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('sees as a viewer what they may do themselves, and the way out', async () => {
    answers['POST /members/leave'] = () =>
      Response.json(
        { type: '/api/problems#conflict', title: 'It contradicts', detail: 'You are the last admin.' },
        { status: 409 },
      );
    const user = await show('viewer');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('You work here as Viewer');
    expect(screen.queryByRole('list', { name: 'Members' })).toBeNull();
    await user.click(button('Leave Acme'));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Leave' }));
    expect(await screen.findByText('You are the last admin.')).toBeTruthy();
    expect(sent).toEqual([{ act: 'POST /members/leave', body: { organisation: 'acme' } }]);
  });
});
