import type { Feature } from '../../endpoint.ts';
import { changeDepartment } from './change-department.ts';
import { createDepartment } from './create-department.ts';
import { listDepartments } from './list-departments.ts';

export const departments: Feature = {
  tag: 'Departments',
  description: 'The units of the organisation, a tree.',
  endpoints: [listDepartments, createDepartment, changeDepartment],
};
