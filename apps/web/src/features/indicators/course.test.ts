import type { Indicator } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { courseOf, expectedAt, wayMade } from './course.ts';
import { courseSentence } from './course-sentence.ts';

const indicator: Indicator = {
  id: '0199f1de-0000-7000-8000-000000000001',
  name: 'First answer within a day',
  timing: 'leading',
  measures: 'adoption',
  unit: '%',
  direction: 'increase',
  baseline: '50',
  baselineDate: '2026-01-01',
  target: '60',
  targetDate: '2026-01-11',
  weight: 1,
  isMain: true,
  anchor: null,
  accrual: null,
  cadence: null,
  lagDays: null,
  leadingIndicatorIds: [],
  owner: null,
  department: null,
  retiredOn: null,
  createdOn: '2026-01-01',
  lastMeasurement: null,
};
const words = { value: (value: number) => `${value} %`, date: (date: string) => date };
const sentence = (changes: Partial<Indicator>, ...measurements: { date: string; value: string }[]) =>
  courseSentence(courseOf({ ...indicator, ...changes }, measurements), words);

describe('the course of an indicator', () => {
  it('goes straight from baseline to target and stays there', () => {
    const course = courseOf(indicator, []);
    expect(expectedAt(course, '2026-01-06')).toBe(55);
    expect(expectedAt(course, '2025-12-01')).toBe(50);
    expect(expectedAt(course, '2026-03-01')).toBe(60);
    expect(expectedAt(courseOf({ ...indicator, targetDate: null }, []), '2026-01-06')).toBeNull();
  });

  it('measures the way in the direction of the target, also downwards', () => {
    expect(wayMade(courseOf(indicator, []), 45)).toBe(-0.5);
    expect(wayMade(courseOf({ ...indicator, baseline: '3', target: '0.5' }, []), 1.75)).toBe(0.5);
    expect(wayMade(courseOf({ ...indicator, baseline: '60' }, []), 45)).toBeNull();
  });

  it('puts the measurements in the order of their dates', () => {
    const { actual } = courseOf(indicator, [
      { date: '2026-01-09', value: '58' },
      { date: '2026-01-02', value: '51' },
    ]);
    expect(actual.map(({ value }) => value)).toEqual([51, 58]);
  });
});

describe('the sentence of the chart', () => {
  it('says the last value, the way made and the time it took', () => {
    expect(sentence({}, { date: '2026-01-06', value: '53' })).toBe(
      '53 % on 2026-01-06. That is 30 % of the way from 50 % to 60 % in 50 % of the time.',
    );
  });

  it('says when it went the wrong way and when it arrived', () => {
    expect(sentence({}, { date: '2026-01-06', value: '45' })).toContain('wrong way from 50 %');
    expect(sentence({}, { date: '2026-01-06', value: '60' })).toContain('The target of 60 % is reached');
  });

  it('says what is missing', () => {
    expect(sentence({})).toBe('Not measured yet. The target is 60 % by 2026-01-11.');
    expect(sentence({ baseline: null, target: null }, { date: '2026-01-06', value: '4' })).toBe(
      '4 % on 2026-01-06. It has no baseline and no target.',
    );
    expect(sentence({ baseline: null })).toContain('Without a baseline');
  });
});
