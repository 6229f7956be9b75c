import type { Feature } from '../../endpoint.ts';
import { listValueReports } from './list-value-reports.ts';
import { postValueReport } from './post-value-report.ts';

export const valueReports: Feature = {
  tag: 'Value reports',
  description: 'When the value of an initiative was told upward, to whom, and in which numbers.',
  endpoints: [listValueReports, postValueReport],
};
