import { MOMENTUM_FIELD_TITLES, MOMENTUM_FIELDS, type MomentumField, type MoveKind } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { momentumHeadline, movesSentence } from './momentum-sentence.ts';

const count = (value: number) => value.toLocaleString('en');

const reading = (
  inFields: Partial<Record<MomentumField, number>>,
  moved: Partial<Record<MoveKind, number>> = {},
  notPlaced = 0,
) => ({
  fields: MOMENTUM_FIELDS.map((field) => ({
    field,
    title: MOMENTUM_FIELD_TITLES[field],
    initiatives: inFields[field] ?? 0,
  })),
  notPlaced,
  moveCounts: (['advanced', 'stepped-back', 'stopped', 'embedded'] as const).map((kind) => ({
    kind,
    initiatives: moved[kind] ?? 0,
  })),
});

describe('momentumHeadline', () => {
  it('names the field where most are', () => {
    expect(momentumHeadline(reading({ 'speed-without-rigour': 6, neither: 5, 'speed-with-rigour': 1 }), count)).toBe(
      'Speed outruns rigour: 6 of 12 are in time but not ready for the next gate',
    );
    expect(momentumHeadline(reading({ 'rigour-without-speed': 1 }), count)).toBe(
      'Ready but slow: the one initiative has the rigour and overstays its phase',
    );
    expect(momentumHeadline(reading({ 'speed-with-rigour': 1200 }), count)).toBe(
      'Speed with rigour: all 1,200 move in time and ready for the next gate',
    );
  });

  it('tells of a tie what asks for a change', () => {
    expect(momentumHeadline(reading({ 'speed-with-rigour': 2, neither: 2 }), count)).toContain('neither');
  });

  it('tells nothing of an empty picture, and says why it is empty', () => {
    expect(momentumHeadline(reading({}), count)).toBe('Nothing is active, so nothing moves');
    expect(momentumHeadline(reading({}, {}, 3), count)).toContain('cannot be told yet');
  });
});

describe('movesSentence', () => {
  it('lists what moved, and says when nothing did', () => {
    expect(movesSentence(reading({}, { advanced: 3, stopped: 1 }), '1 March', count)).toBe(
      'Since 1 March 3 advanced and 1 stopped.',
    );
    expect(movesSentence(reading({}, { embedded: 1 }), '1 March', count)).toBe('Since 1 March 1 became a capability.');
    expect(movesSentence(reading({}), '1 March', count)).toBe('Nothing changed its phase since 1 March.');
  });
});
