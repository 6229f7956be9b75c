import { leading } from '../indicator-stories.ts';
import { everyOtherMonth, monthly, quarterly } from '../rhythm.ts';
import type { Story } from '../story.ts';

/** The pilot that never ends. */
const documentIntake: Story = {
  name: 'Reading paper mail',
  summary: 'Reads scanned letters and files them with the right claim.',
  registered: 470,
  home: 'Claims Intake',
  owner: 'Anke Vogel',
  departments: ['Claims Intake', 'Customer Service'],
  anchor: 'operational-efficiency',
  pilots: [
    {
      from: 445,
      plannedEnd: 235,
      departments: ['Claims Intake', 'Customer Service'],
      teamSize: 6,
      budget: 130_000,
      hypothesis: 'Four of five letters are filed without a hand on them.',
    },
  ],
  sponsors: [
    { person: 'Henrik Vos', from: 470, checkIns: everyOtherMonth(450, 112) },
    { person: 'Tomas Keller', from: 435, checkIns: quarterly(420, 118) },
  ],
  champions: [
    { person: 'Jonas Weber', department: 'Claims Intake', from: 440 },
    { person: 'David Cohen', department: 'Customer Service', from: 395 },
  ],
  pilotTeam: [{ people: ['Anke Vogel', 'Pieter de Wit', 'Lukas Horn', 'Ivan Petrov'], from: 445 }],
  funding: [
    { kind: 'pilot', amount: 130_000, from: 445, to: 235, approved: 455 },
    { kind: 'pilot', amount: 60_000, from: 234, to: -60, approved: 240 },
    { kind: 'operating', amount: 25_000, from: 100, approved: 102 },
  ],
  indicators: [
    leading('adoption', 'Letters filed without a hand', '%', {
      way: [0, 80],
      days: [445, 235],
      measured: monthly(410, 20),
      reached: 0.48,
    }),
  ],
  evidence: [{ kind: 'integration-plan', title: 'Scan street to claims desk', ago: 310 }],
  updates: [
    {
      ...monthly(430, 20),
      health: 'on-track',
      notes: [
        { summary: 'Handwriting remains hard. We extend by another quarter.', health: 'at-risk' },
        { summary: 'Forty per cent is still the ceiling. A new scanner is on order.', health: 'at-risk' },
      ],
    },
  ],
  learnings: [
    {
      ago: 250,
      title: 'Handwriting is not one problem',
      origin: 'failure',
      department: 'Claims Intake',
      lesson: 'Sort by who writes before reading what they write: forms first, letters of complaint last.',
    },
  ],
  gates: [
    {
      asked: 246,
      reviews: {
        business: { by: 'Ruth Sandoval', said: { ago: 239, verdict: 'concern' } },
        'it-and-operations': { by: 'Pieter de Wit', said: { ago: 238, verdict: 'support' } },
        'risk-and-compliance': {
          by: 'Hanna Berg',
          said: { ago: 236, verdict: 'object', comment: 'Complaints are filed with the wrong claim.' },
        },
      },
      decision: {
        ago: 232,
        by: 'Henrik Vos',
        outcome: 'hold',
        until: 180,
        rationale: 'One more quarter to get handwriting right.',
      },
    },
  ],
  waivers: [
    {
      rule: 'pilot-overrun',
      asked: 85,
      by: 'Anke Vogel',
      reason: 'The new scanner comes in eight weeks; it decides whether there is a second pilot at all.',
      expires: 28,
      decided: { ago: 81, by: 'Amara Okafor', decision: 'approved' },
    },
  ],
};

/** It failed, somebody said so, and what was learned stayed. */
const voiceBot: Story = {
  name: 'Voice bot for claim status',
  summary: 'Answered calls that only ask how far a claim is.',
  registered: 520,
  home: 'Customer Service',
  owner: 'Omar Haddad',
  departments: ['Customer Service'],
  anchor: 'customer-satisfaction',
  pilots: [
    {
      from: 500,
      plannedEnd: 365,
      departments: ['Customer Service'],
      teamSize: 5,
      budget: 75_000,
      hypothesis: 'A third of all calls end without a human.',
      end: { ago: 360, outcome: 'failed' },
    },
  ],
  sponsors: [{ person: 'Ruth Sandoval', from: 520, checkIns: everyOtherMonth(500, 355) }],
  pilotTeam: [{ people: ['Omar Haddad', 'Pieter de Wit', 'Felix Braun'], from: 500, to: 350 }],
  funding: [{ kind: 'pilot', amount: 75_000, from: 500, to: 365, approved: 505 }],
  indicators: [
    leading('adoption', 'Calls ended by the bot', '%', {
      way: [0, 33],
      days: [500, 365],
      measured: monthly(480, 365),
      reached: 0.25,
    }),
  ],
  updates: [
    {
      ...monthly(490, 360),
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
      ago: 345,
      by: 'Ruth Sandoval',
      outcome: 'stop',
      rationale: 'Stopped: the need behind the call is reassurance, not a status.',
      learning: {
        title: 'Status by message, people by phone',
        department: 'Customer Service',
        hypothesis: 'A third of all calls end without a human.',
        result: 'Eight per cent did; most callers asked for a person within half a minute.',
        lesson: 'Send the status before anybody asks. Whoever calls wants to be heard, and then only a person will do.',
      },
    },
  ],
};

export const offCourse: Story[] = [documentIntake, voiceBot];
