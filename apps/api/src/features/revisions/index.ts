import type { Feature } from '../../endpoint.ts';
import { getRevision } from './get-revision.ts';
import { listRevisions } from './list-revisions.ts';

export const revisions: Feature = {
  tag: 'Revisions',
  description: 'The history of an initiative: every change, and what it did to the judgement.',
  endpoints: [listRevisions, getRevision],
};
