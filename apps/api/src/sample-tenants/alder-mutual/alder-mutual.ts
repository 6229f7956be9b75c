// Alder Mutual, an invented insurer: many pilots that shine in one department, few that reach the whole house.
import type { SampleTenant } from '../story.ts';
import { adrift } from './adrift.ts';
import { afterThePilot } from './after-the-pilot.ts';
import { claimsPayment } from './claims-payment.ts';
import { firstContact } from './first-contact.ts';
import { fromAnIdea } from './from-an-idea.ts';
import { inExecution } from './in-execution.ts';
import { inFoundation } from './in-foundation.ts';
import { inTheTrap } from './in-the-trap.ts';
import { offCourse } from './off-course.ts';
import { pricingSandbox } from './pricing-sandbox.ts';
import { reserveForecast } from './reserve-forecast.ts';

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
  archetypes: [
    { name: 'integrator', isAssembler: true },
    { name: 'visionary', isAssembler: false },
  ],
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
    'Marta Lind': { department: 'Claims', archetype: 'integrator' },
    'Yusuf Demir': { department: 'Claims' },
    'Anke Vogel': { department: 'Claims Intake' },
    'Omar Haddad': { department: 'Customer Service', archetype: 'assembler' },
    'David Cohen': { department: 'Customer Service' },
    'Elena Rossi': { department: 'Underwriting', archetype: 'visionary' },
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
    'Oskar Nyman': { department: 'Legal and Compliance', archetype: 'visionary' },
    'Clara Nowak': { department: 'Sales', archetype: 'visionary' },
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
  waitingInvitation: 'eva.kranz@alder-mutual.example',
  rulePacks: [
    {
      ago: 170,
      by: 'Nadia Brandt',
      note: 'Thirteen weeks are a short pilot as well, and measurements may wait until the books are closed.',
      rules: {
        'no-time-to-integrate': { parameters: { maxPlannedDays: 91 } },
        'stale-measurement': { parameters: { maxDaysLate: 10 } },
      },
    },
  ],
  stories: [
    reserveForecast,
    claimsPayment,
    firstContact,
    pricingSandbox,
    ...inExecution,
    ...adrift,
    ...offCourse,
    ...afterThePilot,
    ...inFoundation,
    ...fromAnIdea,
    ...inTheTrap,
  ],
};
