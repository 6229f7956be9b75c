import type { Feature } from '../../endpoint.ts';
import { getMe } from './get-me.ts';

export const me: Feature = {
  tag: 'Me',
  description: 'Whoever is signed in.',
  endpoints: [getMe],
};
