// Alder Mutual, an invented insurer: many pilots that shine in one department, few that reach the whole house.
import type { SampleTenant } from '../story.ts';
import { afterThePilot } from './after-the-pilot.ts';
import { inExecution } from './in-execution.ts';
import { inFoundation } from './in-foundation.ts';
import { inInnovation } from './in-innovation.ts';
import { inScale } from './in-scale.ts';
import { inTheTrap } from './in-the-trap.ts';
import { offCourse } from './off-course.ts';

export const alderMutual: SampleTenant = {
  id: '019a0000-0000-7000-8000-00000000a1de',
  slug: 'alder-mutual',
  name: 'Alder Mutual',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  departments: {
    Claims: null,
    'Claims Intake': 'Claims',
    Underwriting: null,
    'Customer Service': null,
    Finance: null,
    Actuarial: 'Finance',
    IT: null,
    'Data and AI': 'IT',
    'Legal and Compliance': null,
    Sales: null,
    'People and Culture': null,
    'Transformation Office': null,
  },
  people: {
    'Amara Okafor': { department: 'Finance' },
    'Henrik Vos': { department: 'Claims' },
    'Ruth Sandoval': { department: 'Customer Service' },
    'Tomas Keller': { department: 'IT' },
    'Ingrid Maes': { department: 'Underwriting' },
    'Paolo Ferri': { department: 'Sales', leaves: { ago: 26, announced: 55 } },
    'Nadia Brandt': { department: 'IT' },
    'Lena Fischer': { department: 'Transformation Office' },
    'Jonas Weber': { department: 'Claims' },
    'Sofie Lund': { department: 'People and Culture' },
    'Marta Lind': { department: 'Claims' },
    'Yusuf Demir': { department: 'Claims' },
    'Anke Vogel': { department: 'Claims Intake' },
    'Omar Haddad': { department: 'Customer Service', archetype: 'assembler' },
    'David Cohen': { department: 'Customer Service' },
    'Elena Rossi': { department: 'Underwriting' },
    'Mira Patel': { department: 'Underwriting', archetype: 'assembler' },
    'Grace Mbeki': { department: 'Finance', archetype: 'assembler' },
    'Sara Lindgren': { department: 'Actuarial' },
    'Pieter de Wit': { department: 'IT' },
    'Lukas Horn': { department: 'IT' },
    'Felix Braun': { department: 'Data and AI', archetype: 'assembler' },
    'Ivan Petrov': { department: 'Data and AI' },
    'Bruno Silva': { department: 'Data and AI', leaves: { ago: 44, announced: 70 } },
    'Aisha Karim': { department: 'Data and AI' },
    'Hanna Berg': { department: 'Legal and Compliance' },
    'Oskar Nyman': { department: 'Legal and Compliance' },
    'Clara Nowak': { department: 'Sales' },
    'Eva Kranz': { department: 'Sales' },
    'Theo Martens': { department: 'Finance' },
  },
  members: {
    admin: 'Nadia Brandt',
    pmo: 'Lena Fischer',
    executive: 'Amara Okafor',
    champion: 'Jonas Weber',
    viewer: 'Sofie Lund',
  },
  stories: [...inInnovation, ...inScale, ...inExecution, ...offCourse, ...afterThePilot, ...inFoundation, ...inTheTrap],
};
