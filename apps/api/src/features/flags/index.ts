import type { Feature } from '../../endpoint.ts';
import { listFlags } from './list-flags.ts';
import { listFlagsOfInitiative } from './list-flags-of-initiative.ts';

export const flags: Feature = {
  tag: 'Flags',
  description: 'What the rules found, as stored episodes: the facts behind it, and what clears it.',
  endpoints: [listFlags, listFlagsOfInitiative],
};
