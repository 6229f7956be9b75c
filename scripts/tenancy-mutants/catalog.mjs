// The mistakes that are seeded, each of which would let one tenant see or change another.
import { mutantsOfCallers } from './of-callers.mjs';
import { mutantsOfDoors } from './of-doors.mjs';
import { mutantsOfRequests } from './of-requests.mjs';
import { mutantsOfRoles } from './of-roles.mjs';
import { mutantsOfTables } from './of-tables.mjs';

/** @type {import('./mutant.mjs').Mutant[]} */
export const mutants = [
  ...mutantsOfTables,
  ...mutantsOfRoles,
  ...mutantsOfDoors,
  ...mutantsOfRequests,
  ...mutantsOfCallers,
];
