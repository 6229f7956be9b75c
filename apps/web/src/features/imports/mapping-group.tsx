import type { ImportColumn, ImportField, ImportMapping, UnfinishedMapping } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type Dispatch, useState } from 'react';
import { FIELD_LABELS } from './import-words.ts';
import classes from './mapping.module.css';
import { MappingField } from './mapping-field.tsx';
import { columnOf, type MappingAction } from './mapping-reducer.ts';

export interface MappingGroupProps {
  title: string;
  fields: readonly ImportField[];
  columns: readonly ImportColumn[];
  mapping: ImportMapping;
  unfinished: readonly UnfinishedMapping[];
  dispatch: Dispatch<MappingAction>;
}

/** A group of facts: those found in the file with their columns, the others as names to be added. */
export function MappingGroup({ title, fields, columns, mapping, unfinished, dispatch }: MappingGroupProps) {
  const [opened, setOpened] = useState<readonly ImportField[]>([]);
  const isShown = (field: ImportField) =>
    columnOf(mapping, field) !== undefined || opened.includes(field) || unfinished.some((open) => open.field === field);
  const others = fields.filter((field) => !isShown(field));
  return (
    <section className={classes.group} aria-label={title}>
      <h2 className={classes.groupTitle}>{title}</h2>
      {fields.filter(isShown).map((field) => (
        <MappingField
          key={field}
          field={field}
          columns={columns}
          mapped={columnOf(mapping, field)}
          unfinished={unfinished.filter((open) => open.field === field)}
          dispatch={(action) => {
            // A field that is emptied stays open, so that another column can be chosen at once.
            if (action.kind === 'column') setOpened((before) => [...new Set([...before, field])]);
            dispatch(action);
          }}
        />
      ))}
      {others.length > 0 && (
        <div className={classes.absent}>
          <span className={classes.muted}>Not in the file:</span>
          {others.map((field) => (
            <Button
              key={field}
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={12} aria-hidden="true" />}
              onClick={() => setOpened((before) => [...before, field])}
            >
              {FIELD_LABELS[field]}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
