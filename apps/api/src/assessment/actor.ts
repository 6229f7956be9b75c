import type { AuditActorKind, AuditEvent } from '@flightpath/domain';

/** Who changes something and by what: as revisions and the audit log keep it, with names and ids as they were. */
export interface Actor {
  kind: AuditActorKind;
  userId: string | null;
  /** As a person of the tenant's directory, where they are one. */
  personId: string | null;
  name: string;
  /** The operation of the API, the job or the command that they act by. */
  action: string;
  /** What let them in; null where nobody signed in. */
  credential: AuditEvent['credential'];
  /** The request they act by; null for jobs and commands. */
  origin: AuditEvent['origin'];
}

const NOBODY = { userId: null, personId: null, credential: null, origin: null };

/** The actor of what happens by itself, such as a date that came. */
export const jobActor = (job: string): Actor => ({ ...NOBODY, kind: 'job', name: 'Flightpath', action: job });

/** Whoever runs the command at a terminal: the installation does not know them by name. */
export const operatorActor = (command: string): Actor => ({
  ...NOBODY,
  kind: 'operator',
  name: 'Operator',
  action: command,
});
