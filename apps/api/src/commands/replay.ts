// Judges the past under two rule packs, day by day, and prints what differs: `npm run replay -- --tenant <slug> ...`.
// Nothing is written.
import {
  compareReplays,
  type PackRules,
  type Replay,
  type RulePack,
  replay,
  type TenantSettings,
  todayIn,
} from '@flightpath/domain';
import { initiativeIds } from '../assessment/initiative-ids.ts';
import { loadHistories } from '../assessment/load-histories.ts';
import { loadPack, loadYardstick } from '../assessment/load-yardstick.ts';
import type { Database } from '../db/database.ts';
import { type TenantTx, tenantReading } from '../db/tenant-transaction.ts';
import { asOperator, Refused } from './operator.ts';
import { type ReplayArguments, readArguments } from './replay-arguments.ts';
import { replayInWords } from './replay-in-words.ts';

/** So few histories in memory at once that a large register does not fill it. */
const PART = 200;

interface Side {
  name: string;
  pack: RulePack;
}

async function printReplay(db: Database, tenantId: string, asked: ReplayArguments): Promise<void> {
  const { from, to } = asked;
  const inTenant = <Result>(work: (tx: TenantTx) => Promise<Result>) => tenantReading(db, tenantId, work);
  const { a, b, settings, ids } = await inTenant((tx) => prepare(tx, asked));
  const replays = { a: [] as Replay[], b: [] as Replay[] };
  for (let start = 0; start < ids.length; start += PART) {
    const histories = await inTenant((tx) => loadHistories(tx, ids.slice(start, start + PART), { from, to }));
    for (const history of histories) {
      replays.a.push(replay({ history, pack: a.pack, settings, from, to }));
      replays.b.push(replay({ history, pack: b.pack, settings, from, to }));
    }
  }
  const rules = compareReplays(replays.a, replays.b);
  const names = { a: a.name, b: b.name };
  console.log(replayInWords({ from, to, initiatives: replays.a.length, names, rules }));
}

async function prepare(
  tx: TenantTx,
  { to, pack, against }: ReplayArguments,
): Promise<{ a: Side; b: Side; settings: TenantSettings; ids: string[] }> {
  const inForce = await loadYardstick(tx);
  const today = todayIn(inForce.settings.timeZone, new Date());
  if (to > today) throw new Refused(`${to} has not come yet; it is ${today} there.`);
  return {
    a: published(await loadPack(tx, pack)),
    b: await sideAgainst(tx, against, inForce.pack),
    settings: inForce.settings,
    ids: await initiativeIds(tx),
  };
}

async function sideAgainst(tx: TenantTx, against: ReplayArguments['against'], inForce: RulePack): Promise<Side> {
  if (against === null) return published(inForce);
  if (typeof against === 'number') return published(await loadPack(tx, against));
  return { name: 'the rules given', pack: unpublished(against) };
}

const published = (pack: RulePack): Side => ({ name: `rule pack ${pack.version}`, pack });

/** 0: no rule pack has this number. */
const unpublished = (rules: PackRules): RulePack => ({ version: 0, rules });

await asOperator(() => readArguments(process.argv.slice(2)), printReplay);
