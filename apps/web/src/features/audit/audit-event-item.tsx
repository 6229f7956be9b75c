import type { AuditEvent } from '@flightpath/domain';
import { DateText, useFormat } from '../../ui/format-context.tsx';
import { MaybeLink } from '../../ui/maybe-link.tsx';
import { NumbersTable } from '../../ui/numbers-table.tsx';
import { WrittenItem } from '../../ui/written-list.tsx';
import classes from './audit.module.css';
import { actorInWords, changedFields } from './audit-words.ts';

/** One change: who did what to what, and behind it what differs and where it came from. */
export function AuditEventItem({ event, tenant }: { event: AuditEvent; tenant: string }) {
  const { subject, actor, summary, recordedAt } = event;
  const fields = changedFields(event);
  return (
    <WrittenItem
      title={summary}
      margin={<DateText value={recordedAt} />}
      foot={
        <>
          <span>{actorInWords(actor)}</span>
          <MaybeLink href={addressOf(subject, tenant)}>{subject.label}</MaybeLink>
        </>
      }
    >
      <details>
        <summary>{fields.length === 0 ? 'Where it came from' : 'Before and after'}</summary>
        {fields.length > 0 && (
          <NumbersTable
            caption={`Before and after: ${summary}`}
            columns={[
              { key: 'field', title: 'What', cell: ({ field }) => field },
              { key: 'before', title: 'Before', cell: ({ before }) => <span className={classes.value}>{before}</span> },
              { key: 'after', title: 'After', cell: ({ after }) => <span className={classes.value}>{after}</span> },
            ]}
            rows={fields}
            keyOf={({ field }) => field}
          />
        )}
        <Source event={event} />
      </details>
    </WrittenItem>
  );
}

/** What an auditor quotes: the operation, the request, and the place in the chain. */
function Source({ event: { action, origin, credential, revision, seal } }: { event: AuditEvent }) {
  const { count } = useFormat();
  const parts = [
    `By ${action}`,
    revision !== null && `revision ${count(revision)}`,
    origin && `from ${origin.address}${origin.userAgent ? ` with ${origin.userAgent}` : ''}`,
    origin && `request ${origin.requestId}`,
    credential && `${credential.kind} ${credential.id}`,
    seal ? `seal ${count(seal.number)}` : 'waiting to be sealed',
  ];
  return <p className={classes.source}>{parts.filter(Boolean).join('; ')}.</p>;
}

/** Initiatives have a page of their own; the first word of their label is their key. */
function addressOf({ kind, label }: AuditEvent['subject'], tenant: string): string | undefined {
  return kind === 'initiative' ? `/${tenant}/initiatives/${label.split(' ', 1)[0]}` : undefined;
}
