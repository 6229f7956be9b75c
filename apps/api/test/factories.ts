// What tests need to exist before their story begins, made through the API as a person would.
import type { Department, Initiative, Person } from '@flightpath/domain';
import type { TestClient } from './harness.ts';

/** A registered initiative, as it was answered. `pmo` is a client that may register. */
export async function anInitiative(pmo: TestClient, fields: Record<string, unknown> = {}): Promise<Initiative> {
  const { body } = await pmo.post('/initiatives', { name: 'Claims triage', ...fields }).expect(201);
  return body;
}

export async function aPerson(pmo: TestClient, fields: Record<string, unknown> = {}): Promise<Person> {
  const { body } = await pmo.post('/people', { name: 'Ann Lee', ...fields }).expect(201);
  return body;
}

export async function aDepartment(pmo: TestClient, fields: Record<string, unknown> = {}): Promise<Department> {
  const { body } = await pmo.post('/departments', { name: 'Legal', ...fields }).expect(201);
  return body;
}

/** The `ETag` that a change to the initiative must name now. */
export async function etagOf(client: TestClient, key: string): Promise<string> {
  const { headers } = await client.get(`/initiatives/${key}`).expect(200);
  return headers.etag as string;
}
