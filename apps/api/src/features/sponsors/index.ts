import type { Feature } from '../../endpoint.ts';
import { addSponsor } from './add-sponsor.ts';
import { changeSponsor } from './change-sponsor.ts';
import { deleteSponsor } from './delete-sponsor.ts';
import { listSponsors } from './list-sponsors.ts';

export const sponsors: Feature = {
  tag: 'Sponsors',
  description: 'Who stands behind an initiative, from when to when.',
  endpoints: [listSponsors, addSponsor, changeSponsor, deleteSponsor],
};
