// The list of what runs later, and when by itself. A task may run twice and at the same time as another: each is safe
// to repeat.
import { type ParsedCronItem, parseCronItems, type TaskList } from 'graphile-worker';
import { attendMidnights } from './attend-midnights.ts';
import { beginDay, type DayToBegin } from './begin-day.ts';
import { forgetRateLimits } from './forget-rate-limits.ts';
import { freeAbandonedJobs } from './free-abandoned-jobs.ts';
import type { JobContext } from './job-context.ts';
import { type EventsToSeal, sealAuditEvents } from './seal-audit-events.ts';

export function tasksOf(context: JobContext): TaskList {
  return {
    'attend-midnights': (_payload, { addJobs }) => attendMidnights(context, addJobs),
    'begin-day': (payload, { abortSignal }) => beginDay(context, (payload as DayToBegin).tenantId, abortSignal),
    'seal-audit-events': (payload, { addJob, abortSignal }) =>
      sealAuditEvents(context, payload as EventsToSeal, addJob, abortSignal),
    'forget-rate-limits': () => forgetRateLimits(context),
    'free-abandoned-jobs': (_payload, { withPgClient }) => withPgClient((client) => freeAbandonedJobs(context, client)),
  };
}

const SCHEDULE = {
  // Because time zones differ by quarters of an hour.
  'attend-midnights': '*/15 * * * *',
  'free-abandoned-jobs': '*/5 * * * *',
  'forget-rate-limits': '*/10 * * * *',
};

/** By UTC. The key: where no worker runs for hours, one job waits and not many. */
export const cronItems = (): ParsedCronItem[] =>
  parseCronItems(
    Object.entries(SCHEDULE).map(([task, match]) => ({ task, match, identifier: task, options: { jobKey: task } })),
  );
