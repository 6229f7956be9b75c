import type { Feature } from '../../endpoint.ts';
import { addIndicator } from './add-indicator.ts';
import { changeIndicator } from './change-indicator.ts';
import { deleteIndicator } from './delete-indicator.ts';
import { listIndicators } from './list-indicators.ts';
import { listMeasurements } from './list-measurements.ts';
import { postMeasurement } from './post-measurement.ts';

export const indicators: Feature = {
  tag: 'Indicators',
  description: 'What an initiative is measured by, and what was measured.',
  endpoints: [listIndicators, addIndicator, changeIndicator, deleteIndicator, listMeasurements, postMeasurement],
};
