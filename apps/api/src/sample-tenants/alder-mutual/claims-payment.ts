import { lagging, leading } from '../indicator-stories.ts';
import { asMonthsEnd, everyOtherMonth, monthly, quarterly } from '../rhythm.ts';
import type { Story } from '../story.ts';
import { BOARD, underTheBoard } from './the-board.ts';

/** Part of how the house works, and still getting better; but ideas come only when somebody calls for them. */
export const claimsPayment: Story = {
  name: 'Straight-through claims payment',
  summary: 'Pays small, clear claims within the hour; everything else goes to a person.',
  registered: 1180,
  home: 'Claims',
  owner: 'Marta Lind',
  departments: ['Claims', 'Finance', 'Customer Service'],
  anchor: 'operational-efficiency',
  ...underTheBoard,
  narrative: 'Who has a small claim has the money the same day.',
  narrativeHolds: { from: 1000, until: 15, every: 160 },
  communicationPlan: 'A page a month to all three departments, with the claims that were paid wrongly.',
  decisionRights: 'Henrik Vos decides on limits, Amara Okafor on what is paid out.',
  pilots: [
    {
      from: 1170,
      plannedEnd: 1065,
      departments: ['Claims', 'Finance'],
      teamSize: 7,
      budget: 120_000,
      hypothesis: 'A quarter of all claims need nobody.',
      end: { ago: 1060, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Henrik Vos', from: 1180, checkIns: everyOtherMonth(1150, 4) },
    { person: 'Amara Okafor', from: 1180, checkIns: quarterly(1100, 34) },
  ],
  champions: [
    { person: 'Jonas Weber', department: 'Claims', from: 1165 },
    { person: 'Theo Martens', department: 'Finance', from: 1165 },
    { person: 'David Cohen', department: 'Customer Service', from: 850 },
  ],
  pilotTeam: [{ people: ['Marta Lind', 'Yusuf Demir', 'Theo Martens', 'Felix Braun'], from: 1170, to: 1050 }],
  runTeam: [{ people: ['Marta Lind', 'Anke Vogel', 'Pieter de Wit', 'Grace Mbeki', 'Yusuf Demir'], from: 1048 }],
  funding: [
    { kind: 'pilot', amount: 120_000, from: 1170, to: 1065, approved: 1175 },
    { kind: 'operating', amount: 350_000, from: 1060, approved: 1065 },
  ],
  indicators: [
    leading('adoption', 'Claims paid without a hand', '%', {
      way: [0, 30],
      days: [1170, 500],
      cadence: 'quarterly',
      department: 'Claims',
      measured: quarterly(1120, 4),
      course: [
        [1170, 0],
        [500, 1.04],
        [1, 1.12],
      ],
    }),
    leading('adoption', 'Payments released unseen', '%', {
      way: [0, 40],
      days: [1000, 450],
      cadence: 'quarterly',
      department: 'Finance',
      owner: 'Theo Martens',
      measured: quarterly(960, 4),
      course: [
        [1000, 0],
        [450, 1.05],
        [1, 1.1],
      ],
    }),
    leading('adoption', 'Calls answered from its record', '%', {
      way: [0, 60],
      days: [820, 300],
      cadence: 'quarterly',
      department: 'Customer Service',
      owner: 'David Cohen',
      measured: quarterly(780, 4),
      course: [
        [820, 0],
        [300, 1.06],
        [1, 1.1],
      ],
    }),
    lagging('value', 'Euros saved per month', 'EUR', {
      way: [0, 60_000],
      days: [1170, -10],
      accrual: 'per-period',
      isMain: true,
      lagDays: 90,
      announcedBy: ['Claims paid without a hand'],
      measured: asMonthsEnd(940),
      // Level for most of a year: the plateau that the house answered with more pilots.
      course: [
        [960, 0.1],
        [800, 0.62],
        [470, 0.61],
        [1, 1.05],
      ],
      validated: { by: 'Theo Martens', every: 'quarter' },
    }),
  ],
  evidence: [
    { kind: 'runbook', title: 'When a payment is wrong', ago: 1050 },
    { kind: 'training', title: 'Clear and unclear claims', ago: 1000 },
    { kind: 'training', title: 'Clear and unclear claims, with glass', ago: 300 },
    { kind: 'process', title: 'From report to payment', ago: 1000 },
  ],
  updates: [
    { ...everyOtherMonth(1150, 140), health: 'on-track', notes: [] },
    {
      ...monthly(125, 4),
      health: 'on-track',
      notes: [
        {
          summary: 'Three of ten claims pay themselves. We called for ideas again, and got two.',
          learned: 'The best ideas came from those who read the leftovers; nobody has asked them lately.',
        },
      ],
    },
    { by: 'Jonas Weber', department: 'Claims', ...everyOtherMonth(480, 12), health: 'on-track', notes: [] },
    { by: 'Theo Martens', department: 'Finance', ...everyOtherMonth(480, 12), health: 'on-track', notes: [] },
    { by: 'David Cohen', department: 'Customer Service', ...everyOtherMonth(480, 12), health: 'on-track', notes: [] },
  ],
  told: [{ ...monthly(470, 3), to: BOARD, quotes: ['Euros saved per month', 'Claims paid without a hand'] }],
  learnings: [
    {
      ago: 370,
      title: 'Who is paid at once calls all the same',
      origin: 'failure',
      department: 'Customer Service',
      hypothesis: 'A payment within the hour needs no explanation.',
      result: 'One customer in five called to ask whether it was a mistake.',
      lesson: 'Send the message before the money.',
    },
    {
      ago: 300,
      title: 'Limits by experience, not by amount',
      origin: 'experiment',
      department: 'Claims',
      lesson: 'A limit for each kind of claim lets twice as many through, with no more errors.',
    },
    {
      ago: 250,
      title: 'Two who check each other do not check',
      origin: 'failure',
      department: 'Finance',
      lesson: 'One person samples a day, and signs; with two each trusted the other.',
    },
    {
      ago: 55,
      title: 'Small print does not slow anybody down',
      origin: 'experiment',
      department: 'Customer Service',
      lesson: 'What has to be read belongs into the first line of the message.',
    },
  ],
  reuses: [{ ago: 180, title: 'Checking small differences costs more than they are worth' }],
  ideas: [
    {
      ago: 132,
      title: 'Settle glass damage by photo',
      by: 'Jonas Weber',
      became: { story: 'Glass damage by photo', ago: 66 },
    },
    { ago: 43, title: 'Pay hail the same way', by: 'Theo Martens', department: 'Finance', isPrompted: true },
    { ago: 41, title: 'Tell the broker at the same time', by: 'Omar Haddad', isPrompted: true },
  ],
  gates: [
    {
      asked: 228,
      reviews: {
        business: { by: 'Ruth Sandoval', said: { ago: 222, verdict: 'support' } },
        'it-and-operations': { by: 'Tomas Keller', said: { ago: 221, verdict: 'support' } },
        'risk-and-compliance': { by: 'Oskar Nyman', said: { ago: 219, verdict: 'support' } },
      },
      decision: {
        ago: 215,
        by: 'Amara Okafor',
        outcome: 'advance',
        rationale: 'It earns its own improvements.',
        feedback: 'Make room for what people think of by themselves.',
      },
    },
  ],
  decisions: [
    { ago: 1040, by: 'Henrik Vos', outcome: 'advance', rationale: 'Finance and Claims run it together.' },
    { ago: 840, by: 'Henrik Vos', outcome: 'advance', rationale: 'Customer Service joins.' },
  ],
};
