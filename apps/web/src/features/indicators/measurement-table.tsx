import type { Measurement } from '@flightpath/domain';
import { Table } from '@mantine/core';
import { DateText } from '../../ui/format-context.tsx';
import { LineButton } from '../../ui/panel-list.tsx';
import { type Course, expectedAt } from './course.ts';
import classes from './indicators.module.css';

export interface MeasurementTableProps {
  /** Newest first. */
  measurements: readonly Measurement[];
  course: Course;
  value: (value: number) => string;
  /** Confirms a value of somebody else; left out where the reader may not. */
  onValidate?: ((measurement: Measurement) => void) | undefined;
  /** Who reads: nobody validates what they recorded themselves. */
  personId: string | null;
}

/** The numbers of the chart, as a table. */
export function MeasurementTable({ measurements, course, value, onValidate, personId }: MeasurementTableProps) {
  if (measurements.length === 0) return null;
  return (
    <details className={classes.numbers}>
      <summary>The numbers</summary>
      <Table.ScrollContainer minWidth={420}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Date</Table.Th>
              <Table.Th ta="right">Value</Table.Th>
              <Table.Th ta="right">Expected</Table.Th>
              <Table.Th>How sure</Table.Th>
              <Table.Th>By</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {measurements.map((measurement) => {
              const expected = expectedAt(course, measurement.date);
              return (
                <Table.Tr key={measurement.id}>
                  <Table.Td>
                    <DateText value={measurement.date} />
                  </Table.Td>
                  <Table.Td ta="right">{value(Number(measurement.value))}</Table.Td>
                  <Table.Td ta="right">{expected === null ? '–' : value(expected)}</Table.Td>
                  <Table.Td>
                    {measurement.confidence}
                    {onValidate && isOpenTo(personId, measurement) && (
                      <>
                        {' '}
                        <LineButton onClick={() => onValidate(measurement)}>Validate</LineButton>
                      </>
                    )}
                  </Table.Td>
                  <Table.Td>{measurement.author?.name ?? '–'}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  );
}

const isOpenTo = (personId: string | null, { confidence, author }: Measurement): boolean =>
  confidence !== 'validated' && personId !== null && author?.id !== personId;
