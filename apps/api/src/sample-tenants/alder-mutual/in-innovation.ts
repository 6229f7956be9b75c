import { lagging, leading } from '../indicator-stories.ts';
import { monthly } from '../rhythm.ts';
import type { Story } from '../story.ts';

/** Part of how the house works, and still getting better. */
const claimsPayment: Story = {
  name: 'Straight-through claims payment',
  summary: 'Pays small, clear claims within the hour; everything else goes to a person.',
  registered: 725,
  home: 'Claims',
  owner: 'Marta Lind',
  departments: ['Claims', 'Finance', 'Customer Service'],
  anchor: 'operational-efficiency',
  narrative: 'Who has a small claim has the money the same day.',
  pilots: [
    {
      from: 715,
      plannedEnd: 610,
      departments: ['Claims', 'Finance'],
      teamSize: 7,
      budget: 120_000,
      hypothesis: 'A quarter of all claims need nobody.',
      end: { ago: 605, outcome: 'succeeded' },
    },
  ],
  sponsors: [
    { person: 'Henrik Vos', from: 725, checkIns: monthly(715, 4) },
    { person: 'Amara Okafor', from: 725, checkIns: monthly(715, 4) },
  ],
  champions: [
    { person: 'Jonas Weber', department: 'Claims', from: 710 },
    { person: 'Theo Martens', department: 'Finance', from: 710 },
    { person: 'David Cohen', department: 'Customer Service', from: 450 },
  ],
  pilotTeam: [{ people: ['Marta Lind', 'Yusuf Demir', 'Theo Martens', 'Felix Braun'], from: 715, to: 600 }],
  runTeam: [{ people: ['Marta Lind', 'Anke Vogel', 'Pieter de Wit', 'Grace Mbeki', 'Yusuf Demir'], from: 598 }],
  funding: [
    { kind: 'pilot', amount: 120_000, from: 715, to: 610, approved: 722 },
    { kind: 'operating', amount: 350_000, from: 605, approved: 612 },
  ],
  indicators: [
    leading('adoption', 'Claims paid without a hand', '%', {
      way: [0, 30],
      days: [715, -10],
      measured: monthly(690, 4),
      reached: 1,
    }),
    lagging('value', 'Euros saved per month', 'EUR', {
      way: [0, 60_000],
      days: [715, -10],
      measured: monthly(570, 4),
      reached: 1.02,
      accrual: 'per-period',
      isMain: true,
      lagDays: 90,
    }),
  ],
  evidence: [
    { kind: 'runbook', title: 'When a payment is wrong', ago: 600 },
    { kind: 'training', title: 'Clear and unclear claims', ago: 300, validFor: 500 },
  ],
  updates: [
    {
      ...monthly(705, 4),
      health: 'on-track',
      notes: [
        {
          summary: 'Three of ten claims pay themselves. A handler proposed glass damage, and it works.',
          learned: 'The best ideas come from those who read the leftovers.',
        },
      ],
    },
  ],
  decisions: [
    {
      ago: 598,
      by: 'Henrik Vos',
      outcome: 'advance',
      to: 'execution',
      rationale: 'Finance and Claims run it together.',
    },
    { ago: 450, by: 'Henrik Vos', outcome: 'advance', to: 'scale', rationale: 'Customer Service joins.' },
    { ago: 120, by: 'Amara Okafor', outcome: 'advance', to: 'innovation', rationale: 'It earns its own improvements.' },
  ],
};

/** No longer an initiative: simply how reserves are forecast. */
const reserveForecast: Story = {
  name: 'Reserve forecast',
  summary: 'Forecasts claim reserves per line of business, every night.',
  registered: 728,
  home: 'Actuarial',
  owner: 'Sara Lindgren',
  departments: ['Actuarial', 'Claims'],
  anchor: 'operational-efficiency',
  pilots: [
    {
      from: 726,
      plannedEnd: 640,
      departments: ['Actuarial', 'Claims'],
      teamSize: 6,
      hypothesis: 'The forecast is closer than the one by hand.',
      end: { ago: 640, outcome: 'succeeded' },
    },
  ],
  sponsors: [{ person: 'Amara Okafor', from: 728, checkIns: monthly(700, 70) }],
  champions: [
    { person: 'Theo Martens', department: 'Actuarial', from: 720 },
    { person: 'Jonas Weber', department: 'Claims', from: 720 },
  ],
  pilotTeam: [{ people: ['Sara Lindgren', 'Theo Martens', 'Ivan Petrov'], from: 726, to: 635 }],
  runTeam: [{ people: ['Sara Lindgren', 'Theo Martens'], from: 634 }],
  funding: [{ kind: 'operating', amount: 90_000, from: 640, approved: 645 }],
  indicators: [
    leading('adoption', 'Lines forecast', 'lines', {
      way: [0, 12],
      days: [726, 400],
      measured: monthly(690, 70),
      reached: 1,
    }),
    lagging('value', 'Error of the forecast', '%', {
      way: [9, 4],
      days: [726, 300],
      measured: monthly(600, 10),
      reached: 1.05,
      direction: 'decrease',
      accrual: 'level',
    }),
  ],
  updates: [
    {
      ...monthly(700, 62),
      health: 'on-track',
      notes: [{ summary: 'Nothing to report any more: it is the forecast.' }],
    },
  ],
  decisions: [
    {
      ago: 634,
      by: 'Amara Okafor',
      outcome: 'advance',
      to: 'execution',
      rationale: 'Closer in eleven of twelve lines.',
    },
    { ago: 480, by: 'Amara Okafor', outcome: 'advance', to: 'scale', rationale: 'Claims plans with it.' },
    { ago: 260, by: 'Amara Okafor', outcome: 'advance', to: 'innovation', rationale: 'Every line is on it.' },
  ],
  changes: [
    { ago: 58, by: 'Amara Okafor', says: 'Embedded: a capability in use, no longer managed', state: 'embedded' },
  ],
};

export const inInnovation: Story[] = [reserveForecast, claimsPayment];
