import { addDays, todayIn } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { pino } from 'pino';
import { uuidv7 } from 'uuidv7';
import { MovableClock } from '../../test/movable-clock.ts';
import { cloneTestDatabase, openPool, type TestDatabase } from '../../test/test-database.ts';
import { tenantsPastMidnight } from '../db/before-tenant.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { attendMidnights } from './attend-midnights.ts';
import { cronItems } from './tasks.ts';

let database: TestDatabase;
let db: Database;
let owner: pg.Pool;
beforeAll(async () => {
  database = await cloneTestDatabase();
  db = openDatabase(database.apiUrl, { max: 1 });
  owner = openPool(database.ownerUrl);
});
afterAll(async () => {
  await db.close();
  await owner.end();
  await database.drop();
});

async function aTenant(timeZone: string, doneOn?: string): Promise<string> {
  const id = uuidv7();
  const slug = `t-${id}`;
  await owner.query("insert into tenants values ($1, $2, $2, $3, 'EUR', null, now())", [id, slug, timeZone]);
  if (doneOn) await owner.query('insert into midnights values ($1, $2)', [id, doneOn]);
  return id;
}

const aMillisecondBefore = (moment: string) => new Date(Date.parse(moment) - 1);

describe('a local day begins', () => {
  it.each([
    // By three quarters, a half, and a half that is a quarter of an hour elsewhere.
    ['Asia/Kathmandu', '2026-05-26', '2026-05-25T18:15:00Z'],
    ['Asia/Kolkata', '2026-05-26', '2026-05-25T18:30:00Z'],
    ['America/St_Johns', '2026-05-26', '2026-05-26T02:30:00Z'],
    ['Pacific/Chatham', '2026-05-26', '2026-05-25T11:15:00Z'],
    ['Pacific/Chatham', '2026-12-01', '2026-11-30T10:15:00Z'],
    // The earliest and the latest on Earth.
    ['Pacific/Kiritimati', '2026-05-26', '2026-05-25T10:00:00Z'],
    ['Pacific/Pago_Pago', '2026-05-26', '2026-05-26T11:00:00Z'],
    // 29 March has 23 hours, 25 October 25.
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00Z'],
    ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00Z'],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00Z'],
    ['Europe/Berlin', '2026-10-26', '2026-10-25T23:00:00Z'],
    // Half an hour of daylight saving.
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00:00Z'],
    ['Australia/Lord_Howe', '2026-04-06', '2026-04-05T13:30:00Z'],
    // A day without a midnight: it begins at one.
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00Z'],
    // Over the end of a year.
    ['America/New_York', '2027-01-01', '2027-01-01T05:00:00Z'],
  ])('%s %s: at %s, and not a millisecond earlier', async (timeZone, day, moment) => {
    const id = await aTenant(timeZone, addDays(day, -1));
    const isPast = async (at: Date) => (await tenantsPastMidnight(db, at)).includes(id);
    expect([await isPast(aMillisecondBefore(moment)), await isPast(new Date(moment))]).toEqual([false, true]);
    // The judgement asks Node for the day, the question PostgreSQL: the two must mean the same.
    expect([todayIn(timeZone, aMillisecondBefore(moment)), todayIn(timeZone, new Date(moment))]).toEqual([
      addDays(day, -1),
      day,
    ]);
    // Attended to, it is over until the next one.
    await owner.query('update midnights set done_on = $2 where tenant_id = $1', [id, day]);
    expect(await isPast(new Date(moment))).toBe(false);
  });
});

describe('the question whose day has begun', () => {
  const noonOfMay26 = new Date('2026-05-26T12:00:00Z');

  it('names tenants that were never attended to, and those with a zone that PostgreSQL does not know', async () => {
    const [fresh, lost, done] = [
      await aTenant('UTC'),
      await aTenant('Mars/Olympus', '2026-05-26'),
      await aTenant('UTC', '2026-05-26'),
    ];
    const named = await tenantsPastMidnight(db, noonOfMay26);
    expect(named).toEqual(expect.arrayContaining([fresh, lost]));
    expect(named).not.toContain(done);
  });
});

it('gives each tenant a job of its own, which waits once', async () => {
  const tenants = [await aTenant('UTC', '2026-05-25'), await aTenant('Asia/Tokyo', '2026-05-25')];
  const added: AddedJob[] = [];
  const clock = new MovableClock('2026-05-26T12:00:00Z');
  await attendMidnights({ db, clock, log: pino({ level: 'silent' }) }, (async (jobs: AddedJob[]) => {
    added.push(...jobs);
  }) as never);
  for (const tenantId of tenants) {
    const own = added.filter(({ payload }) => payload.tenantId === tenantId);
    expect(own).toEqual([{ identifier: 'begin-day', payload: { tenantId }, jobKey: `begin-day ${tenantId}` }]);
  }
});

interface AddedJob {
  identifier: string;
  payload: { tenantId: string };
  jobKey: string;
}

it('is asked every quarter of an hour, and at no other time', () => {
  const item = cronItems().find(({ task }) => task === 'attend-midnights');
  const minutes = Array.from({ length: 60 }, (_, min) => min);
  const asked = minutes.filter((min) => item?.match({ min, hour: 23, date: 31, month: 12, dow: 4 }));
  expect(asked).toEqual([0, 15, 30, 45]);
});
