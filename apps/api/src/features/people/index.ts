import type { Feature } from '../../endpoint.ts';
import { changePerson } from './change-person.ts';
import { createPerson } from './create-person.ts';
import { listPeople } from './list-people.ts';

export const people: Feature = {
  tag: 'People',
  description: 'The directory: who owns, sponsors, champions and works, whether they sign in here or not.',
  endpoints: [listPeople, createPerson, changePerson],
};
