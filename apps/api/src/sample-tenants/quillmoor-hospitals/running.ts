import { lagging, leading } from '../indicator-stories.ts';
import { everyOtherMonth, monthly, quarterly } from '../rhythm.ts';
import type { Story } from '../story.ts';
import { GOVERNORS, underTheGovernors } from './the-governors.ts';

/** Handed over as it should be: a new owner, new people, a runbook, money for two years. */
const dischargeLetters: Story = {
  name: 'Discharge letters',
  summary: 'Drafts the letter to the family doctor from the record; the ward doctor signs it.',
  registered: 480,
  home: 'Medicine',
  owner: 'Luis Ortega',
  departments: ['Medicine', 'Surgery', 'Nursing'],
  anchor: 'operational-efficiency',
  ...underTheGovernors,
  narrative: 'The letter is there before the patient is home.',
  narrativeHolds: { from: 330, until: 36, every: 150 },
  communicationPlan: 'A story a month in the ward meeting.',
  decisionRights: 'Helen Ashworth decides on content.',
  pilots: [
    {
      from: 465,
      plannedEnd: 310,
      departments: ['Medicine', 'Nursing'],
      teamSize: 7,
      budget: 80_000,
      hypothesis: 'Nine of ten letters leave on the day of discharge.',
      end: { ago: 305, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Helen Ashworth', from: 480, checkIns: everyOtherMonth(470, 7) },
    { person: 'Priya Nair', from: 470, checkIns: quarterly(460, 30) },
  ],
  champions: [
    { person: 'Sian Rowe', department: 'Medicine', from: 465 },
    { person: 'Beth Hollis', department: 'Nursing', from: 465 },
    { person: 'Emma Frayne', department: 'Surgery', from: 320 },
  ],
  pilotTeam: [{ people: ['Luis Ortega', 'Beth Hollis', 'Wen Zhao', 'Owen Lacey'], from: 465, to: 300 }],
  runTeam: [{ people: ['Owen Lacey', 'Sian Rowe', 'Mark Tully', 'Emma Frayne'], from: 285 }],
  funding: [
    { kind: 'pilot', amount: 80_000, from: 465, to: 310, approved: 470 },
    { kind: 'operating', amount: 150_000, from: 305, to: -425, approved: 320 },
  ],
  indicators: [
    leading('adoption', 'Letters that start as a draft', '%', {
      way: [0, 80],
      days: [465, -60],
      owner: 'Owen Lacey',
      measured: monthly(430, 7),
      reached: 0.92,
    }),
    lagging('value', 'Letters on the day of discharge', '%', {
      way: [41, 90],
      days: [465, -60],
      owner: 'Owen Lacey',
      cadence: 'quarterly',
      measured: quarterly(300, 7),
      reached: 0.84,
      accrual: 'level',
      isMain: true,
      announcedBy: ['Letters that start as a draft'],
      validated: { by: 'Maya Lowe', every: 2 },
    }),
  ],
  evidence: [
    { kind: 'runbook', title: 'Letters without a draft', ago: 290 },
    { kind: 'training', title: 'Signing a draft', ago: 285, validFor: 700 },
  ],
  updates: [
    {
      by: 'Owen Lacey',
      ...monthly(450, 7),
      health: 'on-track',
      notes: [
        {
          summary: 'Four of five letters leave on the day. Surgery has its own templates since last week.',
          next: 'Weekend discharges.',
        },
      ],
    },
    {
      by: 'Beth Hollis',
      department: 'Nursing',
      ...everyOtherMonth(260, 12),
      health: 'on-track',
      notes: [{ summary: 'We add the part on care at home ourselves now; it takes a minute.' }],
    },
  ],
  told: [{ ...monthly(440, 3), to: GOVERNORS, quotes: ['Letters on the day of discharge'] }],
  learnings: [
    {
      ago: 230,
      title: 'Who signs last reads least',
      origin: 'failure',
      department: 'Medicine',
      lesson: 'Mark what the draft made up from little; signing without reading fell from ten to two in a hundred.',
    },
  ],
  gates: [
    {
      asked: 292,
      reviews: {
        business: { by: 'Priya Nair', said: { ago: 286, verdict: 'support' } },
        'it-and-operations': { by: 'Gareth Pugh', said: { ago: 285, verdict: 'support' } },
        'risk-and-compliance': { by: 'Samuel Osei', said: { ago: 283, verdict: 'support' } },
      },
      decision: { ago: 278, by: 'Helen Ashworth', outcome: 'advance', rationale: 'Every criterion is met.' },
    },
  ],
  changes: [
    {
      ago: 318,
      by: 'Helen Ashworth',
      says: 'Named who takes it over after the pilot, and planned the gate',
      nextPhaseOwner: 'Owen Lacey',
      gatePlanned: 278,
    },
  ],
};

/** It works on paper, every month a little better. */
const codingAssistant: Story = {
  name: 'Coding assistant',
  summary: 'Proposes billing codes from the record; coders accept or change them.',
  registered: 340,
  home: 'Finance',
  owner: 'Ian Hale',
  departments: ['Finance'],
  anchor: 'operational-efficiency',
  ...underTheGovernors,
  cadence: 'quarterly',
  narrative: 'Coders do in a day what took three.',
  decisionRights: 'Marcus Reid decides which codes are proposed.',
  pilots: [
    {
      from: 325,
      plannedEnd: 205,
      departments: ['Finance'],
      teamSize: 5,
      budget: 45_000,
      hypothesis: 'Coders do in a day what took three.',
      end: { ago: 200, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Marcus Reid', from: 340, checkIns: everyOtherMonth(330, 9) },
    { person: 'Gareth Pugh', from: 325, checkIns: quarterly(300, 30) },
  ],
  champions: [
    { person: 'Ian Hale', department: 'Finance', from: 325 },
    { person: 'Owen Lacey', department: 'Medicine', from: 128 },
  ],
  pilotTeam: [{ people: ['Ian Hale', 'Luis Ortega', 'Wen Zhao'], from: 325 }],
  runTeam: [{ people: ['Ian Hale', 'Luis Ortega'], from: 170 }],
  funding: [
    { kind: 'pilot', amount: 45_000, from: 325, to: 205, approved: 330 },
    { kind: 'operating', amount: 60_000, from: 200, approved: 210 },
  ],
  indicators: [
    leading('technical', 'Codes proposed correctly', '%', {
      way: [72, 92],
      days: [325, -30],
      measured: monthly(295, 9),
      reached: 0.93,
    }),
    lagging('technical', 'Codes sent back by insurers', '%', {
      way: [8, 4],
      days: [325, -60],
      direction: 'decrease',
      measured: monthly(200, 9),
      reached: 0.7,
      announcedBy: ['Codes proposed correctly'],
    }),
  ],
  evidence: [{ kind: 'runbook', title: 'When codes change', ago: 190 }],
  updates: [
    { ...monthly(310, 9), health: 'on-track', notes: [{ summary: 'Ninety per cent correct. Two rare groups left.' }] },
  ],
  told: [{ ...quarterly(300, 33), to: GOVERNORS, quotes: ['Codes proposed correctly'] }],
  gates: [
    {
      asked: 188,
      reviews: {
        business: { by: 'Helen Ashworth', said: { ago: 182, verdict: 'concern', comment: 'Whose notes are these?' } },
        'it-and-operations': { by: 'Gareth Pugh', said: { ago: 181, verdict: 'support' } },
      },
      decision: {
        ago: 175,
        by: 'Marcus Reid',
        outcome: 'advance-with-conditions',
        rationale: 'Finance runs it with its own people; Medicine writes the notes and has to be heard.',
        conditions: [
          { criterion: 'cross-functional-mandate', text: 'Name Medicine', owner: 'Ian Hale', due: 100, met: 125 },
          { criterion: 'communication-plan', text: 'Say what is shared', owner: 'Ian Hale', due: 100, met: 122 },
        ],
      },
    },
  ],
  changes: [
    {
      ago: 210,
      by: 'Marcus Reid',
      says: 'Named who takes it over after the pilot, and planned the gate',
      nextPhaseOwner: 'Ian Hale',
      gatePlanned: 175,
    },
    {
      ago: 127,
      by: 'Joanna Clarke',
      says: 'Medicine is affected, and hears of it each month',
      departments: ['Finance', 'Medicine'],
      communicationPlan: 'The ten notes that were hardest to code, every month, to those who wrote them.',
    },
  ],
};

export const running: Story[] = [dischargeLetters, codingAssistant];
