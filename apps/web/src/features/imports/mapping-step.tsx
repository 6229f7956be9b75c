import { type Import, unfinishedMapping } from '@flightpath/domain';
import { useMemo, useReducer } from 'react';
import { FormProblem } from '../../ui/form-problem.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { IdentityPicker } from './identity-picker.tsx';
import { FIELD_GROUPS } from './import-words.ts';
import shared from './imports.module.css';
import { LeftOutColumns } from './left-out-columns.tsx';
import classes from './mapping.module.css';
import { MappingGroup } from './mapping-group.tsx';
import { mappingReducer } from './mapping-reducer.ts';
import { UnfinishedList } from './unfinished-list.tsx';
import { useMappingSave } from './use-mapping-save.ts';

export interface MappingStepProps {
  tenant: string;
  one: Import;
  onChecking: () => void;
}

/** Which column is which fact, and what its values mean: proposed, changed here, saved by itself. */
export function MappingStep({ tenant, one, onChecking }: MappingStepProps) {
  const { columns, remarks } = one.detection;
  const reducer = useMemo(() => mappingReducer(columns), [columns]);
  const [mapping, dispatch] = useReducer(reducer, one.mapping ?? one.suggestedMapping);
  const unfinished = useMemo(() => unfinishedMapping(mapping, columns), [mapping, columns]);
  const { state, problem, check } = useMappingSave(tenant, one, mapping);

  return (
    <div>
      {problem && <FormProblem problem={problem} />}
      <div className={classes.notes}>
        <p>
          {one.isRemembered
            ? 'This header is known: the mapping of last time stands below, with proposals for values that are new.'
            : 'The mapping below is a proposal from the names and values of the columns. Look it through.'}
        </p>
        {remarks.length > 0 && (
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        )}
      </div>
      <UnfinishedList unfinished={unfinished} />
      <IdentityPicker columns={columns} identity={mapping.identity} dispatch={dispatch} />
      {FIELD_GROUPS.map((group) => (
        <MappingGroup
          key={group.title}
          {...group}
          columns={columns}
          mapping={mapping}
          unfinished={unfinished}
          dispatch={dispatch}
        />
      ))}
      <LeftOutColumns columns={columns} mapping={mapping} />
      <div className={shared.bar}>
        <ReasonedButton
          loading={state === 'starting'}
          reason={unfinished.length > 0 ? unfinished.map(({ reason }) => reason).join(' ') : undefined}
          onClick={() => check().then((isStarted) => isStarted && onChecking())}
        >
          Check what it would do
        </ReasonedButton>
        <span className={classes.muted} role="status">
          {unfinished.length > 0
            ? `${unfinished.length} ${unfinished.length === 1 ? 'thing is' : 'things are'} open.`
            : state === 'saving'
              ? 'Saving…'
              : 'Nothing is written to the register by checking.'}
        </span>
      </div>
    </div>
  );
}
