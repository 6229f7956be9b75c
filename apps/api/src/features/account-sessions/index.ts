import type { Feature } from '../../endpoint.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { endSession } from './end-session.ts';
import { listSessions } from './list-sessions.ts';

export const accountSessions: Feature = {
  tag: 'Sessions',
  description: 'Where you are signed in. Ending a session holds at once, everywhere.',
  endpoints: [listSessions, endSession, endOtherSessions],
};
