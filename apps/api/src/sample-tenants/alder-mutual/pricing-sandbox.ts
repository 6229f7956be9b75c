import { lagging, leading } from '../indicator-stories.ts';
import { asMonthsEnd, everyOtherMonth, monthly, quarterly } from '../rhythm.ts';
import type { Story } from '../story.ts';
import { BOARD, underTheBoard } from './the-board.ts';

/** It grows faster than people are named for it. */
export const pricingSandbox: Story = {
  name: 'Pricing sandbox',
  summary: 'Lets product teams try a tariff on last year before they propose it.',
  registered: 740,
  home: 'Actuarial',
  owner: 'Sara Lindgren',
  departments: ['Actuarial', 'Sales'],
  anchor: 'revenue-growth',
  ...underTheBoard,
  narrative: 'A tariff is tried before it is argued about.',
  narrativeHolds: { from: 600, until: 75, every: 160 },
  communicationPlan: 'Every tariff that was tried is on one page, with what became of it.',
  decisionRights: 'Amara Okafor decides on what is proposed, Sara Lindgren on the data.',
  pilots: [
    {
      from: 720,
      plannedEnd: 590,
      departments: ['Actuarial', 'Sales'],
      teamSize: 6,
      budget: 100_000,
      hypothesis: 'A tariff is tried in a day, not in a month.',
      end: { ago: 585, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Amara Okafor', from: 740, checkIns: everyOtherMonth(700, 85) },
    { person: 'Ingrid Maes', from: 700, checkIns: quarterly(680, 85) },
  ],
  champions: [
    { person: 'Theo Martens', department: 'Actuarial', from: 710 },
    { person: 'Eva Kranz', department: 'Sales', from: 710 },
  ],
  pilotTeam: [{ people: ['Sara Lindgren', 'Theo Martens', 'Felix Braun', 'Clara Nowak'], from: 720, to: 575 }],
  runTeam: [{ people: ['Sara Lindgren', 'Pieter de Wit', 'Lukas Horn', 'Eva Kranz'], from: 565 }],
  funding: [
    { kind: 'pilot', amount: 100_000, from: 720, to: 590, approved: 725 },
    { kind: 'operating', amount: 230_000, from: 585, to: -100, approved: 590 },
    {
      kind: 'reinvestment',
      amount: 40_000,
      from: 140,
      to: -220,
      approved: 150,
      of: { story: 'Reserve forecast', indicator: 'Error of the forecast' },
    },
  ],
  indicators: [
    leading('adoption', 'Tariffs tried', 'tariffs', {
      way: [0, 40],
      days: [720, -30],
      department: 'Actuarial',
      measured: monthly(690, 17),
      reached: 0.87,
    }),
    lagging('value', 'Margin gained', 'EUR', {
      way: [0, 900_000],
      days: [720, -90],
      accrual: 'cumulative',
      isMain: true,
      lagDays: 120,
      announcedBy: ['Tariffs tried'],
      measured: asMonthsEnd(435),
      course: [
        [445, 0.02],
        [220, 0.2],
        [1, 0.7],
      ],
      validated: { by: 'Grace Mbeki', every: 'quarter' },
    }),
  ],
  evidence: [
    { kind: 'runbook', title: 'Loading a new year', ago: 560 },
    { kind: 'process', title: 'From the sandbox to a proposal', ago: 480 },
    { kind: 'training', title: 'Tariffs in the sandbox', ago: 300, validFor: 700 },
    { kind: 'handover-test', title: 'Two weeks without its makers', ago: 304, validFor: 18 },
  ],
  updates: [
    { ...everyOtherMonth(700, 140), health: 'on-track', notes: [] },
    {
      ...monthly(125, 17),
      health: 'on-track',
      notes: [
        { summary: 'Underwriting works in it every day, and looks for somebody to carry it there.', health: 'at-risk' },
      ],
    },
  ],
  told: [{ ...monthly(560, 96), to: BOARD, quotes: ['Margin gained'] }],
  learnings: [
    {
      ago: 400,
      title: 'Last year is not next year',
      origin: 'failure',
      department: 'Actuarial',
      lesson: 'Try every tariff on three years, the worst one included.',
    },
  ],
  gates: [
    {
      asked: 574,
      reviews: {
        business: { by: 'Ingrid Maes', said: { ago: 568, verdict: 'support' } },
        'it-and-operations': { by: 'Pieter de Wit', said: { ago: 567, verdict: 'support' } },
      },
      decision: {
        ago: 560,
        by: 'Amara Okafor',
        outcome: 'advance',
        rationale: 'Product wants it for the next tariffs.',
      },
    },
    {
      asked: 332,
      note: 'The training is planned, and so are two weeks without those who built it.',
      reviews: {
        business: { by: 'Ingrid Maes', said: { ago: 326, verdict: 'support' } },
        'it-and-operations': {
          by: 'Pieter de Wit',
          said: { ago: 325, verdict: 'concern', comment: 'Nobody but Sara has loaded a year so far.' },
        },
        'risk-and-compliance': { by: 'Hanna Berg', said: { ago: 322, verdict: 'support' } },
      },
      decision: {
        ago: 318,
        by: 'Amara Okafor',
        outcome: 'advance-with-conditions',
        rationale: 'Open it for Underwriting, once others can run it.',
        conditions: [
          { criterion: 'valid-training', text: 'Train product teams', owner: 'Theo Martens', due: 270, met: 298 },
          { criterion: 'handover-test', text: 'Two weeks without its makers', owner: 'Lukas Horn', due: 250, met: 284 },
        ],
      },
    },
  ],
  waivers: [
    {
      rule: 'champion-missing',
      asked: 9,
      by: 'Sara Lindgren',
      reason: 'Underwriting names somebody after its reorganisation in the new quarter.',
      expires: -80,
    },
  ],
  changes: [
    {
      ago: 600,
      by: 'Amara Okafor',
      says: 'Named who takes it over after the pilot, and planned the gate',
      nextPhaseOwner: 'Sara Lindgren',
      gatePlanned: 560,
    },
    {
      ago: 190,
      by: 'Lena Fischer',
      says: 'Underwriting joined',
      departments: ['Actuarial', 'Sales', 'Underwriting'],
    },
  ],
};
