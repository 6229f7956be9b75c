import { forgetEndedWindows } from '../limits/take-points.ts';
import type { JobContext } from './job-context.ts';

/** Removes the counts of windows that are over: of callers who ask no more nobody else would. Safe to repeat. */
export async function forgetRateLimits({ db, log }: JobContext): Promise<void> {
  const forgotten = await forgetEndedWindows(db);
  log.debug({ forgotten }, 'counts of requests were forgotten');
}
