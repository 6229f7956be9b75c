import { lagging, leading } from '../indicator-stories.ts';
import { biweekly, monthly, quarterly } from '../rhythm.ts';
import type { Story } from '../story.ts';
import { BOARD, underTheBoard } from './the-board.ts';

/** What a pilot looks like that was set up to leave the laboratory. */
const letterDrafting: Story = {
  name: 'Underwriting letters',
  summary: 'Drafts letters to brokers from the case file; an underwriter reads and sends every one.',
  registered: 96,
  home: 'Underwriting',
  owner: 'Elena Rossi',
  departments: ['Underwriting', 'Customer Service', 'Legal and Compliance'],
  anchor: 'operational-efficiency',
  narrative: 'Brokers get an answer in two days instead of nine, and underwriters decide instead of typing.',
  communicationPlan: 'A page a month to all three departments; a demo for the brokers in the second month.',
  decisionRights: 'Ingrid Maes decides on wording, Tomas Keller on access to case files.',
  ...underTheBoard,
  pilots: [
    {
      from: 84,
      plannedEnd: -62,
      departments: ['Underwriting', 'Customer Service'],
      teamSize: 7,
      budget: 90_000,
      hypothesis: 'Drafts save half an hour per case without more complaints.',
      exitCriteria: 'Half of all letters drafted, complaints no higher than before.',
    },
  ],
  sponsors: [
    { person: 'Ingrid Maes', from: 96, checkIns: monthly(90, 8) },
    { person: 'Ruth Sandoval', from: 90, checkIns: monthly(90, 8) },
  ],
  champions: [
    { person: 'Mira Patel', department: 'Underwriting', from: 90 },
    { person: 'David Cohen', department: 'Customer Service', from: 90 },
    { person: 'Oskar Nyman', department: 'Legal and Compliance', from: 80 },
  ],
  pilotTeam: [
    { people: ['Elena Rossi', 'Mira Patel', 'David Cohen', 'Felix Braun', 'Lukas Horn', 'Oskar Nyman'], from: 84 },
  ],
  funding: [
    { kind: 'pilot', amount: 90_000, from: 84, to: -62, approved: 92 },
    { kind: 'operating', amount: 120_000, from: -62, to: -430, approved: 30 },
  ],
  indicators: [
    leading('adoption', 'Letters drafted', '%', {
      way: [0, 60],
      days: [84, -62],
      measured: monthly(60, 8),
      reached: 0.62,
    }),
    lagging('value', 'Hours saved per month', 'hours', {
      way: [0, 420],
      days: [84, -120],
      isMain: true,
      accrual: 'per-period',
      lagDays: 60,
      announcedBy: ['Letters drafted'],
    }),
  ],
  evidence: [
    { kind: 'integration-plan', title: 'Letters in the case system: steps and dates', ago: 58 },
    { kind: 'training', title: 'Half a day for underwriters', ago: 50, validFor: 365 },
  ],
  updates: [
    {
      ...monthly(70, 8),
      health: 'on-track',
      notes: [
        {
          summary: 'Every third letter now starts as a draft. Legal asked for two changes of wording; both are in.',
          next: 'Open it for the second broker team.',
          learned: 'Show the source of each sentence: people trust the draft and read it faster.',
        },
      ],
    },
  ],
  told: [{ ...monthly(70, 3), to: BOARD, quotes: ['Letters drafted'] }],
  learnings: [
    {
      ago: 25,
      title: 'A draft with sources is read faster',
      origin: 'experiment',
      department: 'Underwriting',
      lesson: 'Show where each sentence comes from; people check the source and trust the rest.',
    },
  ],
  changes: [
    {
      ago: 30,
      by: 'Ingrid Maes',
      says: 'Named who takes it over after the pilot, and planned the gate',
      nextPhaseOwner: 'Mira Patel',
      gatePlanned: -70,
    },
  ],
};

/** Small and quick, but with money and sponsors beyond it: minor flags only. */
const policyAnswers: Story = {
  name: 'Policy answers',
  summary: 'Answers questions of the service desk about policy terms, with the paragraph beside the answer.',
  registered: 58,
  home: 'Customer Service',
  owner: 'Omar Haddad',
  departments: ['Customer Service'],
  anchor: 'customer-satisfaction',
  pilots: [
    {
      from: 45,
      plannedEnd: -35,
      departments: ['Customer Service'],
      teamSize: 4,
      budget: 35_000,
      hypothesis: 'Callers get a correct answer in the first call more often.',
    },
  ],
  sponsors: [
    { person: 'Ruth Sandoval', from: 58, checkIns: monthly(50, 12) },
    { person: 'Tomas Keller', kind: 'secondary', from: 45, checkIns: monthly(42, 12) },
  ],
  champions: [{ person: 'David Cohen', department: 'Customer Service', from: 50 }],
  pilotTeam: [{ people: ['Omar Haddad', 'David Cohen', 'Ivan Petrov', 'Pieter de Wit'], from: 45 }],
  funding: [{ kind: 'operating', amount: 60_000, from: 45, approved: 47 }],
  indicators: [
    leading('adoption', 'Desk staff who use it daily', 'people', {
      way: [0, 40],
      days: [45, -35],
      measured: biweekly(40, 6),
      reached: 0.6,
    }),
    lagging('value', 'Solved in the first call', '%', {
      way: [61, 70],
      days: [45, -90],
      accrual: 'level',
      announcedBy: ['Desk staff who use it daily'],
    }),
  ],
  updates: [
    {
      ...monthly(40, 6),
      health: 'on-track',
      notes: [{ summary: 'Twenty-four colleagues use it every day. Night shift starts next week.' }],
    },
  ],
  told: [{ ...monthly(50, 3), to: BOARD, quotes: ['Desk staff who use it daily'] }],
  reuses: [{ ago: 38, title: 'Status by message, people by phone' }],
};

/** Carried by several departments until one of them lost its champion; held until the filing is over. */
const solvencyReport: Story = {
  name: 'Solvency report drafting',
  summary: 'Writes the first draft of the quarterly solvency report from the figures of Actuarial.',
  registered: 330,
  home: 'Actuarial',
  owner: 'Sara Lindgren',
  departments: ['Actuarial', 'Legal and Compliance'],
  anchor: 'operational-efficiency',
  ...underTheBoard,
  narrative: 'The report is read three times, because it is written once.',
  decisionRights: 'Amara Okafor decides what is filed.',
  pilots: [
    {
      from: 310,
      plannedEnd: 155,
      departments: ['Actuarial', 'Legal and Compliance'],
      teamSize: 6,
      budget: 70_000,
      hypothesis: 'A draft of 80 pages in a day instead of three weeks.',
      end: { ago: 150, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Amara Okafor', from: 330, checkIns: monthly(320, 9) },
    { person: 'Tomas Keller', from: 320, checkIns: quarterly(310, 40) },
  ],
  champions: [
    { person: 'Theo Martens', department: 'Actuarial', from: 310 },
    { person: 'Hanna Berg', department: 'Legal and Compliance', from: 310, to: 21 },
  ],
  pilotTeam: [{ people: ['Sara Lindgren', 'Theo Martens', 'Hanna Berg', 'Ivan Petrov'], from: 310 }],
  funding: [
    { kind: 'pilot', amount: 70_000, from: 310, to: 150, approved: 318 },
    { kind: 'operating', amount: 45_000, from: 149, to: -220, approved: 170 },
  ],
  indicators: [
    leading('adoption', 'Chapters drafted', 'chapters', {
      way: [0, 14],
      days: [310, -40],
      measured: monthly(280, 9),
      reached: 0.86,
    }),
    lagging('value', 'Days to the first draft', 'days', {
      way: [15, 3],
      days: [310, -60],
      measured: monthly(220, 9),
      reached: 0.7,
      accrual: 'level',
      direction: 'decrease',
      isMain: true,
      announcedBy: ['Chapters drafted'],
    }),
  ],
  evidence: [
    { kind: 'integration-plan', title: 'Draft to filing: who signs what', ago: 250 },
    { kind: 'runbook', title: 'From the figures to the draft', ago: 200 },
  ],
  updates: [
    {
      ...monthly(300, 9),
      health: 'on-track',
      notes: [
        {
          summary: 'Twelve of fourteen chapters come out as drafts. Nobody speaks for Legal since Hanna moved on.',
          health: 'at-risk',
          blockers: 'Legal has to name somebody before the next filing.',
        },
      ],
    },
  ],
  told: [{ ...monthly(280, 3), to: BOARD, quotes: ['Days to the first draft'] }],
  gates: [
    {
      asked: 80,
      note: 'The communication plan is missing; everything else is there.',
      reviews: {
        business: { by: 'Henrik Vos' },
        'it-and-operations': { by: 'Pieter de Wit', said: { ago: 72, verdict: 'support' } },
        'risk-and-compliance': {
          by: 'Oskar Nyman',
          said: { ago: 70, verdict: 'concern', comment: 'The supervisor reads the first one that comes out of it.' },
        },
      },
      decision: {
        ago: 64,
        by: 'Amara Okafor',
        outcome: 'hold',
        until: -20,
        rationale: 'One filing season with it before we move on.',
        feedback: 'Oskar reads along this time.',
      },
    },
  ],
  changes: [
    {
      ago: 160,
      by: 'Amara Okafor',
      says: 'Named who takes it over after the pilot, and planned the gate',
      nextPhaseOwner: 'Theo Martens',
      gatePlanned: 64,
    },
  ],
};

export const inFoundation: Story[] = [solvencyReport, letterDrafting, policyAnswers];
