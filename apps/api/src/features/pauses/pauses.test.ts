import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aClaimsPilot, expectGuarded, newestRevision, openFlags } from '../../../test/guarded.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
});
afterAll(() => flightpath.stop());
afterEach(() => flightpath.clock.moveTo('2026-03-10'));

const PAUSE = { reason: 'The vendor moves.', resumeOn: '2026-04-01' };

async function aPaused() {
  const initiative = await aClaimsPilot(flightpath);
  await pmo.post(`/initiatives/${initiative.key}/pauses`, PAUSE).expect(201);
  return { ...initiative, at: `/initiatives/${initiative.key}` };
}

const stateOf = async (at: string) => (await pmo.get(at).expect(200)).body.state;

describe('pausing an initiative', () => {
  it('lets it rest from today on; its flags are held', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    const before = await openFlags(flightpath, id);
    const { body, headers } = await pmo.post(`/initiatives/${key}/pauses`, PAUSE).expect(201);
    expect(body).toEqual({ ...PAUSE, id: expect.any(String), from: '2026-03-10', isCurrent: true });
    expect(headers.location).toBe(`/api/v1/tenants/acme/initiatives/${key}/pauses#${body.id}`);
    expect(await stateOf(`/initiatives/${key}`)).toBe('paused');
    const revision = await newestRevision(flightpath, id);
    expect(revision).toMatchObject({ number: 2, summary: 'Paused it until 1 April 2026', opened: [] });
    expect(revision.facts).toMatchObject({
      state: 'paused',
      pauses: [{ from: '2026-03-10', resumeOn: '2026-04-01', reason: 'The vendor moves.' }],
    });
    expect(await openFlags(flightpath, id)).toEqual(before);
    expect((await pmo.get(`/initiatives/${key}/pauses`).expect(200)).body).toEqual({ data: [body] });
  });

  it('refuses a day that is not 1 to 90 days ahead', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    const refused = async (resumeOn: string) =>
      (await pmo.post(`/initiatives/${key}/pauses`, { ...PAUSE, resumeOn }).expect(422)).body.errors;
    expect(await refused('2026-03-10')).toMatchObject([{ pointer: '#/resumeOn' }]);
    expect(await refused('2026-06-09')).toEqual([
      {
        pointer: '#/resumeOn',
        detail: 'A pause lasts at most 90 days, so until 8 June 2026; this one would end on 9 June 2026.',
      },
    ]);
    expect((await newestRevision(flightpath, id)).number).toBe(1);
    await pmo.post(`/initiatives/${key}/pauses`, { ...PAUSE, resumeOn: '2026-06-08' }).expect(201);
  });

  it('refuses what is paused already, and what was stopped', async () => {
    const { key, at } = await aPaused();
    const twice = await pmo.post(`${at}/pauses`, PAUSE).expect(409);
    expect(twice.body.detail).toBe(`Only an active initiative is paused, and ${key} is paused already.`);
    const stopped = await aClaimsPilot(flightpath, { state: 'stopped' });
    const { body } = await pmo.post(`/initiatives/${stopped.key}/pauses`, PAUSE).expect(409);
    expect(body.detail).toBe(`Only an active initiative is paused, and ${stopped.key} is stopped.`);
  });

  it('ends by itself on its day, and may begin again', async () => {
    const { at } = await aPaused();
    flightpath.clock.moveTo('2026-03-31');
    await pmo.post(`${at}/pauses`, { ...PAUSE, resumeOn: '2026-05-01' }).expect(409);
    flightpath.clock.moveTo('2026-04-01');
    await pmo.post(`${at}/pauses`, { reason: 'Again.', resumeOn: '2026-05-01' }).expect(201);
    expect((await pmo.get(`${at}/pauses`).expect(200)).body.data).toMatchObject([
      { from: '2026-04-01', isCurrent: true },
      { from: '2026-03-10', resumeOn: '2026-04-01', isCurrent: false },
    ]);
  });

  it('is for those who may change initiatives', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const post = { method: 'post', path: '/pauses', body: PAUSE, forbiddenTo: 'executive' } as const;
    await expectGuarded(flightpath, post, key);
    await expectGuarded(flightpath, { method: 'get', path: '/pauses', forbiddenTo: null }, key);
  });
});

describe('resuming an initiative', () => {
  it('lets it go on today, earlier than planned', async () => {
    const { id, at } = await aPaused();
    flightpath.clock.moveTo('2026-03-20');
    const { headers } = await pmo.post(`${at}/pauses/current/end`).expect(204);
    expect(headers.etag).toBe('"3"');
    expect(await stateOf(at)).toBe('active');
    const revision = await newestRevision(flightpath, id);
    expect(revision).toMatchObject({ summary: 'Resumed it', facts: { pauses: [{ resumeOn: '2026-03-20' }] } });
    expect((await pmo.get(`${at}/pauses`).expect(200)).body.data).toMatchObject([
      { from: '2026-03-10', resumeOn: '2026-03-20', isCurrent: false },
    ]);
  });

  it('refuses what is not paused, and what went on by itself', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const { body } = await pmo.post(`/initiatives/${key}/pauses/current/end`).expect(409);
    expect(body.detail).toBe(`Only a paused initiative is resumed, and ${key} is active.`);
    const { at } = await aPaused();
    flightpath.clock.moveTo('2026-04-01');
    await pmo.post(`${at}/pauses/current/end`).expect(409);
  });

  it('is for those who may change initiatives', async () => {
    const { key } = await aPaused();
    await expectGuarded(flightpath, { method: 'post', path: '/pauses/current/end', forbiddenTo: 'executive' }, key);
  });
});
