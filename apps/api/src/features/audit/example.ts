import type { AuditEvent } from '@flightpath/domain';

export const exampleEvent: AuditEvent = {
  id: '019ab6d2-7c1e-7f00-8a55-0d8f3c2b1a90',
  recordedAt: '2026-03-10T09:00:00.000Z',
  action: 'changeDepartment',
  summary: 'Changed the department Claims in the directory',
  subject: { kind: 'department', id: '019ab6d2-7c1e-7f00-8a55-0d8f3c2b1a91', label: 'Claims' },
  revision: null,
  actor: {
    kind: 'person',
    userId: '019ab6d2-7c1e-7f00-8a55-0d8f3c2b1a92',
    personId: '019ab6d2-7c1e-7f00-8a55-0d8f3c2b1a93',
    name: 'Pia Moss',
  },
  credential: { kind: 'session', id: '019ab6d2-7c1e-7f00-8a55-0d8f3c2b1a94' },
  origin: {
    requestId: '019ab6d2-7c1e-7f00-8a55-0d8f3c2b1a95',
    address: '203.0.113.7',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0',
  },
  before: { name: 'Claims' },
  after: { name: 'Claims and Fraud' },
  seal: {
    number: 1204,
    hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    sealedAt: '2026-03-10T09:00:02.000Z',
  },
};
