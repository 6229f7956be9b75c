import type { Feature } from '../../endpoint.ts';
import { addChampion } from './add-champion.ts';
import { changeChampion } from './change-champion.ts';
import { deleteChampion } from './delete-champion.ts';
import { listChampions } from './list-champions.ts';

export const champions: Feature = {
  tag: 'Champions',
  description: 'Who carries the change in each affected department.',
  endpoints: [listChampions, addChampion, changeChampion, deleteChampion],
};
