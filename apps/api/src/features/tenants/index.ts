import type { Feature } from '../../endpoint.ts';
import { createTenant } from './create-tenant.ts';

export const tenants: Feature = {
  tag: 'Organisations',
  description: 'Making one, where the installation lets whoever is signed in do so.',
  endpoints: [createTenant],
};
