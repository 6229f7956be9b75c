import type { Feature } from '../../endpoint.ts';
import { addFundingLine } from './add-funding-line.ts';
import { changeFundingLine } from './change-funding-line.ts';
import { deleteFundingLine } from './delete-funding-line.ts';
import { listFundingLines } from './list-funding-lines.ts';

export const fundingLines: Feature = {
  tag: 'Funding lines',
  description: 'Money set aside for an initiative; it counts once it is approved.',
  endpoints: [listFundingLines, addFundingLine, changeFundingLine, deleteFundingLine],
};
