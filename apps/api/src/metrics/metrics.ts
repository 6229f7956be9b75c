// What is measured. No label names or counts anything of a tenant: whoever reads the metrics runs the process, no more.
import type pg from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { JobQueue, QueuedJobs } from './job-queue.ts';

export interface Answered {
  /** The `operationId`; `other` for what is no operation, such as the app's files. */
  operation: string;
  method: string;
  /** `null`: the client went away before its answer had ended. */
  status: number | null;
  seconds: number;
  /** The limit that refused it. */
  refusedBy: string | null;
}

export interface Metrics {
  began(): void;
  answered(request: Answered): void;
  /** In the text format of Prometheus. */
  contentType: string;
  text(): Promise<string>;
}

export interface MetricsSources {
  pool: Pick<pg.Pool, 'totalCount' | 'idleCount' | 'waitingCount'>;
  /** `null`: this process does not know the worker's login. */
  jobs: Pick<JobQueue, 'read'> | null;
  /** Told when the jobs cannot be read. */
  onFailure(error: unknown): void;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics({ pool, jobs, onFailure }: MetricsSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'flightpath_http_request_seconds',
    help: 'From the first byte of a request to the last of its answer.',
    labelNames: ['operation', 'method', 'status'],
    buckets: SECONDS,
    registers,
  });
  const inFlight = new Gauge({
    name: 'flightpath_http_requests_in_flight',
    help: 'Requests that are being answered.',
    registers,
  });
  const refused = new Counter({
    name: 'flightpath_http_requests_refused_total',
    help: 'Requests answered 429, by the limit they were past.',
    labelNames: ['limit'],
    registers,
  });
  new Gauge({
    name: 'flightpath_database_connections',
    help: 'Connections of the pool, and requests that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'waited-for' }, pool.waitingCount);
    },
  });
  const showJobs = jobs && jobGauges(registers);
  return {
    began: () => inFlight.inc(),
    answered({ operation, method, status, seconds, refusedBy }) {
      inFlight.dec();
      durations.observe({ operation, method, status: status === null ? 'aborted' : statusClass(status) }, seconds);
      if (refusedBy !== null) refused.inc({ limit: refusedBy });
    },
    contentType: registry.contentType,
    async text() {
      // Without a database the rest is worth reading all the more.
      if (jobs) showJobs?.(await jobs.read().catch((error: unknown) => void onFailure(error)));
      return registry.metrics();
    },
  };
}

const statusClass = (status: number): string => `${Math.floor(status / 100)}xx`;

/** How old the oldest event may be that is not yet in the chain: each asks for this job, in its own transaction. */
const SEALING = 'seal-audit-events';

function jobGauges(registers: Registry[]): (queue: QueuedJobs[] | undefined) => void {
  const waiting = new Gauge({
    name: 'flightpath_jobs',
    help: 'Jobs by task and state. Those that failed were tried as often as they may be.',
    labelNames: ['task', 'state'],
    registers,
  });
  const oldest = new Gauge({
    name: 'flightpath_jobs_oldest_due_seconds',
    help: 'How long the longest waiting job that may run has waited.',
    labelNames: ['task'],
    registers,
  });
  const unsealed = new Gauge({
    name: 'flightpath_audit_unsealed_seconds',
    help: 'How long ago the sealing was asked for that the oldest unsealed audit event waits for; 0 when all are sealed.',
    registers,
  });
  const isRead = new Gauge({
    name: 'flightpath_jobs_readable',
    help: '1: the jobs could be read just now. 0: what is said of them is missing.',
    registers,
  });
  return (queue) => {
    isRead.set(queue ? 1 : 0);
    waiting.reset();
    oldest.reset();
    unsealed.remove();
    if (!queue) return;
    for (const { task, oldestDueSeconds, ...states } of queue) {
      for (const state of ['due', 'running', 'later', 'failed'] as const) waiting.set({ task, state }, states[state]);
      oldest.set({ task }, oldestDueSeconds);
    }
    unsealed.set(queue.find(({ task }) => task === SEALING)?.oldestAskedSeconds ?? 0);
  };
}
