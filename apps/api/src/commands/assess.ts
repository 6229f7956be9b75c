// Prints an organisation's flags with their evidence, as they were judged on a day: `npm run assess -- --tenant <slug>`.
import { todayIn } from '@flightpath/domain';
import { assessedAsOf } from '../assessment/assessed-as-of.ts';
import { loadPackAsOf, loadYardstick } from '../assessment/load-yardstick.ts';
import type { Database } from '../db/database.ts';
import { tenantReading } from '../db/tenant-transaction.ts';
import { type AssessArguments, readArguments } from './assess-arguments.ts';
import { initiativeInWords } from './assess-in-words.ts';
import { counted } from './counted.ts';
import { asOperator, Refused } from './operator.ts';

async function printFlags(db: Database, tenantId: string, { asOf, key }: AssessArguments): Promise<void> {
  const { day, pack, initiatives } = await tenantReading(db, tenantId, async (tx) => {
    const { settings } = await loadYardstick(tx);
    const today = todayIn(settings.timeZone, new Date());
    const day = asOf ?? today;
    if (day > today) throw new Refused(`${day} has not come yet; it is ${today} there.`);
    return { day, pack: await loadPackAsOf(tx, day), initiatives: await assessedAsOf(tx, { asOf: day, key }) };
  });
  if (key !== null && initiatives.length === 0) throw new Refused(`There was no ${key} on ${day}.`);
  for (const initiative of initiatives) console.log(initiativeInWords(initiative));
  const flags = initiatives.reduce((sum, { findings }) => sum + findings.length, 0);
  const inForce = `rule pack ${pack.version} was in force`;
  console.log(
    `${counted(initiatives.length, 'initiative')} with ${counted(flags, 'open flag')} on ${day}; ${inForce}.`,
  );
}

await asOperator(() => readArguments(process.argv.slice(2)), printFlags);
