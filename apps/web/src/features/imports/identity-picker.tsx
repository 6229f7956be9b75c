import type { ImportColumn } from '@flightpath/domain';
import { MultiSelect } from '@mantine/core';
import type { Dispatch } from 'react';
import classes from './mapping.module.css';
import type { MappingAction } from './mapping-reducer.ts';

export interface IdentityPickerProps {
  columns: readonly ImportColumn[];
  identity: string[];
  dispatch: Dispatch<MappingAction>;
}

/** The columns that say which initiative a row is. */
export function IdentityPicker({ columns, identity, dispatch }: IdentityPickerProps) {
  return (
    <section className={classes.group} id="map-identity" aria-label="Identity">
      <h2 className={classes.groupTitle}>Which initiative a row is</h2>
      <MultiSelect
        label="Identity"
        description="The column or columns that together name an initiative: the next file updates by them. Equal rows are told apart by their order."
        data={columns.map(({ name }) => name)}
        value={identity}
        onChange={(names) => dispatch({ kind: 'identity', columns: names })}
        searchable
        hidePickedOptions
        error={identity.length === 0 && 'Choose at least one column.'}
      />
    </section>
  );
}
