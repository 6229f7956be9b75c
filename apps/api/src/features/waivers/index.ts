import type { Feature } from '../../endpoint.ts';
import { decideWaiver } from './decide-waiver.ts';
import { listWaivers } from './list-waivers.ts';
import { listWaiversOfFlag } from './list-waivers-of-flag.ts';
import { requestWaiver } from './request-waiver.ts';
import { withdrawWaiver } from './withdraw-waiver.ts';

export const waivers: Feature = {
  tag: 'Waivers',
  description: 'What the organisation lives with for a while, and who agreed to it.',
  endpoints: [listWaivers, listWaiversOfFlag, requestWaiver, decideWaiver, withdrawWaiver],
};
