import type { Feature } from '../../endpoint.ts';
import { askWhatIf } from './ask-what-if.ts';

export const whatIf: Feature = {
  tag: 'What-if',
  description: 'What would happen if: judged, shown, and not written.',
  endpoints: [askWhatIf],
};
