import {
  compareKeys,
  type InitiativeMomentum,
  MOMENTUM_FIELD_TITLES,
  MOMENTUM_FIELDS,
  type MomentumReading,
} from '@flightpath/domain';
import { AppLink } from '../../ui/app-link.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { NumbersBehind, type NumbersColumn, NumbersTable } from '../../ui/numbers-table.tsx';
import { phaseWords } from '../../ui/words.ts';
import { share } from './plane.ts';

export interface MomentumTableProps {
  reading: MomentumReading;
  hrefOf: (key: string) => string;
}

/** The same numbers by field, the best first; those without a place last, with the reason. */
export function MomentumTable({ reading, hrefOf }: MomentumTableProps) {
  const { count } = useFormat();
  const placeOf = ({ field }: InitiativeMomentum) =>
    field === null ? MOMENTUM_FIELDS.length : MOMENTUM_FIELDS.indexOf(field);
  const rows = reading.initiatives.toSorted((a, b) => placeOf(a) - placeOf(b) || compareKeys(a, b));
  const columns: NumbersColumn<InitiativeMomentum>[] = [
    {
      key: 'initiative',
      title: 'Initiative',
      cell: ({ key, name }) => <AppLink href={hrefOf(key)}>{`${key} ${name}`}</AppLink>,
    },
    {
      key: 'field',
      title: 'Field',
      cell: ({ field, notPlaced }) => (field ? MOMENTUM_FIELD_TITLES[field] : notPlaced),
    },
    { key: 'phase', title: 'Phase', cell: ({ phase }) => phaseWords[phase] },
    {
      key: 'days',
      title: 'Days',
      isNumber: true,
      cell: ({ daysInPhase }) => (daysInPhase === null ? 'unknown' : count(daysInPhase)),
    },
    {
      key: 'expected',
      title: 'Expected',
      isNumber: true,
      cell: ({ expectedDays }) => (expectedDays === null ? '–' : count(expectedDays)),
    },
    { key: 'speed', title: 'Speed', isNumber: true, cell: ({ speed }) => (speed ? share(speed).toFixed(2) : '–') },
    {
      key: 'rigour',
      title: 'Criteria met',
      isNumber: true,
      cell: ({ rigour }) => (rigour ? `${rigour.numerator} of ${rigour.denominator}` : '–'),
    },
  ];
  return (
    <NumbersBehind>
      <NumbersTable caption="Speed and rigour by initiative" columns={columns} rows={rows} keyOf={({ key }) => key} />
    </NumbersBehind>
  );
}
