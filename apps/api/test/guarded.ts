// What every endpoint below an initiative refuses in the same way.

import type { Role } from '@flightpath/domain';
import { expect } from '@jest/globals';
import type { Test } from 'supertest';
import { anInitiative, etagOf } from './factories.ts';
import type { TestApp, TestClient } from './harness.ts';

export interface Guarded {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `/initiatives/{key}`. */
  path: string;
  /** A body that would be accepted. */
  body?: unknown;
  /** Who lacks the right everywhere; `null`: nobody does. */
  forbiddenTo: Role | null;
  /** The operation demands `If-Match`. */
  needsIfMatch?: boolean;
}

const ask = (client: TestClient, { method, path, body }: Guarded, key: string, etag = '"1"'): Test => {
  const made = client.send(method, `/initiatives/${key}${path}`);
  const asked = method === 'get' ? made : made.set('if-match', etag);
  return body === undefined ? asked : asked.send(body as object);
};

/**
 * The operation on the initiative `key` of acme refuses whoever is not signed in (401), whose role lacks the right (403),
 * members of another tenant (404, the same for a key that only acme has), unknown keys (404) and, where it asks for
 * `If-Match`, requests without it (428) and with a stale one (412); and none of them changes anything.
 */
export async function expectGuarded(flightpath: TestApp, operation: Guarded, key: string): Promise<void> {
  const pmo = await flightpath.signIn('pmo');
  const role = operation.forbiddenTo === 'pmo' ? 'executive' : 'pmo';
  const stranger = await flightpath.signIn(role, 'globex');
  const before = await etagOf(pmo, key);

  expect((await ask(flightpath.anonymous, operation, key)).status).toBe(401);
  if (operation.forbiddenTo) {
    const refused = await ask(await flightpath.signIn(operation.forbiddenTo), operation, key, before);
    expect(refused.body).toMatchObject({ type: '/api/problems#not-allowed', status: 403 });
    expect(refused.body.detail).toMatch(/\w+.*\.$/);
  }
  const outside = await ask(stranger.inTenant('acme'), operation, key, before);
  expect(outside.body).toMatchObject({ type: '/api/problems#tenant-not-found', status: 404 });
  // The key exists in acme only: the other tenant has fewer initiatives.
  const fromOwnTenant = await ask(stranger, operation, key, before);
  expect(fromOwnTenant.body).toMatchObject({ type: '/api/problems#initiative-not-found', status: 404 });
  const allowed = await flightpath.signIn(role);
  expect((await ask(allowed, operation, 'INI-999999', before)).status).toBe(404);
  if (operation.needsIfMatch) {
    const bare = pmo.send(operation.method, `/initiatives/${key}${operation.path}`);
    const unsaid = await (operation.body === undefined ? bare : bare.send(operation.body as object));
    expect(unsaid.body).toMatchObject({ type: '/api/problems#if-match-required', status: 428 });
    const stale = await ask(pmo, operation, key, '"999"');
    expect(stale.body).toMatchObject({ type: '/api/problems#changed-meanwhile', status: 412 });
  }
  expect(await etagOf(pmo, key)).toBe(before);
}

/** The newest revision of the initiative, as it is stored. */
export async function newestRevision(flightpath: TestApp, initiativeId: string) {
  const { rows } = await flightpath.owner.query(
    `select number, summary, recorded_means as means, actor_name as actor, flags_opened as opened,
       flags_cleared as cleared, changes, facts
     from revisions where initiative_id = $1 order by number desc limit 1`,
    [initiativeId],
  );
  return rows[0];
}

/** The rules whose flag is open on the initiative, in alphabetical order. */
export async function openFlags(flightpath: TestApp, initiativeId: string): Promise<string[]> {
  const { rows } = await flightpath.owner.query(
    `select rule_id from flags where initiative_id = $1 and status = 'open' order by rule_id`,
    [initiativeId],
  );
  return rows.map(({ rule_id }) => rule_id);
}

/** An initiative of acme, with the pilot of the worked examples unless `fields` say otherwise. */
export async function aClaimsPilot(flightpath: TestApp, fields: Record<string, unknown> = {}) {
  const pmo = await flightpath.signIn('pmo');
  return anInitiative(pmo, {
    name: 'Claims triage',
    homeDepartmentId: flightpath.acme.departments.Claims,
    pilot: {
      teamSize: 4,
      startedOn: '2026-03-02',
      plannedEndOn: '2026-05-11',
      departmentIds: [flightpath.acme.departments.Claims],
    },
    ...fields,
  });
}
