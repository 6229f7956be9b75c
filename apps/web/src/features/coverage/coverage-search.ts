import { CoverageColumn } from '@flightpath/domain';
import { z } from 'zod';
import { PortfolioScope } from '../../api/portfolio-scope.ts';

/** The page's address: what it is held to, and the cell whose holes are listed. */
export const CoverageSearch = PortfolioScope.extend({
  column: CoverageColumn.optional().catch(undefined),
  /** The department of the cell. */
  at: z.uuid().optional().catch(undefined),
});
export type CoverageSearch = z.infer<typeof CoverageSearch>;
