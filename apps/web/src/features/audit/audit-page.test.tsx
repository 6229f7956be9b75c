import type { AuditEvent, AuditVerification, Role } from '@flightpath/domain';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, useState } from 'react';
import { type Membership, TenantProvider } from '../../api/tenant.tsx';
import { AuditPage } from './audit-page.tsx';
import type { AuditSearch } from './queries.ts';

const originalFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = originalFetch;
});

const event = (id: string, fields: Partial<AuditEvent> = {}): AuditEvent => ({
  id,
  recordedAt: '2026-03-10T09:00:00.000Z',
  action: 'changeDepartment',
  summary: 'Changed the department Claims in the directory',
  subject: { kind: 'department', id: 'd', label: 'Claims' },
  revision: null,
  actor: { kind: 'person', userId: 'u', personId: null, name: 'Pia Moss' },
  credential: { kind: 'session', id: 's' },
  origin: { requestId: 'r-1', address: '203.0.113.7', userAgent: 'Firefox/150' },
  before: { name: 'Claims' },
  after: { name: 'Claims and Fraud' },
  seal: { number: 1204, hash: 'f', sealedAt: '2026-03-10T09:00:02.000Z' },
  ...fields,
});

const intact: AuditVerification = {
  isIntact: true,
  checked: 1204,
  firstBroken: null,
  head: null,
  waiting: { count: 3, since: '2026-03-10T09:00:03.000Z' },
};

let pages: { data: AuditEvent[]; nextCursor: string | null }[];
let verification: AuditVerification;
let asked: URLSearchParams[];
beforeEach(() => {
  pages = [{ data: [event('1')], nextCursor: null }];
  verification = intact;
  asked = [];
  globalThis.fetch = (async (request: Request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.endsWith('/verification')) return Response.json(verification);
    asked.push(searchParams);
    return Response.json(pages[Number(searchParams.get('after') ?? 0)]);
  }) as typeof fetch;
});

function Harness() {
  const [search, setSearch] = useState<AuditSearch>({});
  return <AuditPage search={search} onSearch={(changes) => setSearch((before) => ({ ...before, ...changes }))} />;
}

async function show(role: Role = 'admin') {
  const tenant = { slug: 'acme', name: 'Acme', timeZone: 'UTC', currency: 'EUR', defaultCadence: null };
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <TenantProvider membership={{ tenant, role, personId: null } as Membership}>
          <Suspense>
            <Harness />
          </Suspense>
        </TenantProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
  return userEvent.setup();
}

const headline = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('the audit log', () => {
  it('says in words who did what to which thing, and opens to what differs', async () => {
    const user = await show();
    expect(headline()).toBe('One change, by Pia Moss');
    const item = within(screen.getByRole('listitem'));
    expect(item.getByRole('heading', { name: 'Changed the department Claims in the directory' })).toBeTruthy();
    expect(item.getByText('Pia Moss')).toBeTruthy();
    expect(item.getByText('Mar 10, 2026, 9:00 AM')).toBeTruthy();
    await user.click(item.getByText('Before and after'));
    expect(item.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      'WhatBeforeAfter',
      'NameClaimsClaims and Fraud',
    ]);
    expect(item.getByText(/^By changeDepartment; from 203\.0\.113\.7 with Firefox\/150; request r-1;/)).toBeTruthy();
  });

  it('leads to the initiative, and tells what happened by itself', async () => {
    const subject = { kind: 'initiative', id: 'i', label: 'INI-12 Claims triage' };
    const actor = { kind: 'job', userId: null, personId: null, name: 'Flightpath' } as const;
    pages = [
      {
        data: [
          event('1', { subject, actor, summary: 'Time passed', before: null, after: null, origin: null, seal: null }),
        ],
        nextCursor: null,
      },
    ];
    await show();
    expect(screen.getByRole('link', { name: 'INI-12 Claims triage' }).getAttribute('href')).toBe(
      '/acme/initiatives/INI-12',
    );
    expect(screen.getByText('Flightpath, by itself')).toBeTruthy();
    expect(screen.getByText('Where it came from')).toBeTruthy();
    expect(screen.getByText(/waiting to be sealed\.$/)).toBeTruthy();
  });

  it('is narrowed by who, what and when, and so is the download', async () => {
    const user = await show();
    await user.type(screen.getByLabelText('Who'), 'pia');
    await user.type(screen.getByLabelText('What'), 'claims');
    await user.type(screen.getByLabelText('From'), '2026-03-01');
    await waitFor(() =>
      expect(Object.fromEntries(asked.at(-1) ?? [])).toEqual({
        actor: 'pia',
        q: 'claims',
        from: '2026-03-01',
        limit: '50',
      }),
    );
    const link = await screen.findByRole('link', { name: 'Download as CSV' });
    expect(link.getAttribute('href')).toBe(
      '/api/v1/tenants/acme/audit-events/export?actor=pia&q=claims&from=2026-03-01&format=csv',
    );
  });

  it('goes on to older ones', async () => {
    pages = [
      { data: [event('1'), event('3')], nextCursor: '1' },
      { data: [event('2', { actor: { ...event('2').actor, name: 'Ada Lund' } })], nextCursor: null },
    ];
    const user = await show();
    expect(headline()).toBe('The newest 2 changes, by Pia Moss');
    await user.click(screen.getByRole('button', { name: 'Show older ones' }));
    await waitFor(() => expect(headline()).toBe('3 changes, by 2 different hands'));
  });

  it('says what will stand here', async () => {
    pages = [{ data: [], nextCursor: null }];
    await show();
    expect(headline()).toBe('Nothing has been changed yet');
    expect(screen.getByRole('heading', { name: 'Here stands who changed what' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Download as CSV' })).toBeNull();
  });

  it('says to others than admins whom to ask, and asks for nothing', async () => {
    await show('pmo');
    expect(screen.getByText('Only admins may read the audit log. Ask one of them.')).toBeTruthy();
    expect(asked).toEqual([]);
  });
});

describe('the chain', () => {
  it('is verified, with what waits and since when', async () => {
    await show();
    const badge = await screen.findByText(/Chain verified: 1,204 sealed, 3 waiting/);
    expect(badge.textContent).toContain('since Mar 10, 2026');
  });

  it('is broken, in words', async () => {
    const firstBroken = { number: 7, eventId: null, reason: 'Seal 7 was removed.' };
    verification = { ...intact, isIntact: false, checked: 6, firstBroken, waiting: { count: 0, since: null } };
    await show();
    expect(await screen.findByText('Chain broken after 6 sealed: Seal 7 was removed.')).toBeTruthy();
  });
});
