import { lagging, leading } from '../indicator-stories.ts';
import { biweekly, monthly } from '../rhythm.ts';
import type { Story } from '../story.ts';
import { BOARD, underTheBoard } from './the-board.ts';

/** What became of an idea that somebody had while reading leftovers. */
const glassDamage: Story = {
  name: 'Glass damage by photo',
  summary: 'Settles a broken windscreen by two photographs, without a visit to a workshop first.',
  registered: 75,
  home: 'Claims',
  owner: 'Jonas Weber',
  departments: ['Claims', 'Customer Service'],
  anchor: 'customer-satisfaction',
  ...underTheBoard,
  narrative: 'A broken windscreen is settled from the roadside.',
  communicationPlan: 'The five oddest photographs of the month, with what we paid.',
  decisionRights: 'Henrik Vos decides on limits.',
  pilots: [
    {
      from: 62,
      plannedEnd: -60,
      departments: ['Claims', 'Customer Service'],
      teamSize: 6,
      budget: 45_000,
      hypothesis: 'Half of all glass claims need no workshop before they are settled.',
      exitCriteria: 'Forty per cent settled by photo, complaints no higher than before.',
    },
  ],
  sponsors: [
    { person: 'Henrik Vos', from: 75, checkIns: monthly(70, 8) },
    { person: 'Ruth Sandoval', from: 70 },
  ],
  champions: [
    { person: 'Yusuf Demir', department: 'Claims', from: 62 },
    { person: 'David Cohen', department: 'Customer Service', from: 62 },
  ],
  pilotTeam: [{ people: ['Jonas Weber', 'Yusuf Demir', 'Aisha Karim', 'Lukas Horn', 'David Cohen'], from: 62 }],
  funding: [
    { kind: 'pilot', amount: 45_000, from: 62, to: -60, approved: 68 },
    { kind: 'operating', amount: 60_000, from: -60, to: -425, approved: 30 },
  ],
  indicators: [
    leading('adoption', 'Glass claims by photo', '%', {
      way: [0, 50],
      days: [62, -60],
      measured: biweekly(48, 8),
      reached: 0.5,
    }),
    lagging('value', 'Days to settle', 'days', {
      way: [9, 2],
      days: [62, -90],
      measured: monthly(40, 8),
      reached: 0.4,
      direction: 'decrease',
      accrual: 'level',
      isMain: true,
      announcedBy: ['Glass claims by photo'],
    }),
  ],
  evidence: [{ kind: 'training', title: 'Reading a photograph of glass', ago: 40, validFor: 500 }],
  updates: [
    {
      ...monthly(50, 8),
      health: 'on-track',
      notes: [{ summary: 'Every fourth glass claim comes by photo, and nobody has complained yet.' }],
    },
  ],
  reuses: [{ ago: 57, title: 'Status by message, people by phone' }],
  told: [{ ...monthly(50, 3), to: BOARD, quotes: ['Days to settle'] }],
};

export const fromAnIdea: Story[] = [glassDamage];
