import type { Department, Person } from '@flightpath/domain';
import { shippedRulePack } from '@flightpath/domain';
import { describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { foresee } from './foresight.ts';
import { ForesightPanel } from './foresight-panel.tsx';
import { EMPTY_DRAFT, NO_MEASURE, newInitiativeOf, type PilotDraft } from './pilot-draft.ts';

const department = (id: string, name: string): Department => ({ id, name, parentId: null, initiativeCount: 0 });
const departments = [department('claims', 'Claims'), department('finance', 'Finance')];
const person = (id: string, name: string, home: Department | undefined): Person => ({
  id,
  name,
  email: null,
  department: home ? { id: home.id, name: home.name } : null,
  archetype: null,
  leftOn: null,
});
const people = [person('ann', 'Ann Lee', departments[0]), person('ben', 'Ben Ode', departments[1])];
const today = '2026-03-02';

const outlook = (draft: Partial<PilotDraft>) =>
  foresee(
    newInitiativeOf({ ...EMPTY_DRAFT, name: 'Triage', ...draft }, { currency: 'EUR', today }),
    { people, departments },
    { settings: { timeZone: 'UTC', defaultCadence: 'monthly', assemblerArchetypes: [] }, pack: shippedRulePack },
    new Date('2026-03-02T12:00:00Z'),
  );

// The pilot of the worked example: 70 days, four people, one department, one sponsor, one technical measure.
const trapped: Partial<PilotDraft> = {
  teamSize: 4,
  pilotDepartmentIds: ['claims'],
  startedOn: '2026-03-02',
  plannedEndOn: '2026-05-11',
  amount: '40000',
  approvedOn: '2026-03-01',
  fundedUntil: '2026-05-11',
  executiveSponsorIds: ['ann'],
  measures: [{ ...NO_MEASURE, name: 'Accuracy', baseline: '0.81', target: '0.9' }],
};

function show(draft: Partial<PilotDraft>) {
  const onGoTo = jest.fn<(field: string) => void>();
  render(<ForesightPanel foresight={outlook(draft)} onGoTo={onGoTo} />, { wrapper: MantineProvider });
  return { onGoTo, traps: within(screen.getByRole('list', { name: 'The five traps of a pilot' })) };
}

describe('the flags a pilot would be registered with', () => {
  it('names the five characteristics before anything is answered, and judges none', () => {
    const { traps } = show({});
    expect(traps.getAllByRole('listitem').map((item) => item.dataset.state)).toEqual(Array(5).fill('open'));
    expect(traps.getByText('Single department sponsor')).toBeTruthy();
  });

  it('sets all five for the pilot that is small, poor, short, single-sponsored and technical', () => {
    const { traps } = show(trapped);
    expect(screen.getByRole('heading', { name: 'Five traps are set' })).toBeTruthy();
    expect(traps.getAllByRole('listitem').map((item) => item.dataset.state)).toEqual(Array(5).fill('sprung'));
    expect(traps.getByText(/Ann Lee/)).toBeTruthy();
  });

  it('clears a trap as soon as the draft answers it', () => {
    const { traps } = show({ ...trapped, secondarySponsorIds: ['ben'], plannedEndOn: '2026-05-26', fundedUntil: null });
    const states = Object.fromEntries(
      traps.getAllByRole('listitem').map((item) => [item.dataset.rule, item.dataset.state]),
    );
    expect(states).toMatchObject({
      'single-department-sponsor': 'clear',
      'no-time-to-integrate': 'clear',
      'low-priority-budget': 'clear',
      'knowledge-silo': 'sprung',
    });
  });

  it('leads from a trap to the field that clears it', async () => {
    const { onGoTo, traps } = show(trapped);
    const sponsors = traps.getByText(/Ann Lee/).closest('li') as HTMLElement;
    await userEvent.click(within(sponsors).getByRole('button', { name: 'Go to the field' }));
    expect(onGoTo).toHaveBeenCalledWith('executiveSponsorIds');
  });

  it('keeps what was never recorded apart from what is wrong', () => {
    show({});
    expect(screen.getByText(/To be recorded/).parentElement?.textContent).toMatch(/owner/);
  });
});
