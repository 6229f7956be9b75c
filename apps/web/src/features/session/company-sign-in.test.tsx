import { CompanySignInRefusal } from '@flightpath/domain';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { companyRefusal } from './company-refusals.ts';
import { CompanySignIn, type CompanySignInProps } from './company-sign-in.tsx';

const originalFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = originalFetch;
  window.localStorage.clear();
});

/** Shows the form; the answer comes to every request. */
function show(answer: () => Response, props: Partial<CompanySignInProps> = {}) {
  const sent: unknown[] = [];
  const left: string[] = [];
  globalThis.fetch = (async (request: Request) => {
    sent.push(JSON.parse(await request.text()));
    return answer();
  }) as typeof fetch;
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <CompanySignIn refusal={null} onBack={() => undefined} leaveFor={(url) => left.push(url)} {...props} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { sent, left, user: userEvent.setup() };
}

const go = () => screen.getByRole('button', { name: 'Go to your company' });
const organisation = () => screen.getByLabelText('Organisation') as HTMLInputElement;
const URL_THERE = 'https://login.acme.example/authorize';

describe('signing in with the company', () => {
  it('goes to the company of the organisation, and remembers it on this device', async () => {
    const { sent, left, user } = show(() => Response.json({ url: URL_THERE }), { next: '/acme/register' });
    await user.type(organisation(), ' Acme ');
    await user.click(go());
    await waitFor(() => expect(left).toEqual([URL_THERE]));
    expect(sent).toEqual([{ tenant: 'acme', returnTo: '/acme/register' }]);
    expect(window.localStorage.getItem('flightpath-company')).toBe('acme');
  });

  it('has the organisation of the address, or else the one of last time', () => {
    window.localStorage.setItem('flightpath-company', 'globex');
    show(() => Response.json({}));
    expect(organisation().value).toBe('globex');
  });

  it('says when there is no such organisation, or none set up, and remembers nothing', async () => {
    const { left, user } = show(
      () => Response.json({ type: '/api/problems#company-sign-in-not-found', title: 'None' }, { status: 404 }),
      { organisation: 'nobody' },
    );
    await user.click(go());
    expect((await screen.findByRole('alert')).textContent).toContain('No organisation of this name');
    expect(left).toEqual([]);
    expect(window.localStorage.getItem('flightpath-company')).toBeNull();
  });

  it.each(CompanySignInRefusal.options)('has words for %s', (refusal) => {
    expect(companyRefusal(refusal)).toMatch(/^[A-Z].*\.$/);
  });

  it.each([undefined, 'made-up', 'constructor', '__proto__'])('says nothing of %s', (problem) => {
    expect(companyRefusal(problem)).toBeNull();
  });
});
