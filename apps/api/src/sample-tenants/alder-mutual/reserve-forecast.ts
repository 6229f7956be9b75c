import { lagging, leading } from '../indicator-stories.ts';
import { everyOtherMonth, monthly, quarterly } from '../rhythm.ts';
import type { Story } from '../story.ts';
import { BOARD, underTheBoard } from './the-board.ts';

/** No longer an initiative: simply how reserves are forecast. */
export const reserveForecast: Story = {
  name: 'Reserve forecast',
  summary: 'Forecasts claim reserves per line of business, every night.',
  registered: 1195,
  home: 'Actuarial',
  owner: 'Sara Lindgren',
  departments: ['Actuarial', 'Claims'],
  anchor: 'operational-efficiency',
  ...underTheBoard,
  narrative: 'Reserves are known every morning, and not once a quarter.',
  narrativeHolds: { from: 1000, until: 40, every: 160 },
  communicationPlan: 'The forecast is the first page of the monthly meeting of both departments.',
  decisionRights: 'Sara Lindgren decides on the model, Amara Okafor on what is booked.',
  pilots: [
    {
      from: 1185,
      plannedEnd: 1100,
      departments: ['Actuarial', 'Claims'],
      teamSize: 6,
      budget: 60_000,
      hypothesis: 'The forecast is closer than the one by hand.',
      end: { ago: 1098, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Amara Okafor', from: 1195, checkIns: everyOtherMonth(1150, 66) },
    { person: 'Henrik Vos', from: 1180, checkIns: quarterly(1100, 100) },
  ],
  champions: [
    { person: 'Theo Martens', department: 'Actuarial', from: 1180 },
    { person: 'Jonas Weber', department: 'Claims', from: 1180 },
  ],
  pilotTeam: [{ people: ['Sara Lindgren', 'Theo Martens', 'Ivan Petrov'], from: 1185, to: 1095 }],
  runTeam: [{ people: ['Sara Lindgren', 'Grace Mbeki', 'Pieter de Wit'], from: 1094 }],
  funding: [
    { kind: 'pilot', amount: 60_000, from: 1185, to: 1100, approved: 1190 },
    { kind: 'operating', amount: 90_000, from: 1098, approved: 1105 },
  ],
  indicators: [
    leading('adoption', 'Lines forecast', 'lines', {
      way: [0, 12],
      days: [1185, 700],
      cadence: 'quarterly',
      department: 'Actuarial',
      measured: quarterly(1120, 66),
      course: [
        [1185, 0],
        [700, 1.03],
        [1, 1.04],
      ],
    }),
    leading('adoption', 'Claims leads who plan with it', '%', {
      way: [0, 80],
      days: [1100, 600],
      cadence: 'quarterly',
      department: 'Claims',
      measured: quarterly(1050, 66),
      course: [
        [1100, 0],
        [600, 1.05],
        [1, 1.1],
      ],
    }),
    lagging('value', 'Error of the forecast', '%', {
      way: [9, 4],
      days: [1185, 300],
      direction: 'decrease',
      accrual: 'level',
      isMain: true,
      cadence: 'quarterly',
      announcedBy: ['Lines forecast', 'Claims leads who plan with it'],
      measured: quarterly(1000, 14),
      course: [
        [1050, 0],
        [700, 0.6],
        [500, 0.66],
        [200, 0.95],
        [1, 1.1],
      ],
      validated: { by: 'Theo Martens', every: 2 },
    }),
  ],
  evidence: [
    { kind: 'runbook', title: 'When a line has no forecast', ago: 1090 },
    { kind: 'training', title: 'Reading the range', ago: 1000 },
    { kind: 'process', title: 'From the night run to the books', ago: 900 },
  ],
  updates: [
    {
      ...everyOtherMonth(1150, 66),
      health: 'on-track',
      notes: [{ summary: 'Nothing to report: it is the forecast.' }],
    },
    {
      by: 'Theo Martens',
      department: 'Actuarial',
      ...everyOtherMonth(600, 68),
      health: 'on-track',
      notes: [{ summary: 'The quarter is closed with it. Nobody asks for the other one any more.' }],
    },
    {
      by: 'Jonas Weber',
      department: 'Claims',
      ...everyOtherMonth(600, 70),
      health: 'on-track',
      notes: [{ summary: 'Leads plan their teams by it, two weeks ahead.' }],
    },
  ],
  told: [{ ...monthly(440, 3), to: BOARD, quotes: ['Error of the forecast'] }],
  learnings: [
    {
      ago: 560,
      title: 'A catastrophe year misleads the forecast',
      origin: 'failure',
      department: 'Actuarial',
      hypothesis: 'Ten years of claims are enough to learn from.',
      result: 'After the hail of that summer the forecast was wrong for four months.',
      lesson: 'Keep rare years apart, and say in the forecast when one of them would change it.',
    },
    {
      ago: 505,
      title: 'A range is believed, a number is disputed',
      origin: 'experiment',
      department: 'Claims',
      lesson: 'Show the range and how often it held; the discussion turns to what to do about it.',
    },
    {
      ago: 470,
      title: 'The night run fails when the books close',
      origin: 'failure',
      department: 'Actuarial',
      lesson: 'Ask for the closing calendar first: the figures one needs are locked on exactly those nights.',
    },
  ],
  ideas: [
    { ago: 190, title: 'Forecast legal costs the same way', by: 'Yusuf Demir' },
    { ago: 140, title: 'Warn when two lines drift apart', by: 'Theo Martens', department: 'Actuarial' },
    { ago: 100, title: 'Plan the holidays of the claims desk by it', by: 'Jonas Weber' },
  ],
  gates: [
    {
      asked: 445,
      note: 'Both departments work with it; please look at what happens in a year like the one of the hail.',
      reviews: {
        business: { by: 'Henrik Vos', said: { ago: 440, verdict: 'support' } },
        'it-and-operations': { by: 'Tomas Keller', said: { ago: 438, verdict: 'support' } },
        'risk-and-compliance': {
          by: 'Hanna Berg',
          said: { ago: 434, verdict: 'concern', comment: 'Who signs the forecast of a catastrophe year?' },
        },
      },
      decision: {
        ago: 430,
        by: 'Amara Okafor',
        outcome: 'advance',
        rationale: 'Every line is on it, and both departments say what they learned.',
        feedback: 'Sara signs in a catastrophe year.',
      },
    },
    {
      asked: 72,
      note: 'There is nothing left to manage.',
      reviews: {
        business: { by: 'Henrik Vos', said: { ago: 66, verdict: 'support' } },
        'it-and-operations': { by: 'Tomas Keller', said: { ago: 64, verdict: 'support' } },
        'risk-and-compliance': { by: 'Hanna Berg', said: { ago: 62, verdict: 'support' } },
      },
      decision: {
        ago: 58,
        by: 'Amara Okafor',
        outcome: 'advance',
        rationale:
          'Embedded: it is how we forecast. It paid for the pricing sandbox, and the ideas come by themselves.',
      },
    },
  ],
  decisions: [
    { ago: 1060, by: 'Amara Okafor', outcome: 'advance', rationale: 'Closer in eleven of twelve lines.' },
    { ago: 870, by: 'Amara Okafor', outcome: 'advance', rationale: 'Claims plans with it.' },
  ],
};
