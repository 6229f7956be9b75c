// A past for the commands, which have no clock to move: recorded through the write path, under dates of long ago.
import { type IsoDate, NewInitiative, type PackRules } from '@flightpath/domain';
import { jobActor } from '../src/assessment/actor.ts';
import { initiativeIds } from '../src/assessment/initiative-ids.ts';
import { reassessDue } from '../src/assessment/reassess-due.ts';
import { recordChange } from '../src/assessment/record-change.ts';
import type { Database } from '../src/db/database.ts';
import { type TenantTx, tenantTransaction } from '../src/db/tenant-transaction.ts';
import { recordNewInitiative } from '../src/features/initiatives/record-new-initiative.ts';
import { insertPublished } from '../src/features/rule-packs/queries.ts';

const atNoon = (day: IsoDate) => new Date(`${day}T12:00:00Z`);

/** Acts on a tenant on a day of the past. */
export function pastOf(db: Database, tenantId: string) {
  const inTenant = <Result>(work: (tx: TenantTx) => Promise<Result>) => tenantTransaction(db, tenantId, work);
  const record = (tx: TenantTx, ids: readonly string[], day: IsoDate, summary: string) =>
    recordChange(tx, { initiativeIds: ids, actor: jobActor('test'), means: 'person', summary, at: atNoon(day) });
  return {
    register: (day: IsoDate, fields: object) =>
      inTenant(async (tx) => {
        const input = NewInitiative.parse(fields);
        const made = await recordNewInitiative(tx, input, { at: atNoon(day), means: 'person', today: day });
        await record(tx, [made.id], day, 'Registered the initiative');
        return made;
      }),
    /** Runs SQL on the initiative's facts, and records what it did. */
    change: (day: IsoDate, id: string, sql: string, parameters: unknown[] = []) =>
      inTenant(async (tx) => {
        await tx.query(sql, parameters);
        await record(tx, [id], day, 'Changed it');
      }),
    beginDay: (day: IsoDate) => inTenant((tx) => reassessDue(tx, atNoon(day))),
    publish: (day: IsoDate, version: number, rules: PackRules) =>
      inTenant(async (tx) => {
        await insertPublished(tx, { version, note: null, rules }, { by: 'Ada Lund', at: atNoon(day) });
        const at = atNoon(day);
        const summary = `Rule pack ${version} was published`;
        await recordChange(tx, {
          initiativeIds: await initiativeIds(tx),
          actor: jobActor('test'),
          means: 'system',
          summary,
          at,
        });
      }),
  };
}
