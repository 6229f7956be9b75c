import { describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import { SymptomColumn } from './symptom-column.tsx';
import { symptomWith } from './symptom-factory.ts';

const show = (changes: Parameters<typeof symptomWith>[0] = {}) =>
  render(
    <MantineProvider env="test">
      <SymptomColumn symptom={symptomWith(changes)} hrefOf={(key) => `/acme/initiatives/${key}`} />
    </MantineProvider>,
  );

describe('a symptom', () => {
  it('shows its answer, its number against the threshold and what to do', () => {
    show({ commonFlag: { ruleId: 'orphaned', title: 'Orphaned', initiatives: 5, of: 9 } });
    const symptom = within(screen.getByRole('article', { name: 'Symptom 1: Pilots succeed but nothing scales' }));
    expect(symptom.getByText('Present')).toBeTruthy();
    expect(symptom.getByRole('img', { name: '18 % (2 of 11); 25 % is the threshold' })).toBeTruthy();
    expect(symptom.getByText(/Present below 25.%/)).toBeTruthy();
    expect(symptom.getByText('The next step')).toBeTruthy();
    expect(symptom.getByText('Orphaned, in 5 of 9.')).toBeTruthy();
  });

  it('links the initiatives behind it and says in words which it counts', () => {
    show();
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/acme/initiatives/INI-1',
      '/acme/initiatives/INI-2',
    ]);
    expect(links[0]?.textContent).toContain('Claims triage: reached Execution');
    expect(links[1]?.textContent).toContain('Call summaries: did not');
  });

  it('says what is missing instead of a threshold while it cannot be judged', () => {
    show({ isPresent: null, numerator: 0, denominator: 0, shortage: '0 of 3 pilots', initiatives: [] });
    expect(screen.getByText('Cannot be judged yet')).toBeTruthy();
    expect(screen.getByText('0 of 3 pilots.')).toBeTruthy();
    expect(screen.getByText('If it appears')).toBeTruthy();
    expect(screen.getByText('No initiative stands behind it yet.')).toBeTruthy();
  });
});
