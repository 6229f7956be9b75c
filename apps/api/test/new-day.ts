import { tenantTransaction } from '../src/db/tenant-transaction.ts';
import { midnightSteps } from '../src/jobs/midnight-steps.ts';
import type { TestApp } from './harness.ts';

/** A day of acme begins: the clock moves there, and what happens at midnight happens, as the job does it. */
export async function beginNewDay(flightpath: TestApp, date: string): Promise<void> {
  flightpath.clock.moveTo(date);
  await tenantTransaction(flightpath.db, flightpath.acme.id, async (tx) => {
    for (const step of midnightSteps) await step(tx, flightpath.clock.now());
  });
}
