import { lagging, leading } from '../indicator-stories.ts';
import { monthly } from '../rhythm.ts';
import type { Story } from '../story.ts';

/** The one that everybody points to: four departments, each with a name to it. */
const xrayWorklist: Story = {
  name: 'Chest X-ray worklist',
  summary: 'Puts chest X-rays that look urgent at the top of the list; a radiologist reads every one.',
  registered: 700,
  home: 'Radiology',
  owner: 'Anil Mehta',
  departments: ['Radiology', 'Emergency', 'Medicine', 'Outpatients'],
  anchor: 'customer-satisfaction',
  narrative: 'Who is in danger is seen first, whatever the hour.',
  communicationPlan: 'A page a month to all wards; cases are discussed every second Thursday.',
  decisionRights: 'Anil Mehta decides on thresholds, Samuel Osei on safety.',
  escalationPath: 'The clinical safety board.',
  pilots: [
    {
      from: 690,
      plannedEnd: 560,
      departments: ['Radiology', 'Emergency'],
      teamSize: 7,
      budget: 120_000,
      hypothesis: 'Urgent findings are read within half an hour.',
      exitCriteria: 'No urgent finding later than before; half of them an hour earlier.',
      end: { ago: 556, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Helen Ashworth', from: 700, checkIns: monthly(690, 5) },
    { person: 'Gareth Pugh', from: 690, checkIns: monthly(690, 5) },
  ],
  champions: [
    { person: 'Adam Quist', department: 'Radiology', from: 690 },
    { person: 'Tessa Boyd', department: 'Emergency', from: 690 },
    { person: 'Owen Lacey', department: 'Medicine', from: 420 },
    { person: 'Ola Bakare', department: 'Outpatients', from: 390 },
  ],
  pilotTeam: [{ people: ['Anil Mehta', 'Adam Quist', 'Luis Ortega', 'Tessa Boyd'], from: 690, to: 545 }],
  runTeam: [{ people: ['Anil Mehta', 'Adam Quist', 'Mark Tully', 'Owen Lacey'], from: 540 }],
  funding: [
    { kind: 'pilot', amount: 120_000, from: 690, to: 560, approved: 695 },
    { kind: 'operating', amount: 260_000, from: 556, to: -175, approved: 570 },
  ],
  indicators: [
    leading('adoption', 'Readings from the worklist', '%', {
      way: [0, 95],
      days: [690, -30],
      measured: monthly(660, 5),
      reached: 0.98,
    }),
    lagging('value', 'Minutes to an urgent reading', 'min', {
      way: [74, 30],
      days: [690, -30],
      measured: monthly(540, 5),
      reached: 0.93,
      direction: 'decrease',
      accrual: 'level',
      isMain: true,
    }),
  ],
  evidence: [
    { kind: 'runbook', title: 'When the list is wrong', ago: 550 },
    { kind: 'training', title: 'Reading with the list', ago: 400, validFor: 700 },
  ],
  updates: [
    {
      ...monthly(680, 5),
      health: 'on-track',
      notes: [
        {
          summary: 'Thirty-three minutes in the middle, also at night. Outpatients asks for the same for hips.',
          learned: 'Show the reason for the place in the list, or people scroll past it.',
        },
      ],
    },
  ],
  decisions: [
    {
      ago: 540,
      by: 'Helen Ashworth',
      outcome: 'advance',
      to: 'execution',
      rationale: 'Exit criteria met, run team named.',
    },
    { ago: 380, by: 'Helen Ashworth', outcome: 'advance', to: 'scale', rationale: 'Medicine and Outpatients join.' },
  ],
};

/** It pays for its own improvements, and the wards bring the ideas. */
const wardStaffing: Story = {
  name: 'Ward staffing forecast',
  summary: 'Forecasts how many nurses each ward needs, two weeks ahead.',
  registered: 720,
  home: 'Nursing',
  owner: 'Carys Vaughan',
  departments: ['Nursing', 'Human Resources', 'Medicine'],
  anchor: 'operational-efficiency',
  narrative: 'Nobody is called in on a free day because a plan was wrong.',
  pilots: [
    {
      from: 710,
      plannedEnd: 600,
      departments: ['Nursing', 'Human Resources'],
      teamSize: 6,
      budget: 60_000,
      hypothesis: 'Half as many shifts are filled at the last minute.',
      end: { ago: 596, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Priya Nair', from: 720, checkIns: monthly(710, 8) },
    { person: 'Marcus Reid', from: 710, checkIns: monthly(710, 8) },
  ],
  champions: [
    { person: 'Beth Hollis', department: 'Nursing', from: 710 },
    { person: 'Tom Whitby', department: 'Human Resources', from: 710 },
    { person: 'Owen Lacey', department: 'Medicine', from: 430 },
  ],
  pilotTeam: [{ people: ['Carys Vaughan', 'Wen Zhao', 'Beth Hollis', 'Tom Whitby'], from: 710, to: 590 }],
  runTeam: [{ people: ['Carys Vaughan', 'Beth Hollis', 'Mark Tully', 'Tom Whitby'], from: 585 }],
  funding: [
    { kind: 'pilot', amount: 60_000, from: 710, to: 600, approved: 715 },
    { kind: 'operating', amount: 140_000, from: 596, approved: 605 },
  ],
  indicators: [
    leading('adoption', 'Wards that plan with it', 'wards', {
      way: [0, 24],
      days: [710, 60],
      measured: monthly(680, 8),
      reached: 1,
    }),
    lagging('value', 'Agency hours saved per month', 'hours', {
      way: [0, 1_800],
      days: [710, 30],
      measured: monthly(560, 8),
      reached: 1.04,
      accrual: 'per-period',
      isMain: true,
    }),
  ],
  evidence: [
    { kind: 'runbook', title: 'When the forecast is off', ago: 590 },
    { kind: 'training', title: 'Planning with the forecast', ago: 250, validFor: 600 },
  ],
  updates: [
    {
      ...monthly(700, 8),
      health: 'on-track',
      notes: [
        {
          summary: 'All twenty-four wards plan with it. A night sister proposed to add school holidays: done.',
          learned: 'Ask the night shift: they see what the plan forgets.',
        },
      ],
    },
  ],
  decisions: [
    { ago: 585, by: 'Priya Nair', outcome: 'advance', to: 'execution', rationale: 'Two wards will not give it back.' },
    { ago: 430, by: 'Priya Nair', outcome: 'advance', to: 'scale', rationale: 'All wards, one after the other.' },
    {
      ago: 95,
      by: 'Marcus Reid',
      outcome: 'advance',
      to: 'innovation',
      rationale: 'The savings pay for what comes next.',
    },
  ],
};

/** Used in every clinic, carried by one department only. */
const reminders: Story = {
  name: 'Reminders that are read',
  summary: 'Finds the hour and the words with which a patient comes to the appointment.',
  registered: 520,
  home: 'Outpatients',
  owner: 'Ruth Penrose',
  departments: ['Outpatients', 'Radiology', 'Surgery'],
  anchor: 'operational-efficiency',
  pilots: [
    {
      from: 510,
      plannedEnd: 420,
      departments: ['Outpatients', 'Radiology'],
      teamSize: 6,
      budget: 35_000,
      hypothesis: 'A third fewer appointments are missed.',
      end: { ago: 418, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Helen Ashworth', from: 520, to: 140, checkIns: monthly(510, 145) },
    { person: 'Gareth Pugh', from: 510, checkIns: monthly(510, 10) },
    { person: 'Neil Barker', kind: 'secondary', from: 300, checkIns: monthly(280, 40) },
  ],
  champions: [
    { person: 'Ola Bakare', department: 'Outpatients', from: 510 },
    { person: 'Adam Quist', department: 'Radiology', from: 510 },
    { person: 'Emma Frayne', department: 'Surgery', from: 240 },
  ],
  pilotTeam: [{ people: ['Ruth Penrose', 'Ola Bakare', 'Wen Zhao'], from: 510, to: 410 }],
  runTeam: [{ people: ['Ruth Penrose', 'Mark Tully', 'Ola Bakare'], from: 405 }],
  funding: [
    { kind: 'pilot', amount: 35_000, from: 510, to: 420, approved: 515 },
    { kind: 'operating', amount: 50_000, from: 418, to: -310, approved: 425 },
  ],
  indicators: [
    leading('adoption', 'Appointments reminded', '%', {
      way: [0, 100],
      days: [510, -20],
      measured: monthly(480, 10),
      reached: 0.96,
    }),
    lagging('value', 'Missed appointments', '%', {
      way: [11, 7],
      days: [510, -60],
      measured: monthly(390, 10),
      reached: 0.8,
      direction: 'decrease',
      accrual: 'level',
      isMain: true,
    }),
  ],
  evidence: [{ kind: 'runbook', title: 'Opting out, and back in', ago: 410 }],
  updates: [
    {
      ...monthly(500, 10),
      health: 'on-track',
      notes: [{ summary: 'Eight per cent missed, from eleven. Surgery would like a sponsor of its own.' }],
    },
  ],
  decisions: [
    { ago: 405, by: 'Helen Ashworth', outcome: 'advance', to: 'execution', rationale: 'Simple, and it works.' },
    { ago: 240, by: 'Gareth Pugh', outcome: 'advance', to: 'scale', rationale: 'Surgery next.' },
  ],
};

export const scaling: Story[] = [wardStaffing, xrayWorklist, reminders];
