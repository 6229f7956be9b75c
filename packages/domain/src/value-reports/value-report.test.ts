import { describe, expect, it } from '@jest/globals';
import { NewValueReport, valueReportContradictions } from './value-report.ts';

const TODAY = '2026-03-10';
const INDICATOR = '018f2f4e-0000-7000-8000-000000000001';
const report = (fields: Partial<NewValueReport>) =>
  NewValueReport.parse({ date: '2026-03-09', toldTo: 'The board', ...fields });

describe('value report contradictions', () => {
  it('refuse a report of tomorrow and a period that runs backwards, both at once', () => {
    const given = report({ date: '2026-03-11', periodFrom: '2026-02-01', periodTo: '2026-01-31' });
    expect(valueReportContradictions(given, TODAY)).toEqual([
      {
        pointer: '#/date',
        detail: 'The day of the report (11 March 2026) lies in the future; today is 10 March 2026.',
      },
      {
        pointer: '#/periodTo',
        detail: 'The end of the period (31 January 2026) lies before its beginning (1 February 2026).',
      },
    ]);
    expect(valueReportContradictions(report({ periodFrom: '2026-02-01', periodTo: '2026-02-01' }), TODAY)).toEqual([]);
    expect(valueReportContradictions(report({ periodFrom: '2026-02-01' }), TODAY)).toEqual([]);
  });

  it('refuse a value of a day after it was told, at its place among the quotes', () => {
    const quote = (date: string | null) => ({ indicatorId: INDICATOR, value: '12.5', date });
    const given = report({ quotes: [quote('2026-03-09'), quote(null), quote('2026-03-10')] });
    expect(valueReportContradictions(given, TODAY)).toEqual([
      {
        pointer: '#/quotes/2/date',
        detail: 'The value of 10 March 2026 lies after the day on which it was told (9 March 2026).',
      },
    ]);
  });
});
