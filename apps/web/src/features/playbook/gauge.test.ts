import { describe, expect, it } from '@jest/globals';
import { GAUGE, gaugeArc, gaugePoint, gaugeReading } from './gauge.ts';
import { symptomWith } from './symptom-factory.ts';

describe('gaugeReading', () => {
  it('is present on the side of the threshold that the symptom says', () => {
    expect(gaugeReading(symptomWith())).toEqual({
      share: 2 / 11,
      figure: '18 %',
      caption: '2 of 11',
      present: { from: 0, to: 0.25 },
      threshold: 0.25,
    });
    const lagging = symptomWith({ presentWhen: 'at-least', thresholdPercent: 50 });
    expect(gaugeReading(lagging).present).toEqual({ from: 0.5, to: 1 });
  });

  it('never rounds a share up to its threshold', () => {
    expect(gaugeReading(symptomWith({ numerator: 249, denominator: 1000 })).figure).toBe('24 %');
    expect(gaugeReading(symptomWith({ numerator: 3, denominator: 3 })).figure).toBe('100 %');
  });

  it('says how many there are where there are too few for a share', () => {
    const few = gaugeReading(symptomWith({ numerator: 2, denominator: 2, isPresent: null }));
    expect(few).toMatchObject({ share: null, figure: '2', caption: 'of 3 needed' });
    expect(gaugeReading(symptomWith({ numerator: 0, denominator: 0 })).share).toBeNull();
  });

  it('keeps the share where only something else is missing', () => {
    expect(gaugeReading(symptomWith({ isPresent: null, numerator: 2, denominator: 3 })).figure).toBe('66 %');
  });
});

describe('the half circle', () => {
  it('runs from the left over the top to the right', () => {
    const { x, y, radius } = GAUGE;
    expect(gaugePoint(0)).toEqual([x - radius, y]);
    expect(gaugePoint(0.5)).toEqual([x, y - radius]);
    expect(gaugePoint(1, 10)).toEqual([x + radius + 10, y]);
    expect(gaugeArc(0, 0.5)).toBe(`M${x - radius} ${y}A${radius} ${radius} 0 0 1 ${x} ${y - radius}`);
  });
});
