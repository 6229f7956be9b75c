import type { Feature } from '../../endpoint.ts';
import { addLearning } from './add-learning.ts';
import { deleteLearningReuse } from './delete-learning-reuse.ts';
import { listLearnings } from './list-learnings.ts';
import { listLearningsOfInitiative } from './list-learnings-of-initiative.ts';
import { reuseLearning } from './reuse-learning.ts';

export const learnings: Feature = {
  tag: 'Learnings',
  description: 'What experiments, failures and stops taught, and which initiatives make use of it.',
  endpoints: [listLearningsOfInitiative, addLearning, reuseLearning, deleteLearningReuse, listLearnings],
};
