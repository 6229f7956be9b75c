import type { Feature } from '../../endpoint.ts';
import { getCoverage } from './get-coverage.ts';
import { getMomentum } from './get-momentum.ts';
import { getPlaybook } from './get-playbook.ts';
import { getPortfolio } from './get-portfolio.ts';
import { getPortfolioChanges } from './get-portfolio-changes.ts';
import { getValue } from './get-value.ts';
import { listDecisionsWaiting } from './list-decisions-waiting.ts';

export const portfolio: Feature = {
  tag: 'Portfolio',
  description: 'The whole register in numbers, today and as of any past day.',
  endpoints: [getPortfolio, getPlaybook, getMomentum, getCoverage, getValue, getPortfolioChanges, listDecisionsWaiting],
};
