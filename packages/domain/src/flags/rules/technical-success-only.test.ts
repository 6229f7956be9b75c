import { describe, expect, it } from '@jest/globals';
import { anIndicator, buildFacts } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { technicalSuccessOnly } from './technical-success-only.ts';

const today = '2026-03-10';
const adoption = anIndicator({ id: 'i2', name: 'Weekly users', measures: 'adoption', timing: 'leading' });
const ask = (indicators: ReturnType<typeof anIndicator>[], on = today) =>
  verdict(technicalSuccessOnly, buildFacts({ indicators }), on);

describe('technical-success-only', () => {
  it('springs on accuracy alone, clears with adoption, and returns when that is retired', () => {
    expect(ask([anIndicator()])).toBe(
      'Model accuracy measures the technology, and nothing measures adoption or change.',
    );
    expect(ask([anIndicator(), adoption])).toBe('clear');
    const retired = [anIndicator(), { ...adoption, retiredOn: '2026-04-01' }];
    expect(ask(retired, '2026-03-31')).toBe('clear');
    expect(ask(retired, '2026-04-01')).toContain('Model accuracy');
    expect(turnsOn(technicalSuccessOnly, buildFacts({ indicators: retired }), today)).toBe('2026-04-01');
  });

  it('is content with an indicator of change, and not with one of value', () => {
    expect(ask([anIndicator(), { ...adoption, measures: 'change' }])).toBe('clear');
    expect(ask([anIndicator(), { ...adoption, measures: 'value' }])).toContain('Model accuracy');
    expect(ask([anIndicator({ id: 'i2', name: 'Latency' }), anIndicator()])).toBe(
      'Latency and Model accuracy measure the technology, and nothing measures adoption or change.',
    );
  });

  it('stays quiet where nothing technical is measured', () => {
    expect(ask([{ ...adoption, measures: 'value' }])).toBe('clear');
  });

  it('cannot judge without an indicator in use: retiring the only one is no way out', () => {
    const nothing = { kind: 'not-enough-data', record: ['Record an indicator.'] };
    expect(judge(technicalSuccessOnly, buildFacts(), today)).toEqual(nothing);
    const retired = buildFacts({ indicators: [anIndicator({ retiredOn: today })] });
    expect(judge(technicalSuccessOnly, retired, today)).toEqual(nothing);
  });
});
