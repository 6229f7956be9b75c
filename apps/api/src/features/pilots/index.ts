import type { Feature } from '../../endpoint.ts';
import { changePilot } from './change-pilot.ts';
import { listPilots } from './list-pilots.ts';
import { startPilot } from './start-pilot.ts';

export const pilots: Feature = {
  tag: 'Pilots',
  description: 'The numbered trials of an initiative; at most one is running.',
  endpoints: [listPilots, startPilot, changePilot],
};
