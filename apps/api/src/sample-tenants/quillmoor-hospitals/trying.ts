import { lagging, leading } from '../indicator-stories.ts';
import { asMonthsEnd, biweekly, monthly } from '../rhythm.ts';
import type { Story } from '../story.ts';
import { GOVERNORS, underTheGovernors } from './the-governors.ts';

/** Two departments, two sponsors, and somebody who will take it. */
const interactionCheck: Story = {
  name: 'Medicines that do not go together',
  summary: 'Explains a warning about two medicines and proposes another one; the pharmacist decides.',
  registered: 120,
  home: 'Pharmacy',
  owner: 'Kate Dunmore',
  departments: ['Pharmacy', 'Medicine', 'Nursing'],
  anchor: 'customer-satisfaction',
  narrative: 'A warning that is understood is not clicked away.',
  communicationPlan: 'A case a week on the wall of each ward.',
  decisionRights: 'Kate Dunmore decides on proposals.',
  ...underTheGovernors,
  pilots: [
    {
      from: 110,
      plannedEnd: -45,
      departments: ['Pharmacy', 'Medicine'],
      teamSize: 7,
      budget: 75_000,
      hypothesis: 'Half of the warnings are followed, not one in ten.',
      exitCriteria: 'Forty per cent followed, no harm.',
    },
  ],
  sponsors: [
    { person: 'Helen Ashworth', from: 120, checkIns: monthly(110, 11) },
    { person: 'Samuel Osei', from: 115, checkIns: monthly(110, 11) },
  ],
  champions: [
    { person: 'Dina Farouk', department: 'Pharmacy', from: 110 },
    { person: 'Owen Lacey', department: 'Medicine', from: 110 },
    { person: 'Beth Hollis', department: 'Nursing', from: 100 },
  ],
  pilotTeam: [{ people: ['Kate Dunmore', 'Dina Farouk', 'Owen Lacey', 'Luis Ortega', 'Wen Zhao'], from: 110 }],
  funding: [
    { kind: 'pilot', amount: 75_000, from: 110, to: -45, approved: 118 },
    { kind: 'operating', amount: 80_000, from: -45, to: -410, approved: 40 },
  ],
  indicators: [
    leading('adoption', 'Warnings read to the end', '%', {
      way: [12, 60],
      days: [110, -45],
      measured: monthly(90, 11),
      reached: 0.66,
    }),
    lagging('change', 'Warnings followed', '%', {
      way: [9, 45],
      days: [110, -90],
      measured: monthly(60, 11),
      reached: 0.5,
    }),
  ],
  evidence: [
    { kind: 'integration-plan', title: 'Explanations in the prescribing screen', ago: 75 },
    { kind: 'training', title: 'A warning in three sentences', ago: 60, validFor: 365 },
  ],
  updates: [
    {
      ...monthly(95, 11),
      health: 'on-track',
      notes: [
        {
          summary: 'Four of ten warnings are read to the end. The wards ask for shorter words.',
          next: 'Shorter words.',
        },
      ],
    },
  ],
  told: [{ ...monthly(90, 3), to: GOVERNORS, quotes: ['Warnings read to the end', 'Warnings followed'] }],
  reuses: [{ ago: 65, title: 'What asks for consent needs a person' }],
  changes: [
    {
      ago: 40,
      by: 'Helen Ashworth',
      says: 'Named who takes it over after the pilot, and planned the gate',
      nextPhaseOwner: 'Dina Farouk',
      gatePlanned: -55,
    },
  ],
};

/** Four people, eleven weeks, one ward, one number. */
const woundPhotos: Story = {
  name: 'Wound photographs',
  summary: 'Measures wounds on photographs, so that healing is seen from day to day.',
  registered: 50,
  home: 'Nursing',
  owner: 'Carys Vaughan',
  departments: ['Nursing'],
  anchor: 'customer-satisfaction',
  pilots: [
    {
      from: 44,
      plannedEnd: -33,
      departments: ['Nursing'],
      teamSize: 4,
      budget: 22_000,
      hypothesis: 'The photograph measures as well as the ruler.',
    },
  ],
  sponsors: [{ person: 'Priya Nair', from: 50, checkIns: biweekly(42, 4) }],
  champions: [{ person: 'Beth Hollis', department: 'Nursing', from: 44 }],
  pilotTeam: [{ people: ['Carys Vaughan', 'Beth Hollis', 'Wen Zhao', 'Luis Ortega'], from: 44 }],
  funding: [{ kind: 'pilot', amount: 22_000, from: 44, to: -33, approved: 48 }],
  indicators: [
    lagging('technical', 'Agreement with the ruler', 'share', {
      way: [0.7, 0.9],
      days: [44, -33],
      measured: biweekly(30, 4),
      reached: 0.7,
    }),
  ],
  updates: [
    {
      ...biweekly(40, 4),
      health: 'on-track',
      notes: [{ summary: 'Agreement at 84 %. The sisters like that nobody touches the wound.' }],
    },
  ],
};

/** One of three departments is not on board, and the sponsors have gone quiet. */
const consumables: Story = {
  name: 'Consumables in time',
  summary: 'Orders gloves, swabs and tubes before they run out.',
  registered: 230,
  home: 'Finance',
  owner: 'Ian Hale',
  departments: ['Finance', 'Surgery', 'Emergency'],
  anchor: 'operational-efficiency',
  pilots: [
    {
      from: 200,
      plannedEnd: -70,
      departments: ['Finance', 'Surgery'],
      teamSize: 6,
      budget: 40_000,
      hypothesis: 'Nothing runs out, and a tenth less is thrown away.',
    },
  ],
  sponsors: [
    { person: 'Marcus Reid', from: 230, checkIns: monthly(220, 80) },
    { person: 'Fiona McLeod', from: 200, checkIns: monthly(190, 80) },
  ],
  champions: [
    { person: 'Ian Hale', department: 'Finance', from: 200 },
    { person: 'Emma Frayne', department: 'Surgery', from: 200 },
  ],
  pilotTeam: [{ people: ['Ian Hale', 'Emma Frayne', 'Wen Zhao', 'Mark Tully'], from: 200 }],
  funding: [
    { kind: 'pilot', amount: 40_000, from: 200, to: -70, approved: 205 },
    { kind: 'operating', amount: 45_000, from: -70, approved: 110 },
  ],
  indicators: [
    leading('adoption', 'Stores ordered by it', 'stores', {
      way: [0, 16],
      days: [200, -70],
      measured: monthly(170, 14),
      reached: 0.7,
    }),
    lagging('value', 'Pounds saved per month', 'GBP', {
      way: [0, 9_000],
      days: [200, -120],
      measured: asMonthsEnd(110),
      reached: 0.5,
      accrual: 'per-period',
      isMain: true,
      isEstimated: true,
      announcedBy: ['Stores ordered by it'],
    }),
  ],
  evidence: [
    { kind: 'integration-plan', title: 'Orders in the purchasing system', ago: 150 },
    { kind: 'training', title: 'Trusting the shelf', ago: 130, validFor: 500 },
  ],
  updates: [
    { ...monthly(190, 14), health: 'on-track', notes: [{ summary: 'Eleven stores. Emergency still counts by hand.' }] },
  ],
  told: [{ ...monthly(170, 3), to: GOVERNORS, quotes: ['Pounds saved per month'] }],
};

/** A beginning with nearly everything in place. */
const plainWords: Story = {
  name: 'Letters in plain words',
  summary: 'Rewrites letters to patients so that they can be understood at home.',
  registered: 75,
  home: 'Outpatients',
  owner: 'Ruth Penrose',
  departments: ['Outpatients', 'Quality and Safety'],
  anchor: 'customer-satisfaction',
  pilots: [
    {
      from: 62,
      plannedEnd: -90,
      departments: ['Outpatients', 'Quality and Safety'],
      teamSize: 5,
      budget: 30_000,
      hypothesis: 'Half as many patients call to ask what the letter means.',
    },
  ],
  sponsors: [
    { person: 'Samuel Osei', from: 75, checkIns: monthly(60, 9) },
    { person: 'Priya Nair', from: 70, checkIns: monthly(60, 9) },
  ],
  champions: [
    { person: 'Ola Bakare', department: 'Outpatients', from: 62 },
    { person: 'Maya Lowe', department: 'Quality and Safety', from: 62 },
  ],
  pilotTeam: [{ people: ['Ruth Penrose', 'Ola Bakare', 'Maya Lowe', 'Luis Ortega'], from: 62 }],
  funding: [{ kind: 'pilot', amount: 55_000, from: 62, to: -90, approved: 66 }],
  indicators: [
    leading('adoption', 'Letters rewritten', '%', {
      way: [0, 50],
      days: [62, -90],
      measured: biweekly(50, 9),
      reached: 0.45,
    }),
    lagging('value', 'Calls about letters per week', 'calls', {
      way: [130, 65],
      days: [62, -120],
      direction: 'decrease',
      accrual: 'level',
      isMain: true,
    }),
  ],
  evidence: [{ kind: 'integration-plan', title: 'From the record to the envelope', ago: 45 }],
  updates: [
    {
      ...monthly(50, 9),
      health: 'on-track',
      notes: [{ summary: 'A fifth of the letters. Readers choose between two versions.' }],
    },
  ],
  told: [{ ...monthly(50, 3), to: GOVERNORS, quotes: ['Letters rewritten'] }],
  reuses: [{ ago: 48, title: 'What asks for consent needs a person' }],
  waivers: [
    {
      rule: 'low-priority-budget',
      asked: 36,
      by: 'Ruth Penrose',
      reason: 'Money for what follows is in the next budget; it is voted on within two months.',
      expires: -70,
      decided: { ago: 31, by: 'Marcus Reid', decision: 'approved' },
    },
  ],
};

/** Just registered; the judgement waits for facts. */
const shiftSwaps: Story = {
  name: 'Shift swaps',
  summary: 'Finds a colleague who would take a shift.',
  registered: 9,
  home: 'Human Resources',
  departments: ['Human Resources', 'Nursing'],
  sponsors: [{ person: 'Priya Nair', from: 9 }],
  pilots: [
    {
      from: -20,
      plannedEnd: -130,
      departments: ['Nursing'],
      teamSize: 5,
      hypothesis: 'A swap is found in an hour.',
    },
  ],
};

export const trying: Story[] = [consumables, interactionCheck, plainWords, woundPhotos, shiftSwaps];
