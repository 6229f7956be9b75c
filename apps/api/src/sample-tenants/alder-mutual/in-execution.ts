import { lagging, leading } from '../indicator-stories.ts';
import { monthly } from '../rhythm.ts';
import type { Story } from '../story.ts';

/** From the pilot into daily work, with people, money and a runbook of its own. */
const invoiceMatching: Story = {
  name: 'Invoice matching',
  summary: 'Matches repair invoices with the approved estimate and pays those that agree.',
  registered: 420,
  home: 'Finance',
  owner: 'Grace Mbeki',
  departments: ['Finance', 'Claims'],
  anchor: 'operational-efficiency',
  narrative: 'Repair shops are paid in four days; we look at the invoices that do not add up.',
  communicationPlan: 'Monthly figures to Finance and Claims, a note to the repair shops each quarter.',
  decisionRights: 'Amara Okafor decides on limits.',
  escalationPath: 'The AI board, every second Tuesday.',
  pilots: [
    {
      from: 400,
      plannedEnd: 230,
      departments: ['Finance', 'Claims'],
      teamSize: 7,
      budget: 95_000,
      hypothesis: 'Half of the invoices need nobody to look at them.',
      end: { ago: 226, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Amara Okafor', from: 420, checkIns: monthly(410, 7) },
    { person: 'Henrik Vos', from: 400, checkIns: monthly(390, 7) },
  ],
  champions: [
    { person: 'Theo Martens', department: 'Finance', from: 395 },
    { person: 'Jonas Weber', department: 'Claims', from: 395 },
  ],
  pilotTeam: [
    { people: ['Grace Mbeki', 'Theo Martens', 'Yusuf Demir', 'Ivan Petrov', 'Lukas Horn'], from: 400, to: 220 },
  ],
  runTeam: [{ people: ['Grace Mbeki', 'Theo Martens', 'Pieter de Wit', 'Marta Lind'], from: 215 }],
  funding: [
    { kind: 'pilot', amount: 95_000, from: 400, to: 230, approved: 405 },
    { kind: 'operating', amount: 180_000, from: 226, to: -300, approved: 245 },
  ],
  indicators: [
    leading('adoption', 'Invoices matched', '%', {
      way: [0, 65],
      days: [400, -60],
      measured: monthly(370, 7),
      reached: 0.9,
    }),
    lagging('value', 'Euros saved per month', 'EUR', {
      way: [0, 24_000],
      days: [400, -60],
      measured: monthly(200, 7),
      reached: 0.8,
      isMain: true,
      accrual: 'per-period',
      lagDays: 90,
    }),
  ],
  evidence: [
    { kind: 'runbook', title: 'When an invoice does not match', ago: 240 },
    { kind: 'training', title: 'For the finance desk', ago: 210, validFor: 600 },
    { kind: 'process', title: 'From estimate to payment', ago: 205 },
    { kind: 'integration-plan', title: 'Matching in the payment run', ago: 300 },
  ],
  updates: [
    {
      ...monthly(390, 7),
      health: 'on-track',
      notes: [
        {
          summary: 'Nearly six in ten invoices match without a hand. The first shop asked how we pay so quickly.',
          next: 'Glass repairs join in the autumn.',
          learned: 'Pay small differences: checking them costs more.',
        },
      ],
    },
  ],
  decisions: [
    {
      ago: 215,
      by: 'Amara Okafor',
      outcome: 'advance',
      to: 'execution',
      owner: 'Grace Mbeki',
      rationale: 'Every criterion is met; Finance takes it over.',
    },
  ],
  changes: [
    {
      ago: 270,
      by: 'Amara Okafor',
      says: 'Named who takes it over after the pilot, and planned the gate',
      nextPhaseOwner: 'Grace Mbeki',
      gatePlanned: 215,
    },
  ],
};

/** In Execution by decision, but those who made it have gone back, and nobody came. */
const riskNotes: Story = {
  name: 'Risk notes for underwriters',
  summary: 'Gathers what is known about an address or a company before an underwriter opens the case.',
  registered: 360,
  home: 'Underwriting',
  owner: 'Mira Patel',
  departments: ['Underwriting', 'Sales'],
  anchor: 'revenue-growth',
  pilots: [
    {
      from: 340,
      plannedEnd: 190,
      departments: ['Underwriting', 'Sales'],
      teamSize: 6,
      budget: 85_000,
      hypothesis: 'Quotes leave the house a day earlier.',
      end: { ago: 185, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Ingrid Maes', from: 360, checkIns: monthly(350, 18) },
    { person: 'Amara Okafor', kind: 'secondary', from: 300, checkIns: monthly(290, 18) },
  ],
  champions: [
    { person: 'Elena Rossi', department: 'Underwriting', from: 330 },
    { person: 'Eva Kranz', department: 'Sales', from: 330 },
  ],
  pilotTeam: [
    { people: ['Felix Braun', 'Aisha Karim', 'Lukas Horn'], from: 340, to: 62 },
    { people: ['Mira Patel'], from: 340 },
  ],
  funding: [
    { kind: 'pilot', amount: 85_000, from: 340, to: 190, approved: 345 },
    { kind: 'operating', amount: 90_000, from: 185, to: -180, approved: 190 },
  ],
  indicators: [
    leading('adoption', 'Cases opened with a note', '%', {
      way: [0, 80],
      days: [340, -90],
      measured: monthly(310, 18),
      reached: 0.72,
    }),
    lagging('value', 'Days to the quote', 'days', {
      way: [6, 3.5],
      days: [340, -90],
      measured: monthly(160, 18),
      reached: 0.55,
      direction: 'decrease',
      accrual: 'level',
      isMain: true,
    }),
  ],
  evidence: [{ kind: 'training', title: 'Reading a risk note', ago: 180, validFor: 500 }],
  updates: [
    {
      ...monthly(330, 18),
      health: 'on-track',
      notes: [
        { summary: 'Felix and Aisha moved to the next project. Questions now wait a week.', health: 'at-risk' },
        { summary: 'Still nobody to run it. It works as long as nothing changes.', health: 'at-risk' },
      ],
    },
  ],
  decisions: [
    {
      ago: 180,
      by: 'Ingrid Maes',
      outcome: 'advance',
      to: 'execution',
      owner: 'Mira Patel',
      rationale: 'Sales wants it in every branch.',
    },
  ],
};

/** Its only sponsor left the company. */
const complaintRouting: Story = {
  name: 'Complaint routing',
  summary: 'Sends each complaint to the person who can solve it, with the history attached.',
  registered: 380,
  home: 'Sales',
  owner: 'Clara Nowak',
  departments: ['Sales', 'Customer Service'],
  anchor: 'customer-satisfaction',
  pilots: [
    {
      from: 360,
      plannedEnd: 240,
      departments: ['Sales', 'Customer Service'],
      teamSize: 6,
      budget: 50_000,
      hypothesis: 'Complaints are solved by the first person who reads them.',
      end: { ago: 236, outcome: 'succeeded' },
    },
  ],
  sponsors: [{ person: 'Paolo Ferri', from: 380, checkIns: monthly(370, 40) }],
  champions: [
    { person: 'Eva Kranz', department: 'Sales', from: 350 },
    { person: 'David Cohen', department: 'Customer Service', from: 350 },
  ],
  pilotTeam: [{ people: ['Clara Nowak', 'Eva Kranz', 'Pieter de Wit', 'Aisha Karim'], from: 360, to: 230 }],
  runTeam: [{ people: ['Eva Kranz', 'Clara Nowak', 'Omar Haddad'], from: 228 }],
  funding: [
    { kind: 'pilot', amount: 50_000, from: 360, to: 240, approved: 365 },
    { kind: 'operating', amount: 75_000, from: 236, to: -130, approved: 240 },
  ],
  indicators: [
    leading('adoption', 'Complaints routed', '%', {
      way: [0, 90],
      days: [360, 20],
      measured: monthly(330, 10),
      reached: 0.94,
    }),
    lagging('value', 'Solved by the first reader', '%', {
      way: [35, 60],
      days: [360, -30],
      measured: monthly(200, 10),
      reached: 0.7,
      accrual: 'level',
      isMain: true,
    }),
  ],
  evidence: [{ kind: 'runbook', title: 'Who solves what', ago: 235 }],
  updates: [
    {
      ...monthly(350, 10),
      health: 'on-track',
      notes: [
        { summary: 'It runs well. With Paolo gone we need somebody who speaks for it at the top.', health: 'at-risk' },
      ],
    },
  ],
  decisions: [
    {
      ago: 230,
      by: 'Paolo Ferri',
      outcome: 'advance',
      to: 'execution',
      owner: 'Clara Nowak',
      rationale: 'The service desk and the branches both asked for it.',
    },
  ],
};

/** The lawyers love the model; whether anybody uses it, nobody measures. */
const clauseCheck: Story = {
  name: 'Clause check',
  summary: 'Compares broker contracts with the house standard and marks what deviates.',
  registered: 300,
  home: 'Legal and Compliance',
  owner: 'Oskar Nyman',
  departments: ['Legal and Compliance'],
  anchor: 'operational-efficiency',
  pilots: [
    {
      from: 285,
      plannedEnd: 170,
      departments: ['Legal and Compliance'],
      teamSize: 4,
      budget: 30_000,
      hypothesis: 'No deviation goes out unread.',
      end: { ago: 165, outcome: 'succeeded' },
    },
  ],
  sponsors: [{ person: 'Tomas Keller', from: 300, checkIns: monthly(290, 13) }],
  champions: [{ person: 'Hanna Berg', department: 'Legal and Compliance', from: 280 }],
  pilotTeam: [{ people: ['Oskar Nyman', 'Hanna Berg', 'Ivan Petrov'], from: 285 }],
  funding: [
    { kind: 'pilot', amount: 30_000, from: 285, to: 170, approved: 290 },
    { kind: 'operating', amount: 30_000, from: 165, approved: 168 },
  ],
  indicators: [
    lagging('technical', 'Deviations found', 'share', {
      way: [0.7, 0.95],
      days: [285, -20],
      measured: monthly(260, 13),
      reached: 0.92,
    }),
  ],
  updates: [
    { ...monthly(270, 13), health: 'on-track', notes: [{ summary: 'Recall at 93 %. The test set grows every week.' }] },
  ],
  decisions: [
    {
      ago: 160,
      by: 'Tomas Keller',
      outcome: 'advance',
      to: 'execution',
      owner: 'Oskar Nyman',
      rationale: 'Small, useful, and Legal runs it alone.',
    },
  ],
};

export const inExecution: Story[] = [invoiceMatching, complaintRouting, riskNotes, clauseCheck];
