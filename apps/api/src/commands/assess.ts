// Prints an organisation's flags with their evidence, as they were judged on a day: `npm run assess -- --tenant <slug>`.
import { parseArgs } from 'node:util';
import { InitiativeKey, IsoDate, todayIn } from '@flightpath/domain';
import { assessedAsOf } from '../assessment/assessed-as-of.ts';
import { loadYardstick } from '../assessment/load-yardstick.ts';
import type { Database } from '../db/database.ts';
import { tenantReading } from '../db/tenant-transaction.ts';
import { initiativeInWords } from './assess-in-words.ts';
import { asOperator, Refused } from './operator.ts';

const USAGE = `npm run assess -- --tenant <slug> [--as-of YYYY-MM-DD] [--initiative INI-12]

  --tenant      the organisation, by the name in its addresses
  --as-of       the day to look at: what was recorded by then, judged by the rules of that day; today when left out
  --initiative  only this one`;

interface Asked {
  tenant: string;
  asOf: string | null;
  key: string | null;
}

function readArguments(args: string[]): Asked {
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

async function printFlags(db: Database, tenantId: string, { asOf, key }: Asked): Promise<void> {
  const { day, initiatives } = await tenantReading(db, tenantId, async (tx) => {
    const { settings } = await loadYardstick(tx);
    const today = todayIn(settings.timeZone, new Date());
    if (asOf !== null && asOf > today) throw new Refused(`${asOf} has not come yet; it is ${today} there.`);
    return { day: asOf ?? today, initiatives: await assessedAsOf(tx, { asOf: asOf ?? today, key }) };
  });
  if (key !== null && initiatives.length === 0) throw new Refused(`There was no ${key} on ${day}.`);
  for (const initiative of initiatives) console.log(initiativeInWords(initiative));
  const flags = initiatives.reduce((sum, { findings }) => sum + findings.length, 0);
  console.log(`${initiatives.length} initiatives with ${flags} open flags on ${day}.`);
}

await asOperator(() => readArguments(process.argv.slice(2)), printFlags);
