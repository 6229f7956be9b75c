import { lagging, leading } from '../indicator-stories.ts';
import { everyOtherMonth, monthly, quarterly } from '../rhythm.ts';
import type { Story } from '../story.ts';
import { GOVERNORS, underTheGovernors } from './the-governors.ts';

/** The sponsor retired; the warning still warns, and fewer and fewer answer it in time. */
const sepsisWarning: Story = {
  name: 'Early sepsis warning',
  summary: 'Warns the ward when the signs of a patient point to sepsis.',
  registered: 520,
  home: 'Emergency',
  owner: 'Sian Rowe',
  departments: ['Emergency', 'Nursing'],
  anchor: 'customer-satisfaction',
  ...underTheGovernors,
  narrative: 'Antibiotics an hour earlier.',
  narrativeHolds: { from: 340, until: 90, every: 150 },
  communicationPlan: 'Every case is told in the ward meeting, good or bad.',
  decisionRights: 'Karl Lindqvist decides on thresholds.',
  pilots: [
    {
      from: 505,
      plannedEnd: 350,
      departments: ['Emergency', 'Nursing'],
      teamSize: 6,
      budget: 90_000,
      hypothesis: 'Antibiotics an hour earlier.',
      end: { ago: 345, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Karl Lindqvist', from: 520, checkIns: monthly(510, 50) },
    { person: 'Priya Nair', from: 480, to: 200, checkIns: quarterly(470, 205) },
  ],
  champions: [
    { person: 'Tessa Boyd', department: 'Emergency', from: 505 },
    { person: 'Beth Hollis', department: 'Nursing', from: 505 },
  ],
  pilotTeam: [{ people: ['Sian Rowe', 'Tessa Boyd', 'Luis Ortega', 'Rosa Marin'], from: 505, to: 340 }],
  runTeam: [{ people: ['Sian Rowe', 'Tessa Boyd', 'Mark Tully'], from: 330 }],
  funding: [
    { kind: 'pilot', amount: 90_000, from: 505, to: 350, approved: 510 },
    { kind: 'operating', amount: 110_000, from: 345, to: -38, approved: 355 },
  ],
  indicators: [
    leading('adoption', 'Warnings answered in ten minutes', '%', {
      way: [0, 90],
      days: [505, -60],
      measured: monthly(470, 15),
      course: [
        [505, 0],
        [220, 0.55],
        [1, 0.5],
      ],
    }),
    lagging('value', 'Minutes to antibiotics', 'min', {
      way: [142, 80],
      days: [505, -90],
      cadence: 'quarterly',
      measured: quarterly(330, 15),
      reached: 0.75,
      direction: 'decrease',
      accrual: 'level',
      isMain: true,
      announcedBy: ['Warnings answered in ten minutes'],
    }),
  ],
  evidence: [{ kind: 'runbook', title: 'Answering a warning', ago: 342 }],
  updates: [
    {
      ...monthly(490, 15),
      health: 'on-track',
      notes: [
        { summary: 'Ninety-six minutes now. Karl has retired; nobody speaks for it in the board.', health: 'at-risk' },
      ],
    },
  ],
  told: [{ ...monthly(440, 3), to: GOVERNORS, quotes: ['Minutes to antibiotics'] }],
  gates: [
    {
      asked: 336,
      reviews: {
        business: { by: 'Priya Nair', said: { ago: 330, verdict: 'support' } },
        'it-and-operations': { by: 'Gareth Pugh', said: { ago: 329, verdict: 'support' } },
        'risk-and-compliance': { by: 'Samuel Osei', said: { ago: 327, verdict: 'support' } },
      },
      decision: { ago: 322, by: 'Karl Lindqvist', outcome: 'advance', rationale: 'The wards trust it.' },
    },
  ],
  waivers: [
    {
      rule: 'adoption-lags',
      asked: 58,
      by: 'Sian Rowe',
      reason: 'Twelve posts are vacant in Emergency; next quarter there are hands to answer.',
      expires: -75,
      decided: { ago: 54, by: 'Marcus Reid', decision: 'approved' },
    },
  ],
  changes: [
    {
      ago: 352,
      by: 'Karl Lindqvist',
      says: 'Named who takes it over after the pilot, and planned the gate',
      nextPhaseOwner: 'Sian Rowe',
      gatePlanned: 322,
    },
  ],
};

/** It had gone to all theatres; the two who understood it are gone, and it stepped back. */
const theatrePlanning: Story = {
  name: 'Theatre planning',
  summary: 'Proposes the order of operations so that fewer are moved on the day.',
  registered: 700,
  home: 'Surgery',
  owner: 'Josef Blum',
  departments: ['Surgery', 'Nursing'],
  anchor: 'operational-efficiency',
  ...underTheGovernors,
  narrative: 'Who is on the list for today is operated on today.',
  narrativeHolds: { from: 540, until: 110, every: 155 },
  communicationPlan: 'Moved operations and why, every Monday in both departments.',
  decisionRights: 'Fiona McLeod decides on the order.',
  pilots: [
    {
      from: 685,
      plannedEnd: 565,
      departments: ['Surgery', 'Nursing'],
      teamSize: 6,
      budget: 70_000,
      hypothesis: 'A fifth fewer operations are moved.',
      end: { ago: 560, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Fiona McLeod', from: 700, checkIns: everyOtherMonth(690, 20) },
    { person: 'Marcus Reid', from: 640, checkIns: quarterly(620, 40) },
  ],
  champions: [
    { person: 'Emma Frayne', department: 'Surgery', from: 685 },
    { person: 'Beth Hollis', department: 'Nursing', from: 685 },
  ],
  pilotTeam: [{ people: ['Josef Blum', 'Mark Tully', 'Luis Ortega'], from: 685, to: 552 }],
  runTeam: [{ people: ['Rosa Marin', 'Wen Zhao'], from: 540, to: 84 }],
  funding: [
    { kind: 'pilot', amount: 70_000, from: 685, to: 565, approved: 690 },
    { kind: 'operating', amount: 115_000, from: 560, to: -117, approved: 570 },
  ],
  indicators: [
    leading('adoption', 'Lists planned with it', '%', {
      way: [0, 75],
      days: [685, -60],
      measured: monthly(650, 20),
      course: [
        [685, 0],
        [300, 0.5],
        [1, 0.55],
      ],
    }),
    lagging('value', 'Operations moved on the day', '%', {
      way: [14, 10],
      days: [685, -90],
      cadence: 'quarterly',
      measured: quarterly(520, 20),
      reached: 0.45,
      direction: 'decrease',
      accrual: 'level',
      isMain: true,
      announcedBy: ['Lists planned with it'],
    }),
  ],
  evidence: [
    { kind: 'training', title: 'Reading the proposal', ago: 545, validFor: 700 },
    { kind: 'process', title: 'From the list to the theatre', ago: 500 },
    { kind: 'runbook', title: 'When a surgeon is ill', ago: 500 },
    { kind: 'handover-test', title: 'Rosa and Wen alone', ago: 380, validFor: 20 },
  ],
  updates: [
    { ...everyOtherMonth(670, 140), health: 'on-track', notes: [] },
    {
      ...monthly(125, 20),
      health: 'on-track',
      notes: [
        { summary: 'Rosa leaves, and Wen is on another project.', health: 'at-risk' },
        { summary: 'We dare not touch it. Lists are planned by hand again in three theatres.', health: 'at-risk' },
      ],
    },
  ],
  told: [{ ...monthly(440, 3), to: GOVERNORS, quotes: ['Operations moved on the day'] }],
  gates: [
    {
      asked: 546,
      reviews: {
        business: { by: 'Priya Nair', said: { ago: 540, verdict: 'support' } },
        'it-and-operations': { by: 'Gareth Pugh', said: { ago: 539, verdict: 'support' } },
        'risk-and-compliance': { by: 'Samuel Osei', said: { ago: 537, verdict: 'support' } },
      },
      decision: { ago: 530, by: 'Fiona McLeod', outcome: 'advance', rationale: 'Two theatres, then all.' },
    },
    {
      asked: 302,
      reviews: {
        business: { by: 'Priya Nair', said: { ago: 296, verdict: 'support' } },
        'it-and-operations': {
          by: 'Gareth Pugh',
          said: { ago: 295, verdict: 'object', comment: 'It hangs on two people, and one of them is looking around.' },
        },
        'risk-and-compliance': { by: 'Samuel Osei', said: { ago: 293, verdict: 'support' } },
      },
      decision: { ago: 288, by: 'Fiona McLeod', outcome: 'advance', rationale: 'All theatres ask for it.' },
    },
  ],
  decisions: [
    {
      ago: 70,
      by: 'Fiona McLeod',
      outcome: 'step-back',
      to: 'execution',
      rationale: 'Gareth was right. Back to Execution until others understand it.',
    },
  ],
  changes: [
    {
      ago: 570,
      by: 'Fiona McLeod',
      says: 'Named who takes it over after the pilot, and planned the gate',
      nextPhaseOwner: 'Josef Blum',
      gatePlanned: 530,
    },
  ],
};

export const adrift: Story[] = [sepsisWarning, theatrePlanning];
