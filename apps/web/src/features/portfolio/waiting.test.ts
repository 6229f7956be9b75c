import { describe, expect, it } from '@jest/globals';
import type { DecisionsWaiting } from './queries.ts';
import { waitingOf } from './waiting.ts';

const ID = '0199f1de-0000-7000-8000-000000000001';
const lena = { id: ID, name: 'Lena Fischer' };
const initiative = { key: 'INI-6', name: 'Invoice matching' };
const request: DecisionsWaiting['requests'][number]['request'] = {
  id: ID,
  gate: 'execution-to-scale',
  status: 'open',
  note: null,
  requestedBy: lena,
  requestedOn: '2026-11-20',
  revisionNumber: 3,
  slots: [
    { function: 'business', reviewer: lena, feedback: null },
    { function: 'risk-and-compliance', reviewer: null, feedback: null },
  ],
};
const gate: DecisionsWaiting['gates'][number] = {
  key: 'INI-12',
  name: 'Call summaries',
  gate: 'foundation-to-execution',
  gatePlannedOn: null,
  isPast: false,
  isReady: true,
  met: 11,
  of: 11,
  sentence: 'No day is planned for the gate; every criterion is met.',
};
const waiver: DecisionsWaiting['waivers'][number] = {
  initiative,
  flag: { id: ID, title: 'Silent sponsor', severity: 'minor', sentence: 'Nobody checked in.' },
  waiver: {
    id: ID,
    reason: 'She is on leave.',
    status: 'requested',
    requestedBy: lena,
    requestedOn: '2026-11-24',
    decidedBy: null,
    decidedOn: null,
    acceptedSeverity: 'minor',
    expiresOn: '2027-02-28',
  },
};
const waiting = (decisions: Partial<DecisionsWaiting>) =>
  waitingOf({ requests: [], gates: [], waivers: [], ...decisions }, (iso) => iso);

describe('what waits for a decision', () => {
  it('comes as requests, gates, waivers, each with the place where it is decided', () => {
    const all = waiting({ requests: [{ initiative, request }], gates: [gate], waivers: [waiver] });
    expect(all.map(({ what, path }) => [what, path])).toEqual([
      ['Into Scale?', 'initiatives/INI-6/gate'],
      ['Into Execution?', 'initiatives/INI-12/gate'],
      ['Live with “Silent sponsor”?', 'initiatives/INI-6'],
    ]);
    expect(all[2]?.sentence).toBe('Lena Fischer asks to waive it until 2027-02-28: She is on leave.');
  });

  it('counts the voices of the reviewers who were asked', () => {
    const sentence = (slots: typeof request.slots) =>
      waiting({ requests: [{ initiative, request: { ...request, slots } }] })[0]?.sentence;
    const [business, risk] = request.slots;
    if (!business || !risk) throw new Error('two slots');
    const against = { ...business, feedback: { verdict: 'object', comment: 'No', givenOn: '2026-11-21' } } as never;
    expect(sentence([business, risk])).toContain('0 of 1 reviewer has spoken.');
    expect(sentence([against, business])).toContain('1 of 2 reviewers have spoken, 1 against it.');
    expect(sentence([risk])).toContain('No reviewer was asked.');
  });

  it('says of a ready gate that nobody asked, and fills its ring', () => {
    expect(waiting({ gates: [gate] })[0]).toMatchObject({
      sentence: 'No day is planned for the gate; every criterion is met. Nobody has asked for the decision yet.',
      gate: { met: 11, of: 11 },
      isLate: false,
    });
    const late = { ...gate, isReady: false, isPast: true, sentence: 'The gate was planned for 13 November 2026.' };
    expect(waiting({ gates: [late] })[0]).toMatchObject({ sentence: late.sentence, isLate: true });
  });
});
