import type { Flag, Waiver } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { askedSentence, endedSentence, waivedSentence } from './waiver-sentence.ts';

const date = (iso: string) => `<${iso}>`;
const waiver = {
  id: '018f2f4e-0000-7000-8000-000000000001',
  reason: 'The second sponsor joins after the summer.',
  approvedBy: 'Amara Okafor',
  acceptedSeverity: 'major' as const,
  expiresOn: '2026-08-31',
};
const flag = (fields: Partial<Flag>) => ({ severity: 'major', waiver, isWaived: true, ...fields }) as Flag;

describe('the sentences of a waiver', () => {
  it('say until when, by whom and why it holds', () => {
    expect(waivedSentence(waiver, date)).toBe(
      'Waived until <2026-08-31> by Amara Okafor: The second sponsor joins after the summer.',
    );
  });

  it('say why one that was approved no longer holds', () => {
    expect(endedSentence(flag({ isWaived: true }), '2026-08-31', date)).toBeNull();
    expect(endedSentence(flag({ waiver: null, isWaived: false }), '2026-08-31', date)).toBeNull();
    expect(endedSentence(flag({ isWaived: false }), '2026-09-01', date)).toBe(
      'Amara Okafor waived it until <2026-08-31>.',
    );
    expect(endedSentence(flag({ isWaived: false, severity: 'critical' }), '2026-08-31', date)).toBe(
      'No longer waived: it is critical now, and Amara Okafor accepted it as major.',
    );
  });

  it('say who asks, also when they are not in the directory', () => {
    const asked = { reason: 'The board knows.', expiresOn: '2026-08-31', requestedBy: null } as Waiver;
    expect(askedSentence(asked, date)).toBe('Somebody asks to live with it until <2026-08-31>: The board knows.');
    expect(askedSentence({ ...asked, requestedBy: { id: 'b', name: 'Bruno Silva' } }, date)).toContain('Bruno Silva');
  });
});
