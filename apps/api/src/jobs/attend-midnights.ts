import type { AddJobsFunction } from 'graphile-worker';
import { tenantsPastMidnight } from '../db/before-tenant.ts';
import type { DayToBegin } from './begin-day.ts';
import type { JobContext } from './job-context.ts';

/**
 * Adds one `begin-day` for every tenant in which a day has begun. The key holds that each waits once only; one that
 * failed and waits for its next attempt is put first again.
 */
export async function attendMidnights({ db, clock }: JobContext, addJobs: AddJobsFunction): Promise<void> {
  const tenantIds = await tenantsPastMidnight(db, clock.now());
  if (tenantIds.length === 0) return;
  await addJobs(tenantIds.map((tenantId) => beginDayOf({ tenantId })));
}

const beginDayOf = (payload: DayToBegin) => ({
  identifier: 'begin-day',
  payload,
  jobKey: `begin-day ${payload.tenantId}`,
});
