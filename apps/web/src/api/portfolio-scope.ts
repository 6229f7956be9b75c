import { IsoDate } from '@flightpath/domain';
import { z } from 'zod';

/**
 * What every page over the portfolio is held to, as it stands in the address. A part that says nothing is dropped, not
 * refused: addresses are written by hand and by older versions.
 */
export const PortfolioScope = z.object({
  asOf: IsoDate.optional().catch(undefined),
  /** The id of a department; it counts with those below it. */
  department: z.uuid().optional().catch(undefined),
});
export type PortfolioScope = z.infer<typeof PortfolioScope>;

/** The same as the API's query parameters. */
export const scopeQuery = ({ asOf, department }: PortfolioScope) => ({
  asOf,
  department: department ? [department] : undefined,
});
