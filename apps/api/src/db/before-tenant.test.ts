// What can be learned before a tenant is known.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { type FullTenant, insertFullTenant } from '../../test/full-tenant.ts';
import { cloneTestDatabase, openPool, type TestDatabase } from '../../test/test-database.ts';
import { membershipInTenant, membershipsOfUser, openInvitation } from './before-tenant.ts';
import { type Database, openDatabase } from './database.ts';

let database: TestDatabase;
let db: Database;
let owner: pg.Pool;
let acme: FullTenant;
let globex: FullTenant;

beforeAll(async () => {
  database = await cloneTestDatabase();
  db = openDatabase(database.apiUrl, { max: 2 });
  owner = openPool(database.ownerUrl);
  acme = await insertFullTenant(owner, 'acme');
  globex = await insertFullTenant(owner, 'globex');
});
afterAll(async () => {
  await db.close();
  await owner.end();
  await database.drop();
});

describe('before a tenant is known', () => {
  it('a user learns where they belong, and nothing else', async () => {
    const mine = await membershipsOfUser(db, acme.userId);
    expect(mine.map(({ slug, role, personId }) => ({ slug, role, personId }))).toEqual([
      { slug: 'acme', role: 'pmo', personId: acme.personId },
    ]);
    expect(await membershipInTenant(db, acme.userId, 'acme')).toMatchObject({ tenantId: acme.tenantId });
    expect(await membershipInTenant(db, acme.userId, 'globex')).toBeNull();
    expect(await membershipInTenant(db, acme.userId, 'nowhere')).toBeNull();
  });

  it('a disabled member belongs nowhere', async () => {
    await owner.query('update members set disabled_at = now() where tenant_id = $1', [globex.tenantId]);
    expect(await membershipsOfUser(db, globex.userId)).toEqual([]);
    expect(await membershipInTenant(db, globex.userId, 'globex')).toBeNull();
    await owner.query('update members set disabled_at = null where tenant_id = $1', [globex.tenantId]);
    expect(await membershipInTenant(db, globex.userId, 'globex')).toMatchObject({ tenantId: globex.tenantId });
  });

  it('an invitation is found by the hash of its token alone, while it is open', async () => {
    const hash = randomBytes(32);
    await owner.query('update invitations set token_hash = $2 where tenant_id = $1', [acme.tenantId, hash]);
    const inTime = new Date('2026-03-09T08:59:59Z');
    const found = { tenantId: acme.tenantId, tenantSlug: 'acme', email: 'bob@acme.example', role: 'viewer' };
    expect(await openInvitation(db, hash, inTime)).toMatchObject(found);
    expect(await openInvitation(db, randomBytes(32), inTime)).toBeNull();
    expect(await openInvitation(db, hash, new Date('2026-03-09T09:00:00Z'))).toBeNull();
    await owner.query('update invitations set revoked_at = now() where tenant_id = $1', [acme.tenantId]);
    expect(await openInvitation(db, hash, inTime)).toBeNull();
  });
});
