// A tenant with a row in every table: what the tests of isolation prove that others cannot see.
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';

export interface FullTenant {
  tenantId: string;
  slug: string;
  userId: string;
  departmentId: string;
  personId: string;
  initiativeId: string;
}

const AT = '2026-03-02T09:00:00Z';

/** Inserts the tenant as the owner of the tables. A table that is forgotten here fails the test that counts them. */
export async function insertFullTenant(pool: pg.Pool, slug: string): Promise<FullTenant> {
  const id = () => uuidv7();
  const [tenantId, userId, departmentId, personId, initiativeId] = [id(), id(), id(), id(), id()];
  const [indicatorId, importId] = [id(), id()];
  const insert = async (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row);
    const places = columns.map((_, at) => `$${at + 1}`);
    await pool.query(`insert into ${table} (${columns}) values (${places})`, Object.values(row));
  };
  const own = { tenant_id: tenantId };
  const of = { ...own, initiative_id: initiativeId };
  const recorded = { recorded_at: AT, recorded_means: 'person' };

  await insert('tenants', { id: tenantId, slug, name: slug, time_zone: 'UTC', currency: 'EUR', created_at: AT });
  await insert('initiative_counters', { ...own, last_number: 1 });
  await insert('departments', { ...own, id: departmentId, name: 'Claims' });
  await insert('people', { ...own, id: personId, name: 'Ann Lee', department_id: departmentId });
  await insert('users', { id: userId, name: 'Ann Lee', email: `ann@${slug}.example`, created_at: AT, updated_at: AT });
  await insert('members', { ...own, user_id: userId, role: 'pmo', person_id: personId, joined_at: AT });
  await insert('initiatives', {
    ...own,
    id: initiativeId,
    number: 1,
    name: `Secret of ${slug}`,
    home_department_id: departmentId,
    phase: 'foundation',
    state: 'active',
    registered_on: '2026-03-02',
    ...recorded,
  });
  await insert('phase_stays', { ...of, id: id(), phase: 'foundation', ...recorded });
  await insert('initiative_owners', { ...of, id: id(), person_id: personId, ...recorded });
  await insert('affected_departments', { ...of, department_id: departmentId });
  await insert('pilots', { ...of, number: 1, outcome: 'running', ...recorded });
  await insert('pilot_departments', { ...of, pilot_number: 1, department_id: departmentId });
  await insert('sponsors', { ...of, id: id(), person_id: personId, kind: 'executive', ...recorded });
  await insert('check_ins', { ...of, id: id(), person_id: personId, checked_in_on: '2026-03-02', ...recorded });
  await insert('champions', { ...of, id: id(), person_id: personId, department_id: departmentId, ...recorded });
  await insert('team_members', { ...of, id: id(), person_id: personId, team: 'run', ...recorded });
  await insert('funding_lines', {
    ...of,
    id: id(),
    amount: '1.00',
    currency: 'EUR',
    kind: 'pilot',
    starts_on: '2026-03-02',
    ...recorded,
  });
  await insert('indicators', {
    ...of,
    id: indicatorId,
    name: 'Use',
    timing: 'leading',
    measures: 'adoption',
    unit: 'share',
    direction: 'increase',
    ...recorded,
  });
  const measured = { measured_on: '2026-03-02', value: '1', confidence: 'measured', ...recorded };
  await insert('measurements', { ...own, id: id(), indicator_id: indicatorId, ...measured });
  await insert('evidence', { ...of, id: id(), kind: 'runbook', title: 'Runbook', dated_on: '2026-03-02', ...recorded });
  await insert('narratives', { ...of, id: id(), version: 1, text: 'Faster', written_on: '2026-03-02', ...recorded });
  const posted = { period_to: '2026-03-02', posted_on: '2026-03-02', health: 'on-track', summary: 'Well', ...recorded };
  await insert('status_updates', { ...of, id: id(), ...posted });
  const decided = { outcome: 'hold', decided_on: '2026-03-02', rationale: 'Wait', revision_number: 1, ...recorded };
  await insert('decisions', { ...of, id: id(), ...decided });
  await insert('flags', {
    ...of,
    id: id(),
    rule_id: 'orphaned',
    opened_on: '2026-03-02',
    status: 'open',
    severity: 'minor',
    is_verified: true,
    finding: '{}',
    rule_pack_version: 1,
  });
  await insert('revisions', {
    ...of,
    number: 1,
    recorded_on: '2026-03-02',
    actor_name: 'Ann Lee',
    summary: 'Registered',
    changes: '[]',
    flags_opened: [],
    flags_cleared: [],
    health: 'green',
    rule_pack_version: 1,
    facts: '{}',
    outcomes: '{}',
    findings: '[]',
    ...recorded,
  });
  await insert('initiative_rows', {
    ...of,
    number: 1,
    document: '{}',
    name: `Secret of ${slug}`,
    phase: 'foundation',
    state: 'active',
    health: 'green',
    department_ids: [departmentId],
    flag_rule_ids: [],
    critical_flags: 0,
    major_flags: 0,
    minor_flags: 0,
    to_be_recorded_flags: 0,
    registered_on: '2026-03-02',
    updated_at: AT,
    assessed_on: '2026-03-02',
    rule_pack_version: 1,
    read_person_ids: [],
    read_department_ids: [],
    search_text: '',
  });
  await insert('imports', {
    ...own,
    id: importId,
    file_name: 'register.csv',
    byte_size: 1,
    header_hash: 'a',
    status: 'uploaded',
    detection: '{}',
    suggested_mapping: '{}',
    is_remembered: false,
    actor_name: 'Ann Lee',
    created_at: AT,
  });
  await insert('import_files', { ...own, import_id: importId, bytes: Buffer.from('a') });
  await insert('import_rows', { ...own, import_id: importId, row_number: 2, identity: 'A', outcome: 'create' });
  await insert('import_mappings', { ...own, header_hash: 'a', mapping: '{}', updated_at: AT });
  return { tenantId, slug, userId, departmentId, personId, initiativeId };
}
