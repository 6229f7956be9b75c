import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type pg from 'pg';
import { operatorCommand } from '../../test/operator-command.ts';
import { pastOf } from '../../test/recorded-past.ts';
import { cloneTestDatabase, openPool, type TestDatabase } from '../../test/test-database.ts';
import { seedTwoTenants } from '../../test/two-tenants.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { readArguments } from './assess-arguments.ts';

let database: TestDatabase;
let owner: pg.Pool;
let db: Database;

beforeAll(async () => {
  database = await cloneTestDatabase();
  owner = openPool(database.ownerUrl, 1);
  db = openDatabase(database.apiUrl, { max: 2 });
  const { acme, globex } = await seedTwoTenants(owner);
  const { departments, members } = acme;
  const past = pastOf(db, acme.id);
  const { id } = await past.register('2025-03-03', {
    name: 'Claims triage',
    ownerId: members.pmo.personId,
    sponsors: [{ personId: members.executive.personId, from: '2025-03-03' }],
    pilot: { departmentIds: [departments.Claims], startedOn: '2025-03-03', plannedEndOn: '2025-05-12' },
  });
  await past.register('2025-03-10', { name: 'Fraud finder' });
  await past.change(
    '2025-03-17',
    id,
    `update initiatives set name = 'Claims triage II', owner_id = null where id = $1`,
    [id],
  );
  await past.publish('2025-03-20', 2, { 'no-time-to-integrate': { parameters: { maxPlannedDays: 30 } } });
  await pastOf(db, globex.id).register('2025-03-03', { name: 'Of others' });
}, 60_000);
afterAll(async () => {
  await db.close();
  await owner.end();
  await database.drop();
});

const assess = (...args: string[]) => operatorCommand(database, 'assess', '--tenant', 'acme', ...args);

it('prints every open flag of a past day with its evidence, by the names and rules of that day', async () => {
  const { out, code } = await assess('--as-of', '2025-03-12');
  expect(code).toBe(0);
  expect(out).toMatch(
    /^INI-1 Claims triage: in foundation; assessed \w+; next gate \d+ of 11 criteria met \(revision 1 of 2025-03-03\)$/m,
  );
  expect(out).toContain('  no-time-to-integrate (minor, since 2025-03-03, rule pack 1)\n');
  expect(out).toContain('    The pilot is planned for 70 days, and there is no plan for integrating it.\n');
  expect(out).toMatch(/^ {4}- Planned end\w*.*: .*2025/m);
  expect(out).toMatch(/^ {4}clears when: .* \[evidence\]$/m);
  expect(out).toContain('INI-2 Fraud finder: ');
  expect(out).not.toContain('Of others');
  expect(out).toMatch(/^2 initiatives with \d+ open flags on 2025-03-12; rule pack 1 was in force\.$/m);
}, 60_000);

it('shows one initiative, and a day before the other was registered', async () => {
  expect((await assess('--as-of', '2025-03-05')).out).not.toContain('Fraud finder');
  const one = await assess('--initiative', 'INI-1');
  expect(one.out).toContain('INI-1 Claims triage II: ');
  expect(one.out).toContain('  orphaned (');
  expect(one.out).not.toContain('no-time-to-integrate');
  expect(one.out).toMatch(/^1 initiative with .*; rule pack 2 was in force\.$/m);
}, 60_000);

it('refuses in words, with exit code 1', async () => {
  const refused = async (...args: string[]) => {
    const { code, err, out } = await operatorCommand(database, 'assess', ...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    return err;
  };
  expect(await refused('--tenant', 'nowhere')).toBe('There is no organisation "nowhere".\n');
  expect(await refused('--tenant', 'acme', '--as-of', '2999-01-01')).toMatch(/^2999-01-01 has not come yet; it is /);
  const early = await refused('--tenant', 'acme', '--as-of', '2025-03-05', '--initiative', 'INI-2');
  expect(early).toBe('There was no INI-2 on 2025-03-05.\n');
}, 60_000);

it('reads its arguments', () => {
  const asked = ['--tenant', 'acme'];
  expect(readArguments(asked)).toEqual({ tenant: 'acme', asOf: null, key: null });
  expect(readArguments([...asked, '--as-of', '2025-03-05', '--initiative', 'INI-2'])).toEqual({
    tenant: 'acme',
    asOf: '2025-03-05',
    key: 'INI-2',
  });
  expect(() => readArguments([])).toThrow('Say the organisation.');
  expect(() => readArguments([...asked, '--as-of', 'May'])).toThrow('"May" is no date.');
  expect(() => readArguments([...asked, '--initiative', '12'])).toThrow('"12" is no key.');
  expect(() => readArguments([...asked, '--key', 'INI-2'])).toThrow("Unknown option '--key'");
});
