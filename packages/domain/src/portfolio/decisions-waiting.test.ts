import { describe, expect, it } from '@jest/globals';
import { decisionsWaiting, WaitingDecision } from './decisions-waiting.ts';
import { anEntry, anEntryGate } from './entry-builder.ts';
import type { PortfolioEntry } from './portfolio-entry.ts';

const TODAY = '2026-11-20';
const waiting = (...entries: PortfolioEntry[]) => decisionsWaiting(entries, TODAY);
const planned = (gatePlannedOn: string | null, facts: Partial<PortfolioEntry> = {}) =>
  anEntry(1, { gatePlannedOn, gate: anEntryGate(7, 4), ...facts });

describe('decisions that wait', () => {
  it('are gates planned within 30 days, or before today', () => {
    expect(waiting(planned('2026-12-21'))).toEqual([]);
    expect(waiting(planned('2026-12-20'))).toMatchObject([
      { isPast: false, sentence: 'The gate is planned for 20 December 2026; 7 of 11 criteria are met.' },
    ]);
    expect(waiting(planned(TODAY))).toMatchObject([{ isPast: false }]);
    expect(waiting(planned('2026-11-19'))).toMatchObject([
      { isPast: true, sentence: 'The gate was planned for 19 November 2026; 7 of 11 criteria are met.' },
    ]);
  });

  it('are gates that are ready, planned or not', () => {
    expect(waiting(planned(null))).toEqual([]);
    expect(waiting(planned(null, { gate: anEntryGate(11, 0) }))).toMatchObject([
      { isReady: true, met: 11, of: 11, sentence: 'No day is planned for the gate; every criterion is met.' },
    ]);
    expect(waiting(planned('2027-06-01', { gate: anEntryGate(11, 0) }))).toHaveLength(1);
  });

  it('are none of what rests or has no gate', () => {
    expect(waiting(planned(TODAY, { state: 'paused' }), planned(TODAY, { gate: null }))).toEqual([]);
  });

  it('come by their planned day, then by key, the unplanned last', () => {
    const ready = { gate: anEntryGate(1, 0) };
    const found = waiting(
      anEntry(12, ready),
      anEntry(2, ready),
      anEntry(3, { ...ready, gatePlannedOn: '2026-12-01' }),
      anEntry(4, { ...ready, gatePlannedOn: '2026-11-01' }),
    );
    expect(found.map(({ key }) => key)).toEqual(['INI-4', 'INI-3', 'INI-2', 'INI-12']);
    expect(found.map((one) => WaitingDecision.parse(one))).toEqual(found);
  });
});
