import { lagging, leading } from '../indicator-stories.ts';
import { everyOtherMonth, monthly, quarterly } from '../rhythm.ts';
import type { Story } from '../story.ts';
import { BOARD, underTheBoard } from './the-board.ts';

/** It had reached Scale; then those who ran it went back, nobody came, and it stepped back. */
const riskNotes: Story = {
  name: 'Risk notes for underwriters',
  summary: 'Gathers what is known about an address or a company before an underwriter opens the case.',
  registered: 600,
  home: 'Underwriting',
  owner: 'Mira Patel',
  departments: ['Underwriting', 'Sales'],
  anchor: 'revenue-growth',
  ...underTheBoard,
  narrative: 'Quotes leave the house a day earlier.',
  narrativeHolds: { from: 450, until: 130, every: 160 },
  communicationPlan: 'Every branch sees each Monday what left early, and why.',
  decisionRights: 'Ingrid Maes decides on sources.',
  pilots: [
    {
      from: 585,
      plannedEnd: 475,
      departments: ['Underwriting', 'Sales'],
      teamSize: 6,
      budget: 85_000,
      hypothesis: 'Quotes leave the house a day earlier.',
      end: { ago: 470, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Ingrid Maes', from: 600, checkIns: everyOtherMonth(580, 18) },
    { person: 'Amara Okafor', from: 560 },
  ],
  champions: [
    { person: 'Elena Rossi', department: 'Underwriting', from: 580 },
    { person: 'Eva Kranz', department: 'Sales', from: 580 },
  ],
  pilotTeam: [{ people: ['Mira Patel', 'Ivan Petrov', 'Aisha Karim'], from: 585, to: 462 }],
  runTeam: [{ people: ['Mira Patel', 'Felix Braun', 'Lukas Horn'], from: 455, to: 64 }],
  funding: [
    { kind: 'pilot', amount: 85_000, from: 585, to: 475, approved: 590 },
    { kind: 'operating', amount: 140_000, from: 470, to: -180, approved: 475 },
  ],
  indicators: [
    leading('adoption', 'Cases opened with a note', '%', {
      way: [0, 80],
      days: [585, -90],
      measured: monthly(555, 18),
      course: [
        [585, 0],
        [300, 0.6],
        [64, 0.82],
        [1, 0.8],
      ],
    }),
    lagging('value', 'Days to the quote', 'days', {
      way: [6, 3.5],
      days: [585, -90],
      cadence: 'quarterly',
      measured: quarterly(400, 18),
      reached: 0.62,
      direction: 'decrease',
      accrual: 'level',
      isMain: true,
      announcedBy: ['Cases opened with a note'],
    }),
  ],
  evidence: [
    { kind: 'training', title: 'Reading a risk note', ago: 450, validFor: 700 },
    { kind: 'process', title: 'Which sources count', ago: 420 },
    { kind: 'runbook', title: 'When a source changes', ago: 400 },
    { kind: 'handover-test', title: 'A month with the run team alone', ago: 262, validFor: 28 },
  ],
  updates: [
    { ...everyOtherMonth(570, 140), health: 'on-track', notes: [] },
    {
      ...monthly(125, 18),
      health: 'on-track',
      notes: [
        { summary: 'Felix and Lukas moved to the next project. Questions now wait a week.', health: 'at-risk' },
        { summary: 'Still nobody to run it. It works as long as nothing changes.', health: 'at-risk' },
      ],
    },
  ],
  told: [{ ...monthly(440, 3), to: BOARD, quotes: ['Days to the quote'] }],
  learnings: [
    {
      ago: 310,
      title: 'A source that is free today is not free next year',
      origin: 'failure',
      department: 'Underwriting',
      lesson: 'Ask for the contract before a source is shown to anybody.',
    },
  ],
  gates: [
    {
      asked: 452,
      reviews: {
        business: { by: 'Paolo Ferri', said: { ago: 446, verdict: 'support' } },
        'it-and-operations': { by: 'Tomas Keller', said: { ago: 445, verdict: 'support' } },
        'risk-and-compliance': { by: 'Hanna Berg', said: { ago: 444, verdict: 'support' } },
      },
      decision: { ago: 440, by: 'Ingrid Maes', outcome: 'advance', rationale: 'Sales wants it in every branch.' },
    },
    {
      asked: 220,
      reviews: {
        business: { by: 'Paolo Ferri', said: { ago: 214, verdict: 'support' } },
        'it-and-operations': {
          by: 'Tomas Keller',
          said: { ago: 212, verdict: 'concern', comment: 'Two of the three who run it are asked for elsewhere.' },
        },
      },
      decision: { ago: 205, by: 'Ingrid Maes', outcome: 'advance', rationale: 'Every branch, one region a month.' },
    },
  ],
  decisions: [
    {
      ago: 60,
      by: 'Ingrid Maes',
      outcome: 'step-back',
      to: 'execution',
      rationale: 'Nobody runs it any more. Back to Execution until there is a team; no further region until then.',
    },
  ],
  changes: [
    {
      ago: 480,
      by: 'Ingrid Maes',
      says: 'Named who takes it over after the pilot, and planned the gate',
      nextPhaseOwner: 'Mira Patel',
      gatePlanned: 440,
    },
  ],
};

/** The lawyers love the model; it came through the gate on a promise to measure its use, and nobody does. */
const clauseCheck: Story = {
  name: 'Clause check',
  summary: 'Compares broker contracts with the house standard and marks what deviates.',
  registered: 335,
  home: 'Legal and Compliance',
  owner: 'Oskar Nyman',
  departments: ['Legal and Compliance'],
  anchor: 'operational-efficiency',
  ...underTheBoard,
  narrative: 'No deviation goes out unread.',
  decisionRights: 'Oskar Nyman decides on the house standard.',
  pilots: [
    {
      from: 320,
      plannedEnd: 195,
      departments: ['Legal and Compliance'],
      teamSize: 4,
      budget: 30_000,
      hypothesis: 'No deviation goes out unread.',
      end: { ago: 190, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Tomas Keller', from: 335, checkIns: everyOtherMonth(320, 13) },
    { person: 'Paolo Ferri', from: 320, checkIns: quarterly(300, 60) },
  ],
  champions: [
    { person: 'Hanna Berg', department: 'Legal and Compliance', from: 315 },
    { person: 'Eva Kranz', department: 'Sales', from: 118 },
  ],
  pilotTeam: [{ people: ['Oskar Nyman', 'Hanna Berg', 'Ivan Petrov'], from: 320 }],
  funding: [
    { kind: 'pilot', amount: 30_000, from: 320, to: 195, approved: 325 },
    { kind: 'operating', amount: 30_000, from: 190, approved: 195 },
  ],
  indicators: [
    lagging('technical', 'Deviations found', 'share', {
      way: [0.7, 0.95],
      days: [320, -20],
      measured: monthly(290, 13),
      reached: 0.93,
    }),
  ],
  updates: [
    { ...monthly(300, 13), health: 'on-track', notes: [{ summary: 'Recall at 93 %. The test set grows every week.' }] },
  ],
  gates: [
    {
      asked: 172,
      note: 'Small, and all in one department; three things can follow.',
      reviews: {
        business: {
          by: 'Ruth Sandoval',
          said: { ago: 164, verdict: 'object', comment: 'Nobody can tell me whether anybody uses it.' },
        },
        'it-and-operations': { by: 'Pieter de Wit', said: { ago: 163, verdict: 'support' } },
        'risk-and-compliance': { by: 'Hanna Berg', said: { ago: 161, verdict: 'support' } },
      },
      decision: {
        ago: 155,
        by: 'Amara Okafor',
        outcome: 'advance-with-conditions',
        rationale: 'Useful, and Legal runs it alone. Ruth is right: its use has to be measured within three months.',
        conditions: [
          { criterion: 'leading-indicator', text: 'Measure who uses it', owner: 'Oskar Nyman', due: 75 },
          { criterion: 'communication-plan', text: 'Tell the branches', owner: 'Hanna Berg', due: 100, met: 122 },
          { criterion: 'cross-functional-mandate', text: 'Name Sales', owner: 'Oskar Nyman', due: 100, met: 115 },
        ],
      },
    },
  ],
  waivers: [
    {
      rule: 'condition-overdue',
      asked: 68,
      by: 'Oskar Nyman',
      reason: 'The log of the contract system comes with its next version.',
      expires: -30,
      decided: { ago: 62, by: 'Amara Okafor', decision: 'refused' },
    },
  ],
  changes: [
    {
      ago: 180,
      by: 'Tomas Keller',
      says: 'Named who takes it over after the pilot, and planned the gate',
      nextPhaseOwner: 'Oskar Nyman',
      gatePlanned: 155,
    },
    {
      ago: 123,
      by: 'Hanna Berg',
      says: 'Wrote the communication plan',
      communicationPlan: 'A page to the branches each quarter: what brokers changed, and what we sent back.',
    },
    {
      ago: 117,
      by: 'Lena Fischer',
      says: 'Sales is affected: it sends the contracts',
      departments: ['Legal and Compliance', 'Sales'],
    },
  ],
};

export const adrift: Story[] = [riskNotes, clauseCheck];
