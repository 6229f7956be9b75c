import { type NewInvitation, NewPerson, Role, todayIn } from '@flightpath/domain';
import pg from 'pg';
import { createPasswordUser } from '../auth/create-password-user.ts';
import { membershipInTenant } from '../db/before-tenant.ts';
import type { Database } from '../db/database.ts';
import { type TenantTx, tenantTransaction } from '../db/tenant-transaction.ts';
import { insertDepartment } from '../features/departments/queries.ts';
import { newIssue } from '../features/invitations/issue-invitation.ts';
import { acceptWithToken, insertInvitation } from '../features/invitations/queries.ts';
import { insertMember } from '../features/members/queries.ts';
import { insertPerson } from '../features/people/queries.ts';
import { readSettings, updateSettings } from '../features/settings/queries.ts';
import { sampleDirectory } from './directory.ts';
import type { SampleTenant } from './story.ts';
import { tellStories } from './tell-stories.ts';

export interface SignIn {
  tenant: string;
  email: string;
  password: string;
  role: Role;
}

export interface LoadOptions {
  /** The login of the owner of the tables: the API's role cannot make tenants. */
  ownerUrl: string;
  db: Database;
  passwordHash: string;
  now: Date;
}

const emailOf = (sample: SampleTenant, role: Role): string => `${role}@${sample.slug}.example`;

/** Who may sign in to the sample tenant, whether it is loaded or not. */
export const signInsOf = (sample: SampleTenant, password: string): SignIn[] =>
  Role.options.map((role) => ({ tenant: sample.slug, email: emailOf(sample, role), password, role }));

/**
 * Makes the sample tenant, its users and all of its history up to `now`. Does nothing and returns false where it is there
 * already. Its content comes in one transaction, so that an interrupted load leaves an empty tenant, which the next one
 * fills.
 */
export async function loadSampleTenant(
  sample: SampleTenant,
  { ownerUrl, db, passwordHash, now }: LoadOptions,
): Promise<boolean> {
  const users = new Map<string, string>();
  for (const role of Role.options) {
    const name = sample.members[role];
    const user = { name, email: emailOf(sample, role), password: { hash: passwordHash } };
    users.set(name, await createPasswordUser(db.pool, user));
  }
  const adminId = users.get(sample.members.admin) ?? '';
  if (await membershipInTenant(db, adminId, sample.slug)) return false;
  await makeTenant(ownerUrl, sample, now);
  await tenantTransaction(db, sample.id, async (tx) => {
    await updateSettings(tx, { ...(await readSettings(tx)), archetypes: sample.archetypes });
    const departments = await makeDepartments(tx, sample);
    const people = await makePeople(tx, sample, departments);
    await makeMembers(tx, sample, { users, people }, now);
    await makeInvitations(tx, sample, people, now);
    const today = todayIn(sample.timeZone, now);
    await tellStories(tx, sample, sampleDirectory(today, sample, { people, departments, users }), now);
  });
  return true;
}

/** Row-level security holds for the owner too, so it says whose row it writes. */
async function makeTenant(ownerUrl: string, sample: SampleTenant, now: Date): Promise<void> {
  const { id, slug, name, timeZone, currency } = sample;
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('begin');
    await owner.query(`select set_config('app.tenant_id', $1, true)`, [id]);
    await owner.query(
      `insert into tenants (id, slug, name, time_zone, currency, default_cadence, created_at)
       values ($1, $2, $3, $4, $5, 'monthly', $6) on conflict (id) do nothing`,
      [id, slug, name, timeZone, currency, now],
    );
    await owner.query('commit');
  } finally {
    await owner.end();
  }
}

async function makeDepartments(tx: TenantTx, { departments }: SampleTenant): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [name, parent] of Object.entries(departments)) {
    const parentId = parent === null ? null : (ids.get(parent) ?? null);
    ids.set(name, await insertDepartment(tx, { name, parentId }));
  }
  return ids;
}

async function makePeople(
  tx: TenantTx,
  sample: SampleTenant,
  departments: Map<string, string>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [name, { department, archetype }] of Object.entries(sample.people)) {
    const role = Role.options.find((each) => sample.members[each] === name);
    const email = role ? emailOf(sample, role) : null;
    const person = NewPerson.parse({ name, email, archetype, departmentId: departments.get(department) });
    ids.set(name, await insertPerson(tx, person));
  }
  return ids;
}

async function makeMembers(
  tx: TenantTx,
  { members }: SampleTenant,
  { users, people }: { users: Map<string, string>; people: Map<string, string> },
  now: Date,
): Promise<void> {
  for (const role of Role.options) {
    const name = members[role];
    const userId = users.get(name) ?? '';
    await insertMember(tx, { userId, role, personId: people.get(name) ?? null, at: now });
  }
}

/** One that was accepted and one that waits. Nobody knows their tokens. */
async function makeInvitations(
  tx: TenantTx,
  sample: SampleTenant,
  people: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const { waitingInvitation, members } = sample;
  if (!waitingInvitation) return;
  const issue = () => ({ ...newIssue(now).issue, by: members.admin });
  const accepted = issue();
  const ofChampion: NewInvitation = {
    email: emailOf(sample, 'champion'),
    role: 'champion',
    personId: people.get(members.champion) ?? null,
  };
  await acceptWithToken(tx, await insertInvitation(tx, ofChampion, accepted), accepted);
  await insertInvitation(tx, { email: waitingInvitation, role: 'viewer', personId: null }, issue());
}
