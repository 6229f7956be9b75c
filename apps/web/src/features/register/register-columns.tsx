import type { Cadence, InitiativeRow } from '@flightpath/domain';
import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { AppLink } from '../../ui/app-link.tsx';
import { FlightPath } from '../../ui/flight-path.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { HealthBadge, StateBadge } from '../../ui/health-badge.tsx';
import { HealthShape, healthWords } from '../../ui/health-shape.tsx';
import { assessedTone, phaseStop, phaseStopLabels } from '../../ui/words.ts';
import { FlagMarks } from './flag-marks.tsx';
import classes from './register-grid.module.css';
import type { SortField } from './register-search.ts';
import { toldUpward } from './told-upward.ts';
import type { RegisterSlot } from './use-register-rows.ts';

/** What cells need beside their row. */
export interface ColumnContext {
  tenant: string;
  cadence: Cadence | null;
  today: string;
}

/** Order, filters and windows are the API's work: the table only lays out what it is given. */
export const registerFeatures = tableFeatures({});
const helper = createColumnHelper<typeof registerFeatures, RegisterSlot>();

/** The fields by which a column's header sorts. */
export const columnSort: Readonly<Record<string, SortField>> = {
  key: 'key',
  name: 'name',
  phase: 'phase',
  health: 'health',
  flags: 'flags',
  updated: 'lastUpdateOn',
};

export function registerColumns({ tenant, cadence, today }: ColumnContext) {
  const cell = (id: string, header: string, render: (row: InitiativeRow) => React.ReactNode) =>
    helper.display({
      id,
      header,
      cell: ({ row: { original } }) => (original.row ? render(original.row) : id === 'name' && <Waiting />),
    });

  return helper.columns([
    cell('key', 'Key', (row) => <span className={classes.key}>{row.key}</span>),
    cell('name', 'Initiative', (row) => (
      <AppLink className={classes.name} href={`/${tenant}/initiatives/${row.key}`} tabIndex={-1} title={row.name}>
        {row.name}
      </AppLink>
    )),
    cell('phase', 'Phase', (row) => <FlightPath at={phaseStop[row.phase]} stopLabels={phaseStopLabels} />),
    cell('health', 'Health', (row) => <HealthCell row={row} />),
    cell('flags', 'Flags', (row) => <FlagMarks flags={row.flags} />),
    cell('owner', 'Owner', (row) => row.owner?.name ?? <span className={classes.missing}>No owner</span>),
    cell('department', 'Department', (row) => row.department?.name ?? <span className={classes.missing}>None</span>),
    cell('told', 'Told upward', (row) => <ToldCell told={toldUpward(row, cadence, today)} />),
    cell('updated', 'Last update', (row) =>
      row.lastUpdateOn ? <DateText value={row.lastUpdateOn} /> : <span className={classes.missing}>Never</span>,
    ),
  ]);
}

function HealthCell({ row }: { row: InitiativeRow }) {
  if (row.state !== 'active') return <StateBadge state={row.state} />;
  const tone = assessedTone[row.health];
  const differs = row.statedHealth !== null && row.statedHealth !== tone;
  return (
    <span className={classes.health}>
      <HealthBadge tone={tone} source="Assessed" look="plain" />
      {differs && row.statedHealth && (
        <span className={classes.says}>
          says <HealthShape tone={row.statedHealth} size={8} /> {healthWords[row.statedHealth].toLowerCase()}
        </span>
      )}
    </span>
  );
}

function ToldCell({ told }: { told: ReturnType<typeof toldUpward> }) {
  if (told.kind === 'not-managed') return <span className={classes.missing}>–</span>;
  if (told.kind === 'never') return <span className={classes.missing}>Never</span>;
  return (
    <span className={told.isOverdue ? classes.overdue : undefined}>
      <DateText value={told.on} />
      {told.isOverdue && <span className={classes.overdueWord}> overdue</span>}
    </span>
  );
}

const Waiting = () => <span className={classes.waiting} aria-hidden="true" />;
