import { describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import { type Playbook, playbookQuery } from '../../api/playbook.ts';
import { TenantProvider } from '../../api/tenant.tsx';
import { AdviceFirst } from './advice-first.tsx';

const membership = {
  tenant: { slug: 'acme', name: 'Acme', timeZone: 'UTC', currency: 'EUR', defaultCadence: null },
  role: 'pmo',
  personId: null,
  asksFor: null,
} as const;

const symptom = (id: string, isPresent: boolean | null) => ({
  id,
  isPresent,
  title: `Title of ${id}`,
  sentence: '2 of 11 succeeded pilots reached Execution.',
  advice: 'Go back to Foundation.',
});

/** The page of a tenant whose playbook gives these answers to its three symptoms. */
function show(...answers: [boolean | null, boolean | null, boolean | null]) {
  const ids = ['pilots-do-not-scale', 'adoption-lags-behind', 'growth-has-plateaued'];
  const symptoms = ids.map((id, index) => symptom(id, answers[index] ?? null));
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY } },
  });
  client.setQueryData(playbookQuery('acme').queryKey, { reading: { symptoms } } as unknown as Playbook);
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <TenantProvider membership={membership}>
          <AdviceFirst />
        </TenantProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

describe('before another pilot', () => {
  it('the advice is read while pilots do not scale, and forbids nothing', () => {
    show(true, false, false);
    const advice = within(screen.getByRole('complementary', { name: 'Before another pilot' }));
    expect(advice.getByRole('heading', { name: 'Title of pilots-do-not-scale' })).toBeTruthy();
    expect(advice.getByText('Go back to Foundation.')).toBeTruthy();
    expect(advice.getByText(/You can register the pilot all the same/)).toBeTruthy();
    expect(advice.getByRole('link').getAttribute('href')).toBe('/acme/playbook');
  });

  it('it is read while growth has plateaued', () => {
    show(null, true, true);
    expect(screen.getByRole('heading', { name: 'Title of growth-has-plateaued' })).toBeTruthy();
  });

  it('nothing is said while only adoption lags, or nothing can be judged', () => {
    show(false, true, null);
    expect(screen.queryByRole('complementary')).toBeNull();
  });
});
