import type { Feature } from '../../endpoint.ts';
import { listStatusUpdates } from './list-status-updates.ts';
import { postStatusUpdate } from './post-status-update.ts';

export const statusUpdates: Feature = {
  tag: 'Status updates',
  description: 'What the owner and the champions say of an initiative, period by period.',
  endpoints: [listStatusUpdates, postStatusUpdate],
};
