import { lagging, leading } from '../indicator-stories.ts';
import { monthly } from '../rhythm.ts';
import type { Story } from '../story.ts';

/** Handed over as it should be: new people, a runbook, money for two years. */
const dischargeLetters: Story = {
  name: 'Discharge letters',
  summary: 'Drafts the letter to the family doctor from the record; the ward doctor signs it.',
  registered: 430,
  home: 'Medicine',
  owner: 'Owen Lacey',
  departments: ['Medicine', 'Surgery', 'Nursing'],
  anchor: 'operational-efficiency',
  narrative: 'The letter is there before the patient is home.',
  communicationPlan: 'A story a month in the ward meeting.',
  decisionRights: 'Helen Ashworth decides on content.',
  escalationPath: 'The clinical safety board.',
  pilots: [
    {
      from: 420,
      plannedEnd: 270,
      departments: ['Medicine', 'Nursing'],
      teamSize: 7,
      budget: 80_000,
      hypothesis: 'Nine of ten letters leave on the day of discharge.',
      end: { ago: 268, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Helen Ashworth', from: 430, checkIns: monthly(420, 7) },
    { person: 'Priya Nair', from: 420, checkIns: monthly(420, 7) },
  ],
  champions: [
    { person: 'Sian Rowe', department: 'Medicine', from: 420 },
    { person: 'Beth Hollis', department: 'Nursing', from: 420 },
    { person: 'Emma Frayne', department: 'Surgery', from: 200 },
  ],
  pilotTeam: [{ people: ['Luis Ortega', 'Owen Lacey', 'Beth Hollis', 'Wen Zhao'], from: 420, to: 260 }],
  runTeam: [{ people: ['Owen Lacey', 'Sian Rowe', 'Mark Tully', 'Emma Frayne'], from: 255 }],
  funding: [
    { kind: 'pilot', amount: 80_000, from: 420, to: 270, approved: 425 },
    { kind: 'operating', amount: 150_000, from: 268, to: -460, approved: 290 },
  ],
  indicators: [
    leading('adoption', 'Letters that start as a draft', '%', {
      way: [0, 80],
      days: [420, -60],
      measured: monthly(390, 7),
      reached: 0.88,
    }),
    lagging('value', 'Letters on the day of discharge', '%', {
      way: [41, 90],
      days: [420, -60],
      measured: monthly(260, 7),
      reached: 0.82,
      accrual: 'level',
      isMain: true,
    }),
  ],
  evidence: [
    { kind: 'runbook', title: 'Letters without a draft', ago: 262 },
    { kind: 'training', title: 'Signing a draft', ago: 250, validFor: 600 },
  ],
  updates: [
    {
      ...monthly(410, 7),
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
      ...monthly(240, 12),
      health: 'on-track',
      notes: [{ summary: 'We add the part on care at home ourselves now; it takes a minute.' }],
    },
  ],
  decisions: [
    {
      ago: 255,
      by: 'Helen Ashworth',
      outcome: 'advance',
      to: 'execution',
      owner: 'Owen Lacey',
      rationale: 'Every criterion is met.',
    },
  ],
};

/** The sponsor retired; the warning still warns. */
const sepsisWarning: Story = {
  name: 'Early sepsis warning',
  summary: 'Warns the ward when the signs of a patient point to sepsis.',
  registered: 480,
  home: 'Emergency',
  owner: 'Sian Rowe',
  departments: ['Emergency', 'Nursing'],
  anchor: 'customer-satisfaction',
  pilots: [
    {
      from: 470,
      plannedEnd: 330,
      departments: ['Emergency', 'Nursing'],
      teamSize: 6,
      budget: 90_000,
      hypothesis: 'Antibiotics an hour earlier.',
      end: { ago: 326, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Karl Lindqvist', from: 480, checkIns: monthly(470, 50) },
    { person: 'Priya Nair', from: 440, to: 200, checkIns: monthly(440, 205) },
  ],
  champions: [
    { person: 'Tessa Boyd', department: 'Emergency', from: 470 },
    { person: 'Beth Hollis', department: 'Nursing', from: 470 },
  ],
  pilotTeam: [{ people: ['Sian Rowe', 'Tessa Boyd', 'Luis Ortega', 'Rosa Marin'], from: 470, to: 320 }],
  runTeam: [{ people: ['Sian Rowe', 'Tessa Boyd', 'Mark Tully'], from: 318 }],
  funding: [
    { kind: 'pilot', amount: 90_000, from: 470, to: 330, approved: 475 },
    { kind: 'operating', amount: 110_000, from: 326, to: -38, approved: 335 },
  ],
  indicators: [
    leading('adoption', 'Warnings answered in ten minutes', '%', {
      way: [0, 90],
      days: [470, -60],
      measured: monthly(440, 15),
      reached: 0.84,
    }),
    lagging('value', 'Minutes to antibiotics', 'min', {
      way: [142, 80],
      days: [470, -90],
      measured: monthly(310, 15),
      reached: 0.75,
      direction: 'decrease',
      accrual: 'level',
      isMain: true,
    }),
  ],
  evidence: [{ kind: 'runbook', title: 'Answering a warning', ago: 322 }],
  updates: [
    {
      ...monthly(460, 15),
      health: 'on-track',
      notes: [
        { summary: 'Ninety-six minutes now. Karl has retired; nobody speaks for it in the board.', health: 'at-risk' },
      ],
    },
  ],
  decisions: [
    { ago: 318, by: 'Karl Lindqvist', outcome: 'advance', to: 'execution', rationale: 'The wards trust it.' },
  ],
};

/** The two who understood it are gone. */
const theatrePlanning: Story = {
  name: 'Theatre planning',
  summary: 'Proposes the order of operations so that fewer are moved on the day.',
  registered: 390,
  home: 'Surgery',
  owner: 'Josef Blum',
  departments: ['Surgery', 'Nursing'],
  anchor: 'operational-efficiency',
  pilots: [
    {
      from: 380,
      plannedEnd: 250,
      departments: ['Surgery', 'Nursing'],
      teamSize: 6,
      budget: 70_000,
      hypothesis: 'A fifth fewer operations are moved.',
      end: { ago: 248, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Fiona McLeod', from: 390, checkIns: monthly(380, 20) },
    { person: 'Marcus Reid', from: 330, checkIns: monthly(320, 20) },
  ],
  champions: [
    { person: 'Emma Frayne', department: 'Surgery', from: 380 },
    { person: 'Beth Hollis', department: 'Nursing', from: 380 },
  ],
  pilotTeam: [
    { people: ['Rosa Marin'], from: 380 },
    { people: ['Wen Zhao', 'Mark Tully'], from: 380, to: 85 },
    { people: ['Josef Blum'], from: 380 },
  ],
  funding: [
    { kind: 'pilot', amount: 70_000, from: 380, to: 250, approved: 385 },
    { kind: 'operating', amount: 65_000, from: 248, to: -117, approved: 255 },
  ],
  indicators: [
    leading('adoption', 'Lists planned with it', '%', {
      way: [0, 75],
      days: [380, -60],
      measured: monthly(350, 20),
      reached: 0.66,
    }),
    lagging('value', 'Operations moved on the day', '%', {
      way: [14, 10],
      days: [380, -90],
      measured: monthly(220, 20),
      reached: 0.45,
      direction: 'decrease',
      accrual: 'level',
      isMain: true,
    }),
  ],
  evidence: [{ kind: 'training', title: 'Reading the proposal', ago: 245, validFor: 500 }],
  updates: [
    {
      ...monthly(370, 20),
      health: 'on-track',
      notes: [{ summary: 'Rosa has left and Wen is on another project. We dare not touch it.', health: 'at-risk' }],
    },
  ],
  decisions: [
    { ago: 240, by: 'Fiona McLeod', outcome: 'advance', to: 'execution', rationale: 'Two theatres, then all.' },
  ],
};

/** It works on paper, every month a little better. */
const codingAssistant: Story = {
  name: 'Coding assistant',
  summary: 'Proposes billing codes from the record; coders accept or change them.',
  registered: 320,
  home: 'Finance',
  owner: 'Ian Hale',
  departments: ['Finance'],
  anchor: 'operational-efficiency',
  pilots: [
    {
      from: 310,
      plannedEnd: 200,
      departments: ['Finance'],
      teamSize: 5,
      budget: 45_000,
      hypothesis: 'Coders do in a day what took three.',
      end: { ago: 196, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Marcus Reid', from: 320, checkIns: monthly(310, 9) },
    { person: 'Gareth Pugh', from: 310, checkIns: monthly(310, 9) },
  ],
  champions: [{ person: 'Ian Hale', department: 'Finance', from: 310 }],
  pilotTeam: [{ people: ['Ian Hale', 'Luis Ortega', 'Wen Zhao'], from: 310 }],
  funding: [
    { kind: 'pilot', amount: 45_000, from: 310, to: 200, approved: 315 },
    { kind: 'operating', amount: 60_000, from: 196, approved: 199 },
  ],
  indicators: [
    lagging('technical', 'Codes proposed correctly', '%', {
      way: [72, 92],
      days: [310, -30],
      measured: monthly(280, 9),
      reached: 0.9,
    }),
  ],
  evidence: [{ kind: 'runbook', title: 'New codes in April', ago: 190 }],
  updates: [
    { ...monthly(300, 9), health: 'on-track', notes: [{ summary: 'Ninety per cent correct. Two rare groups left.' }] },
  ],
  decisions: [
    {
      ago: 192,
      by: 'Marcus Reid',
      outcome: 'advance',
      to: 'execution',
      rationale: 'Finance runs it with its own people.',
    },
  ],
};

export const running: Story[] = [sepsisWarning, dischargeLetters, theatrePlanning, codingAssistant];
