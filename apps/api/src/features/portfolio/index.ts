import type { Feature } from '../../endpoint.ts';
import { getPortfolio } from './get-portfolio.ts';

export const portfolio: Feature = {
  tag: 'Portfolio',
  description: 'The whole register in numbers, each of which drills to its rows.',
  endpoints: [getPortfolio],
};
