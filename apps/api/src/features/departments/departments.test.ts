import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/harness.ts';

let flightpath: TestApp;
beforeAll(async () => {
  flightpath = await startTestApp();
});
afterAll(() => flightpath.stop());

describe('listing departments', () => {
  it('gives them by name, page by page', async () => {
    const viewer = await flightpath.signIn('viewer');
    const first = await viewer.get('/departments?limit=2').expect(200);
    expect(first.body.data.map(({ name }: { name: string }) => name)).toEqual(['Claims', 'Finance']);
    const second = await viewer.get(`/departments?limit=2&after=${first.body.nextCursor}`).expect(200);
    expect(second.body).toEqual({
      data: [{ id: flightpath.acme.departments.IT, name: 'IT', parentId: null, initiativeCount: 0 }],
      nextCursor: null,
    });
  });

  it('refuses a cursor of something else, a limit out of range and a misspelt parameter', async () => {
    const viewer = await flightpath.signIn('viewer');
    const cursor = Buffer.from('["Claims"]').toString('base64url');
    const refusedAt = async (query: string) => {
      const { body } = await viewer.get(`/departments?${query}`).expect(422);
      return body.errors;
    };
    expect(await refusedAt(`after=${cursor}`)).toEqual([
      { pointer: '?after', detail: 'Expected the nextCursor of the page before, with the same sort.' },
    ]);
    expect(await refusedAt('limit=201')).toEqual([{ pointer: '?limit', detail: 'Must be at most 200.' }]);
    expect(await refusedAt('limit=ten')).toEqual([{ pointer: '?limit', detail: 'Expected a number, got a text.' }]);
    expect(await refusedAt('limt=10')).toEqual([
      { pointer: '?limt', detail: 'Is not a field that can be given here.' },
    ]);
  });
});

describe('adding a department', () => {
  it('puts it into the tree', async () => {
    const pmo = await flightpath.signIn('pmo');
    const parentId = flightpath.acme.departments.Claims;
    const { body, headers } = await pmo.post('/departments', { name: ' Fraud ', parentId }).expect(201);
    expect(body).toEqual({ id: expect.any(String), name: 'Fraud', parentId, initiativeCount: 0 });
    expect(headers.location).toBe(`/api/v1/tenants/acme/departments/${body.id}`);
    const { rows } = await flightpath.owner.query('select tenant_id, parent_id from departments where id = $1', [
      body.id,
    ]);
    expect(rows).toEqual([{ tenant_id: flightpath.acme.id, parent_id: parentId }]);
  });

  it('refuses a name that is taken in the same place, and takes it in another', async () => {
    const pmo = await flightpath.signIn('pmo');
    const { body } = await pmo.post('/departments', { name: 'CLAIMS' }).expect(422);
    expect(body.errors).toEqual([
      { pointer: '#/name', detail: 'There is already a department called "CLAIMS" in this place of the tree.' },
    ]);
    await pmo.post('/departments', { name: 'CLAIMS', parentId: flightpath.acme.departments.IT }).expect(201);
  });

  it("refuses another tenant's department above it, like one that does not exist", async () => {
    const pmo = await flightpath.signIn('pmo');
    const { body } = await pmo
      .post('/departments', { name: 'X', parentId: flightpath.globex.departments.IT })
      .expect(422);
    expect(body.errors).toEqual([{ pointer: '#/parentId', detail: 'There is no such department.' }]);
  });

  it('names every wrong field', async () => {
    const pmo = await flightpath.signIn('pmo');
    const { body } = await pmo.post('/departments', { name: '  ', parentId: 'top', colour: 'red' }).expect(422);
    expect(body).toMatchObject({ type: '/api/problems#invalid-input', title: 'Some of the input is not right' });
    expect(body.errors).toEqual([
      { pointer: '#/name', detail: 'Must not be empty.' },
      { pointer: '#/parentId', detail: 'Expected an id (a UUID).' },
    ]);
    const missing = await pmo.post('/departments', {}).expect(422);
    expect(missing.body.errors).toEqual([{ pointer: '#/name', detail: 'Is missing.' }]);
    const unknown = await pmo.post('/departments', { name: 'Y', colour: 'red' }).expect(422);
    expect(unknown.body.errors).toEqual([{ pointer: '#/colour', detail: 'Is not a field that can be given here.' }]);
  });

  it('is for those who may change the directory', async () => {
    const executive = await flightpath.signIn('executive');
    const { body } = await executive.post('/departments', { name: 'Mine' }).expect(403);
    expect(body).toMatchObject({
      type: '/api/problems#not-allowed',
      detail: expect.stringMatching(/^Only admins and PMO staff may change people/),
    });
    const { rows } = await flightpath.owner.query("select from departments where name = 'Mine'");
    expect(rows).toEqual([]);
  });

  it('answers a stranger to the tenant as if there were no tenant', async () => {
    const stranger = await flightpath.signIn('pmo', 'globex');
    const hidden = await stranger.inTenant('acme').post('/departments', { name: 'Theirs' }).expect(404);
    const unknown = await stranger.inTenant('nowhere').post('/departments', { name: 'Theirs' }).expect(404);
    const same = ({ instance: _, requestId: __, ...rest }: Record<string, unknown>) => rest;
    expect(same(hidden.body)).toEqual(same(unknown.body));
    expect(hidden.body.type).toBe('/api/problems#tenant-not-found');
  });
});
