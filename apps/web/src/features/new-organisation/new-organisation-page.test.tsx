import { afterEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NewOrganisationPage } from './new-organisation-page.tsx';

const originalFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = originalFetch;
});

function show(answer: () => Response) {
  const sent: unknown[] = [];
  const made: string[] = [];
  globalThis.fetch = (async (request: Request) => {
    sent.push(JSON.parse(await request.text()));
    return answer();
  }) as typeof fetch;
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <NewOrganisationPage onMade={({ slug }) => made.push(slug)} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { sent, made, user: userEvent.setup({ delay: null }) };
}

const field = (name: string) => screen.getByRole('textbox', { name }) as HTMLInputElement;
const make = () => screen.getByRole('button', { name: 'Make it' });

describe('making an organisation', () => {
  it('derives the short name from the name until somebody writes another', async () => {
    const { sent, made, user } = show(() => Response.json({ slug: 'lab' }, { status: 201 }));
    await user.type(field('Name'), 'Acmé Claims');
    expect(field('Short name').value).toBe('acme-claims');
    await user.clear(field('Short name'));
    await user.type(field('Short name'), 'lab');
    await user.type(field('Name'), ' Lab');
    expect(field('Short name').value).toBe('lab');
    await user.click(make());
    await waitFor(() => expect(made).toEqual(['lab']));
    expect(sent[0]).toMatchObject({ name: 'Acmé Claims Lab', slug: 'lab', currency: 'EUR' });
  });

  it('says at the field that the short name is taken', async () => {
    const detail = '"acme" is taken. Choose another short name.';
    const errors = [{ pointer: '#/slug', detail }];
    const { made, user } = show(() =>
      Response.json({ type: '/api/problems#invalid-input', title: 'Not right', errors }, { status: 422 }),
    );
    await user.type(field('Name'), 'Acme');
    await user.click(make());
    expect(await screen.findByText(detail)).toBeTruthy();
    expect(made).toEqual([]);
  });
});
