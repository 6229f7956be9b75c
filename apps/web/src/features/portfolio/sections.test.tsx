import { describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { brakesOf } from './brakes.ts';
import { BrakesSection } from './brakes-section.tsx';
import { FunnelSection } from './funnel-section.tsx';
import { HealthSection } from './health-section.tsx';
import { type DrillFilters, registerAddress } from './register-address.ts';
import { summaryWith } from './summary-factory.ts';

const show = (children: ReactNode) => render(<MantineProvider env="test">{children}</MantineProvider>);
const rowsOf = (filters: DrillFilters) => registerAddress('acme', filters);
const address = (name: RegExp) => screen.getByRole('link', { name }).getAttribute('href');

describe('every number of the portfolio leads to its rows', () => {
  it('phases', () => {
    const stop = { count: 31, medianDaysInPhase: 214, unknownEntry: 6, enteredRecently: 0 } as const;
    show(
      <FunnelSection
        summary={summaryWith({ byState: { active: 31, paused: 2 }, funnel: [{ phase: 'foundation', ...stop }] })}
        rowsOf={rowsOf}
      />,
    );
    expect(address(/31.*Foundation/)).toBe('/acme/register?phase=foundation&state=active');
    expect(screen.getByText('median 214 days')).toBeTruthy();
    expect(address(/2 paused/)).toBe('/acme/register?state=paused');
  });

  it('health, assessed and stated, and where the two differ', () => {
    show(
      <HealthSection
        summary={summaryWith({ health: { red: 5 }, statedHealth: { notStated: 3 }, contradicted: 2 })}
        rowsOf={rowsOf}
      />,
    );
    expect(address(/5.*assessed.*Off track/)).toBe('/acme/register?state=active&health=red');
    expect(address(/3.*Not stated/)).toBe('/acme/register?state=active&statedHealth=not-stated');
    expect(address(/2 initiatives say on track/)).toBe(
      '/acme/register?state=active&health=amber,red&statedHealth=on-track',
    );
  });

  it('flags, split into what is known to be wrong and what is to be recorded', () => {
    const summary = summaryWith({
      flags: [
        { ruleId: 'champion-missing', title: 'No champion', initiatives: 19, toBeRecorded: 12 },
        { ruleId: 'pilot-overrun', title: 'Endless pilot', initiatives: 8 },
      ],
    });
    show(<BrakesSection summary={summary} rowsOf={rowsOf} />);
    const wrong = within(screen.getByRole('list', { name: 'Known to be wrong' })).getAllByRole('link');
    expect(wrong.map((link) => link.getAttribute('href'))).toEqual([
      '/acme/register?flag=pilot-overrun&toBeRecorded=false',
      '/acme/register?flag=champion-missing&toBeRecorded=false',
    ]);
    expect(wrong[1]?.textContent).toContain('7');
    const missing = within(screen.getByRole('list', { name: 'To be recorded' })).getAllByRole('link');
    expect(missing.map((link) => link.getAttribute('href'))).toEqual([
      '/acme/register?flag=champion-missing&toBeRecorded=true',
    ]);
  });
});

describe('a past day', () => {
  it('shows the same numbers without a way to rows that are others by now', () => {
    const summary = summaryWith({
      byState: { active: 31, stopped: 2 },
      funnel: [{ phase: 'foundation', count: 31, medianDaysInPhase: 214, unknownEntry: 0, enteredRecently: 0 }],
      health: { red: 5 },
      contradicted: 2,
      flags: [{ title: 'Endless pilot', initiatives: 8, toBeRecorded: 1 }],
    });
    const nowhere = () => undefined;
    show(
      <>
        <FunnelSection summary={summary} rowsOf={nowhere} />
        <HealthSection summary={summary} rowsOf={nowhere} />
        <BrakesSection summary={summary} rowsOf={nowhere} />
      </>,
    );
    expect(screen.queryAllByRole('link')).toEqual([]);
    expect(screen.getByText('2 stopped')).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Known to be wrong' }).textContent).toContain('Endless pilot7');
  });
});

it('waived flags are counted apart from what holds it back', () => {
  const flags = [
    { ruleId: 'silent-sponsor', title: 'Silent sponsor', initiatives: 0, waived: 2 },
    { ruleId: 'shelved', title: 'Shelved', initiatives: 1, waived: 0 },
  ];
  show(<BrakesSection summary={summaryWith({ flags })} rowsOf={rowsOf} />);
  expect(screen.getByText(/counted in neither: silent sponsor \(2\)\./)).toBeTruthy();
  expect(screen.getByRole('list', { name: 'Known to be wrong' }).textContent).not.toContain('Silent sponsor');
});

it('what is wrong comes by severity, then by initiatives', () => {
  const flags = [
    { ruleId: 'knowledge-silo', severity: 'minor', initiatives: 9 },
    { ruleId: 'shelved', severity: 'critical', initiatives: 1 },
    { ruleId: 'pilot-overrun', severity: 'major', initiatives: 2 },
    { ruleId: 'champion-missing', severity: 'major', initiatives: 3 },
  ] as const;
  expect(brakesOf(summaryWith({ flags: [...flags] })).wrong.map(({ ruleId }) => ruleId)).toEqual([
    'shelved',
    'champion-missing',
    'pilot-overrun',
    'knowledge-silo',
  ]);
});

describe('registerAddress', () => {
  it('holds the rows to the department that the portfolio shows', () => {
    expect(registerAddress('acme', { phase: 'scale' }, 'd-1')).toBe('/acme/register?phase=scale&department=d-1');
    expect(registerAddress('acme', {})).toBe('/acme/register');
  });
});
