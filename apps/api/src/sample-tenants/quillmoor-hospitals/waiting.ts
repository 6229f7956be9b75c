import { lagging, leading } from '../indicator-stories.ts';
import { everyOtherMonth, monthly, quarterly } from '../rhythm.ts';
import type { Story } from '../story.ts';
import { GOVERNORS } from './the-governors.ts';

/** Applause at the demo, and then the summer came. */
const triageChat: Story = {
  name: 'Waiting-room triage',
  summary: 'Asks arriving patients what hurts and since when, before a nurse does.',
  registered: 300,
  home: 'Emergency',
  owner: 'Tessa Boyd',
  departments: ['Emergency'],
  anchor: 'customer-satisfaction',
  pilots: [
    {
      from: 290,
      plannedEnd: 170,
      departments: ['Emergency'],
      teamSize: 4,
      budget: 55_000,
      hypothesis: 'Nurses know in two minutes what they learn in ten.',
      end: { ago: 166, outcome: 'succeeded' },
    },
  ],
  sponsors: [{ person: 'Helen Ashworth', from: 300, checkIns: monthly(290, 160) }],
  champions: [{ person: 'Tessa Boyd', department: 'Emergency', from: 290 }],
  pilotTeam: [{ people: ['Tessa Boyd', 'Wen Zhao', 'Rosa Marin'], from: 290, to: 150 }],
  funding: [{ kind: 'pilot', amount: 55_000, from: 290, to: 170, approved: 295 }],
  indicators: [
    leading('adoption', 'Patients who answer it', '%', {
      way: [0, 60],
      days: [290, 170],
      measured: monthly(260, 166),
      reached: 1.1,
    }),
  ],
  updates: [
    {
      ...monthly(280, 166),
      health: 'on-track',
      notes: [{ summary: 'Two of three patients answer it. The board applauded. What now?' }],
    },
  ],
  told: [{ ...monthly(260, 168), to: GOVERNORS, quotes: ['Patients who answer it'] }],
};

/** Every review found one more thing to try. */
const bedPlanning: Story = {
  name: 'Bed planning',
  summary: 'Forecasts which beds are free tomorrow morning.',
  registered: 620,
  home: 'Medicine',
  owner: 'Owen Lacey',
  departments: ['Medicine', 'Surgery', 'Nursing'],
  anchor: 'operational-efficiency',
  pilots: [
    {
      from: 610,
      plannedEnd: 300,
      departments: ['Medicine', 'Surgery'],
      teamSize: 8,
      budget: 160_000,
      hypothesis: 'No patient waits in a corridor for a bed that is free.',
    },
  ],
  sponsors: [
    { person: 'Helen Ashworth', from: 620, checkIns: everyOtherMonth(610, 13) },
    { person: 'Fiona McLeod', from: 600, checkIns: quarterly(590, 40) },
  ],
  champions: [
    { person: 'Sian Rowe', department: 'Medicine', from: 600 },
    { person: 'Emma Frayne', department: 'Surgery', from: 600 },
    { person: 'Beth Hollis', department: 'Nursing', from: 400 },
  ],
  pilotTeam: [{ people: ['Owen Lacey', 'Luis Ortega', 'Emma Frayne', 'Sian Rowe', 'Mark Tully'], from: 610 }],
  funding: [
    { kind: 'pilot', amount: 160_000, from: 610, to: 300, approved: 615 },
    { kind: 'operating', amount: 40_000, from: 299, approved: 305 },
  ],
  indicators: [
    leading('adoption', 'Wards that look at it', 'wards', {
      way: [0, 18],
      days: [610, 300],
      measured: monthly(580, 13),
      reached: 0.6,
    }),
    lagging('value', 'Hours in the corridor per week', 'hours', {
      way: [310, 120],
      days: [610, 200],
      measured: monthly(400, 13),
      reached: 0.4,
      direction: 'decrease',
      accrual: 'level',
      isMain: true,
      announcedBy: ['Wards that look at it'],
    }),
  ],
  evidence: [{ kind: 'integration-plan', title: 'Beds in the record', ago: 420 }],
  updates: [
    {
      ...monthly(600, 13),
      health: 'on-track',
      notes: [
        { summary: 'Winter brought new patterns; we train again.', health: 'at-risk' },
        { summary: 'Eleven wards look at it daily. We would like one more winter.', health: 'at-risk' },
      ],
    },
  ],
  told: [{ ...monthly(440, 3), to: GOVERNORS, quotes: ['Hours in the corridor per week'] }],
  learnings: [
    {
      ago: 330,
      title: 'Every winter is the first one',
      origin: 'failure',
      department: 'Medicine',
      lesson: 'Keep one winter aside to test on; what was trained on three of them did not know the fourth.',
    },
  ],
  decisions: [
    { ago: 290, by: 'Marcus Reid', outcome: 'hold', until: 200, rationale: 'One more quarter, and then we decide.' },
  ],
  pauses: [{ from: 262, resumeOn: 230, reason: 'The record system is moved.' }],
  changes: [
    {
      ago: 320,
      by: 'Helen Ashworth',
      says: 'Named who takes it over after the pilot, and planned the gate',
      nextPhaseOwner: 'Owen Lacey',
      gatePlanned: 280,
    },
    { ago: 285, by: 'Joanna Clarke', says: 'Moved the gate: after the next review', gatePlanned: 150 },
    { ago: 155, by: 'Joanna Clarke', says: 'Moved the gate: Nursing wants to see one more quarter', gatePlanned: 30 },
    { ago: 34, by: 'Joanna Clarke', says: 'Moved the gate: once more', gatePlanned: -90 },
  ],
};

/** It did not work, and nobody has said so. */
const referralSorting: Story = {
  name: 'Sorting referrals',
  summary: 'Sends letters of family doctors to the right clinic.',
  registered: 260,
  home: 'Outpatients',
  owner: 'Ola Bakare',
  departments: ['Outpatients', 'Surgery'],
  anchor: 'operational-efficiency',
  pilots: [
    {
      from: 250,
      plannedEnd: 60,
      departments: ['Outpatients', 'Surgery'],
      teamSize: 6,
      budget: 50_000,
      hypothesis: 'Patients wait a week less for the right clinic.',
      end: { ago: 41, outcome: 'inconclusive' },
    },
  ],
  sponsors: [
    { person: 'Gareth Pugh', from: 260, checkIns: monthly(250, 38) },
    { person: 'Fiona McLeod', from: 240, checkIns: quarterly(240, 38) },
  ],
  champions: [
    { person: 'Ruth Penrose', department: 'Outpatients', from: 250 },
    { person: 'Emma Frayne', department: 'Surgery', from: 250 },
  ],
  pilotTeam: [{ people: ['Ola Bakare', 'Ruth Penrose', 'Wen Zhao', 'Emma Frayne'], from: 250 }],
  funding: [
    { kind: 'pilot', amount: 50_000, from: 250, to: 60, approved: 255 },
    { kind: 'operating', amount: 30_000, from: 60, to: -305, approved: 100 },
  ],
  indicators: [
    leading('adoption', 'Referrals sorted', '%', {
      way: [0, 80],
      days: [250, 60],
      measured: monthly(220, 46),
      reached: 0.5,
    }),
  ],
  evidence: [
    { kind: 'integration-plan', title: 'Letters in the clinic list', ago: 180 },
    { kind: 'training', title: 'Correcting a clinic', ago: 170, validFor: 500 },
  ],
  updates: [
    {
      ...monthly(240, 38),
      health: 'at-risk',
      notes: [
        {
          summary: 'Half of the letters are faxes, and those it cannot read. We cannot tell whether it helps.',
          health: 'off-track',
          learned: 'Look at the paper before the model.',
        },
      ],
    },
  ],
};

/** Stopped early, for a good reason, with what was learned. */
const interpreter: Story = {
  name: 'Interpreter on demand',
  summary: 'Translated conversations at the bedside.',
  registered: 280,
  home: 'Nursing',
  owner: 'Carys Vaughan',
  departments: ['Nursing'],
  anchor: 'customer-satisfaction',
  pilots: [
    {
      from: 270,
      plannedEnd: 180,
      departments: ['Nursing'],
      teamSize: 4,
      budget: 25_000,
      hypothesis: 'Nobody waits for an interpreter at night.',
      end: { ago: 190, outcome: 'failed' },
    },
  ],
  sponsors: [{ person: 'Priya Nair', from: 280, checkIns: monthly(270, 185) }],
  champions: [{ person: 'Beth Hollis', department: 'Nursing', from: 270 }],
  pilotTeam: [{ people: ['Carys Vaughan', 'Beth Hollis', 'Wen Zhao'], from: 270, to: 185 }],
  funding: [{ kind: 'pilot', amount: 25_000, from: 270, to: 180, approved: 275 }],
  updates: [
    {
      ...monthly(260, 190),
      health: 'at-risk',
      notes: [
        {
          summary: 'Good with directions, wrong with consent: we do not use it where it matters.',
          health: 'off-track',
          learned: 'Anything that asks for consent needs a person.',
        },
      ],
    },
  ],
  decisions: [
    {
      ago: 182,
      by: 'Samuel Osei',
      outcome: 'stop',
      rationale: 'Stopped: consent cannot rest on a translation nobody checks.',
      learning: {
        title: 'What asks for consent needs a person',
        department: 'Nursing',
        hypothesis: 'Nobody waits for an interpreter at night.',
        result: 'Good with directions; wrong in one conversation of nine about consent.',
        lesson: 'Keep machines out of every sentence that somebody agrees to, and say so before the start.',
      },
    },
  ],
};

export const waiting: Story[] = [bedPlanning, triageChat, interpreter, referralSorting];
