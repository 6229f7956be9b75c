// What tests of imports do over and over: upload a file, and wait for what goes on after the answer.
import { setTimeout as pause } from 'node:timers/promises';
import type { Import, ImportMapping } from '@flightpath/domain';
import type { Test } from 'supertest';
import type { TestClient } from './harness.ts';

/** Uploads a file; the answer is not yet looked at. */
export function upload(client: TestClient, content: string | Buffer, name = 'register.csv'): Test {
  return client.send('post', '/imports').attach('file', Buffer.from(content), name);
}

/** An uploaded file with its mapping: the proposed one, changed by `change`. */
export async function mapped(
  client: TestClient,
  content: string | Buffer,
  change: (mapping: ImportMapping) => ImportMapping = (mapping) => mapping,
): Promise<Import> {
  const { body } = await upload(client, content).expect(201);
  const saved = await client.put(`/imports/${body.id}/mapping`, change(body.suggestedMapping)).expect(200);
  return saved.body;
}

/** Starts a dry run, a commit or an undo and waits until it has ended, well or not. */
export async function run(client: TestClient, id: string, what: 'dry-run' | 'commit' | 'undo'): Promise<Import> {
  await client.post(`/imports/${id}/${what}`).expect(202);
  return ended(client, id);
}

/** The import once nothing of it is running. */
export async function ended(client: TestClient, id: string): Promise<Import> {
  for (;;) {
    const { body } = await client.get(`/imports/${id}`).expect(200);
    if (!['checking', 'committing', 'undoing'].includes(body.status)) return body;
    await pause(50);
  }
}
