import { lagging, leading } from '../indicator-stories.ts';
import { monthly } from '../rhythm.ts';
import type { Story } from '../story.ts';

/** A success that nobody picked up. */
const fraudSignals: Story = {
  name: 'Fraud signals in motor claims',
  summary: 'Marks motor claims that look like ones that turned out to be fraud.',
  registered: 330,
  home: 'Claims',
  owner: 'Yusuf Demir',
  departments: ['Claims', 'Legal and Compliance'],
  anchor: 'operational-efficiency',
  pilots: [
    {
      from: 310,
      plannedEnd: 150,
      departments: ['Claims'],
      teamSize: 5,
      budget: 80_000,
      hypothesis: 'Two of three frauds are seen before money leaves the house.',
      exitCriteria: 'Twice as many confirmed cases as by hand.',
      end: { ago: 138, outcome: 'succeeded' },
    },
  ],
  sponsors: [{ person: 'Henrik Vos', from: 330, checkIns: monthly(320, 150) }],
  champions: [{ person: 'Jonas Weber', department: 'Claims', from: 300 }],
  pilotTeam: [{ people: ['Yusuf Demir', 'Ivan Petrov', 'Aisha Karim', 'Anke Vogel'], from: 310, to: 130 }],
  funding: [{ kind: 'pilot', amount: 80_000, from: 310, to: 138, approved: 315 }],
  indicators: [
    lagging('value', 'Frauds seen before payment', '%', {
      way: [22, 60],
      days: [310, 150],
      measured: monthly(280, 140),
      reached: 1.1,
      isMain: true,
      accrual: 'level',
    }),
    leading('technical', 'False alarms', '%', {
      way: [18, 6],
      days: [310, 150],
      measured: monthly(280, 140),
      reached: 0.9,
      direction: 'decrease',
    }),
  ],
  updates: [
    {
      ...monthly(300, 140),
      health: 'on-track',
      notes: [{ summary: 'Exit criteria met: 64 % of frauds seen in time. The team goes back to its daily work.' }],
    },
  ],
};

/** Succeeded three weeks ago; the gate that was planned has passed unheld. */
const callSummaries: Story = {
  name: 'Call summaries',
  summary: 'Writes the note after each service call; the agent corrects it with one click.',
  registered: 240,
  home: 'Customer Service',
  owner: 'David Cohen',
  departments: ['Customer Service', 'Claims Intake'],
  anchor: 'customer-satisfaction',
  pilots: [
    {
      from: 220,
      plannedEnd: 30,
      departments: ['Customer Service', 'Claims Intake'],
      teamSize: 8,
      budget: 110_000,
      hypothesis: 'Ninety seconds less after each call, and better notes.',
      end: { ago: 22, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Ruth Sandoval', from: 240, checkIns: monthly(230, 16) },
    { person: 'Tomas Keller', from: 200, checkIns: monthly(198, 16) },
  ],
  champions: [
    { person: 'Omar Haddad', department: 'Customer Service', from: 215 },
    { person: 'Anke Vogel', department: 'Claims Intake', from: 215 },
  ],
  pilotTeam: [{ people: ['David Cohen', 'Omar Haddad', 'Anke Vogel', 'Felix Braun', 'Lukas Horn'], from: 220 }],
  funding: [
    { kind: 'pilot', amount: 110_000, from: 220, to: 22, approved: 225 },
    { kind: 'operating', amount: 150_000, from: 21, to: -344, approved: 70 },
  ],
  indicators: [
    leading('adoption', 'Calls with a drafted note', '%', {
      way: [0, 75],
      days: [220, 30],
      measured: monthly(200, 16),
      reached: 1.05,
    }),
    lagging('value', 'Seconds after each call', 's', {
      way: [240, 150],
      days: [220, 10],
      measured: monthly(170, 16),
      reached: 0.95,
      accrual: 'level',
      direction: 'decrease',
    }),
  ],
  evidence: [
    { kind: 'training', title: 'Twenty minutes on the floor', ago: 120, validFor: 400 },
    { kind: 'integration-plan', title: 'Notes into the customer record', ago: 90 },
  ],
  updates: [
    {
      ...monthly(210, 16),
      health: 'on-track',
      notes: [
        {
          summary:
            'The pilot met its goals; the desk does not want to give it back. The gate review did not take place.',
          health: 'at-risk',
          next: 'A new date for the gate.',
          blockers: 'Two of three reviewers were away.',
        },
      ],
    },
  ],
  changes: [
    {
      ago: 60,
      by: 'Ruth Sandoval',
      says: 'Named who takes it over after the pilot, and planned the gate',
      nextPhaseOwner: 'Omar Haddad',
      gatePlanned: 14,
    },
  ],
};

/** Its owner has left; the work goes on without anybody who answers for it. */
const churnRadar: Story = {
  name: 'Churn radar',
  summary: 'Tells which customers are likely to leave at renewal, and why.',
  registered: 190,
  home: 'Sales',
  owner: 'Bruno Silva',
  departments: ['Sales', 'Customer Service'],
  anchor: 'revenue-growth',
  pilots: [
    {
      from: 160,
      plannedEnd: -50,
      departments: ['Sales', 'Customer Service'],
      teamSize: 6,
      budget: 65_000,
      hypothesis: 'One call in time keeps every fifth customer.',
    },
  ],
  sponsors: [
    { person: 'Ruth Sandoval', from: 190, checkIns: monthly(180, 11) },
    { person: 'Amara Okafor', from: 170, checkIns: monthly(168, 11) },
  ],
  champions: [
    { person: 'Eva Kranz', department: 'Sales', from: 155 },
    { person: 'David Cohen', department: 'Customer Service', from: 155 },
  ],
  pilotTeam: [{ people: ['Bruno Silva', 'Eva Kranz', 'Clara Nowak', 'Aisha Karim'], from: 160 }],
  funding: [
    { kind: 'pilot', amount: 65_000, from: 160, to: -50, approved: 165 },
    { kind: 'operating', amount: 40_000, from: -50, to: -400, approved: 80 },
  ],
  indicators: [
    leading('adoption', 'Calls made on its advice', 'calls', {
      way: [0, 300],
      days: [160, -50],
      measured: monthly(140, 14),
      reached: 0.7,
      owner: 'Eva Kranz',
    }),
    lagging('value', 'Customers kept', '%', {
      way: [4, 12],
      days: [160, -90],
      measured: monthly(80, 14),
      reached: 0.4,
      isMain: true,
      accrual: 'level',
      owner: 'Eva Kranz',
    }),
  ],
  evidence: [
    { kind: 'integration-plan', title: 'Scores in the sales desk', ago: 120 },
    { kind: 'training', title: 'How to talk about leaving', ago: 100, validFor: 500 },
  ],
  updates: [
    {
      ...monthly(150, 46),
      health: 'on-track',
      notes: [{ summary: 'My last update: Eva knows the data, but nobody is named.' }],
    },
    {
      by: 'Eva Kranz',
      department: 'Sales',
      ...monthly(44, 14),
      health: 'at-risk',
      notes: [{ summary: 'The branches call every day. Questions to the model have no address since Bruno left.' }],
    },
  ],
};

export const afterThePilot: Story[] = [fraudSignals, callSummaries, churnRadar];
