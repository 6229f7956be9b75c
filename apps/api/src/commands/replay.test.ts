import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { operatorCommand } from '../../test/operator-command.ts';
import { pastOf } from '../../test/recorded-past.ts';
import { cloneTestDatabase, openPool, type TestDatabase } from '../../test/test-database.ts';
import { seedTwoTenants } from '../../test/two-tenants.ts';
import { loadHistories } from '../assessment/load-histories.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { tenantReading } from '../db/tenant-transaction.ts';
import { readArguments } from './replay-arguments.ts';

let database: TestDatabase;
let owner: pg.Pool;
let db: Database;
let tenantId: string;
let pilotId: string;

const RULES = { 'no-time-to-integrate': { parameters: { maxPlannedDays: 60 } } };

beforeAll(async () => {
  database = await cloneTestDatabase();
  owner = openPool(database.ownerUrl, 1);
  db = openDatabase(database.apiUrl, { max: 2 });
  const { acme } = await seedTwoTenants(owner);
  tenantId = acme.id;
  const past = pastOf(db, tenantId);
  const { Claims } = acme.departments;
  // Planned for 70 days, from 2025-03-24 on for 100.
  const pilot = { departmentIds: [Claims], startedOn: '2025-03-03', plannedEndOn: '2025-05-12' };
  pilotId = (await past.register('2025-03-03', { name: 'Claims triage', pilot })).id;
  const longer = 'update pilots set planned_end_on = $2 where initiative_id = $1';
  await past.change('2025-03-24', pilotId, longer, [pilotId, '2025-06-01']);
  await past.change('2025-03-24', pilotId, longer, [pilotId, '2025-06-11']);
  // Planned for 50 days.
  await past.register('2025-03-10', { name: 'Fraud finder', pilot: { ...pilot, plannedEndOn: '2025-04-22' } });
  await past.publish('2025-04-01', 2, RULES);
}, 60_000);
afterAll(async () => {
  await db.close();
  await owner.end();
  await database.drop();
});

describe('the history of an initiative', () => {
  const days = async (from: string, to: string) => {
    const histories = await tenantReading(db, tenantId, (tx) => loadHistories(tx, [pilotId], { from, to }));
    return histories.map((history) => history.map((one) => [one.from, one.facts.pilots[0]?.plannedEndOn]));
  };

  it('has the facts that held on the days asked for, of each day the last', async () => {
    expect(await days('2025-03-03', '2025-03-31')).toEqual([
      [
        ['2025-03-03', '2025-05-12'],
        ['2025-03-24', '2025-06-11'],
      ],
    ]);
    expect(await days('2025-03-10', '2025-03-23')).toEqual([[['2025-03-03', '2025-05-12']]]);
    expect(await days('2025-03-24', '2025-03-24')).toEqual([[['2025-03-24', '2025-06-11']]]);
    expect(await days('2025-01-01', '2025-03-02')).toEqual([]);
    expect(await days('2025-01-01', '2025-03-03')).toEqual([[['2025-03-03', '2025-05-12']]]);
  });
});

describe('npm run replay', () => {
  const replay = (...args: string[]) => operatorCommand(database, 'replay', '--tenant', 'acme', ...args);
  const PERIOD = ['--from', '2025-03-03', '--to', '2025-03-31'];
  const section = (out: string) => out.slice(out.indexOf('no-time-to-integrate')).split('\n\n')[0];
  const EXPECTED = [
    'no-time-to-integrate (No time to integrate)',
    '  A: 2 flags, open on 43 days',
    '  B: 1 flag, open on 22 days',
    '  A alone: INI-1 Claims triage, minor, opened on 2025-03-03, cleared on 2025-03-24',
  ].join('\n');

  it('tells rule by rule what two published packs make of the same days', async () => {
    const { out, err, code } = await replay(...PERIOD, '--pack', '1', '--against', '2');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toMatch(
      /^2 initiatives from 2025-03-03 to 2025-03-31, A under rule pack 1 and B under rule pack 2\.\n\n/,
    );
    expect(section(out)).toBe(EXPECTED);
    const totals = out.trimEnd().split('\n').slice(-3);
    expect(totals).toEqual([
      expect.stringMatching(/^A: \d+ flags, open on \d+ days\.$/),
      expect.stringMatching(/^B: \d+ flags, open on \d+ days\.$/),
      '1 flag under A alone, 0 flags under B alone.',
    ]);
    const openings = [...out.matchAll(/^ {2}A: (\d+) flag/gm)].map(([, count]) => Number(count));
    expect(totals[0]).toContain(`A: ${openings.reduce((sum, count) => sum + count, 0)} flags`);
  }, 60_000);

  it('compares with the pack in force, or with rules that nobody published', async () => {
    expect(section((await replay(...PERIOD, '--pack', '1')).out)).toBe(EXPECTED);
    const { out } = await replay(...PERIOD, '--pack', '2', '--rules', JSON.stringify(RULES));
    expect(out).toContain('A under rule pack 2 and B under the rules given.');
    expect(out).toContain('0 flags under A alone, 0 flags under B alone.');
  }, 60_000);

  it('refuses in words, with exit code 1', async () => {
    const refused = async (...args: string[]) => {
      const { code, err, out } = await replay(...args);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      return err;
    };
    expect(await refused(...PERIOD, '--pack', '9')).toBe('There is no rule pack 9.\n');
    const future = await refused('--from', '2025-03-03', '--to', '2999-01-01', '--pack', '1');
    expect(future).toMatch(/^2999-01-01 has not come yet; it is /);
  }, 60_000);
});

describe('its arguments', () => {
  const PERIOD = ['--tenant', 'acme', '--from', '2025-03-03', '--to', '2025-03-31'];
  const read = (...args: string[]) => readArguments([...PERIOD, ...args]);
  const asked = { tenant: 'acme', from: '2025-03-03', to: '2025-03-31', pack: 1 };

  it('name the packs by their numbers, or give rules as they are or in a file', () => {
    expect(read('--pack', '1')).toEqual({ ...asked, against: null });
    expect(read('--pack', '1', '--against', '2')).toEqual({ ...asked, against: 2 });
    expect(read('--pack', '1', '--rules', JSON.stringify(RULES))).toEqual({ ...asked, against: RULES });
    const folder = mkdtempSync(join(tmpdir(), 'flightpath-replay-'));
    const file = join(folder, 'rules.json');
    writeFileSync(file, JSON.stringify(RULES));
    expect(read('--pack', '1', '--rules', file)).toEqual({ ...asked, against: RULES });
    rmSync(folder, { recursive: true });
  });

  it('are refused in words', () => {
    expect(() => read()).toThrow('Say the organisation, both days and a rule pack.');
    expect(() => read('--pack', 'one')).toThrow('"one" is no number of a rule pack.');
    expect(() => read('--pack', '1', '--to', 'May')).toThrow('"May" is no date.');
    expect(() => read('--pack', '1', '--to', '2025-03-02')).toThrow(
      'The period would end (2025-03-02) before it begins (2025-03-03).',
    );
    expect(() => read('--pack', '1', '--against', '2', '--rules', '{}')).toThrow(
      'Compare with --against or with --rules.',
    );
  });

  it('do not take rules that could not be published', () => {
    const rules = (given: string) => () => read('--pack', '1', '--rules', given);
    expect(rules('{"shelf":{}}')).toThrow(
      'The rules are none that could be published:\n  #/shelf: There is nothing with the id "shelf" that a rule pack can tune.',
    );
    expect(rules('{"shelved":{"severity":"fatal"}}')).toThrow('shelved.severity: ');
    expect(rules('{"shelved"')).toThrow('The rules are not valid JSON: ');
    expect(rules('nowhere.json')).toThrow('There is no file nowhere.json of rules.');
  });
});
