import { lagging, leading } from '../indicator-stories.ts';
import { asMonthsEnd, everyOtherMonth, monthly, quarterly } from '../rhythm.ts';
import type { Story } from '../story.ts';
import { GOVERNORS, underTheGovernors } from './the-governors.ts';

/** It pays for its own improvements, and the wards bring the ideas. */
export const wardStaffing: Story = {
  name: 'Ward staffing forecast',
  summary: 'Forecasts how many nurses each ward needs, two weeks ahead.',
  registered: 1190,
  home: 'Nursing',
  owner: 'Carys Vaughan',
  departments: ['Nursing', 'Human Resources', 'Medicine'],
  anchor: 'operational-efficiency',
  ...underTheGovernors,
  narrative: 'Nobody is called in on a free day because a plan was wrong.',
  narrativeHolds: { from: 1000, until: 28, every: 160 },
  communicationPlan: 'The plan of the month, and how far off it was, hangs in every ward.',
  decisionRights: 'Priya Nair decides on the wards, Marcus Reid on agency money.',
  pilots: [
    {
      from: 1150,
      plannedEnd: 1045,
      departments: ['Nursing', 'Human Resources'],
      teamSize: 6,
      budget: 60_000,
      hypothesis: 'Half as many shifts are filled at the last minute.',
      end: { ago: 1040, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Priya Nair', from: 1190, checkIns: everyOtherMonth(1150, 8) },
    { person: 'Marcus Reid', from: 1150, checkIns: quarterly(1100, 38) },
  ],
  champions: [
    { person: 'Beth Hollis', department: 'Nursing', from: 1150 },
    { person: 'Tom Whitby', department: 'Human Resources', from: 1150 },
    { person: 'Owen Lacey', department: 'Medicine', from: 800 },
  ],
  pilotTeam: [{ people: ['Carys Vaughan', 'Wen Zhao', 'Beth Hollis', 'Tom Whitby'], from: 1150, to: 1030 }],
  runTeam: [{ people: ['Carys Vaughan', 'Mark Tully', 'Maya Lowe'], from: 1020 }],
  funding: [
    { kind: 'pilot', amount: 60_000, from: 1150, to: 1045, approved: 1155 },
    { kind: 'operating', amount: 140_000, from: 1040, approved: 1045 },
    {
      kind: 'reinvestment',
      amount: 35_000,
      from: 88,
      to: -280,
      approved: 96,
      of: { story: 'Ward staffing forecast', indicator: 'Agency pounds saved per month' },
    },
  ],
  indicators: [
    leading('adoption', 'Wards that plan with it', 'wards', {
      way: [0, 24],
      days: [1150, 500],
      cadence: 'quarterly',
      department: 'Nursing',
      measured: quarterly(1100, 8),
      course: [
        [1150, 0],
        [500, 1.03],
        [1, 1.03],
      ],
    }),
    leading('adoption', 'Rosters released without a change', '%', {
      way: [10, 70],
      days: [900, 350],
      cadence: 'quarterly',
      department: 'Human Resources',
      owner: 'Tom Whitby',
      measured: quarterly(860, 8),
      course: [
        [900, 0],
        [350, 1.06],
        [1, 1.1],
      ],
    }),
    leading('adoption', 'Night shifts planned two weeks ahead', '%', {
      way: [0, 80],
      days: [790, 280],
      cadence: 'quarterly',
      department: 'Medicine',
      owner: 'Owen Lacey',
      measured: quarterly(760, 8),
      course: [
        [790, 0],
        [280, 1.06],
        [1, 1.12],
      ],
    }),
    lagging('value', 'Agency pounds saved per month', 'GBP', {
      way: [0, 45_000],
      days: [1150, 30],
      accrual: 'per-period',
      isMain: true,
      lagDays: 120,
      announcedBy: ['Wards that plan with it'],
      measured: asMonthsEnd(880),
      course: [
        [900, 0.1],
        [1, 1.06],
      ],
      validated: { by: 'Ian Hale', every: 'quarter' },
    }),
  ],
  evidence: [
    { kind: 'runbook', title: 'When the forecast is off', ago: 1020 },
    { kind: 'training', title: 'Planning with the forecast', ago: 1000 },
    { kind: 'process', title: 'From the forecast to the roster', ago: 900 },
  ],
  updates: [
    { ...everyOtherMonth(1140, 140), health: 'on-track', notes: [] },
    {
      ...monthly(125, 8),
      health: 'on-track',
      notes: [
        {
          summary: 'All twenty-four wards plan with it. A night sister proposed to add school holidays: done.',
          learned: 'Ask the night shift: they see what the plan forgets.',
        },
      ],
    },
    { by: 'Beth Hollis', department: 'Nursing', ...everyOtherMonth(500, 12), health: 'on-track', notes: [] },
    { by: 'Tom Whitby', department: 'Human Resources', ...everyOtherMonth(500, 12), health: 'on-track', notes: [] },
    { by: 'Owen Lacey', department: 'Medicine', ...everyOtherMonth(500, 12), health: 'on-track', notes: [] },
  ],
  told: [{ ...monthly(520, 3), to: GOVERNORS, quotes: ['Agency pounds saved per month', 'Wards that plan with it'] }],
  learnings: [
    {
      ago: 400,
      title: 'A forecast for the average ward fits no ward',
      origin: 'failure',
      department: 'Nursing',
      hypothesis: 'One forecast for all wards, adjusted by hand.',
      result: 'Every ward adjusted it, and every one differently.',
      lesson: 'Forecast each ward from its own past, and show the neighbours beside it.',
    },
    {
      ago: 340,
      title: 'Published rosters are not changed lightly',
      origin: 'experiment',
      department: 'Human Resources',
      lesson: 'Release the roster to everybody at once; changes fall by half without any rule.',
    },
    {
      ago: 290,
      title: 'Nobody plans for the flu',
      origin: 'failure',
      department: 'Medicine',
      lesson: 'Agree in autumn how many shifts stay open for winter.',
    },
    {
      ago: 44,
      title: 'School holidays move night shifts',
      origin: 'experiment',
      department: 'Nursing',
      lesson: 'Take the school calendar in; the error of the holiday weeks fell by a third.',
    },
  ],
  ideas: [
    { ago: 150, title: 'Forecast porters the same way', by: 'Tom Whitby' },
    { ago: 78, title: 'Add school holidays', by: 'Beth Hollis' },
    { ago: 52, title: 'Warn when two wards compete for one nurse', by: 'Sian Rowe', department: 'Medicine' },
    { ago: 24, title: 'Plan the training days by it', by: 'Tom Whitby' },
  ],
  gates: [
    {
      asked: 264,
      reviews: {
        business: { by: 'Helen Ashworth', said: { ago: 258, verdict: 'support' } },
        'it-and-operations': { by: 'Gareth Pugh', said: { ago: 257, verdict: 'support' } },
        'risk-and-compliance': { by: 'Samuel Osei', said: { ago: 255, verdict: 'support' } },
      },
      decision: {
        ago: 250,
        by: 'Marcus Reid',
        outcome: 'advance',
        rationale: 'The savings pay for what comes next, and the wards know better than we do what that is.',
      },
    },
  ],
  decisions: [
    { ago: 1010, by: 'Priya Nair', outcome: 'advance', rationale: 'Two wards will not give it back.' },
    { ago: 780, by: 'Priya Nair', outcome: 'advance', rationale: 'All wards, one after the other.' },
  ],
};
