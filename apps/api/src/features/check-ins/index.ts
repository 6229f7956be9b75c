import type { Feature } from '../../endpoint.ts';
import { listCheckIns } from './list-check-ins.ts';
import { postCheckIn } from './post-check-in.ts';

export const checkIns: Feature = {
  tag: 'Check-ins',
  description: 'When the sponsors last showed that they stand behind an initiative.',
  endpoints: [listCheckIns, postCheckIn],
};
