import { leading } from '../indicator-stories.ts';
import { monthly } from '../rhythm.ts';
import type { Story } from '../story.ts';

/** The pilot that never ends. */
const documentIntake: Story = {
  name: 'Reading paper mail',
  summary: 'Reads scanned letters and files them with the right claim.',
  registered: 455,
  home: 'Claims Intake',
  owner: 'Anke Vogel',
  departments: ['Claims Intake', 'Customer Service'],
  anchor: 'operational-efficiency',
  pilots: [
    {
      from: 430,
      plannedEnd: 230,
      departments: ['Claims Intake', 'Customer Service'],
      teamSize: 6,
      budget: 130_000,
      hypothesis: 'Four of five letters are filed without a hand on them.',
    },
  ],
  sponsors: [
    { person: 'Henrik Vos', from: 455, checkIns: monthly(440, 110) },
    { person: 'Tomas Keller', from: 420, checkIns: monthly(410, 110) },
  ],
  champions: [
    { person: 'Jonas Weber', department: 'Claims Intake', from: 425 },
    { person: 'David Cohen', department: 'Customer Service', from: 380 },
  ],
  pilotTeam: [{ people: ['Anke Vogel', 'Pieter de Wit', 'Lukas Horn', 'Ivan Petrov'], from: 430 }],
  funding: [
    { kind: 'pilot', amount: 130_000, from: 430, to: 230, approved: 440 },
    { kind: 'pilot', amount: 60_000, from: 229, to: -60, approved: 235 },
    { kind: 'operating', amount: 25_000, from: 100, approved: 100 },
  ],
  indicators: [
    leading('adoption', 'Letters filed without a hand', '%', {
      way: [0, 80],
      days: [430, 230],
      measured: monthly(400, 20),
      reached: 0.48,
    }),
  ],
  evidence: [{ kind: 'integration-plan', title: 'Scan street to claims desk', ago: 300 }],
  updates: [
    {
      ...monthly(420, 20),
      health: 'on-track',
      notes: [
        { summary: 'Handwriting remains hard. We extend by another quarter.', health: 'at-risk' },
        { summary: 'Forty per cent is still the ceiling. A new scanner is on order.', health: 'at-risk' },
      ],
    },
  ],
  decisions: [
    {
      ago: 232,
      by: 'Henrik Vos',
      outcome: 'hold',
      until: 180,
      rationale: 'One more quarter to get handwriting right.',
    },
  ],
};

/** It failed, somebody said so, and what was learned stayed. */
const voiceBot: Story = {
  name: 'Voice bot for claim status',
  summary: 'Answered calls that only ask how far a claim is.',
  registered: 400,
  home: 'Customer Service',
  owner: 'Omar Haddad',
  departments: ['Customer Service'],
  anchor: 'customer-satisfaction',
  pilots: [
    {
      from: 380,
      plannedEnd: 250,
      departments: ['Customer Service'],
      teamSize: 5,
      budget: 75_000,
      hypothesis: 'A third of all calls end without a human.',
      end: { ago: 245, outcome: 'failed' },
    },
  ],
  sponsors: [{ person: 'Ruth Sandoval', from: 400, checkIns: monthly(390, 240) }],
  pilotTeam: [{ people: ['Omar Haddad', 'Pieter de Wit', 'Felix Braun'], from: 380, to: 240 }],
  funding: [{ kind: 'pilot', amount: 75_000, from: 380, to: 250, approved: 385 }],
  indicators: [
    leading('adoption', 'Calls ended by the bot', '%', {
      way: [0, 33],
      days: [380, 250],
      measured: monthly(360, 250),
      reached: 0.25,
    }),
  ],
  updates: [
    {
      ...monthly(370, 245),
      health: 'at-risk',
      notes: [
        {
          summary: 'Eight per cent instead of thirty-three. People who call about a claim want to be heard.',
          health: 'off-track',
          learned: 'Status by message, people by phone: the portal team takes this up.',
        },
      ],
    },
  ],
  decisions: [
    {
      ago: 238,
      by: 'Ruth Sandoval',
      outcome: 'stop',
      rationale: 'Stopped: the need behind the call is reassurance, not a status.',
    },
  ],
};

export const offCourse: Story[] = [documentIntake, voiceBot];
