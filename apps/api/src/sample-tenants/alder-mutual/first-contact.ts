import { lagging, leading } from '../indicator-stories.ts';
import { everyOtherMonth, monthly, quarterly } from '../rhythm.ts';
import type { Story } from '../story.ts';
import { BOARD, underTheBoard } from './the-board.ts';

/** Four departments use it, each with somebody who carries it, and two tell it as a story of their own. */
export const firstContact: Story = {
  name: 'First-contact assistant',
  summary: 'Puts everything an agent needs on one page while the phone rings.',
  registered: 1120,
  home: 'Customer Service',
  owner: 'Omar Haddad',
  departments: ['Customer Service', 'Claims', 'Sales', 'Underwriting'],
  anchor: 'customer-satisfaction',
  ...underTheBoard,
  narrative: 'A customer tells the story once.',
  narrativeHolds: { from: 1000, until: 55, every: 165 },
  departmentNarratives: [
    { ago: 210, department: 'Sales', text: 'Every call is a chance to sell.', anchor: 'revenue-growth' },
    { ago: 150, department: 'Claims', text: 'Calls get shorter.', anchor: 'operational-efficiency' },
  ],
  communicationPlan: 'Figures on the wall of each floor, a story a month on the intranet.',
  decisionRights: 'Ruth Sandoval decides on content, Tomas Keller on systems.',
  pilots: [
    {
      from: 1105,
      plannedEnd: 965,
      departments: ['Customer Service', 'Claims'],
      teamSize: 8,
      budget: 140_000,
      hypothesis: 'Two of three calls end with the matter settled.',
      end: { ago: 960, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Ruth Sandoval', from: 1120, checkIns: everyOtherMonth(1100, 6) },
    { person: 'Tomas Keller', from: 1110, checkIns: quarterly(1050, 36) },
    { person: 'Henrik Vos', kind: 'secondary', from: 600, checkIns: quarterly(590, 66) },
  ],
  champions: [
    { person: 'David Cohen', department: 'Customer Service', from: 1100 },
    { person: 'Jonas Weber', department: 'Claims', from: 1100 },
    { person: 'Eva Kranz', department: 'Sales', from: 720 },
    { person: 'Elena Rossi', department: 'Underwriting', from: 710 },
  ],
  pilotTeam: [
    { people: ['Omar Haddad', 'Felix Braun', 'Lukas Horn', 'David Cohen', 'Marta Lind'], from: 1105, to: 940 },
  ],
  runTeam: [{ people: ['Omar Haddad', 'David Cohen', 'Pieter de Wit', 'Jonas Weber', 'Eva Kranz'], from: 938 }],
  funding: [
    { kind: 'pilot', amount: 140_000, from: 1105, to: 965, approved: 1110 },
    { kind: 'operating', amount: 520_000, from: 960, to: -215, approved: 970 },
  ],
  indicators: [
    leading('adoption', 'Agents who use it daily', '%', {
      way: [0, 85],
      days: [1105, -200],
      department: 'Customer Service',
      cadence: 'quarterly',
      measured: quarterly(1060, 6),
      course: [
        [1105, 0],
        [700, 0.5],
        [1, 0.97],
      ],
    }),
    leading('adoption', 'Claims handlers who use it daily', '%', {
      way: [0, 70],
      days: [690, -200],
      department: 'Claims',
      owner: 'Jonas Weber',
      cadence: 'quarterly',
      measured: quarterly(650, 6),
      course: [
        [690, 0],
        [400, 0.5],
        [1, 0.94],
      ],
    }),
    lagging('value', 'Settled in the first call', '%', {
      way: [48, 66],
      days: [1105, -60],
      accrual: 'level',
      isMain: true,
      cadence: 'quarterly',
      announcedBy: ['Agents who use it daily', 'Claims handlers who use it daily'],
      measured: quarterly(900, 6),
      course: [
        [930, 0.1],
        [1, 0.9],
      ],
      validated: { by: 'Theo Martens', every: 3 },
    }),
  ],
  evidence: [
    { kind: 'runbook', title: 'When the page stays empty', ago: 950 },
    { kind: 'training', title: 'One page, one call', ago: 940 },
    { kind: 'process', title: 'Calls with the assistant', ago: 900 },
  ],
  updates: [
    { ...everyOtherMonth(1090, 140), health: 'on-track', notes: [] },
    {
      ...monthly(125, 6),
      health: 'on-track',
      notes: [
        {
          summary: 'Underwriting is now above sixty per cent daily use. Sales asked for the same page on the phone.',
          next: 'A version for small screens.',
          learned: 'Each department wants one thing of its own on the page: give it to them.',
        },
      ],
    },
    {
      by: 'Jonas Weber',
      department: 'Claims',
      ...everyOtherMonth(470, 9),
      health: 'on-track',
      notes: [{ summary: 'The new colleagues learn it in their first week and do not know it otherwise.' }],
    },
  ],
  told: [{ ...monthly(470, 3), to: BOARD, quotes: ['Settled in the first call', 'Agents who use it daily'] }],
  learnings: [
    {
      ago: 600,
      title: 'A page for everybody is read by nobody',
      origin: 'failure',
      department: 'Customer Service',
      lesson: 'Each department gets one box that it fills itself; the rest stays the same for all.',
    },
    {
      ago: 70,
      title: 'Colours were taken for orders',
      origin: 'experiment',
      department: 'Claims',
      hypothesis: 'A red mark makes handlers look at a claim first.',
      result: 'They looked at nothing else.',
      lesson: 'Mark one thing per page at most.',
    },
  ],
  reuses: [{ ago: 250, title: 'Status by message, people by phone' }],
  ideas: [{ ago: 62, title: 'The same page for the broker desk', by: 'Eva Kranz' }],
  decisions: [
    { ago: 935, by: 'Ruth Sandoval', outcome: 'advance', rationale: 'Both departments want to keep it.' },
    { ago: 700, by: 'Ruth Sandoval', outcome: 'advance', rationale: 'Sales and Underwriting are ready.' },
  ],
};
