import type { Feature } from '../../endpoint.ts';
import { exportAuditEvents } from './export-audit-events.ts';
import { getAuditVerification } from './get-audit-verification.ts';
import { listAuditEvents } from './list-audit-events.ts';

export const audit: Feature = {
  tag: 'Audit',
  description: 'Who changed what and when: recorded with every change, never changed, and sealed so that it shows.',
  endpoints: [listAuditEvents, exportAuditEvents, getAuditVerification],
};
