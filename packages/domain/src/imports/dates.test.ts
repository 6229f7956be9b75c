import { describe, expect, it } from '@jest/globals';
import { dateColumn } from './date-columns.ts';
import { readDate } from './dates.ts';
import { suggestDate } from './suggest-date.ts';

const dateOf = (cell: string, format: Parameters<typeof readDate>[1] = null) => {
  const reading = readDate(cell, format);
  return 'date' in reading ? reading.date : reading.reason;
};

describe('reading one date', () => {
  it.each([
    ['2024-03-05', '2024-03-05'],
    ['2024/3/5', '2024-03-05'],
    ['2024-03-05T14:30:00Z', '2024-03-05'],
    ['10/25/2023 12:00:00 AM', '2023-10-25'],
    ['5.3.2024', '2024-03-05'],
    ['05. 03. 24', '2024-03-05'],
    ['25/12/2024', '2024-12-25'],
    ['12/25/2024', '2024-12-25'],
    ['12/25/68', '2068-12-25'],
    ['12/25/69', '1969-12-25'],
    ['4/4/2024', '2024-04-04'],
    ['Jan 2024', '2024-01-01'],
    ['January 15, 2024', '2024-01-15'],
    ['15th of January 2024', '2024-01-15'],
    ['15-Jan-24', '2024-01-15'],
    ['3. März 2024', '2024-03-03'],
    ['Dez. 2023', '2023-12-01'],
    ['2024 Sept', '2024-09-01'],
    ['03/2024', '2024-03-01'],
    ['2024-03', '2024-03-01'],
    ['2/29/2024', '2024-02-29'],
    ['12/13/2024', '2024-12-13'],
    ['13/12/2024', '2024-12-13'],
    ['1/1/1950', '1950-01-01'],
    ['12/31/2100', '2100-12-31'],
    ['2024.3.5', '2024-03-05'],
    ['3-25-2024', '2024-03-25'],
    ['2024 January 15', '2024-01-15'],
    ['Jan. 2nd, 2024', '2024-01-02'],
    ['the 3rd of March 2024', 'It is not a date.'],
    ['2024-03-05 14:30', '2024-03-05'],
    ['2024-03-05 2:30 pm', '2024-03-05'],
    ['2024-03-05T14:30:00.123+02:00', '2024-03-05'],
    ['2024-03-05T14:30:00-0530', '2024-03-05'],
    ['2024-03-05 14:30:00 Z', '2024-03-05'],
  ])('%s is %s', (cell, date) => {
    expect(dateOf(cell)).toBe(date);
  });

  it('follows the order of the column where a date can be read in two ways', () => {
    expect(dateOf('3/4/2024', 'MM/DD/YYYY')).toBe('2024-03-04');
    expect(dateOf('3/4/2024', 'DD/MM/YYYY')).toBe('2024-04-03');
    expect(dateOf('3/4/2024')).toMatch(/two dates/);
  });

  it('does not turn the order round for a date that contradicts it', () => {
    expect(dateOf('13/4/2024', 'MM/DD/YYYY')).toBe('There is no month 13.');
  });

  it('reads the day numbers of a spreadsheet where the column holds them', () => {
    expect(dateOf('45366', 'excel-serial')).toBe('2024-03-15');
    expect(dateOf('45366.75', 'excel-serial')).toBe('2024-03-15');
    expect(dateOf('45366')).toBe('It is not a date.');
    expect(dateOf('145366', 'excel-serial')).toBe('It is not a date.');
    expect(dateOf('45366 days', 'excel-serial')).toBe('It is not a date.');
  });

  it.each([
    ['2024', /year alone/],
    ['24-Nov', /day 24 or the year 2024/],
    ['March', /without a year/],
    ['2/30/2024', /no such day/],
    ['10/12023', /not a date/],
    ['1/1/2500', /2500/],
    ['Ongoing', /not a date/],
    ['May be later', /not a date/],
    ['0/13/2024', /no month 0/],
    ['13/0/2024', /no month 0/],
    ['0/0/2024', /no month 0/],
    ['2024-03-00', /no such day/],
    ['12/31/1949', /The year 1949 is not one/],
    ['1/1/2101', /The year 2101 is not one/],
    ['1905-05-02', /The year 1905 is not one/],
    ['1905-05-03', /only the year 1950 was typed/],
    ['1905-09-30', /only the year 2100 was typed/],
    ['1905-10-01', /The year 1905 is not one/],
    ['about 2024-03-05', /not a date/],
    ['2024-03-05 or so', /not a date/],
    ['2024-03/05', /not a date/],
    ['on 5.3.2024', /not a date/],
    ['5.3.2024 at noon', /not a date/],
    ['by 25/12/2024', /not a date/],
    ['25/12/2024 latest', /not a date/],
    ['Q 3/2024', /not a date/],
    ['2024-03 or later', /not a date/],
    ['15 Jan 2024 noon', /not a date/],
    ['15 Jan x', /not a date/],
    ['Jan 12024', /not a date/],
    ['2024-03-05 later 14:30 maybe', /not a date/],
  ])('refuses %s', (cell, reason) => {
    expect(dateOf(cell)).toMatch(reason);
  });

  it('recognises a year that a spreadsheet turned into a day of 1905', () => {
    expect(dateOf('7/16/1905')).toMatch(/only the year 2024 was typed/);
  });
});

describe('the dates of a column', () => {
  it('is settled by one value that can be read one way only', () => {
    expect(dateColumn(['3/4/2024', '5/6/2024', '25/4/2024'])).toEqual({ format: 'DD/MM/YYYY', isOpen: false });
    expect(dateColumn(['3/4/2024', '5/6/2024', '4/25/2024'])).toEqual({ format: 'MM/DD/YYYY', isOpen: false });
  });

  it('says so when no value settles the order', () => {
    expect(dateColumn(['3/4/2024', '5/6/2024'])).toEqual({ format: 'MM/DD/YYYY', isOpen: true });
  });

  it('tells the other forms and leaves blanks and a little junk aside', () => {
    expect(dateColumn(['2024-01-02', 'N/A', '', '2024-02-03', 'TBD']).format).toBe('YYYY-MM-DD');
    expect(dateColumn(['3.4.2024', '5.6.2024', 'soon']).format).toBe('DD.MM.YYYY');
    expect(dateColumn(['45366', '45367']).format).toBe('excel-serial');
  });

  it('goes by what most values say where they contradict each other, and by the American order in a draw', () => {
    expect(dateColumn(['25/4/2024', '26/4/2024', '4/25/2024'])).toEqual({ format: 'DD/MM/YYYY', isOpen: false });
    expect(dateColumn(['25/4/2024', '4/25/2024'])).toEqual({ format: 'MM/DD/YYYY', isOpen: false });
    expect(dateColumn(['12/12/2024', '12/1/2024'])).toEqual({ format: 'MM/DD/YYYY', isOpen: true });
  });

  it('needs half of its values to be dates', () => {
    expect(dateColumn(['45366', 'soon']).format).toBe('excel-serial');
    expect(dateColumn(['45366', 'soon', 'later']).format).toBeNull();
    expect(dateColumn(['2024-01-02', 'soon']).format).toBe('YYYY-MM-DD');
    expect(dateColumn(['45366.5', '45367.25']).format).toBe('excel-serial');
    expect(dateColumn(['145366', '45367 EUR']).format).toBeNull();
  });

  it('reads as it is mostly written', () => {
    expect(dateColumn(['3.4.2024', '2024-05-06']).format).toBe('YYYY-MM-DD');
    expect(dateColumn(['13. 12. 2024', '24. 11. 24', '2024-05-06'])).toEqual({ format: 'DD.MM.YYYY', isOpen: false });
    expect(dateColumn(['3-14-24', '3-15-24'])).toEqual({ format: 'MM/DD/YYYY', isOpen: false });
  });

  it('is no column of dates when most values are none', () => {
    expect(dateColumn(['3/4/2024', 'Claims', 'Finance']).format).toBeNull();
    expect(dateColumn(['N/A', '']).format).toBeNull();
  });
});

describe('a proposal for what is no date', () => {
  it.each([
    ['24-Nov', '2024-11-01'],
    ['Nov-24', '2024-11-01'],
    ['2022-11-16 (first formal action)', '2022-11-16'],
    ['2022-08 (estimated)', '2022-08-01'],
    ['kick-off 3/15/2024', '2024-03-15'],
    ['2015-2022', ''],
    ['Pre-2021', ''],
    ['7/16/1905', ''],
    ['Ongoing', ''],
  ])('%s: "%s"', (cell, proposal) => {
    expect(suggestDate(cell, 'MM/DD/YYYY')).toBe(proposal);
  });
});
