import type { Feature } from '../../endpoint.ts';
import { listPauses } from './list-pauses.ts';
import { pauseInitiative } from './pause-initiative.ts';
import { resumeInitiative } from './resume-initiative.ts';

export const pauses: Feature = {
  tag: 'Pauses',
  description: 'When an initiative rests, and why.',
  endpoints: [listPauses, pauseInitiative, resumeInitiative],
};
