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
const ON = '2026-03-02';

const id = () => uuidv7();

type Row = Record<string, unknown>;
type Insert = (table: string, row: Row) => Promise<void>;

/** Columns that many rows share: of the tenant, of its initiative, and how a fact came in. */
interface Shared {
  own: Row;
  of: Row;
  recorded: Row;
}

/** Inserts the tenant as the owner of the tables. A table that is forgotten here fails the test that counts them. */
export async function insertFullTenant(pool: pg.Pool, slug: string): Promise<FullTenant> {
  const [tenantId, userId, departmentId, personId, initiativeId] = [id(), id(), id(), id(), id()];
  const [indicatorId, importId, decisionId, flagId] = [id(), id(), id(), id()];
  const insert: Insert = async (table, row) => {
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
  await insert('invitations', {
    ...own,
    id: id(),
    email: `bob@${slug}.example`,
    role: 'viewer',
    token_hash: Buffer.alloc(32),
    invited_by: 'Ann Lee',
    invited_at: AT,
    expires_at: '2026-03-09T09:00:00Z',
  });
  const accountId = id();
  await insert('service_accounts', { ...own, id: accountId, name: 'Usage', created_by: 'Ann Lee', created_at: AT });
  await insert('api_keys', {
    ...own,
    id: id(),
    service_account_id: accountId,
    label: 'Nightly job',
    prefix: 'fp_00000000',
    key_hash: Buffer.alloc(32),
    scopes: ['portfolio:read'],
    created_by: 'Ann Lee',
    created_at: AT,
  });
  await insert('idempotency_keys', {
    ...own,
    used_by: `person ${userId}`,
    key: 'the-first-request',
    request_hash: Buffer.alloc(32),
    created_at: AT,
    expires_at: '2026-03-03T09:00:00Z',
  });
  await insert('identity_providers', {
    ...own,
    name: 'Company login',
    issuer: `https://login.${slug}.example`,
    client_id: 'flightpath',
    client_secret: Buffer.alloc(32),
    is_enabled: true,
    created_at: AT,
    updated_at: AT,
  });
  const atProvider = { ...own, issuer: `https://login.${slug}.example` };
  await insert('provider_identities', { ...atProvider, subject: 'ann', user_id: userId, linked_at: AT });
  await insert('provider_sign_ins', {
    ...atProvider,
    state_hash: Buffer.alloc(32),
    browser_hash: Buffer.alloc(32),
    nonce: 'nonce',
    code_verifier: 'verifier',
    return_to: `/${slug}`,
    expires_at: AT,
  });
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
  const measuredBy = { name: 'Use', measures: 'adoption', unit: 'share', direction: 'increase', ...recorded };
  await insert('indicators', { ...of, id: indicatorId, timing: 'leading', ...measuredBy });
  const measured = { measured_on: '2026-03-02', value: '1', confidence: 'measured', ...recorded };
  await insert('measurements', { ...own, id: id(), indicator_id: indicatorId, ...measured });
  await insert('evidence', { ...of, id: id(), kind: 'runbook', title: 'Runbook', dated_on: '2026-03-02', ...recorded });
  await insert('narratives', { ...of, id: id(), version: 1, text: 'Faster', written_on: '2026-03-02', ...recorded });
  const posted = { period_to: '2026-03-02', posted_on: '2026-03-02', health: 'on-track', summary: 'Well', ...recorded };
  await insert('status_updates', { ...of, id: id(), ...posted });
  const decided = { outcome: 'hold', decided_on: '2026-03-02', rationale: 'Wait', revision_number: 1, ...recorded };
  await insert('decisions', { ...of, id: decisionId, ...decided });
  await insert('flags', {
    ...of,
    id: flagId,
    rule_id: 'orphaned',
    opened_on: '2026-03-02',
    status: 'open',
    severity: 'minor',
    is_verified: true,
    is_waived: false,
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
    promises_moved: '[]',
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
    waived_flags: 0,
    registered_on: '2026-03-02',
    updated_at: AT,
    assessed_on: '2026-03-02',
    rule_pack_version: 1,
    read_person_ids: [],
    read_department_ids: [],
    search_text: '',
  });
  const shared = { own, of, recorded };
  const laggingId = id();
  await insert('indicators', { ...of, id: laggingId, timing: 'lagging', ...measuredBy });
  await insert('indicator_leads', { ...own, lagging_id: laggingId, leading_id: indicatorId });
  await insertProgress(insert, shared, { initiativeId, departmentId, personId });
  await insertWayThroughGate(insert, shared, { decisionId, personId });
  await insertTuning(insert, shared, flagId);
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
  await insertAudit(insert, shared);
  return { tenantId, slug, userId, departmentId, personId, initiativeId };
}

async function insertProgress(
  insert: Insert,
  { own, of, recorded }: Shared,
  { initiativeId, departmentId, personId }: { initiativeId: string; departmentId: string; personId: string },
): Promise<void> {
  const learningId = id();
  const learned = { learned_on: ON, origin: 'failure', title: 'Too slow', lesson: 'Ask the desk first' };
  await insert('pauses', { ...of, id: id(), starts_on: ON, resumes_on: '2026-04-01', reason: 'Freeze', ...recorded });
  await insert('learnings', { ...of, id: learningId, ...learned, ...recorded });
  await insert('learning_reuses', { ...of, learning_id: learningId, linked_on: ON, ...recorded });
  await insert('value_reports', { ...of, id: id(), told_on: ON, told_to: 'The board', quotes: '[]', ...recorded });
  await insert('ideas', {
    ...own,
    id: id(),
    thought_of_on: ON,
    title: 'Letters',
    person_id: personId,
    department_id: departmentId,
    is_prompted: false,
    builds_on_id: initiativeId,
    ...recorded,
  });
}

async function insertWayThroughGate(
  insert: Insert,
  { own, of, recorded }: Shared,
  { decisionId, personId }: { decisionId: string; personId: string },
): Promise<void> {
  const requestId = id();
  const asked = { gate: 'foundation-to-execution', status: 'open', requested_on: ON, revision_number: 1 };
  await insert('gate_requests', { ...of, id: requestId, ...asked, ...recorded });
  await insert('gate_reviews', { ...own, request_id: requestId, function: 'business', reviewer_id: personId });
  await insert('decision_conditions', {
    ...own,
    id: id(),
    decision_id: decisionId,
    criterion_id: 'next-owner',
    text: 'Name the next owner',
    owner_id: personId,
    due_on: ON,
    ...recorded,
  });
}

async function insertAudit(insert: Insert, { own }: Shared): Promise<void> {
  const eventId = id();
  await insert('audit_events', {
    ...own,
    id: eventId,
    transaction_id: 1,
    recorded_at: AT,
    action: 'createDepartment',
    summary: 'Added the department Claims',
    subject_kind: 'department',
    subject_label: 'Claims',
    actor_kind: 'person',
    actor_name: 'Ann Lee',
  });
  await insert('audit_seals', { ...own, number: 1, event_id: eventId, hash: '0'.repeat(64), sealed_at: AT });
}

async function insertTuning(insert: Insert, { own, recorded }: Shared, flagId: string): Promise<void> {
  await insert('waivers', {
    ...own,
    id: id(),
    flag_id: flagId,
    reason: 'Known',
    status: 'requested',
    requested_on: ON,
    accepted_severity: 'minor',
    expires_on: ON,
    ...recorded,
  });
  await insert('rule_packs', { ...own, version: 2, rules: '{}', published_by: 'Ann Lee', published_at: AT });
  await insert('rule_pack_drafts', { ...own, version: 3, rules: '{}', changed_by: 'Ann Lee', changed_at: AT });
  await insert('archetypes', { ...own, name: 'builder', is_assembler: true });
  const read = { read_on: ON, verdict_key: 'x', reading: '{}', rule_pack_version: 1, recorded_at: AT };
  await insert('playbook_verdicts', { ...own, id: id(), ...read });
  await insert('midnights', { ...own, done_on: ON });
}
