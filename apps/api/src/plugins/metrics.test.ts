import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startTestApp, type TestApp, type TestClient } from '../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp({
    metrics: { host: '127.0.0.1', port: 0 },
    rateLimits: { perAddress: 100_000, perActor: 40, perTenant: 100_000 },
  });
  pmo = await flightpath.signIn('pmo');
});
afterAll(() => flightpath.stop());

const metricsAddress = () => `http://127.0.0.1:${flightpath.app.metricsAddress?.port}`;
const read = async () => (await request(metricsAddress()).get('/metrics').expect(200)).text;

/** The value of a series, `undefined` where there is none. */
function seriesIn(text: string, series: string): number | undefined {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

/** Reads until it holds; the test's own limit ends it. */
async function until(series: string, isReached: (value: number | undefined) => boolean): Promise<void> {
  while (!isReached(seriesIn(await read(), series)));
}

const listed = (status: string) =>
  `flightpath_http_request_seconds_count{operation="listPeople",method="GET",status="${status}"}`;

describe('the metrics', () => {
  it('count requests by operation and outcome, and what a limit refused', async () => {
    await pmo.get('/people').expect(200);
    await pmo.get('/people?limit=0').expect(422);
    await flightpath.anonymous.get('/people').expect(401);
    await flightpath.anonymous.get('/healthz').expect(200);
    await until(listed('4xx'), (value) => value === 2);
    const text = await read();
    expect(seriesIn(text, listed('2xx'))).toBe(1);
    expect(text).toContain('operation="other",method="GET",status="2xx"');
    expect(text).toMatch(/flightpath_http_request_seconds_bucket\{le="0.005",operation="listPeople"/);

    await Promise.all(Array.from({ length: 45 }, () => pmo.get('/people')));
    await until('flightpath_http_requests_refused_total{limit="actor"}', (value) => value === 7);
  });

  it('tell of connections, the event loop and the process', async () => {
    const text = await read();
    for (const state of ['idle', 'busy', 'waited-for']) {
      expect(seriesIn(text, `flightpath_database_connections{state="${state}"}`)).toBeGreaterThanOrEqual(0);
    }
    expect(seriesIn(text, 'nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0);
    expect(seriesIn(text, 'process_resident_memory_bytes')).toBeGreaterThan(0);
  });

  it('tell which jobs wait since when, and how long audit events have not been sealed', async () => {
    await flightpath.owner.query(
      "select graphile_worker.add_job('attend-midnights', run_at => now() - interval '5 minutes')",
    );
    const admin = await flightpath.signIn('admin');
    await admin.post('/departments', { name: 'Legal' }).expect(201);
    await flightpath.owner.query("update graphile_worker._private_jobs set created_at = now() - interval '90 seconds'");
    const text = await read();
    expect(seriesIn(text, 'flightpath_jobs{task="attend-midnights",state="due"}')).toBe(1);
    expect(seriesIn(text, 'flightpath_jobs_oldest_due_seconds{task="attend-midnights"}')).toBeGreaterThanOrEqual(300);
    expect(seriesIn(text, 'flightpath_audit_unsealed_seconds')).toBeGreaterThanOrEqual(90);
    expect(seriesIn(text, 'flightpath_jobs_readable')).toBe(1);
  });

  it('name no organisation, no person and no record', async () => {
    const text = await read();
    const { id, members } = flightpath.acme;
    const names = Object.values(members).flatMap(({ userId, personId, name, email }) => [
      userId,
      personId,
      name,
      email,
    ]);
    for (const secret of ['acme', 'globex', id, ...names]) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('count a request whose client went away, and do not take it for one that goes on', async () => {
    const holder = await flightpath.owner.connect();
    const { port } = flightpath.app.server.address() as { port: number };
    try {
      await holder.query('begin');
      await holder.query('lock table people in access exclusive mode');
      const admin = await flightpath.signIn('admin', 'globex');
      const cookie = (admin.get('/people') as unknown as { header: { cookie: string } }).header.cookie;
      const socket = connect({ port, host: '127.0.0.1' });
      socket.write(`GET /api/v1/tenants/globex/people HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\n\r\n`);
      await until('flightpath_http_requests_in_flight', (value) => value === 1);
      socket.destroy();
      await until(listed('aborted'), (value) => value === 1);
      expect(seriesIn(await read(), 'flightpath_http_requests_in_flight')).toBe(0);
    } finally {
      await holder.query('rollback');
      holder.release();
    }
  });

  it('go on without what cannot be read', async () => {
    await flightpath.owner.query('revoke select on all tables in schema graphile_worker from flightpath_worker');
    const text = await read();
    expect(seriesIn(text, 'flightpath_jobs_readable')).toBe(0);
    expect(seriesIn(text, 'flightpath_audit_unsealed_seconds')).toBeUndefined();
    expect(seriesIn(text, 'flightpath_http_requests_in_flight')).toBe(0);
  });
});

describe('where the metrics are', () => {
  it('is a port of their own, at one address', async () => {
    expect(flightpath.app.metricsAddress?.address).toBe('127.0.0.1');
    await request(metricsAddress()).get('/').expect(404);
    await request(metricsAddress()).get('/api/v1/me').expect(404);
    await request(metricsAddress()).post('/metrics').expect(404);
  });

  it('is never the public port, and nowhere unless it is asked for', async () => {
    for (const path of ['/metrics', '/api/metrics', '/api/v1/metrics']) {
      const { port } = flightpath.app.server.address() as { port: number };
      const answer = await request(`http://127.0.0.1:${port}`).get(path);
      expect(answer.status).toBe(404);
    }
    const without = await startTestApp();
    expect(without.app.hasDecorator('metricsAddress')).toBe(false);
    await without.stop();
  });
});
