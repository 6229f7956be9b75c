import type { Feature } from '../../endpoint.ts';
import { addEvidence } from './add-evidence.ts';
import { changeEvidence } from './change-evidence.ts';
import { deleteEvidence } from './delete-evidence.ts';
import { listEvidence } from './list-evidence.ts';

export const evidence: Feature = {
  tag: 'Evidence',
  description: 'Documents that show that something is in place, and until when they hold.',
  endpoints: [listEvidence, addEvidence, changeEvidence, deleteEvidence],
};
