import type { SymptomReading } from '@flightpath/domain';

/** Half a circle from 0 % at the left to 100 % at the right, in px. */
export const GAUGE = { width: 240, height: 124, x: 120, y: 116, radius: 88 } as const;

export interface GaugeReading {
  /** 0 to 1; `null`: there is no number, only how much data there is. */
  share: number | null;
  /** Large in the middle, and the small line under it. */
  figure: string;
  caption: string;
  /** Where the symptom is present, as shares. */
  present: { from: number; to: number };
  threshold: number;
}

type Numbers = Pick<
  SymptomReading,
  'numerator' | 'denominator' | 'minimum' | 'thresholdPercent' | 'presentWhen' | 'isPresent'
>;

/** What the gauge of a symptom shows. Too few initiatives have no share: the gauge then says how many there are. */
export function gaugeReading(symptom: Numbers): GaugeReading {
  const { numerator, denominator, minimum, thresholdPercent, presentWhen } = symptom;
  const threshold = thresholdPercent / 100;
  const present = presentWhen === 'below' ? { from: 0, to: threshold } : { from: threshold, to: 1 };
  if (denominator < minimum) {
    return { share: null, figure: String(denominator), caption: `of ${minimum} needed`, present, threshold };
  }
  // Cut, not rounded, as the sentences do: 49.9 % is below 50 %.
  const percent = Math.floor((100 * numerator) / denominator);
  return {
    share: numerator / denominator,
    figure: `${percent} %`,
    caption: `${numerator} of ${denominator}`,
    present,
    threshold,
  };
}

/** A point of the half circle at a share, at a distance from its line. */
export function gaugePoint(share: number, distance = 0): readonly [x: number, y: number] {
  const angle = Math.PI * (1 - share);
  const radius = GAUGE.radius + distance;
  return [round(GAUGE.x + radius * Math.cos(angle)), round(GAUGE.y - radius * Math.sin(angle))];
}

/** A path's `d` along the half circle between two shares. */
export function gaugeArc(from: number, to: number, distance = 0): string {
  const radius = GAUGE.radius + distance;
  return `M${gaugePoint(from, distance).join(' ')}A${radius} ${radius} 0 0 1 ${gaugePoint(to, distance).join(' ')}`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
