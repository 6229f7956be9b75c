import { describe, expect, it } from '@jest/globals';
import { isBlank } from './blank.ts';
import { matchKey, oneLine } from './plain-text.ts';

describe('a cell that says nothing', () => {
  it.each([
    '',
    '  ',
    '\u00a0',
    '-',
    '—',
    '...',
    '?',
    'N/A',
    'n/a ',
    'NA',
    'N.A.',
    'None',
    'TBD',
    'tbd.',
    'Not  Applicable',
    'k.A.',
    '#N/A',
  ])('is %j', (cell) => expect(isBlank(cell)).toBe(true));

  it.each(['0', 'No', 'None of the above', 'Naomi', 'N/A - consolidated elsewhere', '無', 'x'])('is not %j', (cell) =>
    expect(isBlank(cell)).toBe(false),
  );
});

describe('spellings of one name', () => {
  it('are one, whatever their case and blanks', () => {
    expect(matchKey(' Dept. of\u00a0Energy\n')).toBe(matchKey('DEPT.  OF ENERGY'));
    expect(matchKey('Cafe\u0301')).toBe(matchKey('Café'));
  });

  it('stand on one line', () => {
    expect(oneLine('Chat\r\n  bot ')).toBe('Chat bot');
  });
});
