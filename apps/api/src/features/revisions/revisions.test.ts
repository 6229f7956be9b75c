import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anInitiative } from '../../../test/factories.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
});
afterAll(() => flightpath.stop());

describe('the history of an initiative', () => {
  it('tells what changed, who did it and what it did, the newest first, page by page', async () => {
    const { key } = await anInitiative(pmo, { name: 'First name' });
    flightpath.clock.moveTo('2026-03-11');
    await pmo.patch(`/initiatives/${key}`, { name: 'Second name' }).set('if-match', '"1"').expect(200);
    const admin = await flightpath.signIn('admin');
    const ownerId = flightpath.acme.members.executive.personId;
    await admin.patch(`/initiatives/${key}`, { ownerId }).set('if-match', '"2"').expect(200);

    const first = await pmo.get(`/initiatives/${key}/revisions?limit=2`).expect(200);
    expect(first.body.data).toMatchObject([
      { number: 3, actor: 'Ada Lund', means: 'person', flagsCleared: ['orphaned'], on: '2026-03-11' },
      { number: 2, actor: 'Pia Moss', at: '2026-03-11T09:00:00.000Z', rulePackVersion: 1 },
    ]);
    expect(first.body.data[1].changes).toEqual([
      expect.objectContaining({ before: 'First name', after: 'Second name' }),
    ]);
    const second = await pmo.get(`/initiatives/${key}/revisions?limit=2&after=${first.body.nextCursor}`).expect(200);
    expect(second.body).toMatchObject({ data: [{ number: 1, on: '2026-03-10' }], nextCursor: null });
  });

  it('keeps the facts as they were', async () => {
    const { key } = await anInitiative(pmo, { name: 'Then' });
    await pmo.patch(`/initiatives/${key}`, { name: 'Now' }).set('if-match', '"1"').expect(200);
    const { body } = await pmo.get(`/initiatives/${key}/revisions/1`).expect(200);
    expect(body.facts).toMatchObject({ key, name: 'Then' });
    await pmo.get(`/initiatives/${key}/revisions/9`).expect(404);
    await pmo.get(`/initiatives/${key}/revisions/first`).expect(404);
  });

  it('cannot be changed or deleted by the API itself', async () => {
    for (const sql of ['update revisions set summary = $1', 'delete from revisions where summary <> $1']) {
      await expect(flightpath.db.pool.query(sql, ['nothing happened'])).rejects.toThrow('permission denied');
    }
  });
});
