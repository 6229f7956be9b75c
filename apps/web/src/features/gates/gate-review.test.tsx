import type { GateAssessment, GateReview } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { CriteriaList } from './criteria-list.tsx';
import { DecisionBar, type DecisionBarProps } from './decision-bar.tsx';
import type { JudgedCriterion } from './open-criteria.ts';

const show = (children: ReactNode) => render(<MantineProvider env="test">{children}</MantineProvider>);

const criterion = (id: string, outcome: JudgedCriterion['outcome'], mayBeCondition = true): JudgedCriterion => ({
  id,
  title: id,
  mayBeCondition,
  outcome,
});

describe('the criteria of a gate', () => {
  const itemOf = (title: string) => screen.getByRole('heading', { name: new RegExp(`^${title}`) }).closest('li');
  const inItem = (title: string) => within(itemOf(title) as HTMLElement);

  it('lead from each gap to the very field where it is closed', () => {
    const gaps = [
      { sentence: 'No runbook is recorded.', field: 'evidence' },
      { sentence: 'No champion of Claims has posted an update.', field: 'statusUpdates' },
      { sentence: 'No idea came in.', field: 'ideas' },
    ];
    show(
      <CriteriaList
        criteria={[criterion('Process', { kind: 'unmet', gaps })]}
        where={{ tenant: 'acme', key: 'INI-3' }}
      />,
    );
    const links = inItem('Process').getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/acme/initiatives/INI-3?edit=evidence',
      '/acme/initiatives/INI-3/update',
      '/acme/ideas',
    ]);
    expect(links[0]?.getAttribute('aria-label')).toBe('Evidence: No runbook is recorded.');
  });

  it('say what is met, what cannot be judged and what to record, and what does not apply', () => {
    const criteria = [
      criterion('Owner', { kind: 'met' }),
      criterion('Growth', { kind: 'not-enough-data', record: ['Measure value.'] }),
      criterion('Funding', { kind: 'unmet', gaps: [] }, false),
      criterion('Pilot', { kind: 'not-applicable', because: 'No pilot was recorded.' }),
    ];
    show(<CriteriaList criteria={criteria} where={{ tenant: 'acme', key: 'INI-3' }} />);
    expect(inItem('Owner').getByRole('img', { name: 'Met' })).toBeTruthy();
    expect(inItem('Growth').getByRole('img', { name: 'Cannot be judged yet' })).toBeTruthy();
    expect(inItem('Growth').getByText('Measure value.', { exact: false })).toBeTruthy();
    expect(inItem('Funding').getByText('No condition can stand for it')).toBeTruthy();
    expect(inItem('Growth').queryByText('No condition can stand for it')).toBeNull();
    expect(screen.getByText('Pilot does not apply: no pilot was recorded.')).toBeTruthy();
    expect(screen.getAllByRole('heading')).toHaveLength(3);
  });
});

describe('the decision bar', () => {
  const assessment: GateAssessment = {
    ...{ gate: 'execution-to-scale', assessedOn: '2026-03-10', criteria: [] },
    ...{ met: 6, unmet: 1, notEnoughData: 0, isReady: false },
  };
  const review = { assessment, request: { status: 'open' } } as unknown as DecisionBarProps['review'];
  const none = { advance: undefined, 'advance-with-conditions': undefined, hold: undefined } as const;
  const refusals = { ...none, 'step-back': undefined, stop: undefined };
  const heard: string[] = [];
  const acts = {
    onDecide: (outcome: string) => heard.push(outcome),
    onAsk: () => heard.push('ask'),
    onWithdraw: () => heard.push('withdraw'),
  };
  const button = (name: string) => screen.getByRole('button', { name });

  it('lets an executive choose what can be decided, and keeps what cannot within reach, with its reason', () => {
    show(
      <DecisionBar
        review={review}
        refusals={{ ...refusals, advance: 'One criterion is not met.' }}
        reason={undefined}
        askReason="Only PMO staff ask."
        {...acts}
      />,
    );
    fireEvent.click(button('Advance to Scale'));
    expect(button('Advance to Scale').getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button('With conditions'));
    fireEvent.click(button('Stop'));
    expect(heard.splice(0)).toEqual(['advance-with-conditions', 'stop']);
    expect(screen.getByText('6 of 7 criteria are met.')).toBeTruthy();
  });

  it('lets the PMO ask for the gate, and take the request back while it is open', () => {
    const request = (status: 'open' | 'withdrawn') => ({
      ...review,
      request: { ...review.request, status } as GateReview['request'],
    });
    const reason = 'Only executives may decide at a gate.';
    const bar = (status: 'open' | 'withdrawn') => (
      <MantineProvider env="test">
        <DecisionBar review={request(status)} refusals={refusals} reason={reason} askReason={undefined} {...acts} />
      </MantineProvider>
    );
    const { rerender } = render(bar('withdrawn'));
    fireEvent.click(button('Ask for the gate'));
    expect(screen.getByText(`6 of 7 criteria are met, and nobody asks for the gate. ${reason}`)).toBeTruthy();
    rerender(bar('open'));
    fireEvent.click(button('Take the request back'));
    expect(heard.splice(0)).toEqual(['ask', 'withdraw']);
    expect(screen.queryByRole('button', { name: 'Hold' })).toBeNull();
  });
});
