import type { ImportRowProblem } from '@flightpath/domain';
import { Button, Select, Table, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useFormat } from '../../ui/format-context.tsx';
import classes from './imports.module.css';
import { errorsAddress } from './queries.ts';

export interface RefusedRowsProps {
  /** The first of them. */
  errors: readonly ImportRowProblem[];
  total: number;
  tenant: string;
  importId: string;
}

/** Rows shown at once; the filter and the download reach the others. */
const SHOWN = 50;

/** The refused rows with their reasons, narrowed by reason and by words; the whole list is a download. */
export function RefusedRows({ errors, total, tenant, importId }: RefusedRowsProps) {
  const { count } = useFormat();
  const [reason, setReason] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const reasons = useMemo(() => [...new Set(errors.map((error) => error.reason))], [errors]);
  const found = errors.filter((error) => {
    const text = `${error.row} ${error.identity} ${error.column} ${error.value}`.toLowerCase();
    return (reason === null || error.reason === reason) && text.includes(words.trim().toLowerCase());
  });
  return (
    <>
      <div className={classes.filters}>
        <Select
          className={classes.reason}
          aria-label="Only this reason"
          placeholder="Every reason"
          data={reasons}
          value={reason}
          onChange={setReason}
          clearable
        />
        <TextInput
          aria-label="Find in the refused rows"
          placeholder="Find"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button
          component="a"
          href={errorsAddress(tenant, importId)}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
        >
          Download as CSV
        </Button>
      </div>
      <Table.ScrollContainer minWidth={560}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th ta="right">Row</Table.Th>
              <Table.Th>Which</Table.Th>
              <Table.Th>Column and value</Table.Th>
              <Table.Th>Why</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.slice(0, SHOWN).map((error) => (
              <Table.Tr key={`${error.row} ${error.column} ${error.reason}`}>
                <Table.Td ta="right">{count(error.row)}</Table.Td>
                <Table.Td className={classes.value}>{error.identity}</Table.Td>
                <Table.Td className={classes.value}>
                  {error.column}
                  {error.value && <span className={classes.muted}>: {error.value}</span>}
                </Table.Td>
                <Table.Td>{error.reason}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <p className={classes.muted} role="status">
        {found.length > SHOWN ? `${SHOWN} of ${count(found.length)} shown.` : found.length === 0 ? 'None matches.' : ''}
        {errors.length < total && ` The first ${count(errors.length)} can be searched here; the download has all.`}
      </p>
    </>
  );
}
