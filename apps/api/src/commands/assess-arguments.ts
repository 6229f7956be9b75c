import { parseArgs } from 'node:util';
import { InitiativeKey, IsoDate } from '@flightpath/domain';
import { Refused } from './operator.ts';

const USAGE = `npm run assess -- --tenant <slug> [--as-of YYYY-MM-DD] [--initiative INI-12]

  --tenant      the organisation, by the name in its addresses
  --as-of       the day to look at: what was recorded by then, judged by the rules of that day; today when left out
  --initiative  only this one`;

export interface AssessArguments {
  tenant: string;
  /** `null`: today. */
  asOf: IsoDate | null;
  /** `null`: every initiative. */
  key: string | null;
}

/** What the operator asks for. Throws a sentence that says what is wrong with it. */
export function readArguments(args: string[]): AssessArguments {
  const { values } = parseArgs({
    args,
    options: { tenant: { type: 'string' }, 'as-of': { type: 'string' }, initiative: { type: 'string' } },
  });
  const { tenant, 'as-of': asOf = null, initiative: key = null } = values;
  if (!tenant) throw new Refused(`Say the organisation.\n\n${USAGE}`);
  if (asOf !== null && !IsoDate.safeParse(asOf).success) throw new Refused(`"${asOf}" is no date.\n\n${USAGE}`);
  if (key !== null && !InitiativeKey.safeParse(key).success) throw new Refused(`"${key}" is no key.\n\n${USAGE}`);
  return { tenant, asOf, key };
}
