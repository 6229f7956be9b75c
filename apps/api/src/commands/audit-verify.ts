// Checks an organisation's audit log: `npm run audit:verify -- --tenant <slug>`. Exit code 1: the chain is broken.
import { parseArgs } from 'node:util';
import { verifyChain } from '../audit/verify-chain.ts';
import type { Database } from '../db/database.ts';
import { tenantReading } from '../db/tenant-transaction.ts';
import { counted } from './counted.ts';
import { asOperator, Refused } from './operator.ts';

const USAGE = `npm run audit:verify -- --tenant <slug>

  --tenant  the organisation, by the name in its addresses`;

function readArguments(args: string[]): { tenant: string } {
  const { values } = parseArgs({ args, options: { tenant: { type: 'string' } } });
  if (!values.tenant) throw new Refused(`Say the organisation.\n\n${USAGE}`);
  return { tenant: values.tenant };
}

async function printVerification(db: Database, tenantId: string): Promise<void> {
  const { checked, firstBroken, head, waiting } = await tenantReading(db, tenantId, verifyChain);
  const since = waiting.since === null ? '' : ` since ${waiting.since}`;
  console.log(`${counted(checked, 'sealed event')} checked, ${waiting.count} waiting to be sealed${since}.`);
  if (head) console.log(`Newest good seal: ${head.number}, of ${head.sealedAt}, ${head.hash}`);
  if (firstBroken) throw new Refused(`The chain is broken: ${firstBroken.reason}`);
  console.log('The chain is intact.');
}

await asOperator(() => readArguments(process.argv.slice(2)), printVerification);
