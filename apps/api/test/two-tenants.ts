// Two organisations with the same departments and one member per role: enough to see one leak into the other.
import type { Role } from '@flightpath/domain';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { createPasswordUser } from '../src/auth/create-password-user.ts';
import { hashPassword } from '../src/auth/password.ts';

export type TenantSlug = 'acme' | 'globex';

export interface TestMember {
  userId: string;
  personId: string;
  name: string;
  email: string;
}

export interface TestTenant {
  id: string;
  slug: TenantSlug;
  /** By role. Each is also a person of the directory. */
  members: Record<Role, TestMember>;
  /** The ids of Claims, Finance and IT; the executive is of Finance, the others of Claims. */
  departments: Record<'Claims' | 'Finance' | 'IT', string>;
}

export const TEST_PASSWORD = 'correct horse battery staple';

const PEOPLE: Record<TenantSlug, Record<Role, string>> = {
  acme: { admin: 'Ada Lund', pmo: 'Pia Moss', executive: 'Eli Frost', champion: 'Cora Hale', viewer: 'Vic Ray' },
  globex: { admin: 'Gus Dahl', pmo: 'Gina Orr', executive: 'Gil Stone', champion: 'Gwen Poe', viewer: 'Gabe Kim' },
};

/** Makes both tenants. `owner` is a superuser: an operator makes tenants, the API's role cannot. */
export async function seedTwoTenants(owner: pg.Pool): Promise<Record<TenantSlug, TestTenant>> {
  const hash = await hashPassword(TEST_PASSWORD);
  return {
    acme: await seedTenant(owner, 'acme', 'Europe/Berlin', hash),
    globex: await seedTenant(owner, 'globex', 'America/New_York', hash),
  };
}

async function seedTenant(owner: pg.Pool, slug: TenantSlug, timeZone: string, hash: string): Promise<TestTenant> {
  const id = uuidv7();
  await owner.query(
    `insert into tenants (id, slug, name, time_zone, currency, default_cadence, created_at)
     values ($1, $2, initcap($2), $3, 'EUR', 'monthly', now())`,
    [id, slug, timeZone],
  );
  const departments = { Claims: uuidv7(), Finance: uuidv7(), IT: uuidv7() };
  for (const [name, departmentId] of Object.entries(departments)) {
    await owner.query('insert into departments (tenant_id, id, name) values ($1, $2, $3)', [id, departmentId, name]);
  }
  const members: Partial<Record<Role, TestMember>> = {};
  for (const [role, name] of Object.entries(PEOPLE[slug]) as [Role, string][]) {
    const email = `${role}@${slug}.example`;
    const departmentId = role === 'executive' ? departments.Finance : departments.Claims;
    const personId = uuidv7();
    const userId = await createPasswordUser(owner, { email, name, password: { hash } });
    await owner.query('insert into people (tenant_id, id, name, email, department_id) values ($1, $2, $3, $4, $5)', [
      id,
      personId,
      name,
      email,
      departmentId,
    ]);
    await owner.query(
      'insert into members (tenant_id, user_id, role, person_id, joined_at) values ($1, $2, $3, $4, now())',
      [id, userId, role, personId],
    );
    members[role] = { userId, personId, name, email };
  }
  return { id, slug, members: members as Record<Role, TestMember>, departments };
}
