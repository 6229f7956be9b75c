import type { Feature } from '../../endpoint.ts';
import { getFoundationChecklist } from './get-foundation-checklist.ts';
import { putFoundationChecklist } from './put-foundation-checklist.ts';

export const foundationChecklist: Feature = {
  tag: 'Foundation checklist',
  description: 'The nine conditions for scale as one document; a view of the records.',
  endpoints: [getFoundationChecklist, putFoundationChecklist],
};
