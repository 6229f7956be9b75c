// For the tests of the write path: a register of its own, written with plain SQL, so that they stand on no endpoint.
import type { ChangeMeans } from '@flightpath/domain';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { type Actor, operatorActor } from '../src/assessment/actor.ts';
import { type RecordedChange, recordChange } from '../src/assessment/record-change.ts';
import { type Database, openDatabase } from '../src/db/database.ts';
import { type TenantTx, tenantTransaction } from '../src/db/tenant-transaction.ts';
import { cloneTestDatabase } from './test-database.ts';

export const ANN: Actor = { ...operatorActor('test'), kind: 'person', name: 'Ann Lee' };

type Row = Record<string, unknown>;

export interface TestRegister {
  db: Database;
  tenantId: string;
  inTenant<Result>(work: (tx: TenantTx) => Promise<Result>): Promise<Result>;
  query<Found>(sql: string, parameters?: unknown[]): Promise<Found[]>;
  /** Inserts a row of the tenant and returns its id. */
  insert(table: string, row: Row): Promise<string>;
  department(name: string, parentId?: string): Promise<string>;
  person(name: string, departmentId?: string): Promise<string>;
  /** An active initiative in Foundation, registered on 2026-03-02; not judged yet. */
  initiative(row?: Row): Promise<string>;
  /** Tells the write path, as of noon UTC of the date. */
  record(initiativeId: string, on: string, means?: ChangeMeans): Promise<RecordedChange>;
  stop(): Promise<void>;
}

/** A tenant in Berlin with a monthly cadence, and nothing in it. */
export async function startTestRegister(): Promise<TestRegister> {
  const database = await cloneTestDatabase();
  const db = openDatabase(database.apiUrl, { max: 4 });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const tenantId = uuidv7();
  await owner.query("insert into tenants values ($1, 'acme', 'Acme', 'Europe/Berlin', 'EUR', 'monthly', now())", [
    tenantId,
  ]);
  await owner.end();

  const inTenant = <Result>(work: (tx: TenantTx) => Promise<Result>) => tenantTransaction(db, tenantId, work);
  let number = 0;
  const register: TestRegister = {
    db,
    tenantId,
    inTenant,
    query: (sql, parameters) => inTenant((tx) => tx.query(sql, parameters)),
    async insert(table, row) {
      const id = uuidv7();
      const full: Row = { tenant_id: tenantId, ...(WITHOUT_ID.has(table) ? {} : { id }), ...row };
      const columns = Object.keys(full);
      const places = columns.map((_, at) => `$${at + 1}`);
      await register.query(`insert into ${table} (${columns}) values (${places})`, Object.values(full));
      return id;
    },
    department: (name, parentId) => register.insert('departments', { name, parent_id: parentId }),
    person: (name, departmentId) => register.insert('people', { name, department_id: departmentId }),
    initiative: (row = {}) => {
      number += 1;
      return register.insert('initiatives', {
        number,
        name: 'Claims triage',
        phase: 'foundation',
        phase_entered_on: '2026-03-02',
        state: 'active',
        registered_on: '2026-03-02',
        ...recordedOn('2026-03-02'),
        ...row,
      });
    },
    async record(initiativeId, on, means = 'person') {
      const change = { initiativeIds: [initiativeId], actor: ANN, means, summary: 'Changed', at: noon(on) };
      const [recorded] = await inTenant((tx) => recordChange(tx, change));
      return recorded as RecordedChange;
    },
    async stop() {
      await db.close();
      await database.drop();
    },
  };
  return register;
}

const WITHOUT_ID = new Set(['affected_departments', 'pilots', 'pilot_departments']);

export const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

/** The two columns that say when and how a fact came in. */
export const recordedOn = (date: string, means: ChangeMeans = 'person') => ({
  recorded_at: noon(date).toISOString(),
  recorded_means: means,
});
