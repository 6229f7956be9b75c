import type { ImportCounts } from '@flightpath/domain';
import { Figure } from '../../ui/figure.tsx';
import { Section } from '../../ui/page.tsx';
import { ChangedRows } from './changed-rows.tsx';
import { ForeseenFlags } from './foreseen-flags.tsx';
import classes from './imports.module.css';
import { NameList } from './name-list.tsx';
import { RefusedRows } from './refused-rows.tsx';

export interface CountsReportProps {
  counts: ImportCounts;
  tenant: string;
  importId: string;
  /** Foreseen by a check, or done by a commit. */
  mood: 'would' | 'did';
  /** Where the written rows are, once there are any. */
  writtenHref?: string;
}

/** The counts of a check or a commit with what makes them. create + update + unchanged + error = rows. */
export function CountsReport({ counts, tenant, importId, mood, writtenHref }: CountsReportProps) {
  const { rows, create, update, unchanged, error, newDepartments, newPeople, repeatedIdentities, remarks } = counts;
  const isDone = mood === 'did';
  return (
    <>
      <div className={classes.figures}>
        <Figure
          value={create}
          label={isDone ? 'Created' : 'To create'}
          {...(create > 0 && writtenHref ? { href: writtenHref } : {})}
        />
        <Figure
          value={update}
          label={isDone ? 'Updated' : 'To update'}
          {...(update > 0 && writtenHref ? { href: writtenHref } : {})}
        />
        <Figure value={unchanged} label="Unchanged" />
        <Figure value={error} label="Refused" />
        <Figure value={rows} label="Rows in the file" detail="all accounted for" />
      </div>
      {remarks.length > 0 && (
        <Section title="Good to know">
          <ul className={classes.remarks}>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Section>
      )}
      {error > 0 && (
        <Section title="Refused rows" note="Left out, each with the reason.">
          <RefusedRows errors={counts.errors} total={error} tenant={tenant} importId={importId} />
        </Section>
      )}
      {counts.changes.length > 0 && (
        <Section title="What changes" note="In initiatives that are there already.">
          <ChangedRows changes={counts.changes} total={update} tenant={tenant} />
        </Section>
      )}
      {(newDepartments.length > 0 || newPeople.length > 0) && (
        <Section title={isDone ? 'Added to the directory' : 'New in the directory'}>
          <NameList noun="department" names={newDepartments} />
          <NameList noun="person" plural="people" names={newPeople} />
        </Section>
      )}
      {counts.flags.length > 0 && (
        <Section
          title={isDone ? 'What the rules found' : 'What the rules would find'}
          note="In the initiatives that are created and updated."
        >
          <ForeseenFlags flags={counts.flags} tenant={tenant} isDone={isDone} />
        </Section>
      )}
      {repeatedIdentities.length > 0 && (
        <Section title="Repeated identities" note="Told apart by their order in the file.">
          <details className={classes.names}>
            <summary>{`${repeatedIdentities.length} occur in more than one row`}</summary>
            <ul className={classes.remarks}>
              {repeatedIdentities.map(({ identity, rows: where }) => (
                <li key={identity}>
                  {identity}: rows {where.join(', ')}
                </li>
              ))}
            </ul>
          </details>
        </Section>
      )}
    </>
  );
}
