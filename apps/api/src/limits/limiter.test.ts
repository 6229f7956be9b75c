import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { cloneTestDatabase, openPool, type TestDatabase } from '../../test/test-database.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { addressKey } from './address-key.ts';
import { createLimiter, type Limiter, type Policy } from './limiter.ts';
import { forgetEndedWindows, takePoints } from './take-points.ts';

let database: TestDatabase;
let db: Database;
let owner: pg.Pool;
beforeAll(async () => {
  database = await cloneTestDatabase();
  db = openDatabase(database.apiUrl, { max: 4 });
  owner = openPool(database.ownerUrl);
});
afterAll(async () => {
  await db.close();
  await owner.end();
  await database.drop();
});
beforeEach(() => owner.query('delete from rate_limits'));

const MINUTE_MS = 60_000;
const policy = (limit: number, block: number): Policy => ({ name: 'actor', limit, seconds: 60, block });

/** A process of its own, with its own idea of the time. */
function aProcess(): { limiter: Limiter; statements: () => number; pass: (ms: number) => void } {
  let time = 0;
  let statements = 0;
  const take = (asked: Parameters<typeof takePoints>[1]) => {
    statements += 1;
    return takePoints(db, asked);
  };
  const limiter = createLimiter(take, 'a secret', () => time);
  return {
    limiter,
    statements: () => statements,
    pass(ms) {
      time += ms;
    },
  };
}

const allowed = async (asked: Promise<{ isAllowed: boolean }>[]) =>
  (await Promise.all(asked)).filter(({ isAllowed }) => isAllowed).length;
const times = <Result>(count: number, make: () => Result): Result[] => Array.from({ length: count }, make);

describe('the limiter', () => {
  it('gives a limit that is no multiple of its block to the last request', async () => {
    const [one, two] = [aProcess(), aProcess()];
    const asked = times(40, () => [one, two].map(({ limiter }) => limiter.count(policy(25, 4), 'ann'))).flat();
    expect(await allowed(asked)).toBe(25);
  });

  it('asks PostgreSQL once for a block, also when all requests come at once', async () => {
    const { limiter, statements } = aProcess();
    expect(await allowed(times(50, () => limiter.count(policy(100, 50), 'ann')))).toBe(50);
    expect(statements()).toBe(1);
  });

  it('asks no more once nothing is left, until the window ends', async () => {
    const { limiter, statements, pass } = aProcess();
    expect(await allowed(times(9, () => limiter.count(policy(6, 3), 'ann')))).toBe(6);
    const asked = statements();
    pass(MINUTE_MS / 2);
    expect(await limiter.count(policy(6, 3), 'ann')).toMatchObject({ isAllowed: false, remaining: 0 });
    expect(statements()).toBe(asked);
    pass(MINUTE_MS);
    await owner.query("update rate_limits set ends_at = now() - interval '1 second'");
    expect(await limiter.count(policy(6, 3), 'ann')).toMatchObject({ isAllowed: true, remaining: 5 });
  });

  it('gives nothing of a window that is over, whatever was left of a block', async () => {
    const { limiter, statements, pass } = aProcess();
    await limiter.count(policy(6, 3), 'ann');
    pass(MINUTE_MS + 1);
    // For PostgreSQL the window goes on: two of its three blocks are taken by now.
    expect(await limiter.count(policy(6, 3), 'ann')).toMatchObject({ isAllowed: true, remaining: 2 });
    expect(statements()).toBe(2);
  });

  it('keeps callers and policies apart, and fails where it cannot ask', async () => {
    const { limiter } = aProcess();
    expect(await allowed(times(3, () => limiter.count(policy(1, 1), 'ann')))).toBe(1);
    expect(await allowed([limiter.count(policy(1, 1), 'bob')])).toBe(1);
    expect(await allowed([limiter.count({ ...policy(1, 1), name: 'tenant' }, 'ann')])).toBe(1);
    const broken = createLimiter(() => Promise.reject(new Error('away')), 'a secret');
    for (const _ of [1, 2]) await expect(broken.count(policy(1, 1), 'ann')).rejects.toThrow('away');
  });

  it('never counts to the end of the integers', async () => {
    const key = Buffer.alloc(32, 1);
    const asked = { key, points: 10, limit: 25, seconds: 60 };
    const granted: number[] = [];
    for (let count = 0; count < 6; count += 1) granted.push((await takePoints(db, asked)).granted);
    expect(granted).toEqual([10, 10, 5, 0, 0, 0]);
    const { rows } = await owner.query('select taken from rate_limits');
    expect(rows).toEqual([{ taken: 35 }]);
  });
});

describe('the job', () => {
  it('removes windows that are over, and no others', async () => {
    for (const byte of [1, 2]) await takePoints(db, { key: Buffer.alloc(32, byte), points: 1, limit: 5, seconds: 60 });
    await owner.query('update rate_limits set ends_at = now() where key = $1', [Buffer.alloc(32, 1)]);
    expect(await forgetEndedWindows(db)).toBe(1);
    const { rows } = await owner.query('select key from rate_limits');
    expect(rows).toEqual([{ key: Buffer.alloc(32, 2) }]);
  });
});

describe('an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('%s counts as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
