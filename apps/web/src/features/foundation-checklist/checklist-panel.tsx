import type { ChecklistCompleteness, ChecklistField, Initiative } from '@flightpath/domain';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useInitiativeRights } from '../../api/initiative-rights.ts';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { useEditor, useEditTarget } from '../../ui/edit-target.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { EditButton } from '../../ui/fact.tsx';
import { Panel } from '../../ui/fact-panel.tsx';
import { SkeletonLines } from '../../ui/skeletons.tsx';
import { CHECKLIST_EDITORS, CHECKLIST_FACTS, CHECKLIST_PARTS, CHECKLIST_WORDS, linesOf } from './checklist-fields.ts';
import classes from './checklist-panel.module.css';
import { type Checklist, checklistQuery } from './queries.ts';
import { TextEditor, type TextField } from './text-editor.tsx';

/** The foundation checklist: nine fields, each filled from the records, its gap in words and the way to fill it. */
export function ChecklistPanel({ initiative }: { initiative: Initiative }) {
  const tenant = useTenant().slug;
  const { data, error, refetch } = useQuery(checklistQuery(tenant, initiative.key));
  if (error) {
    const { title, detail, requestId } = asProblem(error);
    return <ErrorState title={title} detail={detail} requestId={requestId} onRetry={refetch} />;
  }
  return (
    <Panel
      title="Foundation checklist"
      id="fact-foundationChecklist"
      note={data && <Completeness completeness={data.completeness} />}
    >
      {!data && <SkeletonLines count={6} />}
      {data &&
        CHECKLIST_PARTS.map(({ title, fields }) => (
          <section key={title} className={classes.part} aria-label={title}>
            <h3 className={classes.partTitle}>{title}</h3>
            {fields.map((field) => (
              <Row key={field} field={field} initiative={initiative} data={data} tenant={tenant} />
            ))}
          </section>
        ))}
    </Panel>
  );
}

function Completeness({ completeness: { complete, of } }: { completeness: ChecklistCompleteness }) {
  return (
    <span className={classes.completeness}>
      <span className={classes.steps} aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nine marks that never move.
          <span key={index} data-done={index < complete} />
        ))}
      </span>
      {complete === of ? 'Complete' : `${complete} of ${of} complete`}
    </span>
  );
}

interface RowProps {
  field: ChecklistField;
  initiative: Initiative;
  data: Checklist;
  tenant: string;
}

function Row({ field, initiative, data, tenant }: RowProps) {
  const editor = CHECKLIST_EDITORS[field];
  const isOwnEditor = editor.startsWith('checklist.');
  const { ref, isOpen, close } = useEditor([
    isOwnEditor ? editor : `checklist.${field}`,
    ...(CHECKLIST_FACTS[field] ?? []),
  ]);
  const { open } = useEditTarget();
  const reason = useInitiativeRights(initiative).refusal('initiative:change');
  const found = data.completeness.fields.find((one) => one.field === field);
  const lines = linesOf(data.checklist, field);

  if (isOpen && isOwnEditor && reason === undefined) {
    return (
      <div ref={ref} className={classes.editing}>
        <TextEditor
          field={field as TextField}
          initiative={initiative}
          checklist={data.checklist}
          where={{ tenant, key: initiative.key }}
          close={close}
        />
      </div>
    );
  }
  return (
    <div ref={ref} className={classes.row} data-complete={found?.isComplete}>
      {found?.isComplete ? (
        <IconCheck size={14} className={classes.check} role="img" aria-label="Complete" />
      ) : (
        <svg width="12" height="12" viewBox="0 0 12 12" role="img" aria-label="Incomplete">
          <circle className={classes.open} cx="6" cy="6" r="4.5" />
        </svg>
      )}
      <div className={classes.words}>
        <p className={classes.name}>{CHECKLIST_WORDS[field]}</p>
        {lines.map((line) => (
          <p key={line} className={classes.line}>
            {line}
          </p>
        ))}
        {found?.gap && <p className={classes.gap}>{found.gap}</p>}
      </div>
      <EditButton label={CHECKLIST_WORDS[field]} reason={reason} onClick={() => open(editor)} />
    </div>
  );
}
