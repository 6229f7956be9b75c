import type { AuditEvent } from '@flightpath/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { aDepartment, anInitiative, aPerson, etagOf } from '../../../test/factories.ts';
import { expectGuardedInTenant } from '../../../test/guarded-in-tenant.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';
import { sealEvents } from '../../audit/seal-events.ts';
import { tenantTransaction } from '../../db/tenant-transaction.ts';

let flightpath: TestApp;
let admin: TestClient;
let pmo: TestClient;
let day = 1;
beforeAll(async () => {
  flightpath = await startTestApp();
  admin = await flightpath.signIn('admin');
  pmo = await flightpath.signIn('pmo');
});
// A day of its own for each test, by which it finds its events.
beforeEach(() => {
  day += 1;
  flightpath.clock.moveTo(`2026-04-${today()}T09:00:00Z`);
});
afterAll(() => flightpath.stop());

const today = () => String(day).padStart(2, '0');

async function list(query = '', client = admin): Promise<AuditEvent[]> {
  const { body } = await client.get(`/audit-events?from=2026-04-${today()}&to=2026-04-${today()}${query}`).expect(200);
  return body.data;
}
const summaries = async (query = '') => (await list(query)).map(({ summary }) => summary);

describe('the audit log', () => {
  it('tells who changed what, by which request, and what differs', async () => {
    const made = await aDepartment(pmo, { name: 'Legal' });
    await pmo.patch(`/departments/${made.id}`, { name: 'Law' }).set('user-agent', 'Tests/1.0').expect(200);
    const [changed, added] = await list();
    const { pmo: pia } = flightpath.acme.members;
    expect(changed).toEqual({
      id: expect.any(String),
      recordedAt: `2026-04-${today()}T09:00:00.000Z`,
      action: 'changeDepartment',
      summary: 'Changed the department Legal in the directory',
      subject: { kind: 'department', id: made.id, label: 'Legal' },
      revision: null,
      actor: { kind: 'person', userId: pia.userId, personId: pia.personId, name: 'Pia Moss' },
      credential: { kind: 'session', id: expect.any(String) },
      origin: { requestId: expect.any(String), address: '127.0.0.1', userAgent: 'Tests/1.0' },
      before: { name: 'Legal' },
      after: { name: 'Law' },
      seal: null,
    });
    expect(added).toMatchObject({ action: 'createDepartment', before: null, after: { name: 'Legal', parentId: null } });
  });

  it('tells of an initiative what its revision does, in the same words', async () => {
    const { id, key } = await anInitiative(pmo, { name: 'Claims triage' });
    const etag = await etagOf(pmo, key);
    await pmo.patch(`/initiatives/${key}`, { name: 'Letters triage' }).set('if-match', etag).expect(200);
    const [changed, registered] = await list();
    expect(registered).toMatchObject({ action: 'registerInitiative', revision: 1, before: null });
    expect(changed).toMatchObject({
      action: 'changeInitiative',
      subject: { kind: 'initiative', id, label: `${key} Letters triage` },
      revision: 2,
      before: { Name: 'Claims triage' },
      after: { Name: 'Letters triage' },
    });
  });

  it('tells what somebody did, and what it did to initiatives', async () => {
    const { id: ownerId } = await aPerson(pmo, { name: 'Ann Lee' });
    const { key } = await anInitiative(pmo, { ownerId });
    await pmo.patch(`/people/${ownerId}`, { leftOn: `2026-04-${today()}` }).expect(200);
    const told = (await list('&action=changePerson')).map(({ subject }) => subject.label);
    expect(told.sort()).toEqual(['Ann Lee', `${key} Claims triage`]);
  });

  it('has no event of a change that changes nothing, nor of one that is refused', async () => {
    const { id } = await aDepartment(pmo, { name: 'Audit' });
    await pmo.patch(`/departments/${id}`, { name: 'Audit' }).expect(200);
    await pmo.post('/departments', { name: 'Audit' }).expect(422);
    expect(await summaries()).toEqual(['Added the department Audit']);
  });

  it('is found by who, what and when', async () => {
    const { key } = await anInitiative(pmo, { name: 'Letters' });
    await admin.post('/departments', { name: 'Treasury' }).expect(201);
    const registered = 'Registered the initiative';
    const added = 'Added the department Treasury';
    expect(await summaries()).toEqual([added, registered]);
    expect(await summaries('&actor=pia')).toEqual([registered]);
    expect(await summaries('&action=createDepartment&action=changeDepartment')).toEqual([added]);
    expect(await summaries(`&subject=${key.toLowerCase()}`)).toEqual([registered]);
    expect(await summaries('&subject=treasury')).toEqual([added]);
    expect(await summaries('&q=TREAS')).toEqual([added]);
    expect(await summaries('&q=100%25')).toEqual([]);
  });

  it('takes a day for a day of the organisation', async () => {
    flightpath.clock.moveTo(`2026-04-${today()}T21:59:00Z`);
    await aDepartment(pmo, { name: 'Before midnight' });
    flightpath.clock.moveTo(`2026-04-${today()}T22:00:00Z`);
    await aDepartment(pmo, { name: 'After midnight' });
    expect(await summaries()).toEqual(['Added the department Before midnight']);
    day += 1;
    expect(await summaries()).toEqual(['Added the department After midnight']);
  });

  it('comes page by page', async () => {
    for (const name of ['A', 'B', 'C']) await aDepartment(pmo, { name: `Unit ${name}` });
    const found: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const { body }: { body: { data: AuditEvent[]; nextCursor: string | null } } = await admin
        .get(`/audit-events?from=2026-04-${today()}&limit=2${after && `&after=${after}`}`)
        .expect(200);
      found.push(...body.data.map(({ subject }) => subject.label));
      after = body.nextCursor;
    }
    expect(found).toEqual(['Unit C', 'Unit B', 'Unit A']);
    await admin.get('/audit-events?after=nonsense').expect(422);
  });

  it('shows another organisation nothing', async () => {
    await aDepartment(pmo, { name: 'Secret' });
    expect(await list('', await flightpath.signIn('admin', 'globex'))).toEqual([]);
  });
});

describe('the download', () => {
  const download = (format: string, query = '') =>
    admin
      .get(`/audit-events/export?format=${format}&from=2026-04-${today()}${query}`)
      .buffer(true)
      .parse((answer, done) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
      })
      .expect(200);

  it('as JSON lines is what the list says', async () => {
    for (const name of ['A', 'B', 'C']) await aDepartment(pmo, { name: `Office ${name}` });
    const { body, headers } = await download('ndjson', '&q=office');
    expect(headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
    expect(headers['content-disposition']).toBe(`attachment; filename="audit-log-acme-2026-04-${today()}.ndjson"`);
    const lines = body.trimEnd().split('\n') as string[];
    expect(lines.map((line) => JSON.parse(line))).toEqual(await list('&q=office'));
  });

  it('as CSV has a line for each, and no cell that a spreadsheet would compute', async () => {
    await aPerson(pmo, { name: '=1+1' });
    await aPerson(pmo, { name: 'Ben Ode' });
    const { body, headers } = await download('csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const rows: Record<string, string>[] = parse(body, { columns: true, bom: true });
    const listed = await list();
    expect(rows.map(({ Id }) => Id)).toEqual(listed.map(({ id }) => id));
    expect(rows[1]).toMatchObject({
      Actor: 'Pia Moss',
      What: 'Added =1+1 to the directory',
      Subject: "'=1+1",
      Before: '',
      After: JSON.stringify(listed[1]?.after),
    });
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('goes on past what is read at once', async () => {
    await flightpath.owner.query(
      `insert into audit_events (tenant_id, id, transaction_id, recorded_at, action, summary, subject_kind,
         subject_label, actor_kind, actor_name)
       select $1, gen_random_uuid(), 1, $2, 'test', 'Many', 'test', 'Many', 'job', 'Flightpath'
       from generate_series(1, 1200)`,
      [flightpath.acme.id, `2026-04-${today()}T09:00:00Z`],
    );
    const ids = (await download('ndjson')).body
      .trimEnd()
      .split('\n')
      .map((line: string) => JSON.parse(line).id);
    expect(ids).toHaveLength(1_200);
    expect(new Set(ids).size).toBe(1_200);
  });

  it('is empty but for its head where nothing is found', async () => {
    expect((await download('ndjson', '&q=nothing')).body).toBe('');
    expect(parse((await download('csv', '&q=nothing')).body, { bom: true })).toHaveLength(1);
  });
});

describe('the verification', () => {
  const verify = async () => (await admin.get('/audit-events/verification').expect(200)).body;
  const seal = () =>
    tenantTransaction(flightpath.db, flightpath.acme.id, (tx) => sealEvents(tx, flightpath.clock.now()));

  it('says how many are sealed, and that all waits where no worker runs', async () => {
    await aDepartment(pmo, { name: 'Facilities' });
    const before = await verify();
    expect(before).toMatchObject({ isIntact: true, checked: 0, head: null });
    expect(before.waiting.count).toBeGreaterThan(0);
    while ((await verify()).waiting.count > 0) await seal();
    const { checked, head } = await verify();
    expect(checked).toBe(before.waiting.count);
    expect((await list())[0]?.seal).toMatchObject({ number: expect.any(Number), sealedAt: head.sealedAt });
  });

  it('names the first event that is not what was sealed', async () => {
    await aDepartment(pmo, { name: 'Real estate' });
    while ((await verify()).waiting.count > 0) await seal();
    const [event] = await list();
    await flightpath.owner.query("update audit_events set summary = 'Nothing' where id = $1", [event?.id]);
    expect(await verify()).toMatchObject({
      isIntact: false,
      firstBroken: { eventId: event?.id, number: event?.seal?.number },
    });
  });
});

it.each(['/audit-events', '/audit-events/export', '/audit-events/verification'])(
  '%s is for admins only',
  async (path) => {
    await expectGuardedInTenant(flightpath, {
      method: 'get',
      path,
      forbiddenTo: ['pmo', 'executive', 'champion', 'viewer'],
      namesRecord: false,
      allowed: 'admin',
    });
  },
);
