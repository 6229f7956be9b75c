import {
  type IsoDate,
  lastCompleteQuarter,
  type PlaybookReading,
  type PortfolioEntry,
  playbook,
  quarterBefore,
  quarterValues,
  type RulePack,
} from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { loadValueRows, type ValueRows } from './value-queries.ts';

const MONTH_OF_QUARTER = { Q1: '01', Q2: '04', Q3: '07', Q4: '10' } as const;

/** The two quarters that the third symptom compares, from the first day of the earlier one. */
function comparedDays(today: IsoDate): { from: IsoDate; to: IsoDate } {
  const earlier = quarterBefore(lastCompleteQuarter(today));
  const month = MONTH_OF_QUARTER[earlier.slice(5) as keyof typeof MONTH_OF_QUARTER];
  return { from: `${earlier.slice(0, 4)}-${month}-01`, to: today };
}

/** The values that the playbook reads: of the initiatives in Scale and Innovation. */
export function loadPlaybookValues(
  tx: TenantTx,
  entries: readonly PortfolioEntry[],
  asOf: IsoDate,
): Promise<ValueRows> {
  const ids = entries.filter(({ phase }) => phase === 'scale' || phase === 'innovation').map(({ id }) => id);
  return loadValueRows(tx, ids, asOf);
}

/** The Scaling Playbook of these entries on that day; pure but for what was loaded before. */
export const readPlaybook = (
  entries: readonly PortfolioEntry[],
  { indicators }: Pick<ValueRows, 'indicators'>,
  pack: RulePack,
  asOf: IsoDate,
): PlaybookReading => playbook(entries, quarterValues(indicators, comparedDays(asOf), asOf), pack, asOf);
