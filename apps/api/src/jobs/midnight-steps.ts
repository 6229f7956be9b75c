import { reassessDue } from '../assessment/reassess-due.ts';
import type { TenantTx } from '../db/tenant-transaction.ts';
import { recordPlaybookVerdicts } from '../features/portfolio/playbook-history.ts';
import { forgetExpiredKeys } from '../idempotency/kept-answers.ts';

/** Safe to repeat; `at` is an instant of the day that begins. */
export type MidnightStep = (tx: TenantTx, at: Date) => Promise<unknown>;

/** What happens when a tenant's day begins, in this order and in one transaction. */
export const midnightSteps: readonly MidnightStep[] = [reassessDue, recordPlaybookVerdicts, forgetExpiredKeys];
