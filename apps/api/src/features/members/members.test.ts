import type { Member, Role } from '@flightpath/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { uuidv7 } from 'uuidv7';
import { aPerson } from '../../../test/factories.ts';
import { expectGuardedInTenant } from '../../../test/guarded-in-tenant.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let admin: TestClient;
/** The members as they were made, as JSON. */
let seeded: string;
beforeAll(async () => {
  flightpath = await startTestApp();
  admin = await flightpath.signIn('admin');
  const { rows } = await flightpath.owner.query('select json_agg(m)::text as members from members m');
  seeded = rows[0].members;
});
beforeEach(() => restoreMembers());
afterAll(() => flightpath.stop());

async function restoreMembers(): Promise<void> {
  await flightpath.owner.query('delete from members');
  await flightpath.owner.query('insert into members select * from json_populate_recordset(null::members, $1::json)', [
    seeded,
  ]);
}

const idOf = (role: Role) => flightpath.acme.members[role].userId;
const change = (role: Role, changes: object, by = admin) => by.patch(`/members/${idOf(role)}`, changes);
const remove = (role: Role, by = admin) => by.delete(`/members/${idOf(role)}`);
const leave = (by: TestClient, organisation = 'acme') => by.post('/members/leave', { organisation });

async function rolesOf(): Promise<Record<string, Role>> {
  const { body } = await admin.get('/members').expect(200);
  return Object.fromEntries(body.data.map(({ email, role }: Member) => [email.split('@')[0], role]));
}

/** A second admin: the executive. */
async function secondAdmin(): Promise<TestClient> {
  await change('executive', { role: 'admin' }).expect(200);
  return flightpath.signIn('executive');
}

const LAST = 'Ada Lund is the last admin who may work here. Make somebody else an admin first.';

describe('the list of members', () => {
  it('says who may sign in, by name, page by page', async () => {
    const { body: first } = await admin.get('/members?limit=3').expect(200);
    expect(first.data.map(({ name }: Member) => name)).toEqual(['Ada Lund', 'Cora Hale', 'Eli Frost']);
    expect(first.data[1]).toEqual({
      userId: idOf('champion'),
      name: 'Cora Hale',
      email: 'champion@acme.example',
      role: 'champion',
      person: { id: flightpath.acme.members.champion.personId, name: 'Cora Hale' },
      joinedAt: expect.any(String),
      isDisabled: false,
    });
    const { body: second } = await admin.get(`/members?limit=3&after=${first.nextCursor}`).expect(200);
    expect(second).toMatchObject({ data: [{ name: 'Pia Moss' }, { name: 'Vic Ray' }], nextCursor: null });
  });

  it('is for admins and PMO staff', async () => {
    await (await flightpath.signIn('pmo')).get('/members').expect(200);
    const forbiddenTo = ['executive', 'champion', 'viewer'] as const;
    const guarded = { method: 'get', path: '/members', forbiddenTo, namesRecord: false, allowed: 'pmo' } as const;
    await expectGuardedInTenant(flightpath, guarded);
  });
});

describe('changing a member', () => {
  it('holds from their next request on', async () => {
    const viewer = await flightpath.signIn('viewer');
    await viewer.post('/initiatives', { name: 'Too early' }).expect(403);
    const { body } = await change('viewer', { role: 'pmo' }).expect(200);
    expect(body).toMatchObject({ name: 'Vic Ray', role: 'pmo', isDisabled: false });
    await viewer.post('/initiatives', { name: 'Now' }).expect(201);
    await change('viewer', { role: 'champion' }).expect(200);
    await viewer.post('/initiatives', { name: 'Too late' }).expect(403);
  });

  it('links a person of the directory, once, and frees them again', async () => {
    const { personId } = flightpath.acme.members.viewer;
    const taken = await change('champion', { personId }).expect(409);
    const detail = 'Vic Ray (viewer@acme.example) is Vic Ray of the directory already.';
    expect(taken.body.errors).toEqual([{ pointer: '#/personId', detail }]);
    expect((await change('viewer', { personId: null }).expect(200)).body.person).toBeNull();
    expect((await change('champion', { personId }).expect(200)).body.person.name).toBe('Vic Ray');
    const stranger = await aPerson(await flightpath.signIn('pmo', 'globex'));
    const { body } = await change('champion', { personId: stranger.id }).expect(422);
    expect(body.errors).toEqual([{ pointer: '#/personId', detail: 'There is no such person in the directory.' }]);
  });

  it('leaves name and membership of the person to the directory', async () => {
    const { personId } = flightpath.acme.members.viewer;
    const pmo = await flightpath.signIn('pmo');
    await pmo.patch(`/people/${personId}`, { name: 'Victor Ray', leftOn: '2026-03-01' }).expect(200);
    const { body } = await admin.get('/members').expect(200);
    const viewer = body.data.find(({ role }: Member) => role === 'viewer');
    expect(viewer).toMatchObject({ name: 'Vic Ray', person: { name: 'Victor Ray' }, isDisabled: false });
    await pmo.patch(`/people/${personId}`, { name: 'Vic Ray', leftOn: null }).expect(200);
  });

  it('is for admins, of members who are there', async () => {
    const forbiddenTo = ['pmo', 'executive', 'champion', 'viewer'] as const;
    const path = `/members/${idOf('viewer')}`;
    const rest = { path, forbiddenTo, namesRecord: true, allowed: 'admin' } as const;
    await expectGuardedInTenant(flightpath, { method: 'patch', body: { role: 'pmo' }, ...rest });
    await expectGuardedInTenant(flightpath, { method: 'delete', ...rest });
    const { body } = await change('viewer', { role: 'king', seat: 1 }).expect(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/role']);
    expect((await rolesOf()).viewer).toBe('viewer');
  });

  it('is recorded with what differs', async () => {
    const before = uuidv7();
    await change('viewer', { role: 'pmo' }).expect(200);
    await change('viewer', { role: 'pmo' }).expect(200);
    await change('viewer', { isDisabled: true }).expect(200);
    await remove('viewer').expect(204);
    const { rows } = await flightpath.owner.query(
      `select action, summary, actor_name as actor, before, after from audit_events
       where subject_kind = 'member' and subject_id = $1 and id > $2 order by id`,
      [idOf('viewer'), before],
    );
    const actor = 'Ada Lund';
    expect(rows).toMatchObject([
      {
        action: 'changeMember',
        actor,
        summary: 'Changed the role of Vic Ray from viewer to pmo',
        before: { role: 'viewer' },
        after: { role: 'pmo' },
      },
      { action: 'changeMember', summary: 'Disabled the member Vic Ray', after: { isDisabled: true } },
      { action: 'removeMember', summary: 'Removed the member Vic Ray', before: { role: 'pmo' }, after: null },
    ]);
  });
});

describe('disabling a member', () => {
  it('takes the organisation from them at once, on every process, and gives it back', async () => {
    const viewer = await flightpath.signIn('viewer');
    await viewer.get('/portfolio').expect(200);
    await change('viewer', { isDisabled: true }).expect(200);
    expect((await viewer.get('/portfolio').expect(404)).body.type).toBe('/api/problems#tenant-not-found');
    expect((await viewer.get('/api/v1/me').expect(200)).body.memberships).toEqual([]);
    const { body } = await change('viewer', { isDisabled: false }).expect(200);
    expect(body).toMatchObject({ role: 'viewer', isDisabled: false, person: { name: 'Vic Ray' } });
    await viewer.get('/portfolio').expect(200);
  });

  it('leaves them what they have elsewhere', async () => {
    await flightpath.owner.query(
      `insert into members (tenant_id, user_id, role, joined_at) values ($1, $2, 'viewer', now())`,
      [flightpath.globex.id, idOf('viewer')],
    );
    await change('viewer', { isDisabled: true }).expect(200);
    const viewer = await flightpath.signIn('viewer');
    await viewer.inTenant('globex').get('/portfolio').expect(200);
    await viewer.get('/portfolio').expect(404);
  });
});

describe('the last admin', () => {
  it('can be neither demoted, disabled, removed, nor leave', async () => {
    const refusals = [change('admin', { role: 'pmo' }), change('admin', { isDisabled: true }), remove('admin')];
    for (const refused of refusals) expect((await refused.expect(409)).body.detail).toBe(LAST);
    expect((await leave(admin).expect(409)).body.detail).toBe(LAST.replace('Ada Lund is', 'You are'));
    expect((await rolesOf()).admin).toBe('admin');
  });

  it('is who is left when the others are disabled', async () => {
    const other = await secondAdmin();
    await change('executive', { isDisabled: true }).expect(200);
    await change('admin', { isDisabled: true }).expect(409);
    await other.get('/members').expect(404);
  });

  it('is one of two who demote, disable or remove each other at the same moment', async () => {
    const acts: ((by: TestClient, whom: Role) => ReturnType<typeof remove>)[] = [
      (by, whom) => change(whom, { role: 'viewer' }, by),
      (by, whom) => change(whom, { isDisabled: true }, by),
      (by, whom) => remove(whom, by),
    ];
    for (const act of acts) {
      await restoreMembers();
      const other = await secondAdmin();
      const answers = await Promise.all([act(admin, 'executive'), act(other, 'admin')]);
      const won = answers.filter(({ status }) => status < 300);
      const lost = answers.filter(({ status }) => status >= 300);
      expect(won).toHaveLength(1);
      // Whoever was too late to begin is no admin any more; whoever had begun waits, and is told.
      expect([409, 403, 404]).toContain(lost[0]?.status);
      const { rows } = await flightpath.owner.query(
        `select count(*)::int as admins from members where tenant_id = $1 and role = 'admin' and disabled_at is null`,
        [flightpath.acme.id],
      );
      expect(rows).toEqual([{ admins: 1 }]);
    }
  });

  it('is told why, having waited for the other one', async () => {
    const other = await secondAdmin();
    const blocker = await flightpath.owner.connect();
    await blocker.query('begin');
    await blocker.query('select from members where tenant_id = $1 for update', [flightpath.acme.id]);
    const answers = Promise.all([change('executive', { role: 'pmo' }), change('admin', { role: 'pmo' }, other)]);
    // Both were let in as admins and wait for the rows.
    await waiting(2);
    await blocker.query('commit');
    blocker.release();
    const statuses = (await answers).map(({ status, body }) => [status, body.detail]);
    expect(statuses.filter(([status]) => status === 200)).toHaveLength(1);
    expect(statuses.filter(([status]) => status === 409)).toEqual([[409, expect.stringContaining('last admin')]]);
  });

  /** Resolves when so many connections of this database wait for a lock. */
  async function waiting(count: number): Promise<void> {
    for (;;) {
      const { rows } = await flightpath.owner.query(
        `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (rows[0].count >= count) return;
    }
  }
});

describe('oneself', () => {
  it('has no say in the own role', async () => {
    const other = await secondAdmin();
    const { body } = await change('executive', { role: 'pmo' }, other).expect(403);
    expect(body.detail).toBe('Nobody changes their own role. Ask another admin.');
    await change('executive', { role: 'admin', personId: null }, other).expect(200);
  });

  it('may leave, having named the organisation', async () => {
    const viewer = await flightpath.signIn('viewer');
    const { body } = await leave(viewer, 'globex').expect(422);
    expect(body.errors).toEqual([{ pointer: '#/organisation', detail: 'To leave Acme, give "acme".' }]);
    await leave(viewer).expect(204);
    await viewer.get('/portfolio').expect(404);
    await leave(await secondAdmin()).expect(204);
    expect(Object.keys(await rolesOf())).toEqual(['admin', 'champion', 'pmo']);
    await leave(flightpath.anonymous).expect(401);
  });

  it('keeps what was recorded', async () => {
    const pmo = await flightpath.signIn('pmo');
    const { body: initiative } = await pmo.post('/initiatives', { name: 'Claims triage' }).expect(201);
    await remove('pmo').expect(204);
    const { body } = await admin.get(`/initiatives/${initiative.key}/revisions`).expect(200);
    expect(body.data[0]).toMatchObject({ actor: 'Pia Moss' });
    await remove('pmo').expect(404);
  });
});
