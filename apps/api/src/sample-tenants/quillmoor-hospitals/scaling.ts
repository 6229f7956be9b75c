import { lagging, leading } from '../indicator-stories.ts';
import { everyOtherMonth, monthly, quarterly } from '../rhythm.ts';
import type { Story } from '../story.ts';
import { GOVERNORS, underTheGovernors } from './the-governors.ts';

/** The one that everybody points to; everybody uses it, and it gets no better. */
const xrayWorklist: Story = {
  name: 'Chest X-ray worklist',
  summary: 'Puts chest X-rays that look urgent at the top of the list; a radiologist reads every one.',
  registered: 1060,
  home: 'Radiology',
  owner: 'Anil Mehta',
  departments: ['Radiology', 'Emergency', 'Medicine', 'Outpatients'],
  anchor: 'customer-satisfaction',
  ...underTheGovernors,
  narrative: 'Who is in danger is seen first, whatever the hour.',
  narrativeHolds: { from: 900, until: 48, every: 160 },
  communicationPlan: 'A page a month to all wards; cases are discussed every second Thursday.',
  decisionRights: 'Anil Mehta decides on thresholds, Samuel Osei on safety.',
  pilots: [
    {
      from: 1045,
      plannedEnd: 905,
      departments: ['Radiology', 'Emergency'],
      teamSize: 7,
      budget: 120_000,
      hypothesis: 'Urgent findings are read within half an hour.',
      exitCriteria: 'No urgent finding later than before; half of them an hour earlier.',
      end: { ago: 900, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Helen Ashworth', from: 1060, checkIns: everyOtherMonth(1050, 5) },
    { person: 'Gareth Pugh', from: 1050, checkIns: quarterly(1000, 35) },
  ],
  champions: [
    { person: 'Adam Quist', department: 'Radiology', from: 1045 },
    { person: 'Tessa Boyd', department: 'Emergency', from: 1045 },
    { person: 'Owen Lacey', department: 'Medicine', from: 600 },
    { person: 'Ola Bakare', department: 'Outpatients', from: 590 },
  ],
  pilotTeam: [{ people: ['Anil Mehta', 'Adam Quist', 'Luis Ortega', 'Tessa Boyd'], from: 1045, to: 885 }],
  runTeam: [{ people: ['Anil Mehta', 'Sian Rowe', 'Mark Tully', 'Owen Lacey'], from: 882 }],
  funding: [
    { kind: 'pilot', amount: 120_000, from: 1045, to: 905, approved: 1050 },
    { kind: 'operating', amount: 410_000, from: 900, to: -175, approved: 910 },
  ],
  indicators: [
    leading('adoption', 'Readings from the worklist', '%', {
      way: [0, 95],
      days: [1045, 300],
      cadence: 'quarterly',
      department: 'Radiology',
      measured: quarterly(1000, 5),
      course: [
        [1045, 0],
        [300, 1.03],
        [1, 1.04],
      ],
    }),
    leading('adoption', 'Requests that name the reason', '%', {
      way: [20, 80],
      days: [600, 150],
      cadence: 'quarterly',
      department: 'Emergency',
      owner: 'Tessa Boyd',
      measured: quarterly(560, 5),
      course: [
        [600, 0],
        [150, 1.06],
        [1, 1.1],
      ],
    }),
    lagging('value', 'Minutes to an urgent reading', 'min', {
      way: [74, 30],
      days: [1045, -30],
      direction: 'decrease',
      accrual: 'level',
      isMain: true,
      cadence: 'quarterly',
      announcedBy: ['Readings from the worklist'],
      measured: quarterly(860, 5),
      course: [
        [900, 0.2],
        [320, 0.932],
        [1, 0.932],
      ],
      validated: { by: 'Maya Lowe', every: 3 },
    }),
  ],
  evidence: [
    { kind: 'runbook', title: 'When the list is wrong', ago: 890 },
    { kind: 'training', title: 'Reading with the list', ago: 870 },
    { kind: 'process', title: 'From request to reading', ago: 700 },
    { kind: 'handover-test', title: 'A month without the pilot team', ago: 640, validFor: 30 },
  ],
  updates: [
    { ...everyOtherMonth(1040, 140), health: 'on-track', notes: [] },
    {
      ...monthly(125, 5),
      health: 'on-track',
      notes: [
        {
          summary: 'Thirty-three minutes in the middle, as half a year ago. Outpatients asks for the same for hips.',
          learned: 'Show the reason for the place in the list, or people scroll past it.',
        },
      ],
    },
  ],
  told: [{ ...monthly(540, 3), to: GOVERNORS, quotes: ['Minutes to an urgent reading'] }],
  learnings: [
    {
      ago: 430,
      title: 'A list without reasons is scrolled past',
      origin: 'failure',
      department: 'Radiology',
      lesson: 'Say in three words why an image stands where it stands.',
    },
    {
      ago: 60,
      title: 'Two lists are no list',
      origin: 'experiment',
      department: 'Emergency',
      lesson: 'A second list for children was read by nobody at night; mark them in the first one.',
    },
  ],
  ideas: [{ ago: 66, title: 'The same list for hips', by: 'Ola Bakare' }],
  gates: [
    {
      asked: 574,
      reviews: {
        business: { by: 'Priya Nair', said: { ago: 568, verdict: 'support' } },
        'it-and-operations': { by: 'Gareth Pugh', said: { ago: 567, verdict: 'support' } },
        'risk-and-compliance': { by: 'Samuel Osei', said: { ago: 565, verdict: 'support' } },
      },
      decision: { ago: 560, by: 'Helen Ashworth', outcome: 'advance', rationale: 'Medicine and Outpatients join.' },
    },
  ],
  decisions: [{ ago: 880, by: 'Helen Ashworth', outcome: 'advance', rationale: 'Exit criteria met, run team named.' }],
};

/** Rolled out to every clinic; one of them uses it as was promised, and one department sponsors it. */
const reminders: Story = {
  name: 'Reminders that are read',
  summary: 'Finds the hour and the words with which a patient comes to the appointment.',
  registered: 780,
  home: 'Outpatients',
  owner: 'Ruth Penrose',
  departments: ['Outpatients', 'Radiology', 'Surgery'],
  anchor: 'operational-efficiency',
  ...underTheGovernors,
  narrative: 'An appointment that is kept is one that need not be found again.',
  narrativeHolds: { from: 600, until: 100, every: 160 },
  communicationPlan: 'Missed appointments by clinic, every month, to those who give them.',
  decisionRights: 'Ruth Penrose decides on words, Gareth Pugh on the data.',
  pilots: [
    {
      from: 765,
      plannedEnd: 660,
      departments: ['Outpatients', 'Radiology'],
      teamSize: 6,
      budget: 35_000,
      hypothesis: 'A third fewer appointments are missed.',
      end: { ago: 655, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Helen Ashworth', from: 780, to: 140, checkIns: quarterly(770, 145) },
    { person: 'Gareth Pugh', from: 765, checkIns: everyOtherMonth(760, 10) },
    { person: 'Neil Barker', kind: 'secondary', from: 400, checkIns: quarterly(380, 40) },
  ],
  champions: [
    { person: 'Ola Bakare', department: 'Outpatients', from: 765 },
    { person: 'Adam Quist', department: 'Radiology', from: 765 },
    { person: 'Emma Frayne', department: 'Surgery', from: 340 },
  ],
  pilotTeam: [{ people: ['Ruth Penrose', 'Wen Zhao', 'Luis Ortega'], from: 765, to: 650 }],
  runTeam: [{ people: ['Ruth Penrose', 'Mark Tully', 'Ola Bakare'], from: 645 }],
  funding: [
    { kind: 'pilot', amount: 35_000, from: 765, to: 660, approved: 770 },
    { kind: 'operating', amount: 75_000, from: 655, to: -310, approved: 660 },
  ],
  indicators: [
    leading('adoption', 'Appointments reminded in Outpatients', '%', {
      way: [0, 100],
      days: [765, -20],
      department: 'Outpatients',
      measured: monthly(730, 10),
      reached: 0.97,
    }),
    leading('adoption', 'Appointments reminded in Surgery', '%', {
      way: [0, 90],
      days: [330, -30],
      department: 'Surgery',
      owner: 'Emma Frayne',
      measured: monthly(300, 10),
      course: [
        [330, 0],
        [200, 0.3],
        [1, 0.42],
      ],
    }),
    lagging('value', 'Missed appointments', '%', {
      way: [11, 7],
      days: [765, -60],
      cadence: 'quarterly',
      measured: quarterly(640, 10),
      reached: 0.8,
      direction: 'decrease',
      accrual: 'level',
      isMain: true,
      announcedBy: ['Appointments reminded in Outpatients'],
    }),
  ],
  evidence: [
    { kind: 'runbook', title: 'Opting out, and back in', ago: 650 },
    { kind: 'process', title: 'From the calendar to the message', ago: 500 },
    { kind: 'training', title: 'Writing a reminder', ago: 420, validFor: 365 },
    { kind: 'handover-test', title: 'Three weeks of Mark and Ola', ago: 312, validFor: 22 },
  ],
  updates: [
    { ...everyOtherMonth(750, 140), health: 'on-track', notes: [] },
    {
      ...monthly(125, 10),
      health: 'on-track',
      notes: [
        {
          summary: 'Eight per cent missed, from eleven. Surgery still calls its patients by telephone.',
          health: 'at-risk',
        },
      ],
    },
  ],
  told: [{ ...monthly(540, 3), to: GOVERNORS, quotes: ['Missed appointments'] }],
  learnings: [
    {
      ago: 260,
      title: 'A reminder at six is deleted',
      origin: 'experiment',
      department: 'Outpatients',
      hypothesis: 'Early messages are read first.',
      result: 'Seven of ten were deleted unread.',
      lesson: 'Send at noon, and let people answer with one word.',
    },
  ],
  gates: [
    {
      asked: 347,
      note: 'The test without the pilot team begins next month.',
      reviews: {
        business: { by: 'Fiona McLeod', said: { ago: 341, verdict: 'concern', comment: 'My secretaries call.' } },
        'it-and-operations': { by: 'Gareth Pugh', said: { ago: 340, verdict: 'support' } },
        'risk-and-compliance': { by: 'Samuel Osei' },
      },
      decision: {
        ago: 333,
        by: 'Helen Ashworth',
        outcome: 'advance-with-conditions',
        rationale: 'Surgery next, after three weeks in which others run it.',
        conditions: [
          { criterion: 'handover-test', text: 'Three weeks of others', owner: 'Mark Tully', due: 260, met: 288 },
        ],
      },
    },
  ],
  decisions: [{ ago: 640, by: 'Helen Ashworth', outcome: 'advance', rationale: 'Simple, and it works.' }],
};

export const scaling: Story[] = [xrayWorklist, reminders];
