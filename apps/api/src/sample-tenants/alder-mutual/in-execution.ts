import { lagging, leading } from '../indicator-stories.ts';
import { asMonthsEnd, everyOtherMonth, monthly, quarterly } from '../rhythm.ts';
import type { Story } from '../story.ts';
import { BOARD, underTheBoard } from './the-board.ts';

/** From the pilot into daily work, with people, money and a runbook of its own; the next gate is asked for. */
const invoiceMatching: Story = {
  name: 'Invoice matching',
  summary: 'Matches repair invoices with the approved estimate and pays those that agree.',
  registered: 620,
  home: 'Finance',
  owner: 'Grace Mbeki',
  departments: ['Finance', 'Claims'],
  anchor: 'operational-efficiency',
  ...underTheBoard,
  narrative: 'Repair shops are paid in four days; we look at the invoices that do not add up.',
  narrativeHolds: { from: 500, until: 65, every: 160 },
  communicationPlan: 'Monthly figures to Finance and Claims, a note to the repair shops each quarter.',
  decisionRights: 'Amara Okafor decides on limits.',
  pilots: [
    {
      from: 600,
      plannedEnd: 445,
      departments: ['Finance', 'Claims'],
      teamSize: 7,
      budget: 95_000,
      hypothesis: 'Half of the invoices need nobody to look at them.',
      end: { ago: 440, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Amara Okafor', from: 620, checkIns: everyOtherMonth(600, 7) },
    { person: 'Henrik Vos', from: 600, checkIns: quarterly(590, 34) },
  ],
  champions: [
    { person: 'Theo Martens', department: 'Finance', from: 595 },
    { person: 'Jonas Weber', department: 'Claims', from: 595 },
  ],
  pilotTeam: [
    { people: ['Grace Mbeki', 'Theo Martens', 'Yusuf Demir', 'Ivan Petrov', 'Lukas Horn'], from: 600, to: 430 },
  ],
  runTeam: [{ people: ['Grace Mbeki', 'Theo Martens', 'Pieter de Wit', 'Marta Lind', 'Anke Vogel'], from: 365 }],
  funding: [
    { kind: 'pilot', amount: 95_000, from: 600, to: 445, approved: 605 },
    { kind: 'operating', amount: 240_000, from: 440, to: -300, approved: 450 },
  ],
  indicators: [
    leading('adoption', 'Invoices matched', '%', {
      way: [0, 65],
      days: [600, -60],
      measured: monthly(570, 7),
      reached: 0.96,
    }),
    lagging('value', 'Euros saved', 'EUR', {
      way: [0, 290_000],
      days: [600, -60],
      isMain: true,
      accrual: 'cumulative',
      lagDays: 90,
      announcedBy: ['Invoices matched'],
      measured: asMonthsEnd(262),
      course: [
        [270, 0.18],
        [1, 0.86],
      ],
      validated: { by: 'Theo Martens', every: 'quarter' },
    }),
  ],
  evidence: [
    { kind: 'integration-plan', title: 'Matching in the payment run', ago: 500 },
    { kind: 'runbook', title: 'When an invoice does not match', ago: 400 },
    { kind: 'process', title: 'From estimate to payment', ago: 370 },
    { kind: 'training', title: 'For the finance desk', ago: 365, validFor: 700 },
    { kind: 'handover-test', title: 'Three weeks without the pilot team', ago: 110, validFor: 21 },
  ],
  updates: [
    { ...everyOtherMonth(590, 140), health: 'on-track', notes: [] },
    {
      ...monthly(125, 7),
      health: 'on-track',
      notes: [
        {
          summary: 'Six in ten invoices match without a hand. The first shop asked how we pay so quickly.',
          next: 'The gate to Scale: Claims would like it for glass repairs.',
          learned: 'Pay small differences: checking them costs more.',
        },
      ],
    },
  ],
  told: [{ ...monthly(440, 3), to: BOARD, quotes: ['Euros saved', 'Invoices matched'] }],
  learnings: [
    {
      ago: 240,
      title: 'Checking small differences costs more than they are worth',
      origin: 'experiment',
      department: 'Finance',
      hypothesis: 'Paying differences below 20 euros unseen saves work and costs little.',
      result: 'It cost 900 euros a month, and the checks had cost 4,000.',
      lesson: 'Name the amount below which nobody looks, and look again once a year.',
    },
  ],
  gates: [
    {
      asked: 376,
      reviews: {
        business: { by: 'Henrik Vos', said: { ago: 370, verdict: 'support' } },
        'it-and-operations': { by: 'Tomas Keller', said: { ago: 369, verdict: 'support' } },
        'risk-and-compliance': { by: 'Oskar Nyman', said: { ago: 366, verdict: 'support' } },
      },
      decision: {
        ago: 360,
        by: 'Amara Okafor',
        outcome: 'advance',
        rationale: 'Every criterion is met; Finance takes it over.',
      },
    },
    {
      asked: 12,
      note: 'All criteria are met since the value of a full quarter is in. Claims is waiting for it.',
      reviews: {
        business: { by: 'Henrik Vos', said: { ago: 8, verdict: 'support', comment: 'The shops ask for it.' } },
        'it-and-operations': { by: 'Tomas Keller' },
      },
    },
  ],
  changes: [
    {
      ago: 430,
      by: 'Amara Okafor',
      says: 'Named who takes it over after the pilot, and planned the gate',
      nextPhaseOwner: 'Grace Mbeki',
      gatePlanned: 400,
    },
    { ago: 405, by: 'Lena Fischer', says: 'Moved the gate: the runbook is not ready', gatePlanned: 360 },
    { ago: 20, by: 'Lena Fischer', says: 'Planned the gate', gatePlanned: -10 },
  ],
};

/** Its only sponsor left the company. */
const complaintRouting: Story = {
  name: 'Complaint routing',
  summary: 'Sends each complaint to the person who can solve it, with the history attached.',
  registered: 640,
  home: 'Sales',
  owner: 'Clara Nowak',
  departments: ['Sales', 'Customer Service'],
  anchor: 'customer-satisfaction',
  ...underTheBoard,
  narrative: 'Whoever reads a complaint can solve it.',
  communicationPlan: 'What was solved, and how, in the weekly letter of both departments.',
  decisionRights: 'Paolo Ferri decides who solves what.',
  pilots: [
    {
      from: 620,
      plannedEnd: 505,
      departments: ['Sales', 'Customer Service'],
      teamSize: 6,
      budget: 50_000,
      hypothesis: 'Complaints are solved by the first person who reads them.',
      end: { ago: 500, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Paolo Ferri', from: 640, checkIns: everyOtherMonth(630, 40) },
    { person: 'Ruth Sandoval', from: 630, to: 150 },
  ],
  champions: [
    { person: 'Eva Kranz', department: 'Sales', from: 615 },
    { person: 'David Cohen', department: 'Customer Service', from: 615 },
  ],
  pilotTeam: [{ people: ['Clara Nowak', 'Eva Kranz', 'Pieter de Wit', 'Aisha Karim'], from: 620, to: 490 }],
  runTeam: [{ people: ['Eva Kranz', 'Clara Nowak', 'Omar Haddad'], from: 480 }],
  funding: [
    { kind: 'pilot', amount: 50_000, from: 620, to: 505, approved: 625 },
    { kind: 'operating', amount: 125_000, from: 500, to: -130, approved: 505 },
  ],
  indicators: [
    leading('adoption', 'Complaints routed', '%', {
      way: [0, 90],
      days: [620, 20],
      measured: monthly(590, 10),
      reached: 0.97,
    }),
    lagging('value', 'Solved by the first reader', '%', {
      way: [35, 60],
      days: [620, -30],
      cadence: 'quarterly',
      measured: quarterly(440, 10),
      reached: 0.7,
      accrual: 'level',
      isMain: true,
      announcedBy: ['Complaints routed'],
    }),
  ],
  evidence: [{ kind: 'runbook', title: 'Who solves what', ago: 495 }],
  updates: [
    { ...everyOtherMonth(610, 140), health: 'on-track', notes: [] },
    {
      ...monthly(125, 10),
      health: 'on-track',
      notes: [
        { summary: 'It runs well. With Paolo gone we need somebody who speaks for it at the top.', health: 'at-risk' },
      ],
    },
  ],
  told: [{ ...monthly(440, 3), to: BOARD, quotes: ['Solved by the first reader'] }],
  learnings: [
    {
      ago: 380,
      title: 'Anger is not a topic',
      origin: 'failure',
      department: 'Sales',
      lesson: 'Sort by what is wanted, and leave the tone to whoever answers.',
    },
  ],
  gates: [
    {
      asked: 478,
      reviews: {
        'it-and-operations': { by: 'Pieter de Wit', said: { ago: 470, verdict: 'support' } },
        'risk-and-compliance': { by: 'Hanna Berg', said: { ago: 468, verdict: 'support' } },
      },
      decision: {
        ago: 464,
        by: 'Ruth Sandoval',
        outcome: 'advance',
        rationale: 'The service desk and the branches both asked for it.',
      },
    },
  ],
  pauses: [{ from: 330, resumeOn: 272, reason: 'The service desk moves to its new system first.' }],
  changes: [
    {
      ago: 510,
      by: 'Paolo Ferri',
      says: 'Named who takes it over after the pilot, and planned the gate',
      nextPhaseOwner: 'Clara Nowak',
      gatePlanned: 464,
    },
  ],
};

export const inExecution: Story[] = [invoiceMatching, complaintRouting];
