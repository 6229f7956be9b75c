import { lagging, leading } from '../indicator-stories.ts';
import { monthly } from '../rhythm.ts';
import type { Story } from '../story.ts';

/** Four departments use it, each with somebody who carries it. */
const firstContact: Story = {
  name: 'First-contact assistant',
  summary: 'Puts everything an agent needs on one page while the phone rings.',
  registered: 690,
  home: 'Customer Service',
  owner: 'Omar Haddad',
  departments: ['Customer Service', 'Claims', 'Sales', 'Underwriting'],
  anchor: 'customer-satisfaction',
  narrative: 'A customer tells the story once.',
  communicationPlan: 'Figures on the wall of each floor, a story a month on the intranet.',
  decisionRights: 'Ruth Sandoval decides on content, Tomas Keller on systems.',
  escalationPath: 'The AI board, every second Tuesday.',
  pilots: [
    {
      from: 670,
      plannedEnd: 520,
      departments: ['Customer Service', 'Claims'],
      teamSize: 8,
      budget: 140_000,
      hypothesis: 'Two of three calls end with the matter settled.',
      end: { ago: 515, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Ruth Sandoval', from: 690, checkIns: monthly(680, 6) },
    { person: 'Tomas Keller', from: 680, checkIns: monthly(650, 6) },
    { person: 'Henrik Vos', kind: 'secondary', from: 300, checkIns: monthly(290, 36) },
  ],
  champions: [
    { person: 'David Cohen', department: 'Customer Service', from: 660 },
    { person: 'Jonas Weber', department: 'Claims', from: 660 },
    { person: 'Eva Kranz', department: 'Sales', from: 320 },
    { person: 'Elena Rossi', department: 'Underwriting', from: 300 },
  ],
  pilotTeam: [
    { people: ['Omar Haddad', 'Felix Braun', 'Lukas Horn', 'David Cohen', 'Marta Lind'], from: 670, to: 505 },
  ],
  runTeam: [{ people: ['Omar Haddad', 'David Cohen', 'Pieter de Wit', 'Jonas Weber', 'Eva Kranz'], from: 500 }],
  funding: [
    { kind: 'pilot', amount: 140_000, from: 670, to: 520, approved: 680 },
    { kind: 'operating', amount: 410_000, from: 515, to: -215, approved: 530 },
  ],
  indicators: [
    leading('adoption', 'Agents who use it daily', '%', {
      way: [0, 85],
      days: [670, -30],
      measured: monthly(640, 6),
      reached: 0.97,
    }),
    leading('adoption', 'Claims handlers who use it daily', '%', {
      way: [0, 70],
      days: [480, -60],
      department: 'Claims',
      owner: 'Jonas Weber',
      measured: monthly(450, 6),
      reached: 0.9,
    }),
    lagging('value', 'Settled in the first call', '%', {
      way: [48, 66],
      days: [670, -60],
      measured: monthly(480, 6),
      reached: 0.88,
      accrual: 'level',
      isMain: true,
    }),
  ],
  evidence: [
    { kind: 'runbook', title: 'When the page stays empty', ago: 510 },
    { kind: 'training', title: 'One page, one call', ago: 320, validFor: 730 },
    { kind: 'process', title: 'Calls with the assistant', ago: 480 },
  ],
  updates: [
    {
      ...monthly(660, 6),
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
      ...monthly(470, 9),
      health: 'on-track',
      notes: [{ summary: 'The new colleagues learn it in their first week and do not know it otherwise.' }],
    },
  ],
  decisions: [
    {
      ago: 500,
      by: 'Ruth Sandoval',
      outcome: 'advance',
      to: 'execution',
      owner: 'Omar Haddad',
      rationale: 'Both departments want to keep it.',
    },
    { ago: 310, by: 'Ruth Sandoval', outcome: 'advance', to: 'scale', rationale: 'Sales and Underwriting are ready.' },
  ],
};

/** It grows faster than people are named for it. */
const pricingSandbox: Story = {
  name: 'Pricing sandbox',
  summary: 'Lets product teams try a tariff on last year before they propose it.',
  registered: 560,
  home: 'Actuarial',
  owner: 'Sara Lindgren',
  departments: ['Actuarial', 'Sales', 'Underwriting'],
  anchor: 'revenue-growth',
  pilots: [
    {
      from: 540,
      plannedEnd: 420,
      departments: ['Actuarial', 'Sales'],
      teamSize: 6,
      budget: 100_000,
      hypothesis: 'A tariff is tried in a day, not in a month.',
      end: { ago: 416, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Amara Okafor', from: 560, checkIns: monthly(550, 85) },
    { person: 'Ingrid Maes', from: 520, checkIns: monthly(510, 85) },
  ],
  champions: [
    { person: 'Theo Martens', department: 'Actuarial', from: 530 },
    { person: 'Eva Kranz', department: 'Sales', from: 530 },
  ],
  pilotTeam: [{ people: ['Sara Lindgren', 'Theo Martens', 'Felix Braun', 'Clara Nowak'], from: 540, to: 410 }],
  runTeam: [{ people: ['Sara Lindgren', 'Theo Martens', 'Lukas Horn', 'Eva Kranz'], from: 405 }],
  funding: [
    { kind: 'pilot', amount: 100_000, from: 540, to: 420, approved: 545 },
    { kind: 'operating', amount: 160_000, from: 416, to: -100, approved: 425 },
  ],
  indicators: [
    leading('adoption', 'Tariffs tried', 'tariffs', {
      way: [0, 40],
      days: [540, -30],
      measured: monthly(510, 17),
      reached: 0.85,
    }),
    lagging('value', 'Margin gained', 'EUR', {
      way: [0, 900_000],
      days: [540, -90],
      measured: monthly(360, 17),
      reached: 0.6,
      accrual: 'cumulative',
      isMain: true,
      lagDays: 120,
    }),
  ],
  evidence: [
    { kind: 'runbook', title: 'Loading a new year', ago: 400 },
    { kind: 'training', title: 'Tariffs in the sandbox', ago: 390, validFor: 700 },
  ],
  updates: [
    {
      ...monthly(530, 17),
      health: 'on-track',
      notes: [{ summary: 'Underwriting joined last month and looks for somebody to carry it there.' }],
    },
  ],
  decisions: [
    {
      ago: 405,
      by: 'Amara Okafor',
      outcome: 'advance',
      to: 'execution',
      owner: 'Sara Lindgren',
      rationale: 'Product wants it for the spring tariffs.',
    },
    { ago: 190, by: 'Amara Okafor', outcome: 'advance', to: 'scale', rationale: 'Open it for Underwriting.' },
  ],
};

export const inScale: Story[] = [firstContact, pricingSandbox];
