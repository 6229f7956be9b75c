import { lagging, leading } from '../indicator-stories.ts';
import { monthly, quarterly } from '../rhythm.ts';
import type { Story } from '../story.ts';
import { BOARD, underTheBoard } from './the-board.ts';

/** A success that nobody picked up. */
const fraudSignals: Story = {
  name: 'Fraud signals in motor claims',
  summary: 'Marks motor claims that look like ones that turned out to be fraud.',
  registered: 370,
  home: 'Claims',
  owner: 'Yusuf Demir',
  departments: ['Claims', 'Legal and Compliance'],
  anchor: 'operational-efficiency',
  pilots: [
    {
      from: 350,
      plannedEnd: 190,
      departments: ['Claims'],
      teamSize: 5,
      budget: 80_000,
      hypothesis: 'Two of three frauds are seen before money leaves the house.',
      exitCriteria: 'Twice as many confirmed cases as by hand.',
      end: { ago: 178, outcome: 'succeeded' },
    },
  ],
  sponsors: [{ person: 'Henrik Vos', from: 370, checkIns: monthly(360, 190) }],
  champions: [{ person: 'Jonas Weber', department: 'Claims', from: 340 }],
  pilotTeam: [{ people: ['Yusuf Demir', 'Ivan Petrov', 'Aisha Karim', 'Anke Vogel'], from: 350, to: 170 }],
  funding: [{ kind: 'pilot', amount: 80_000, from: 350, to: 178, approved: 355 }],
  indicators: [
    lagging('value', 'Frauds seen before payment', '%', {
      way: [22, 60],
      days: [350, 190],
      measured: monthly(320, 180),
      reached: 1.1,
      isMain: true,
      accrual: 'level',
    }),
    leading('technical', 'False alarms', '%', {
      way: [18, 6],
      days: [350, 190],
      measured: monthly(320, 180),
      reached: 0.9,
      direction: 'decrease',
    }),
  ],
  updates: [
    {
      ...monthly(340, 178),
      health: 'on-track',
      notes: [{ summary: 'Exit criteria met: 64 % of frauds seen in time. The team goes back to its daily work.' }],
    },
  ],
  told: [{ ...monthly(330, 178), to: BOARD, quotes: ['Frauds seen before payment'] }],
};

/** It met its goals; the gate was asked for and taken back, and the new date has passed as well. */
const callSummaries: Story = {
  name: 'Call summaries',
  summary: 'Writes the note after each service call; the agent corrects it with one click.',
  registered: 330,
  home: 'Customer Service',
  owner: 'David Cohen',
  departments: ['Customer Service', 'Claims Intake'],
  anchor: 'customer-satisfaction',
  ...underTheBoard,
  narrative: 'The next colleague knows what was said.',
  decisionRights: 'Ruth Sandoval decides on wording.',
  communicationPlan: 'Two lines in the shift letter, every Friday.',
  pilots: [
    {
      from: 310,
      plannedEnd: 140,
      departments: ['Customer Service', 'Claims Intake'],
      teamSize: 8,
      budget: 110_000,
      hypothesis: 'Ninety seconds less after each call, and better notes.',
      end: { ago: 135, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Ruth Sandoval', from: 330, checkIns: monthly(320, 16) },
    { person: 'Tomas Keller', from: 290, to: 100, checkIns: quarterly(280, 110) },
  ],
  champions: [
    { person: 'Omar Haddad', department: 'Customer Service', from: 305 },
    { person: 'Anke Vogel', department: 'Claims Intake', from: 305 },
  ],
  pilotTeam: [{ people: ['David Cohen', 'Omar Haddad', 'Anke Vogel', 'Felix Braun', 'Lukas Horn'], from: 310 }],
  funding: [
    { kind: 'pilot', amount: 110_000, from: 310, to: 135, approved: 315 },
    { kind: 'operating', amount: 150_000, from: 134, to: -231, approved: 160 },
  ],
  indicators: [
    leading('adoption', 'Calls with a drafted note', '%', {
      way: [0, 75],
      days: [310, 140],
      measured: monthly(290, 16),
      reached: 1.05,
    }),
    lagging('value', 'Seconds after each call', 's', {
      way: [240, 150],
      days: [310, 90],
      measured: monthly(260, 16),
      reached: 0.95,
      accrual: 'level',
      direction: 'decrease',
      isMain: true,
      announcedBy: ['Calls with a drafted note'],
    }),
  ],
  evidence: [
    { kind: 'training', title: 'Twenty minutes on the floor', ago: 210, validFor: 400 },
    { kind: 'integration-plan', title: 'Notes into the customer record', ago: 180 },
  ],
  updates: [
    {
      ...monthly(300, 16),
      health: 'on-track',
      notes: [
        {
          summary: 'The desk does not want to give it back. The new date of the gate has passed as well.',
          health: 'at-risk',
          next: 'A date for the gate, and a second sponsor.',
          blockers: 'Nobody outside Customer Service asks for it.',
        },
      ],
    },
  ],
  told: [{ ...monthly(290, 3), to: BOARD, quotes: ['Seconds after each call'] }],
  gates: [
    {
      asked: 70,
      reviews: {
        business: { by: 'Ruth Sandoval' },
        'it-and-operations': { by: 'Pieter de Wit', said: { ago: 62, verdict: 'support' } },
        'risk-and-compliance': { by: 'Hanna Berg' },
      },
      withdrawn: 48,
    },
  ],
  changes: [
    {
      ago: 150,
      by: 'Ruth Sandoval',
      says: 'Named who takes it over after the pilot, and planned the gate',
      nextPhaseOwner: 'Omar Haddad',
      gatePlanned: 55,
    },
    { ago: 48, by: 'Lena Fischer', says: 'Moved the gate: two of three reviewers were away', gatePlanned: 14 },
  ],
};

/** It succeeded; then its owner left, and the work goes on without anybody who answers for it. */
const churnRadar: Story = {
  name: 'Churn radar',
  summary: 'Tells which customers are likely to leave at renewal, and why.',
  registered: 300,
  home: 'Sales',
  owner: 'Bruno Silva',
  departments: ['Sales', 'Customer Service'],
  anchor: 'revenue-growth',
  pilots: [
    {
      from: 285,
      plannedEnd: 170,
      departments: ['Sales', 'Customer Service'],
      teamSize: 6,
      budget: 65_000,
      hypothesis: 'One call in time keeps every fifth customer.',
      end: { ago: 165, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Ruth Sandoval', from: 300, checkIns: monthly(290, 11) },
    { person: 'Paolo Ferri', from: 295, checkIns: quarterly(290, 60) },
  ],
  champions: [
    { person: 'Eva Kranz', department: 'Sales', from: 280 },
    { person: 'David Cohen', department: 'Customer Service', from: 280 },
  ],
  pilotTeam: [{ people: ['Bruno Silva', 'Eva Kranz', 'Clara Nowak', 'Aisha Karim'], from: 285 }],
  funding: [
    { kind: 'pilot', amount: 65_000, from: 285, to: 165, approved: 290 },
    { kind: 'operating', amount: 40_000, from: 164, to: -200, approved: 180 },
  ],
  indicators: [
    leading('adoption', 'Calls made on its advice', 'calls', {
      way: [0, 300],
      days: [285, -50],
      measured: monthly(260, 14),
      reached: 0.85,
      owner: 'Eva Kranz',
    }),
    // A return cannot show before the policies came up for renewal; some of it was told all the same.
    lagging('value', 'Customers kept', '%', {
      way: [4, 12],
      days: [285, -90],
      measured: monthly(180, 14),
      reached: 0.6,
      isMain: true,
      accrual: 'level',
      lagDays: 265,
      owner: 'Eva Kranz',
      announcedBy: ['Calls made on its advice'],
    }),
  ],
  evidence: [
    { kind: 'integration-plan', title: 'Scores in the sales desk', ago: 220 },
    { kind: 'training', title: 'How to talk about leaving', ago: 200, validFor: 500 },
  ],
  updates: [
    {
      ...monthly(270, 46),
      health: 'on-track',
      notes: [{ summary: 'My last update: Eva knows the data, but nobody is named.' }],
    },
    {
      by: 'Eva Kranz',
      department: 'Sales',
      ...monthly(44, 12),
      health: 'at-risk',
      notes: [{ summary: 'The branches call every day. Questions to the model have no address since Bruno left.' }],
    },
  ],
  told: [{ ...monthly(260, 3), to: BOARD, quotes: ['Customers kept'] }],
  changes: [
    {
      ago: 175,
      by: 'Ruth Sandoval',
      says: 'Named who takes it over after the pilot, and planned the gate',
      nextPhaseOwner: 'Eva Kranz',
      gatePlanned: 80,
    },
    { ago: 84, by: 'Lena Fischer', says: 'Moved the gate: there is no second sponsor to speak of', gatePlanned: -35 },
  ],
};

export const afterThePilot: Story[] = [fraudSignals, callSummaries, churnRadar];
