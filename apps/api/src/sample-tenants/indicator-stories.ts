import type { IndicatorMeasures } from '@flightpath/domain';
import type { IndicatorStory } from './story.ts';

type Rest = Omit<IndicatorStory, 'timing' | 'measures' | 'name' | 'unit'>;

export const leading = (measures: IndicatorMeasures, name: string, unit: string, rest: Rest): IndicatorStory => ({
  ...rest,
  timing: 'leading',
  measures,
  name,
  unit,
});

export const lagging = (measures: IndicatorMeasures, name: string, unit: string, rest: Rest): IndicatorStory => ({
  ...rest,
  timing: 'lagging',
  measures,
  name,
  unit,
});
