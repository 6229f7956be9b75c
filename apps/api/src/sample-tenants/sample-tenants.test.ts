import { PHASES, Role, ruleCatalog } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { cloneTestDatabase, openPool, type TestDatabase } from '../../test/test-database.ts';
import { hashPassword } from '../auth/password.ts';
import { membershipInTenant } from '../db/before-tenant.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { alderMutual } from './alder-mutual/alder-mutual.ts';
import { loadSampleTenant, signInsOf } from './load-sample-tenant.ts';
import { quillmoorHospitals } from './quillmoor-hospitals/quillmoor-hospitals.ts';

/** Two years of history are written: generous, because the machine may be busy. */
const LOADING_MS = 180_000;
const SAMPLES = [alderMutual, quillmoorHospitals];

interface Line {
  key: string;
  name: string;
  phase: string;
  state: string;
  health: string;
  owner: string | null;
  flags: string[];
}

/** The samples in a database of their own, as they are at `now`. */
async function loaded(now: string, samples = SAMPLES) {
  const database = await cloneTestDatabase();
  const db = openDatabase(database.apiUrl, { max: 3 });
  const owner = openPool(database.ownerUrl);
  const passwordHash = await hashPassword('flightpath-sample');
  const load = () =>
    Promise.all(
      samples.map((sample) =>
        loadSampleTenant(sample, { ownerUrl: database.ownerUrl, db, passwordHash, now: new Date(now) }),
      ),
    );
  return { database, db, owner, load, areNew: await load() };
}

async function register(owner: pg.Pool, slug: string): Promise<Line[]> {
  const { rows } = await owner.query<Line>(
    `select 'INI-' || r.number as key, r.name, r.phase, r.state, r.health, r.owner_id as owner,
       array(select f.rule_id from flags f where f.initiative_id = r.initiative_id and f.status = 'open' order by 1) as flags
     from initiative_rows r join tenants t on t.id = r.tenant_id where t.slug = $1 order by r.number`,
    [slug],
  );
  return rows;
}

const NOW = '2026-11-22T08:00:00Z';
let database: TestDatabase;
let db: Database;
let owner: pg.Pool;
let load: () => Promise<boolean[]>;
let areNew: boolean[];
beforeAll(async () => {
  ({ database, db, owner, load, areNew } = await loaded(NOW));
}, LOADING_MS);
afterAll(async () => {
  await db.close();
  await owner.end();
  await database.drop();
});

describe.each(SAMPLES)('$name', ({ slug }) => {
  it('has initiatives in all phases, green, amber and red, and not all red', async () => {
    const lines = await register(owner, slug);
    expect(lines.length).toBeGreaterThanOrEqual(14);
    expect(lines.length).toBeLessThanOrEqual(25);
    const active = lines.filter(({ state }) => state === 'active');
    expect(new Set(active.map(({ phase }) => phase))).toEqual(new Set(PHASES));
    const share = (health: string) => active.filter((line) => line.health === health).length / active.length;
    expect(share('green')).toBeGreaterThan(0.25);
    expect(share('amber')).toBeGreaterThan(0.2);
    expect(share('red')).toBeGreaterThan(0.1);
    expect(share('red')).toBeLessThan(0.3);
  });

  it('has a history on the write path, of which nothing lies in the future', async () => {
    const { rows } = await owner.query(
      `select count(*) as revisions, max(r.recorded_at) <= $2 as past, min(r.recorded_at) < $2::timestamptz - interval '600 days' as old,
         bool_and(r.actor_name <> '') as named
       from revisions r join tenants t on t.id = r.tenant_id where t.slug = $1`,
      [slug, NOW],
    );
    expect(rows[0]).toMatchObject({ past: true, old: true, named: true });
    expect(Number(rows[0].revisions)).toBeGreaterThan(150);
    const flags = await owner.query(
      `select max(f.opened_on)::text <= '2026-11-22' as past from flags f join tenants t on t.id = f.tenant_id
       where t.slug = $1`,
      [slug],
    );
    expect(flags.rows).toEqual([{ past: true }]);
  });

  it('has one sign-in per role, each a person of the directory', async () => {
    const sample = SAMPLES.find((each) => each.slug === slug) ?? alderMutual;
    const signIns = signInsOf(sample, 'flightpath-sample');
    expect(signIns.map(({ role }) => role)).toEqual(Role.options);
    for (const { email, role } of signIns) {
      const { rows } = await owner.query('select id from users where email = $1', [email]);
      const membership = await membershipInTenant(db, rows[0].id, slug);
      expect(membership).toMatchObject({ role, slug, personId: expect.any(String) });
    }
  });
});

describe('both together', () => {
  it('show every rule at work somewhere', async () => {
    const lines = (await Promise.all(SAMPLES.map(({ slug }) => register(owner, slug)))).flat();
    const sprung = new Set(lines.flatMap(({ flags }) => flags));
    expect([...sprung].sort()).toEqual(ruleCatalog.map(({ id }) => id).sort());
  });

  it('are loaded once: a second time changes nothing', async () => {
    const count = async () => (await owner.query('select count(*) from revisions')).rows[0].count;
    const before = await count();
    expect(areNew).toEqual([true, true]);
    expect(await load()).toEqual([false, false]);
    expect(await count()).toBe(before);
  });
});

it(
  'tells the same on another day, in another season',
  async () => {
    const later = await loaded('2027-03-09T20:00:00Z', [quillmoorHospitals]);
    try {
      const { slug } = quillmoorHospitals;
      const verdicts = (lines: Line[]) => lines.map(({ name, health, flags }) => [name, health, flags]);
      expect(verdicts(await register(later.owner, slug))).toEqual(verdicts(await register(owner, slug)));
    } finally {
      await later.db.close();
      await later.owner.end();
      await later.database.drop();
    }
  },
  LOADING_MS,
);
