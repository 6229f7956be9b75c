// What endpoints that belong to no one initiative refuse in the same way.
import type { Role } from '@flightpath/domain';
import { expect } from '@jest/globals';
import type { Test } from 'supertest';
import type { TestApp, TestClient } from './harness.ts';

export interface GuardedInTenant {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below the tenant. */
  path: string;
  body?: unknown;
  /** Everybody who lacks the right. */
  forbiddenTo: readonly Role[];
  /** The path names a record that only acme has. */
  namesRecord: boolean;
  /** Somebody who has the right. */
  allowed: Role;
}

const ask = (client: TestClient, { method, path, body }: GuardedInTenant): Test => {
  const made = client.send(method, path);
  return body === undefined ? made : made.send(body as object);
};

/**
 * The operation of acme refuses whoever is not signed in (401), whose role lacks the right (403, with whom to ask), and
 * members of another tenant (404), at home as well where it names a record of acme.
 */
export async function expectGuardedInTenant(flightpath: TestApp, operation: GuardedInTenant): Promise<void> {
  expect((await ask(flightpath.anonymous, operation)).status).toBe(401);
  for (const role of operation.forbiddenTo) {
    const { body } = await ask(await flightpath.signIn(role), operation);
    expect({ role, body }).toMatchObject({ role, body: { type: '/api/problems#not-allowed', status: 403 } });
    expect(body.detail).toMatch(/\w+.*\.$/);
  }
  const stranger = await flightpath.signIn(operation.allowed, 'globex');
  const outside = await ask(stranger.inTenant('acme'), operation);
  expect(outside.body).toMatchObject({ type: '/api/problems#tenant-not-found', status: 404 });
  if (!operation.namesRecord) return;
  const atHome = await ask(stranger, operation);
  expect(atHome.body).toMatchObject({ type: '/api/problems#record-not-found', status: 404 });
}
