import { lagging, leading } from '../indicator-stories.ts';
import { biweekly, monthly } from '../rhythm.ts';
import type { Story } from '../story.ts';

/** The pilot trap as it is drawn in the books: small, quick, in one department, and everybody is pleased. */
const claimsTriage: Story = {
  name: 'Claims triage',
  summary: 'Sorts incoming motor claims by how complex they are, so that simple ones are settled the same day.',
  registered: 42,
  home: 'Claims',
  owner: 'Marta Lind',
  departments: ['Claims'],
  anchor: 'operational-efficiency',
  pilots: [
    {
      from: 36,
      plannedEnd: -34,
      departments: ['Claims'],
      teamSize: 4,
      budget: 40_000,
      hypothesis: 'Triage by model halves the time from report to first contact.',
      exitCriteria: 'Nine of ten claims sorted as an experienced handler would.',
    },
  ],
  sponsors: [{ person: 'Henrik Vos', from: 42, checkIns: biweekly(40, 5) }],
  champions: [{ person: 'Jonas Weber', department: 'Claims', from: 40 }],
  pilotTeam: [{ people: ['Marta Lind', 'Jonas Weber', 'Ivan Petrov', 'Aisha Karim'], from: 36 }],
  funding: [{ kind: 'pilot', amount: 40_000, from: 36, to: -34, approved: 41 }],
  indicators: [
    lagging('technical', 'Sorting accuracy', 'share', {
      way: [0.81, 0.9],
      days: [36, -34],
      measured: biweekly(30, 5),
      reached: 0.55,
    }),
  ],
  updates: [
    {
      ...biweekly(34, 5),
      health: 'on-track',
      notes: [
        {
          summary: 'Accuracy beats the target curve. The handlers in the room like it.',
          next: 'Two more weeks of tuning, then the demo for the board.',
        },
      ],
    },
  ],
};

/** Registered in a hurry: what is not recorded yet keeps the judgement open. */
const subrogation: Story = {
  name: 'Subrogation finder',
  summary: 'Looks for claims in which somebody else has to pay.',
  registered: 6,
  home: 'Claims',
  owner: 'Yusuf Demir',
  departments: ['Claims'],
  pilots: [
    {
      from: -15,
      plannedEnd: -140,
      departments: ['Claims'],
      teamSize: 6,
      hypothesis: 'One claim in forty has a third party we overlook today.',
    },
  ],
};

/** It rests until the new service desk is in place. */
const marketingCopy: Story = {
  name: 'Campaign texts',
  summary: 'Writes first versions of campaign mails for the regional offices.',
  registered: 210,
  home: 'Sales',
  owner: 'Clara Nowak',
  departments: ['Sales'],
  anchor: 'revenue-growth',
  pilots: [
    {
      from: 180,
      plannedEnd: -30,
      departments: ['Sales'],
      teamSize: 3,
      budget: 20_000,
      hypothesis: 'Regional campaigns go out a week earlier.',
    },
  ],
  sponsors: [{ person: 'Ingrid Maes', from: 210, checkIns: monthly(200, 50) }],
  pilotTeam: [{ people: ['Clara Nowak', 'Eva Kranz', 'Aisha Karim'], from: 180 }],
  funding: [{ kind: 'pilot', amount: 20_000, from: 180, to: -30, approved: 185 }],
  indicators: [
    leading('adoption', 'Campaigns written with it', 'campaigns', {
      way: [0, 20],
      days: [180, -30],
      measured: monthly(150, 50),
      reached: 0.3,
    }),
  ],
  updates: [
    { ...monthly(170, 50), health: 'at-risk', notes: [{ summary: 'The new mail tool comes first; we rest.' }] },
  ],
  pauses: [{ from: 45, resumeOn: -40, reason: 'The new mail tool comes first.' }],
};

export const inTheTrap: Story[] = [marketingCopy, claimsTriage, subrogation];
