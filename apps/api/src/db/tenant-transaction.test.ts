import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidv7 } from 'uuidv7';
import { startTestRegister, type TestRegister } from '../../test/test-register.ts';
import { prismaTenantTransaction, type TenantTx, tenantReading, tenantTransaction } from './tenant-transaction.ts';

let register: TestRegister;
beforeAll(async () => {
  register = await startTestRegister();
});
afterAll(() => register.stop());

/** Resolves for all who wait once `count` have come; who comes later does not wait. */
function meeting(count: number): () => Promise<void> {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let come = 0;
  return () => {
    come += 1;
    if (come === count) open();
    return opened;
  };
}

describe('the SQL form', () => {
  it('gives dates as text, decimals exactly, counts as numbers and instants in UTC', async () => {
    const row = await register.inTenant((tx) =>
      tx.one(`select date '2026-03-29' as day, array[date '2026-03-29'] as days, 0.10::numeric as amount,
        count(*) as count, timestamptz '2026-03-29 03:00+02' as moment, '{}'::uuid[] as none, null::date as unknown
        from tenants`),
    );
    expect(row).toEqual({
      day: '2026-03-29',
      days: ['2026-03-29'],
      amount: '0.10',
      count: 1,
      moment: '2026-03-29T01:00:00.000Z',
      none: [],
      unknown: null,
    });
    expect(await register.inTenant((tx) => tx.one('select from people where false'))).toBeNull();
  });

  it('rolls back what a failed work wrote, and gives the connection back', async () => {
    for (let round = 0; round < 6; round += 1) {
      const failed = register.inTenant(async (tx) => {
        await tx.query("insert into departments values ($1, $2, 'Lost', null)", [tx.tenantId, uuidv7()]);
        throw new Error('no');
      });
      await expect(failed).rejects.toThrow('no');
    }
    expect(await register.query("select from departments where name = 'Lost'")).toEqual([]);
  });

  it('runs the change again that PostgreSQL ended because two waited for each other', async () => {
    const [first, second] = await register.inTenant((tx) =>
      tx.query<{ id: string }>(
        `insert into departments select $1, id, 'Crossing ' || id, null from unnest($2::uuid[]) as id returning id`,
        [tx.tenantId, [uuidv7(), uuidv7()]],
      ),
    );
    const rename = (tx: TenantTx, id = '') => tx.query("update departments set name = name || '!' where id = $1", [id]);
    const bothHoldOne = meeting(2);
    let runs = 0;
    const crossing = (ids: (string | undefined)[]) =>
      register.inTenant(async (tx) => {
        runs += 1;
        await rename(tx, ids[0]);
        await bothHoldOne();
        await rename(tx, ids[1]);
      });
    await Promise.all([crossing([first?.id, second?.id]), crossing([second?.id, first?.id])]);
    expect(runs).toBe(3);
    const renamed = await register.query("select name from departments where name like 'Crossing%'");
    expect(renamed.map((row) => String((row as { name: string }).name).endsWith('!!'))).toEqual([true, true]);
    await register.query("delete from departments where name like 'Crossing%'");
  });

  it('for reading refuses to write', async () => {
    const write = tenantReading(register.db, register.tenantId, (tx) => tx.query('delete from departments'));
    await expect(write).rejects.toMatchObject({ code: '25006' });
  });
});

describe('the Prisma form', () => {
  it('sees its own tenant only, and rolls back when the work fails', async () => {
    const { db, tenantId } = register;
    const made = await prismaTenantTransaction(db, tenantId, (tx) =>
      tx.department.create({ data: { tenantId, id: uuidv7(), name: 'Legal' } }),
    );
    expect(made.name).toBe('Legal');
    const counted = (tenant: string) => prismaTenantTransaction(db, tenant, (tx) => tx.department.count());
    expect(await counted(uuidv7())).toBe(0);
    expect(await counted(tenantId)).toBe(1);
    // On the connection that just had the tenant: it was set for the transaction only.
    expect(await db.prisma.department.count()).toBe(0);
    const failed = prismaTenantTransaction(db, tenantId, async (tx) => {
      await tx.department.deleteMany();
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await tenantTransaction(db, tenantId, (tx) => tx.query('select from departments'))).toHaveLength(1);
  });
});
