import type { Feature } from '../../endpoint.ts';
import { addNarrative } from './add-narrative.ts';
import { confirmNarrative } from './confirm-narrative.ts';
import { listNarratives } from './list-narratives.ts';

export const narratives: Feature = {
  tag: 'Narratives',
  description: 'What the business gets, in words that everybody shares: the main narrative and those of departments.',
  endpoints: [listNarratives, addNarrative, confirmNarrative],
};
