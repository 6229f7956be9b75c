import type { Indicator } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { newDraft, reportBody } from './report-draft.ts';

const indicator = (id: string, fields: Partial<Indicator> = {}) =>
  ({
    id,
    name: `Indicator ${id}`,
    unit: 'EUR',
    measures: 'value',
    retiredOn: null,
    lastMeasurement: { value: '1200', date: '2026-03-01' },
    ...fields,
  }) as Indicator;

describe('a value report before it is sent', () => {
  it('begins with the latest values, and tells those that measure value', () => {
    const { quotes } = newDraft([indicator('a'), indicator('b', { measures: 'adoption' })], '2026-03-10');
    expect(quotes).toMatchObject([
      { indicatorId: 'a', value: '1200', date: '2026-03-01', isTold: true },
      { indicatorId: 'b', isTold: false },
    ]);
  });

  it('has no number of what is retired, was never measured or is dated ahead', () => {
    const ahead = { value: '1', date: '2026-03-11' } as Indicator['lastMeasurement'];
    const none = [
      indicator('a', { retiredOn: '2026-03-01' }),
      indicator('b', { lastMeasurement: null }),
      indicator('c', { lastMeasurement: ahead }),
    ];
    expect(newDraft(none, '2026-03-10').quotes).toEqual([]);
  });

  it('sends what was told and nothing else', () => {
    const draft = newDraft([indicator('a'), indicator('b', { measures: 'adoption' })], '2026-03-10');
    const [first, second] = draft.quotes;
    const quotes = [{ ...first, value: ' 1200,50 ' }, second] as typeof draft.quotes;
    expect(reportBody({ ...draft, toldTo: ' The board ', url: ' ', quotes })).toEqual({
      date: '2026-03-10',
      toldTo: 'The board',
      periodFrom: null,
      periodTo: null,
      reportedById: null,
      url: null,
      quotes: [{ indicatorId: 'a', value: '1200.50', date: '2026-03-01' }],
    });
  });
});
